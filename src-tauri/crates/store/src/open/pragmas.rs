//! How connections are set up. Every pragma of the product stands here.

use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::{APPLICATION_ID, exists, patience, with_suffix};
use crate::disk::Disk;
use crate::{FileProblem, LOG_BOUND, StoreError};

/// What an acknowledged change survives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// A power cut.
    Full,
    /// The end of the program, not of the power.
    Normal,
}

/// The connection that writes, which waits for others as long as that while it is made. The file must exist.
pub fn writer(disk: &dyn Disk, path: &Path, busy: Duration) -> Result<Connection, StoreError> {
    let connection = connect(disk, path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    common(&connection)?;
    connection.busy_timeout(busy)?;
    use_log(&connection, path)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    // A log that had to grow gives its room back when it is begun again.
    connection.pragma_update(None, "journal_size_limit", LOG_BOUND)?;
    Ok(connection)
}

/// Switches to the log. That is committed only after SQLite has answered with the mode: whoever reads no further than the answer doesn't
/// hear that it failed, and works without the log, where an acknowledged change may be taken back by a power cut.
fn use_log(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let mut statement = connection.prepare("PRAGMA journal_mode = WAL")?;
    let mut rows = statement.query([])?;
    let mut mode = String::new();
    while let Some(row) = rows.next()? {
        mode = row.get(0)?;
    }
    if mode != "wal" {
        return Err(StoreError::File { problem: FileProblem::NoSharedMemory, path: path.to_owned() });
    }
    Ok(())
}

/// The connection of a file that is being made. The mark of the application goes into the file before the log is used, so that
/// the file's first page always carries it. With the log from then on: who opens the file first need not change its first page.
pub fn newborn(disk: &dyn Disk, path: &Path) -> Result<Connection, StoreError> {
    let connection = connect(disk, path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    common(&connection)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    Ok(connection)
}

/// The connection that looks for damage. It leaves a damaged file as it was found: closing it doesn't write the log into it.
pub fn examiner(disk: &dyn Disk, path: &Path) -> Result<Connection, StoreError> {
    let connection = connect(disk, path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.busy_timeout(patience::LIMIT)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    // Checking computes what the schema says, and the schema may be anybody's.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    Ok(connection)
}

/// A connection that can't write.
pub fn reader(disk: &dyn Disk, path: &Path) -> Result<Connection, StoreError> {
    let connection = connect(disk, path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    common(&connection)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// A connection that only looks, at a file that may be anybody's and may lie where nothing can be written.
pub fn source(disk: &dyn Disk, path: &Path) -> Result<Connection, StoreError> {
    let opened = connect(disk, path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    opened.busy_timeout(patience::LIMIT)?;
    // A file with a log needs memory that programs share, and that is a file beside it; without a log it can be read as it is.
    match opened.pragma_query_value(None, "schema_version", |row| row.get::<_, i64>(0)) {
        Err(error) if is_in_the_way(&error) && !exists(disk, &with_suffix(path, "-wal")) => unchanging(disk, path),
        _ => Ok(opened),
    }
}

/// A connection to a file that nobody changes: it takes no lock and makes nothing beside it.
pub fn unchanging(disk: &dyn Disk, path: &Path) -> Result<Connection, StoreError> {
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => uri.push(char::from(*byte)),
            // Writing into a string can't fail.
            _ => drop(write!(uri, "%{byte:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    let connection = connect(disk, Path::new(&uri), OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI)?;
    common(&connection)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn is_in_the_way(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly))
}

/// The connection that fills a copy. The file must exist.
pub fn target(disk: &dyn Disk, path: &Path) -> Result<Connection, StoreError> {
    connect(disk, path, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// Sets what a commit waits for.
pub fn set_durability(connection: &Connection, durability: Durability) -> Result<(), StoreError> {
    let synchronous = match durability {
        Durability::Full => "FULL",
        Durability::Normal => "NORMAL",
    };
    Ok(connection.pragma_update(None, "synchronous", synchronous)?)
}

fn connect(disk: &dyn Disk, path: &Path, flags: OpenFlags) -> Result<Connection, StoreError> {
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = match disk.vfs() {
        Some(vfs) => Connection::open_with_flags_and_vfs(path, flags, vfs),
        None => Connection::open_with_flags(path, flags),
    };
    Ok(opened?)
}

fn common(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(patience::LIMIT)?;
    // Otherwise a plan that depends on a bound value is made again for each value, and that takes twenty times as long as the search.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "cache_size", -16_000)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::newborn;
    use crate::disk::{Disk, Machine};
    use crate::open::APPLICATION_ID;

    #[test]
    fn a_file_is_born_with_its_mark_and_its_log() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("team.db");
        Machine.create_new(&path).expect("an empty file");
        newborn(&Machine, &path).expect("it opens").close().expect("it closes");
        let bytes = fs::read(&path).expect("its bytes");
        // The versions of the format for reading and writing: 2 is with a log.
        assert_eq!((&bytes[18..20], &bytes[68..72]), (&[2, 2][..], &APPLICATION_ID.to_be_bytes()[..]));
        assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1, "and nothing stands beside it");
    }
}
