//! Looking for damage, and moving a damaged file aside. It is never deleted.

use std::fs;
use std::path::{Path, PathBuf};

use super::{backup, kind, lock, pragmas, with_suffix};
use crate::{FileProblem, StoreError};

/// SQLite removes its log when the last program closes the file. A log that is still there means that one didn't.
pub fn unless_closed_cleanly(path: &Path) -> Result<(), StoreError> {
    let log_left = with_suffix(path, "-wal").exists();
    if !log_left && !kind::is_truncated(path)? {
        return Ok(());
    }
    match quick_check(path) {
        Ok(true) => Ok(()),
        Ok(false) => Err(move_aside(path)),
        Err(error) => match error.at(path) {
            StoreError::File { problem: FileProblem::Corrupt { .. } | FileProblem::NotSqlite, .. } => {
                Err(move_aside(path))
            }
            other => Err(other),
        },
    }
}

/// Moves a file aside whose damage showed only while it was being opened, unless somebody else still works with it.
pub fn aside_when_damaged(error: StoreError, path: &Path) -> StoreError {
    let in_place = |kept: &Option<PathBuf>| kept.as_deref() == Some(path);
    match &error {
        StoreError::File { problem: FileProblem::Corrupt { moved_to, .. }, .. } if in_place(moved_to) => {
            if lock::take(path).is_ok_and(|lock| lock.is_alone()) { move_aside(path) } else { error }
        }
        _ => error,
    }
}

fn quick_check(path: &Path) -> Result<bool, StoreError> {
    let connection = pragmas::examiner(path)?;
    let answer: String = connection.pragma_query_value(None, "quick_check", |row| row.get(0))?;
    Ok(answer == "ok")
}

fn move_aside(path: &Path) -> StoreError {
    let aside = unused_name(path);
    // The log belongs to the file: whoever repairs it needs both.
    let _ = fs::rename(with_suffix(path, "-wal"), with_suffix(&aside, "-wal"));
    let _ = fs::remove_file(with_suffix(path, "-shm"));
    let kept = if fs::rename(path, &aside).is_ok() { aside } else { path.to_owned() };
    let problem = FileProblem::Corrupt { moved_to: Some(kept), backup: backup::newest(path) };
    StoreError::File { problem, path: path.to_owned() }
}

fn unused_name(path: &Path) -> PathBuf {
    (1..1000)
        .map(|number| with_suffix(path, &format!(".damaged-{number}")))
        .find(|candidate| !candidate.exists())
        .unwrap_or_else(|| with_suffix(path, ".damaged"))
}
