//! Which problem of a file stands behind an error of SQLite or of the operating system.

use std::io::{self, ErrorKind};
use std::path::Path;

use rusqlite::{ErrorCode, ffi};

use super::FileProblem;
use crate::backup::newest as newest_backup;
use crate::disk::{Disk, FileKind};
use crate::open::with_suffix;

/// The query that failed in a migration.
pub fn query_behind(error: &refinery::Error) -> Option<&rusqlite::Error> {
    let first: &(dyn std::error::Error + 'static) = error;
    std::iter::successors(Some(first), |error| error.source()).find_map(|error| error.downcast_ref())
}

/// By SQLite's extended codes.
pub fn of_sqlite(error: &rusqlite::Error, disk: &dyn Disk, path: &Path) -> Option<FileProblem> {
    let failed = error.sqlite_error()?;
    match failed.extended_code {
        ffi::SQLITE_IOERR_NOMEM => return Some(FileProblem::OutOfMemory),
        // The memory that programs share is a small file beside the log.
        ffi::SQLITE_IOERR_SHMSIZE => return Some(FileProblem::DiskFull),
        ffi::SQLITE_IOERR_SHMMAP => return Some(FileProblem::NoSharedMemory),
        _ => {}
    }
    match failed.code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Some(match disk.holder(path) {
            Some(holder) => FileProblem::LockedBy { holder },
            None => FileProblem::Locked,
        }),
        ErrorCode::DiskFull => Some(FileProblem::DiskFull),
        ErrorCode::CannotOpen if disk.is_short_of_handles() => Some(FileProblem::TooManyFiles),
        ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
            Some(of_refusal(*failed, disk, path))
        }
        ErrorCode::DatabaseCorrupt => {
            Some(FileProblem::Corrupt { moved_to: Some(path.to_owned()), backup: newest_backup(disk, path) })
        }
        ErrorCode::NotADatabase => Some(FileProblem::NotSqlite),
        ErrorCode::OutOfMemory => Some(FileProblem::OutOfMemory),
        ErrorCode::SystemIoFailure => {
            Some(FileProblem::DiskTrouble { detail: format!("SQLite {}", failed.extended_code) })
        }
        _ => None,
    }
}

/// SQLite says that something couldn't be opened or written, and not why. It is read-only when the system says so too.
fn of_refusal(failed: ffi::Error, disk: &dyn Disk, path: &Path) -> FileProblem {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let in_the_way = |part: &str| {
        let path = with_suffix(path, part);
        disk.stat(&path).is_ok_and(|found| found.kind != FileKind::File || !disk.may_write(&path))
    };
    let moved = failed.extended_code == ffi::SQLITE_READONLY_DBMOVED;
    if moved || !disk.may_write(folder) || ["", "-wal", "-shm", "-journal"].into_iter().any(in_the_way) {
        return FileProblem::ReadOnly;
    }
    FileProblem::DiskTrouble { detail: format!("SQLite {}", failed.extended_code) }
}

/// By the kinds of errors, and by the system's numbers where those have no kind.
pub fn of_io(error: &io::Error) -> Option<FileProblem> {
    match error.kind() {
        // What can't be a name can't be there.
        ErrorKind::NotFound | ErrorKind::InvalidFilename | ErrorKind::InvalidInput => Some(FileProblem::Missing),
        ErrorKind::AlreadyExists => Some(FileProblem::Exists),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem | ErrorKind::NotADirectory => {
            Some(FileProblem::ReadOnly)
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Some(FileProblem::DiskFull),
        ErrorKind::IsADirectory => Some(FileProblem::NotAFile),
        ErrorKind::OutOfMemory => Some(FileProblem::OutOfMemory),
        ErrorKind::UnexpectedEof | ErrorKind::StaleNetworkFileHandle => Some(trouble(error)),
        _ => of_number(error),
    }
}

#[cfg(unix)]
fn of_number(error: &io::Error) -> Option<FileProblem> {
    // The same on every system of this family but for the loop of links and the want of locks.
    const EIO: i32 = 5;
    const ENXIO: i32 = 6;
    const ENODEV: i32 = 19;
    const ENFILE: i32 = 23;
    const EMFILE: i32 = 24;
    const ELOOP: i32 = if cfg!(target_os = "linux") { 40 } else { 62 };
    const ENOLCK: i32 = if cfg!(target_os = "linux") { 37 } else { 77 };
    match error.raw_os_error()? {
        EIO | ENXIO | ENODEV | ENOLCK => Some(trouble(error)),
        ENFILE | EMFILE => Some(FileProblem::TooManyFiles),
        ELOOP => Some(FileProblem::NotAFile),
        _ => None,
    }
}

#[cfg(not(unix))]
fn of_number(_error: &io::Error) -> Option<FileProblem> {
    None
}

fn trouble(error: &io::Error) -> FileProblem {
    FileProblem::DiskTrouble { detail: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Machine;

    fn problem(code: i32) -> Option<FileProblem> {
        let error = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
        of_sqlite(&error, &Machine, Path::new("/nowhere/team.db"))
    }

    #[test]
    fn every_failure_of_reading_and_writing_is_trouble_of_the_disk_and_never_damage() {
        for extended in 1..=40 {
            let code = ffi::SQLITE_IOERR | (extended << 8);
            let expected = match code {
                ffi::SQLITE_IOERR_NOMEM => FileProblem::OutOfMemory,
                ffi::SQLITE_IOERR_SHMSIZE => FileProblem::DiskFull,
                ffi::SQLITE_IOERR_SHMMAP => FileProblem::NoSharedMemory,
                _ => FileProblem::DiskTrouble { detail: format!("SQLite {code}") },
            };
            assert_eq!(problem(code), Some(expected), "{code}");
        }
        assert_eq!(problem(ffi::SQLITE_NOMEM), Some(FileProblem::OutOfMemory));
    }

    #[test]
    fn the_systems_numbers_are_told_apart() {
        let of = |number| of_io(&io::Error::from_raw_os_error(number));
        assert!(matches!(of(5), Some(FileProblem::DiskTrouble { .. })), "EIO");
        #[cfg(target_os = "linux")]
        assert!(matches!(of(37), Some(FileProblem::DiskTrouble { .. })), "ENOLCK");
        assert_eq!(of(12), Some(FileProblem::OutOfMemory), "ENOMEM");
        assert_eq!((of(23), of(24)), (Some(FileProblem::TooManyFiles), Some(FileProblem::TooManyFiles)));
        assert_eq!(of(28), Some(FileProblem::DiskFull), "ENOSPC");
    }
}
