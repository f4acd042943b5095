//! What kind of file it is, by its first page and before SQLite touches it.

use std::io;
use std::path::{Path, PathBuf};

use super::registry::{self, Found, Reservation};
use super::with_suffix;
use crate::disk::{Disk, FileKind};
use crate::{FileProblem, StoreError};

/// "Roll" in the place where SQLite files name their application.
pub const APPLICATION_ID: i32 = 0x526F_6C6C;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const HEADER: usize = 100;

/// Refuses what isn't a workspace. Who calls this has reserved the file.
pub fn expect_workspace(disk: &dyn Disk, path: &Path, _reserved: &Reservation) -> Result<(), StoreError> {
    let refuse = |problem| Err(StoreError::File { problem, path: path.to_owned() });
    let found = disk.stat(path).map_err(StoreError::Io)?;
    if found.kind != FileKind::File {
        return refuse(FileProblem::NotAFile);
    }
    let header = match header(disk, path)? {
        Some(header) => header,
        None if usize::try_from(found.length).is_ok_and(|length| length < HEADER) => {
            return refuse(FileProblem::NotSqlite);
        }
        // There is more than could be read.
        None => return Err(StoreError::Io(io::Error::from(io::ErrorKind::UnexpectedEof))),
    };
    if !header.starts_with(MAGIC) {
        return refuse(FileProblem::NotSqlite);
    }
    let [.., a, b, c, d] = header[..72] else { return refuse(FileProblem::NotSqlite) };
    if i32::from_be_bytes([a, b, c, d]) != APPLICATION_ID {
        return refuse(FileProblem::NotAWorkspace);
    }
    Ok(())
}

/// True when a file is a workspace or stands beside one as a part of it: nothing else may be written there.
pub fn is_of_a_workspace(disk: &dyn Disk, path: &Path) -> bool {
    is_workspace(disk, path)
        || ["-wal", "-shm", ".lock"]
            .iter()
            .any(|suffix| main_file(disk, path, suffix).is_some_and(|main| is_workspace(disk, &main)))
}

fn is_workspace(disk: &dyn Disk, path: &Path) -> bool {
    let Ok(found) = disk.stat(path) else { return false };
    if found.kind != FileKind::File {
        return false;
    }
    match registry::reserve(disk, found.identity) {
        Found::Open(_) => true,
        Found::Free(reserved) => expect_workspace(disk, path, &reserved).is_ok(),
    }
}

/// The file beside which this one would stand with that suffix, whatever characters are in its name.
fn main_file(disk: &dyn Disk, path: &Path, suffix: &str) -> Option<PathBuf> {
    if !path.as_os_str().as_encoded_bytes().ends_with(suffix.as_bytes()) {
        return None;
    }
    let beside = disk.list(path.parent()?).ok()?;
    beside.into_iter().find(|main| with_suffix(main, suffix) == path)
}

/// True when the file is shorter than its first page says. Who calls this has reserved the file.
pub fn is_truncated(disk: &dyn Disk, path: &Path, _reserved: &Reservation) -> Result<bool, StoreError> {
    let header = header(disk, path)?.ok_or_else(|| StoreError::Io(io::Error::from(io::ErrorKind::UnexpectedEof)))?;
    let length = disk.stat(path).map_err(StoreError::Io)?.length;
    // 1 stands for 65,536, which doesn't fit.
    let page_size = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let pages = u32::from_be_bytes([header[28], header[29], header[30], header[31]]);
    Ok(length < page_size * u64::from(pages))
}

fn header(disk: &dyn Disk, path: &Path) -> Result<Option<[u8; HEADER]>, StoreError> {
    let head = disk.head(path, HEADER).map_err(StoreError::Io)?;
    Ok(head.try_into().ok())
}
