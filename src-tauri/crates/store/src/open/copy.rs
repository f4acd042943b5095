//! A copy of an open workspace, and a workspace made of a copy. What was there before is moved aside, never deleted.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use rollcall_domain::Instant;

use super::{absolute, kind, lock, newest_backup, open, sweep_partial, with_suffix};
use crate::{FileProblem, Store, StoreError};

const PAGES_A_STEP: i32 = 1024;

/// Copies the workspace as it is now to a new file, while others go on working.
pub fn back_up(store: &Store, to: &Path) -> Result<PathBuf, StoreError> {
    let to = absolute(to)?;
    let refuse = |problem| StoreError::File { problem, path: to.clone() };
    if !to.parent().is_some_and(Path::is_dir) {
        return Err(refuse(FileProblem::FolderMissing));
    }
    fs::File::create_new(&to).map_err(|error| StoreError::Io(error).at(&to))?;
    if let Err(error) = store.read(|connection| copied(connection, &to)) {
        sweep_partial(&to);
        return Err(error.at(&to));
    }
    Ok(to)
}

/// Makes the workspace at `target` of a copy, with what stands in the copy's log. What is there is moved aside when it may be
/// replaced, and told.
pub fn restore(copy: &Path, target: &Path, replace: bool, now: Instant) -> Result<Option<PathBuf>, StoreError> {
    let (copy, target) = (absolute(copy)?, absolute(target)?);
    kind::expect_workspace(&copy).map_err(|error| error.at(&copy))?;
    if target.exists() && !replace {
        return Err(StoreError::File { problem: FileProblem::Exists, path: target });
    }
    // Tried beside it first: a copy that is damaged, or newer than this program, replaces nothing.
    let tried = with_suffix(&target, ".restoring");
    sweep_partial(&tried);
    let fits = taken(&copy, &tried).map_err(|error| error.at(&copy)).and_then(|()| open(&tried, now).map(drop));
    let moved = fits.and_then(|()| put_in_place(&tried, &target, now).map_err(|error| error.at(&target)));
    sweep_partial(&tried);
    moved
}

/// The copy as SQLite sees it, when all of it is sound.
fn taken(copy: &Path, tried: &Path) -> Result<(), StoreError> {
    let source = Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    copied(&source, tried)?;
    let answer: String = Connection::open(tried)?.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
    if answer == "ok" {
        return Ok(());
    }
    let problem = FileProblem::Corrupt { moved_to: Some(copy.to_owned()), backup: newest_backup(copy) };
    Err(StoreError::File { problem, path: copy.to_owned() })
}

fn copied(source: &Connection, to: &Path) -> Result<(), StoreError> {
    let mut target = Connection::open(to)?;
    Ok(Backup::new(source, &mut target)?.run_to_completion(PAGES_A_STEP, Duration::ZERO, None)?)
}

/// Also a log without its file is moved aside: it would be taken for the new file's.
fn put_in_place(tried: &Path, target: &Path, now: Instant) -> Result<Option<PathBuf>, StoreError> {
    let lock = lock::take(target)?;
    if !lock.is_alone() {
        return Err(StoreError::File { problem: FileProblem::Locked, path: target.to_owned() });
    }
    let aside = target.with_extension(format!("before-restore-{}.db", now.millis()));
    let replaced = target.exists();
    for part in ["", "-wal", "-shm"] {
        let from = with_suffix(target, part);
        if from.exists() {
            fs::rename(&from, with_suffix(&aside, part)).map_err(StoreError::Io)?;
        }
    }
    fs::rename(tried, target).map_err(StoreError::Io)?;
    Ok(replaced.then_some(aside))
}
