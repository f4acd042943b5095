//! What is known of a backup, in a small file beside it: that it was looked at, what is in it, and the digests of its closed rows.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use rollcall_domain::Instant;

use super::closed_rows::{Block, Range};
use super::copied::Seen;
use super::whole::UNFINISHED;
use crate::disk::Disk;
use crate::open::with_suffix;
use crate::{StoreError, sql};

/// Digests of a log of 100,000,000 rows fit.
const MOST_BYTES: usize = 32 * 1024 * 1024;

/// What a backup was when it was made. Its being there says that the backup was verified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// In bytes.
    pub size: u64,
    /// The last change in it.
    pub seq: i64,
    /// When that was, in milliseconds.
    pub last_change_ms: Option<i64>,
    /// How many there are.
    pub agents: i64,
    /// Of all times.
    pub threads: i64,
    /// Rows of the status log.
    pub intervals: i64,
    /// Closed rows that weren't as in the backup before.
    #[serde(default)]
    pub changed: Vec<Range>,
    /// The closed rows' digests.
    #[serde(default)]
    pub blocks: Vec<Block>,
}

impl Note {
    /// Of a copy, without its digests.
    pub(super) fn of(connection: &Connection, size: u64, seen: Seen) -> Result<Self, StoreError> {
        Ok(connection.query_row(sql!("backup/counts"), [], |row| {
            Ok(Self {
                size,
                seq: seen.seq,
                last_change_ms: seen.at.map(Instant::millis),
                agents: row.get("agents")?,
                threads: row.get("threads")?,
                intervals: row.get("intervals")?,
                changed: Vec::new(),
                blocks: Vec::new(),
            })
        })?)
    }

    /// The last change in it.
    pub fn seen(&self) -> Seen {
        Seen { seq: self.seq, at: self.last_change_ms.map(Instant::from_millis) }
    }

    /// The note beside a backup, when there is one that can be read and is about a file of this size.
    pub(super) fn beside(disk: &dyn Disk, backup: &Path, size: u64) -> Option<Self> {
        let bytes = disk.head(&place(backup), MOST_BYTES).ok()?;
        serde_json::from_slice(&bytes).ok().filter(|note: &Note| note.size == size)
    }

    /// Puts it beside a backup, whole or not at all.
    pub(super) fn put(&self, disk: &dyn Disk, backup: &Path) -> Result<(), StoreError> {
        let text = serde_json::to_vec(self).map_err(|cause| StoreError::Content(cause.to_string()))?;
        let place = place(backup);
        let unfinished = with_suffix(&place, UNFINISHED);
        let file = disk.side_file(&unfinished).map_err(StoreError::Io)?;
        let written = file.write(&text);
        drop(file);
        let put = written.and_then(|()| disk.sync(&unfinished)).and_then(|()| disk.rename(&unfinished, &place));
        put.map_err(|error| {
            let _ = disk.remove(&unfinished);
            StoreError::Io(error)
        })
    }

    /// Where the note of a backup is.
    pub(super) fn place(backup: &Path) -> PathBuf {
        place(backup)
    }
}

fn place(backup: &Path) -> PathBuf {
    with_suffix(backup, ".json")
}
