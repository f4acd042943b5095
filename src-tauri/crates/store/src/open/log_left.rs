//! The log that an unclean end left. SQLite takes it up to its first wrong sum, writes over the rest, and says nothing: so before anything
//! is written, a log that isn't as it was written is kept beside the file, and what the mark in the side file knows besides is noted.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::registry::Reservation;
use super::{exists, pragmas, with_suffix};
use crate::StoreError;
use crate::backup::Unfinished;
use crate::disk::Disk;
use crate::log_file::shorten;
use crate::log_frames::{Frames, HEADER};
use crate::loss::{self, Loss, kept_at};
use crate::mark::{Mark, Marks};

/// Read at once, about.
const CHUNK: usize = 1 << 20;

/// The most copies of logs beside a file. When there are as many, the last one gives way.
const MOST_KEPT: i64 = 3;

/// How the last program left the file.
#[derive(Debug)]
pub struct LogLeft {
    marks: Marks,
    /// It left a log.
    log: bool,
    /// The number under which the log is kept that isn't as it was written.
    kept: Option<i64>,
}

impl LogLeft {
    /// Looks at the log. Who calls this has the side file's lock alone, has reserved the file and has no connection to it.
    pub fn look(disk: &dyn Disk, path: &Path, marks: Marks, _reserved: &Reservation) -> Result<Self, StoreError> {
        let log = with_suffix(path, "-wal");
        let length = disk.stat(&log).map_or(0, |found| found.length);
        let mut left = Self { marks, log: length > 0, kept: None };
        if left.log
            && let Some(file) = stands(disk, path)?
            && (left.marks.ahead_of(file) > 0 || is_altered(disk, &log)?)
        {
            left.kept = Some(keep(disk, path, &log)?);
        }
        Ok(left)
    }

    /// Notes what is missing, and begins the log again: what lies behind its end must not be taken for a part of the next one. The
    /// connection is the one that writes, and the file has its newest shape.
    pub fn settle(&self, writer: &mut Connection) -> Result<(), StoreError> {
        if let Some(file) = Mark::of(writer)? {
            let loss = Loss { changes: self.marks.ahead_of(file), log: self.kept };
            if !loss.is_none() {
                tracing::info!(changes = loss.changes, log = loss.log, "changes are missing");
                let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
                loss::add(&transaction, loss)?;
                transaction.commit()?;
            }
        }
        if self.log {
            // Where that fails, the log is as good as before.
            let _ = shorten(writer);
        }
        Ok(())
    }
}

/// Where the file stands as SQLite reads it with its log; `None` for a demo, and for a file of before there were marks.
fn stands(disk: &dyn Disk, path: &Path) -> Result<Option<Mark>, StoreError> {
    let connection = pragmas::examiner(disk, path)?;
    if !connection.column_exists(None, "workspace", "epoch")? {
        return Ok(None);
    }
    Mark::of(&connection)
}

/// True for what doesn't begin as a log, and for one with changes beyond a hole.
fn is_altered(disk: &dyn Disk, log: &Path) -> Result<bool, StoreError> {
    let read =
        |at: usize, most: usize| disk.read_at(log, u64::try_from(at).unwrap_or(u64::MAX), most).map_err(StoreError::Io);
    // One byte more tells whether there is anything but a header, which may come to the disk late.
    let head = read(0, HEADER + 1)?;
    let Some((header, [_])) = head.split_first_chunk::<HEADER>() else { return Ok(false) };
    let Some(mut frames) = Frames::begin(header) else { return Ok(true) };
    let at_once = frames.frame_length() * (CHUNK / frames.frame_length()).max(1);
    let mut at = HEADER;
    loop {
        let bytes = read(at, at_once)?;
        bytes.chunks_exact(frames.frame_length()).for_each(|frame| frames.read(frame));
        if bytes.len() < at_once {
            return Ok(frames.are_altered());
        }
        at += at_once;
    }
}

/// Copies the log beside the file, unless that was done already, and says under which number.
fn keep(disk: &dyn Disk, path: &Path, log: &Path) -> Result<i64, StoreError> {
    for number in 1..=MOST_KEPT {
        let place = kept_at(path, number);
        let there = exists(disk, &place);
        if there && are_same(disk, log, &place)? {
            return Ok(number);
        }
        if there && number < MOST_KEPT {
            continue;
        }
        let unfinished = Unfinished::beside(disk, &place)?;
        unfinished.copy_of(log)?;
        unfinished.put_over()?;
        return Ok(number);
    }
    Ok(MOST_KEPT)
}

fn are_same(disk: &dyn Disk, one: &Path, other: &Path) -> Result<bool, StoreError> {
    let length = |path: &Path| disk.stat(path).map(|found| found.length).map_err(StoreError::Io);
    let whole = length(one)?;
    if whole != length(other)? {
        return Ok(false);
    }
    let mut at = 0;
    while at < whole {
        let read = |path: &Path| disk.read_at(path, at, CHUNK).map_err(StoreError::Io);
        let (ours, theirs) = (read(one)?, read(other)?);
        if ours != theirs || ours.is_empty() {
            return Ok(false);
        }
        at += u64::try_from(ours.len()).unwrap_or(u64::MAX);
    }
    Ok(true)
}
