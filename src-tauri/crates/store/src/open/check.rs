//! Looking for damage, and moving a damaged file aside. It is never deleted.

use std::path::{Path, PathBuf};

use super::registry::Reservation;
use super::{backup, exists, kind, lock, pragmas, with_suffix};
use crate::disk::Disk;
use crate::{FileProblem, StoreError};

/// SQLite removes its log when the last program closes the file. A log that is still there means that one didn't.
pub fn unless_closed_cleanly(disk: &dyn Disk, path: &Path, reserved: &Reservation) -> Result<(), StoreError> {
    let log_left = exists(disk, &with_suffix(path, "-wal"));
    if !log_left && !kind::is_truncated(disk, path, reserved)? {
        return Ok(());
    }
    match quick_check(disk, path) {
        Ok(true) => Ok(()),
        Ok(false) => Err(move_aside(disk, path)),
        Err(error) => match error.at(disk, path) {
            StoreError::File { problem: FileProblem::Corrupt { .. } | FileProblem::NotSqlite, .. } => {
                Err(move_aside(disk, path))
            }
            other => Err(other),
        },
    }
}

/// Moves a file aside whose damage showed only while it was being opened, unless somebody else still works with it.
pub fn aside_when_damaged(error: StoreError, disk: &dyn Disk, path: &Path) -> StoreError {
    let in_place = |kept: &Option<PathBuf>| kept.as_deref() == Some(path);
    match &error {
        StoreError::File { problem: FileProblem::Corrupt { moved_to, .. }, .. } if in_place(moved_to) => {
            if lock::take(disk, path).is_ok_and(|lock| lock.is_alone()) { move_aside(disk, path) } else { error }
        }
        _ => error,
    }
}

fn quick_check(disk: &dyn Disk, path: &Path) -> Result<bool, StoreError> {
    let connection = pragmas::examiner(disk, path)?;
    let answer: String = connection.pragma_query_value(None, "quick_check", |row| row.get(0))?;
    Ok(answer == "ok")
}

fn move_aside(disk: &dyn Disk, path: &Path) -> StoreError {
    let aside = unused_name(disk, path);
    // The log belongs to the file: whoever repairs it needs both.
    let _ = disk.rename(&with_suffix(path, "-wal"), &with_suffix(&aside, "-wal"));
    let _ = disk.remove(&with_suffix(path, "-shm"));
    let kept = if disk.rename(path, &aside).is_ok() { aside } else { path.to_owned() };
    let problem = FileProblem::Corrupt { moved_to: Some(kept), backup: backup::newest(disk, path) };
    StoreError::File { problem, path: path.to_owned() }
}

fn unused_name(disk: &dyn Disk, path: &Path) -> PathBuf {
    (1..1000)
        .map(|number| with_suffix(path, &format!(".damaged-{number}")))
        .find(|candidate| !exists(disk, candidate))
        .unwrap_or_else(|| with_suffix(path, ".damaged"))
}
