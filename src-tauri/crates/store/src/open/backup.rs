//! A copy of the file before its shape changes.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use rollcall_domain::Instant;

use super::{copy, migrate};
use crate::StoreError;
use crate::disk::Disk;

/// Copies the file to `backups/<name>-<from>-<to>-<milliseconds>.db` beside it.
pub fn before_migrating(
    disk: &dyn Disk,
    connection: &Connection,
    path: &Path,
    pending: usize,
    now: Instant,
) -> Result<PathBuf, StoreError> {
    let folder = folder(path);
    disk.create_folder(&folder).map_err(StoreError::Io)?;
    let to = migrate::newest_known();
    let from = to.saturating_sub(i32::try_from(pending).unwrap_or(0));
    let copy = folder.join(format!("{}-{from:04}-{to:04}-{}.db", stem(path), now.millis()));
    copy::copied(disk, connection, &copy)?;
    tracing::info!(backup = %copy.display(), "backed up before migrating");
    Ok(copy)
}

/// The newest backup of this file. Their names sort by version and time.
pub fn newest(disk: &dyn Disk, path: &Path) -> Option<PathBuf> {
    let prefix = format!("{}-", stem(path));
    // `team-2.db` is another workspace, and its backups aren't those of `team.db`.
    let ours = |name: &str| {
        let numbers = name.strip_prefix(&prefix).and_then(|rest| rest.strip_suffix(".db"));
        numbers.is_some_and(|rest| {
            let parts: Vec<&str> = rest.split('-').collect();
            parts.len() == 3 && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
        })
    };
    let mut found = disk.list(&folder(path)).ok()?;
    found.retain(|file| file.file_name().is_some_and(|name| ours(&name.to_string_lossy())));
    found.sort();
    found.pop()
}

fn folder(path: &Path) -> PathBuf {
    path.with_file_name("backups")
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
