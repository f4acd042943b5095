//! What can be read out of a damaged file, put into a new workspace. The damaged file is only looked at, page by page and past SQLite:
//! what a page says is taken where it can be a row of ours, and what is missing is told.

mod found;
mod pages;
mod record;
mod shape;
mod tree;
mod written;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::backup::{Unfinished, in_use};
use crate::disk::{Disk, FileKind};
use crate::open::check::while_made;
use crate::open::registry::{self, Found};
use crate::open::{canonical, exists, place_for_new, pragmas};
use crate::{FileProblem, StoreError, check, day};

use self::pages::Pages;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvaged {
    /// The new workspace.
    pub path: PathBuf,
    /// How many pages the damaged file has.
    pub pages: u32,
    /// How many of those that should hold something couldn't be read.
    pub unreadable: u32,
    /// Table by table, in the order of our migrations.
    pub tables: Vec<TableReport>,
    /// Rows that were left out, because what they refer to is lost.
    pub dropped: u64,
    /// What the damaged file had that isn't as our migrations make it, by name.
    pub foreign: Vec<String>,
    /// What doesn't hold in the new workspace, as a check tells it.
    pub problems: Vec<String>,
}

/// What of one table was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableReport {
    /// Its name.
    pub table: String,
    /// Rows that are in the new workspace.
    pub written: u64,
    /// Rows that can't be read, or can't be rows of ours.
    pub refused: u64,
    /// Numbers that were given, and whose rows weren't found.
    pub missing: Vec<Gap>,
}

/// Numbers without a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The first.
    pub from: i64,
    /// The last.
    pub to: i64,
}

/// Makes a new workspace of what can be read in a damaged file.
///
/// # Errors
/// `Exists` when there is something in its place, `NotSqlite` when nothing can be read, `Locked` while somebody has the damaged file open.
pub fn salvage(disk: &Arc<dyn Disk>, damaged: &Path, to: &Path) -> Result<Salvaged, StoreError> {
    let disk = &**disk;
    let damaged = canonical(disk, damaged)?;
    let to = place_for_new(disk, to)?;
    let refuse = |problem, path: &Path| Err(StoreError::File { problem, path: path.to_owned() });
    if exists(disk, &to) {
        return refuse(FileProblem::Exists, &to);
    }
    let at_damaged = |error: StoreError| error.at(disk, &damaged);
    let stat = disk.stat(&damaged).map_err(|error| at_damaged(StoreError::Io(error)))?;
    if stat.kind != FileKind::File {
        return refuse(FileProblem::NotAFile, &damaged);
    }
    let Found::Free(_reserved) = registry::reserve(disk, stat.identity) else {
        return refuse(FileProblem::Locked, &damaged);
    };
    if in_use(disk, &damaged) {
        return refuse(FileProblem::Locked, &damaged);
    }
    let pages = Pages::of(disk, &damaged).map_err(at_damaged)?;
    let found = found::look(&pages)?;
    if found.tables.values().all(|rows| rows.pages.is_empty()) {
        return refuse(FileProblem::NotSqlite, &damaged);
    }
    let at_new = |error: StoreError| while_made(error, disk, &to);
    let unfinished = Unfinished::beside(disk, &to).map_err(at_new)?;
    let mut connection = pragmas::newborn(disk, unfinished.path()).map_err(at_new)?;
    crate::open::migrate::run_to(&mut connection, found.version).map_err(at_new)?;
    let (tables, dropped) = written::write(&mut connection, &pages, &found).map_err(at_new)?;
    day::rebuild_when_needed(&mut connection).map_err(at_new)?;
    let problems = problems(&connection).map_err(at_new)?;
    connection.close().map_err(|(_, error)| at_new(error.into()))?;
    unfinished.put_new().map_err(at_new)?;
    let (unreadable, foreign) = (found.unreadable, found.foreign);
    Ok(Salvaged { path: to, pages: pages.count, unreadable, tables, dropped, foreign, problems })
}

fn problems(connection: &rusqlite::Connection) -> Result<Vec<String>, StoreError> {
    let checks = [
        check::file(connection)?,
        check::references(connection)?,
        check::present_status(connection)?,
        check::no_gaps(connection)?,
        check::log_order(connection)?,
        check::days(connection)?,
        check::routing(connection)?,
    ];
    Ok(checks.concat())
}
