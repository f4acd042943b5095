//! A copy of one snapshot, looked at before anybody relies on it.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use rollcall_domain::Instant;

use super::whole::Unfinished;
use crate::column::Col;
use crate::disk::Disk;
use crate::open::check::doubted;
use crate::open::{pragmas, with_suffix};
use crate::{FileProblem, StoreError, sql};

const PAGES_A_STEP: i32 = 1024;

/// A snapshot keeps SQLite's log from being emptied. Let it grow by so much at most while one is copied.
const MOST_LOG: u64 = 512 * 1024 * 1024;

/// How often, and for how long each time, a copy waits for its own file.
const TRIES: u32 = 500;
const PAUSE: Duration = Duration::from_millis(10);

/// By what a copy is compared with its source: the last change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// 0 when nothing happened yet.
    pub seq: i64,
    /// When it happened.
    pub at: Option<Instant>,
}

impl Seen {
    /// Reads it, which is where a transaction's snapshot begins.
    pub fn in_snapshot(connection: &Connection) -> Result<Self, StoreError> {
        let row = connection.query_row(sql!("backup/last_change"), [], |row| {
            Ok(Self { seq: row.get("seq")?, at: row.get::<_, Option<Col<Instant>>>("at_ms")?.map(|at| at.0) })
        })?;
        Ok(row)
    }
}

/// Fills a file with what the connection's transaction sees. The snapshot is taken before the first page is: what others commit
/// meanwhile can't make it begin again.
pub fn fill(disk: &dyn Disk, source: &Connection, from: &Path, to: &Unfinished<'_>) -> Result<Seen, StoreError> {
    let seen = Seen::in_snapshot(source)?;
    let log = || disk.stat(&with_suffix(from, "-wal")).map_or(0, |log| log.length);
    let before = log();
    let mut target = pragmas::target(disk, to.path())?;
    let backup = Backup::new(source, &mut target)?;
    let mut waited = 0;
    loop {
        match backup.step(PAGES_A_STEP)? {
            StepResult::Done => break,
            StepResult::More if log().saturating_sub(before) > MOST_LOG => {
                return Err(StoreError::File { problem: FileProblem::TooBusy, path: from.to_owned() });
            }
            StepResult::More => {}
            _ if waited < TRIES => {
                waited += 1;
                disk.pause(PAUSE);
            }
            _ => return Err(StoreError::File { problem: FileProblem::Locked, path: to.path().to_owned() }),
        }
    }
    Ok(seen)
}

/// Looks whether a copy is sound and is one of what was seen. The connection is closed when this returns, and nothing stands beside the file.
pub fn verify(disk: &dyn Disk, copy: &Unfinished<'_>, of: &Path, seen: Seen) -> Result<(), StoreError> {
    look(disk, copy, of, seen).map_err(|error| doubted(error.at(disk, copy.path()), disk, copy.path()))
}

fn look(disk: &dyn Disk, copy: &Unfinished<'_>, of: &Path, seen: Seen) -> Result<(), StoreError> {
    let damaged = || StoreError::File {
        problem: FileProblem::Corrupt { moved_to: Some(of.to_owned()), backup: None },
        path: of.to_owned(),
    };
    let connection = pragmas::target(disk, copy.path())?;
    let mut damage = Vec::new();
    connection.pragma_query(None, "quick_check", |row| {
        damage.extend(Some(row.get::<_, String>(0)?).filter(|line| is_damage(line)));
        Ok(())
    })?;
    if !damage.is_empty() || Seen::in_snapshot(&connection)? != seen {
        return Err(damaged());
    }
    connection.close().map_err(|(_, error)| StoreError::Query(error))?;
    if disk.stat(&with_suffix(copy.path(), "-wal")).is_ok() {
        return Err(damaged());
    }
    Ok(())
}

/// A row that breaks a rule of its table is whole: it was so in the source, and a copy has it too.
fn is_damage(line: &str) -> bool {
    line != "ok" && !line.contains("constraint failed in ") && !line.starts_with("NULL value in ")
}
