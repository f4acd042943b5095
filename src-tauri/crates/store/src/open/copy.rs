//! A copy of an open workspace, and a workspace made of a copy. What was there before is moved aside, never deleted.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use rollcall_domain::Instant;

use super::{absolute, kind, lock, open, sweep_partial, with_suffix};
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
    let copied = store.read(|connection| {
        let mut target = Connection::open(&to)?;
        Backup::new(connection, &mut target)?.run_to_completion(PAGES_A_STEP, Duration::ZERO, None)?;
        Ok::<_, StoreError>(())
    });
    if let Err(error) = copied {
        sweep_partial(&to);
        return Err(error.at(&to));
    }
    Ok(to)
}

/// Makes the workspace at `target` of a copy. What is there is moved aside when it may be replaced, and told.
pub fn restore(copy: &Path, target: &Path, replace: bool, now: Instant) -> Result<Option<PathBuf>, StoreError> {
    let (copy, target) = (absolute(copy)?, absolute(target)?);
    kind::expect_workspace(&copy).map_err(|error| error.at(&copy))?;
    if target.exists() && !replace {
        return Err(StoreError::File { problem: FileProblem::Exists, path: target });
    }
    // Tried beside it first: a copy that is damaged, or newer than this program, replaces nothing.
    let tried = with_suffix(&target, ".restoring");
    sweep_partial(&tried);
    let moved = try_and_move(&copy, &tried, &target, now);
    sweep_partial(&tried);
    moved.map_err(|error| error.at(&target))
}

fn try_and_move(copy: &Path, tried: &Path, target: &Path, now: Instant) -> Result<Option<PathBuf>, StoreError> {
    fs::copy(copy, tried).map_err(|error| StoreError::Io(error).at(tried))?;
    drop(open(tried, now)?);
    if !target.exists() {
        fs::rename(tried, target).map_err(StoreError::Io)?;
        return Ok(None);
    }
    let lock = lock::take(target)?;
    if !lock.is_alone() {
        return Err(StoreError::File { problem: FileProblem::Locked, path: target.to_owned() });
    }
    let aside = target.with_extension(format!("before-restore-{}.db", now.millis()));
    for part in ["", "-wal", "-shm"] {
        let from = with_suffix(target, part);
        if from.exists() {
            fs::rename(&from, with_suffix(&aside, part)).map_err(StoreError::Io)?;
        }
    }
    fs::rename(tried, target).map_err(StoreError::Io)?;
    Ok(Some(aside))
}
