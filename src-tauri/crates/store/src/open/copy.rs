//! A copy of an open workspace, and a workspace made of a copy. What was there before is moved aside, never deleted.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use rollcall_domain::Instant;

use super::registry::{self, Found};
use super::{canonical, exists, kind, lock, newest_backup, open, place_for_new, pragmas, sweep_partial, with_suffix};
use crate::disk::Disk;
use crate::{FileProblem, Store, StoreError};

const PAGES_A_STEP: i32 = 1024;

/// Copies the workspace as it is now to a new file, while others go on working.
pub fn back_up(store: &Store, to: &Path) -> Result<PathBuf, StoreError> {
    let disk = &**store.disk();
    let to = place_for_new(disk, to)?;
    if exists(disk, &to) {
        return Err(StoreError::File { problem: FileProblem::Exists, path: to });
    }
    if let Err(error) = store.read(|connection| copied(disk, connection, &to)) {
        sweep_partial(disk, &to);
        return Err(error.at(disk, &to));
    }
    Ok(to)
}

/// Makes the workspace at `target` of a copy, with what stands in the copy's log. What is there is moved aside when it may be
/// replaced, and told.
pub fn restore(
    disk: &Arc<dyn Disk>,
    copy: &Path,
    target: &Path,
    replace: bool,
    now: Instant,
) -> Result<Option<PathBuf>, StoreError> {
    let copy = canonical(&**disk, copy)?;
    expect_workspace(&**disk, &copy).map_err(|error| error.at(&**disk, &copy))?;
    let target = place_for_new(&**disk, target)?;
    if exists(&**disk, &target) && !replace {
        return Err(StoreError::File { problem: FileProblem::Exists, path: target });
    }
    // Tried beside it first: a copy that is damaged, or newer than this program, replaces nothing.
    let tried = with_suffix(&target, ".restoring");
    sweep_partial(&**disk, &tried);
    let fits = taken(&**disk, &copy, &tried)
        .map_err(|error| error.at(&**disk, &copy))
        .and_then(|()| open(disk, &tried, now).map(drop));
    let moved =
        fits.and_then(|()| put_in_place(&**disk, &tried, &target, now).map_err(|error| error.at(&**disk, &target)));
    sweep_partial(&**disk, &tried);
    moved
}

fn expect_workspace(disk: &dyn Disk, path: &Path) -> Result<(), StoreError> {
    match registry::reserve(disk, disk.stat(path).map_err(StoreError::Io)?.identity) {
        Found::Open(_) => Ok(()),
        Found::Free(reserved) => kind::expect_workspace(disk, path, &reserved),
    }
}

/// The copy as SQLite sees it, when all of it is sound.
fn taken(disk: &dyn Disk, copy: &Path, tried: &Path) -> Result<(), StoreError> {
    let source = pragmas::source(disk, copy)?;
    copied(disk, &source, tried)?;
    let answer: String = pragmas::target(disk, tried)?.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
    if answer == "ok" {
        return Ok(());
    }
    let problem = FileProblem::Corrupt { moved_to: Some(copy.to_owned()), backup: newest_backup(disk, copy) };
    Err(StoreError::File { problem, path: copy.to_owned() })
}

/// Copies what a connection sees to a new file.
pub(super) fn copied(disk: &dyn Disk, source: &Connection, to: &Path) -> Result<(), StoreError> {
    disk.create_new(to).map_err(|error| StoreError::Io(error).at(disk, to))?;
    let mut target = pragmas::target(disk, to)?;
    Ok(Backup::new(source, &mut target)?.run_to_completion(PAGES_A_STEP, Duration::ZERO, None)?)
}

/// Also a log without its file is moved aside: it would be taken for the new file's.
fn put_in_place(disk: &dyn Disk, tried: &Path, target: &Path, now: Instant) -> Result<Option<PathBuf>, StoreError> {
    let lock = lock::take(disk, target)?;
    if !lock.is_alone() {
        return Err(StoreError::File { problem: FileProblem::Locked, path: target.to_owned() });
    }
    let aside = target.with_extension(format!("before-restore-{}.db", now.millis()));
    let replaced = exists(disk, target);
    for part in ["", "-wal", "-shm"] {
        let from = with_suffix(target, part);
        if exists(disk, &from) {
            disk.rename(&from, &with_suffix(&aside, part)).map_err(StoreError::Io)?;
        }
    }
    disk.rename(tried, target).map_err(StoreError::Io)?;
    Ok(replaced.then_some(aside))
}
