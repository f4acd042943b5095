//! What kind of file it is, by its first page and before SQLite touches it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::{FileProblem, StoreError};

/// "Roll" in the place where SQLite files name their application.
pub const APPLICATION_ID: i32 = 0x526F_6C6C;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Refuses what isn't a workspace.
pub fn expect_workspace(path: &Path) -> Result<(), StoreError> {
    let mut header = [0_u8; 100];
    let refuse = |problem| Err(StoreError::File { problem, path: path.to_owned() });
    if path.is_dir() {
        return refuse(FileProblem::NotSqlite);
    }
    let mut file = File::open(path).map_err(StoreError::Io)?;
    if file.read_exact(&mut header).is_err() || !header.starts_with(MAGIC) {
        return refuse(FileProblem::NotSqlite);
    }
    let [.., a, b, c, d] = header[..72] else { return refuse(FileProblem::NotSqlite) };
    if i32::from_be_bytes([a, b, c, d]) != APPLICATION_ID {
        return refuse(FileProblem::NotAWorkspace);
    }
    Ok(())
}

/// True when a file is a workspace or stands beside one as a part of it: nothing else may be written there. The open one is known by its
/// name alone, because closing a second handle to it would take SQLite's locks away.
pub fn is_of_a_workspace(path: &Path, open: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let whole = |suffix: &str| Some(path.to_str()?.strip_suffix(suffix)?.to_owned());
    ["", "-wal", "-shm", ".lock"].iter().filter_map(|suffix| whole(suffix)).any(|main| {
        let main = Path::new(&main);
        real(main) == real(open) || expect_workspace(main).is_ok()
    })
}

/// True when the file is shorter than its first page says.
pub fn is_truncated(path: &Path) -> Result<bool, StoreError> {
    let mut header = [0_u8; 100];
    let mut file = File::open(path).map_err(StoreError::Io)?;
    file.read_exact(&mut header).map_err(StoreError::Io)?;
    let length = file.metadata().map_err(StoreError::Io)?.len();
    // 1 stands for 65,536, which doesn't fit.
    let page_size = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let pages = u32::from_be_bytes([header[28], header[29], header[30], header[31]]);
    Ok(length < page_size * u64::from(pages))
}
