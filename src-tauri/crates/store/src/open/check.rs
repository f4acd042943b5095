//! Looking for damage, and moving a damaged file aside. It is never deleted.
//!
//! A disk or a memory that fails once looks like damage. So a file is called damaged only when all of its bytes can be read plainly and a
//! second look, by another connection, finds the same; whatever else goes wrong is told as what it is, and the file stays where it is.

use std::io;
use std::path::{Path, PathBuf};

use super::registry::Reservation;
use super::{exists, kind, lock, pragmas, with_suffix};
use crate::disk::Disk;
use crate::{FileProblem, StoreError};

/// Read at once.
const CHUNK: usize = 1 << 20;

/// What a look at a file finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Sound,
    Damage,
}

/// SQLite removes its log when the last program closes the file. A log that is still there means that one didn't.
pub fn unless_closed_cleanly(disk: &dyn Disk, path: &Path, reserved: &Reservation) -> Result<(), StoreError> {
    let log_left = exists(disk, &with_suffix(path, "-wal"));
    if !log_left && !kind::is_truncated(disk, path, reserved)? {
        return Ok(());
    }
    match look(disk, path, "quick_check")? {
        Found::Sound => Ok(()),
        Found::Damage => look_again(disk, path),
    }
}

/// Looks at a file again whose damage showed only while it was being opened, and moves it aside when it is damaged, unless somebody else
/// still works with it. Who calls this has reserved the file and has no connection to it.
pub fn aside_when_damaged(error: StoreError, disk: &dyn Disk, path: &Path) -> StoreError {
    let in_place = |kept: &Option<PathBuf>| kept.as_deref() == Some(path);
    let damaged =
        matches!(&error, StoreError::File { problem: FileProblem::Corrupt { moved_to, .. }, .. } if in_place(moved_to));
    if !damaged {
        return error;
    }
    let _lock = match lock::take(disk, path) {
        Ok(lock) if lock.is_alone() => lock,
        Ok(_) => return doubted(error, disk, path),
        Err(trouble) => return trouble.at(disk, path),
    };
    if let Err(found) = look_again(disk, path) {
        return found.at(disk, path);
    }
    read_differently(path)
}

/// What stands behind an error that calls a file damaged, when the file is looked at again and stays where it is: all of its bytes, then
/// everything that must hold.
pub(crate) fn doubted(error: StoreError, disk: &dyn Disk, path: &Path) -> StoreError {
    if !matches!(error.problem(), Some(FileProblem::Corrupt { .. } | FileProblem::NotSqlite)) {
        return error;
    }
    let found = read_all(disk, path).and_then(|()| look(disk, path, "integrity_check"));
    match found.map_err(|trouble| trouble.at(disk, path)) {
        Ok(Found::Damage) => error,
        Ok(Found::Sound) => read_differently(path),
        Err(trouble) => trouble,
    }
}

/// The same for a file that is just being made: it was never in use, so it can't be damaged.
pub(crate) fn while_made(error: StoreError, disk: &dyn Disk, path: &Path) -> StoreError {
    let error = error.at(disk, path);
    let damaged = matches!(error.problem(), Some(FileProblem::Corrupt { .. } | FileProblem::NotSqlite));
    if damaged { read_differently(path) } else { error }
}

fn read_differently(path: &Path) -> StoreError {
    let detail = "it was read differently the second time".to_owned();
    StoreError::File { problem: FileProblem::DiskTrouble { detail }, path: path.to_owned() }
}

/// Whether a file that is open in this process is damaged, as another connection sees it: SQLite calls a page damaged that couldn't be read.
pub fn is_damaged(disk: &dyn Disk, path: &Path) -> Result<bool, StoreError> {
    Ok(look(disk, path, "integrity_check")? == Found::Damage)
}

/// The second look: at every byte, then at everything that must hold. Only what it finds moves the file aside.
fn look_again(disk: &dyn Disk, path: &Path) -> Result<(), StoreError> {
    read_all(disk, path)?;
    match look(disk, path, "integrity_check")? {
        Found::Sound => Ok(()),
        Found::Damage => Err(move_aside(disk, path)),
    }
}

fn look(disk: &dyn Disk, path: &Path, pragma: &str) -> Result<Found, StoreError> {
    match lines(disk, path, pragma) {
        Ok(lines) => found_by(&lines).map_err(|problem| StoreError::File { problem, path: path.to_owned() }),
        Err(error) => match error.at(disk, path) {
            StoreError::File { problem: FileProblem::Corrupt { .. } | FileProblem::NotSqlite, .. } => Ok(Found::Damage),
            other => Err(other),
        },
    }
}

fn lines(disk: &dyn Disk, path: &Path, pragma: &str) -> Result<Vec<String>, StoreError> {
    let connection = pragmas::examiner(disk, path)?;
    let mut lines = Vec::new();
    connection.pragma_query(None, pragma, |row| {
        lines.push(row.get(0)?);
        Ok(())
    })?;
    Ok(lines)
}

/// Refuses what `integrity_check` says when it couldn't read all there is.
pub(crate) fn expect_read(lines: &[String], path: &Path) -> Result<(), StoreError> {
    let read = found_by(lines).map(drop);
    read.map_err(|problem| StoreError::File { problem, path: path.to_owned() })
}

/// A page that couldn't be read is among the lines with SQLite's code, and says nothing about what is on the disk.
fn found_by(lines: &[String]) -> Result<Found, FileProblem> {
    for code in lines.iter().filter_map(|line| code_in(line)) {
        match code & 0xFF {
            rusqlite::ffi::SQLITE_NOMEM => return Err(FileProblem::OutOfMemory),
            rusqlite::ffi::SQLITE_CORRUPT | rusqlite::ffi::SQLITE_NOTADB => {}
            _ => return Err(FileProblem::DiskTrouble { detail: format!("SQLite {code}") }),
        }
    }
    Ok(if lines.iter().all(|line| line == "ok") { Found::Sound } else { Found::Damage })
}

/// `Page 4: unable to get the page. error code=266`
fn code_in(line: &str) -> Option<i32> {
    let rest = line.split_once("error code")?.1.trim_start_matches(['=', ' ']);
    let digits = rest.split(|character: char| !character.is_ascii_digit()).next()?;
    digits.parse().ok()
}

/// The file and its log.
fn read_all(disk: &dyn Disk, path: &Path) -> Result<(), StoreError> {
    let log = with_suffix(path, "-wal");
    read_through(disk, path)?;
    if exists(disk, &log) { read_through(disk, &log) } else { Ok(()) }
}

fn read_through(disk: &dyn Disk, path: &Path) -> Result<(), StoreError> {
    let length = disk.stat(path).map_err(StoreError::Io)?.length;
    let mut at = 0;
    while at < length {
        let read = disk.read_at(path, at, CHUNK).map_err(StoreError::Io)?.len();
        if read == 0 {
            return Err(StoreError::Io(io::Error::from(io::ErrorKind::UnexpectedEof)));
        }
        at += u64::try_from(read).unwrap_or(u64::MAX);
    }
    Ok(())
}

/// The log goes with the file that it belongs to, and after it: a file that lost its log would open at an earlier state without a word.
fn move_aside(disk: &dyn Disk, path: &Path) -> StoreError {
    let (log, aside) = (with_suffix(path, "-wal"), unused_name(disk, path));
    let mut kept = path.to_owned();
    if disk.rename(path, &aside).is_ok() {
        let log_stayed = exists(disk, &log) && disk.rename(&log, &with_suffix(&aside, "-wal")).is_err();
        if !log_stayed || disk.rename(&aside, path).is_err() {
            let _ = disk.remove(&with_suffix(path, "-shm"));
            kept = aside;
        }
    }
    let problem = FileProblem::Corrupt { moved_to: Some(kept), backup: crate::backup::newest(disk, path) };
    StoreError::File { problem, path: path.to_owned() }
}

fn unused_name(disk: &dyn Disk, path: &Path) -> PathBuf {
    (1..1000)
        .map(|number| with_suffix(path, &format!(".damaged-{number}")))
        .find(|candidate| !exists(disk, candidate))
        .unwrap_or_else(|| with_suffix(path, ".damaged"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lines: &[&str]) -> Result<Found, FileProblem> {
        found_by(&lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn a_file_that_is_just_being_made_is_never_called_damaged() {
        let corrupt = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT);
        let error = StoreError::Query(rusqlite::Error::SqliteFailure(corrupt, None));
        let told = while_made(error, &crate::disk::Machine, Path::new("/nowhere/team.db"));
        assert!(matches!(told.problem(), Some(FileProblem::DiskTrouble { .. })), "{told}");
    }

    #[test]
    fn only_what_was_read_is_damage() {
        assert_eq!(found(&["ok"]), Ok(Found::Sound));
        assert_eq!(found(&["row 3 missing from index name"]), Ok(Found::Damage));
        assert_eq!(found(&["Tree 4 page 9: btreeInitPage() returns error code 11"]), Ok(Found::Damage));
        for code in [266, 522, 10] {
            let line = format!("Tree 4 page 9: unable to get the page. error code={code}");
            let trouble = FileProblem::DiskTrouble { detail: format!("SQLite {code}") };
            assert_eq!(found(&["row 3 missing from index name", &line]), Err(trouble));
        }
        let memory = "Tree 4 page 9: unable to get the page. error code=7";
        assert_eq!(found(&[memory]), Err(FileProblem::OutOfMemory));
    }
}
