//! A copy of the file before its shape changes.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::Backup;

use rollcall_domain::Instant;

use super::migrate;
use crate::StoreError;

const PAGES_A_STEP: i32 = 1024;

/// Copies the file to `backups/<name>-<from>-<to>-<milliseconds>.db` beside it.
pub fn before_migrating(
    connection: &Connection,
    path: &Path,
    pending: usize,
    now: Instant,
) -> Result<PathBuf, StoreError> {
    let folder = folder(path);
    fs::create_dir_all(&folder).map_err(StoreError::Io)?;
    let to = migrate::newest_known();
    let from = to.saturating_sub(i32::try_from(pending).unwrap_or(0));
    let copy = folder.join(format!("{}-{from:04}-{to:04}-{}.db", stem(path), now.millis()));
    let mut target = Connection::open(&copy)?;
    Backup::new(connection, &mut target)?.run_to_completion(PAGES_A_STEP, std::time::Duration::ZERO, None)?;
    tracing::info!(backup = %copy.display(), "backed up before migrating");
    Ok(copy)
}

/// The newest backup of this file. Their names sort by version and time.
pub fn newest(path: &Path) -> Option<PathBuf> {
    let prefix = format!("{}-", stem(path));
    // `team-2.db` is another workspace, and its backups aren't those of `team.db`.
    let ours = |name: &str| {
        let numbers = name.strip_prefix(&prefix).and_then(|rest| rest.strip_suffix(".db"));
        numbers.is_some_and(|rest| {
            let parts: Vec<&str> = rest.split('-').collect();
            parts.len() == 3 && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
        })
    };
    let mut found: Vec<PathBuf> = fs::read_dir(folder(path))
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| file.file_name().is_some_and(|name| ours(&name.to_string_lossy())))
        .collect();
    found.sort();
    found.pop()
}

fn folder(path: &Path) -> PathBuf {
    path.with_file_name("backups")
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
