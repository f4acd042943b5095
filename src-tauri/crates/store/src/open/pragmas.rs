//! How connections are set up. Every pragma of the product stands here.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::APPLICATION_ID;
use crate::StoreError;
use crate::disk::Disk;

/// How long a writer waits for another before the file counts as locked.
const BUSY: Duration = Duration::from_secs(5);

/// What an acknowledged change survives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// A power cut.
    Full,
    /// The end of the program, not of the power.
    Normal,
}

/// The connection that writes. The file must exist.
pub fn writer(disk: &dyn Disk, path: &Path) -> Result<Connection, StoreError> {
    let connection = connect(disk, path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    common(&connection)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(connection)
}

/// The connection of a file that is being made. The mark of the application goes into the file before the log is used, so that
/// the file's first page always carries it.
pub fn newborn(disk: &dyn Disk, path: &Path) -> Result<Connection, StoreError> {
    let connection = connect(disk, path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    common(&connection)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(connection)
}

/// The connection that looks for damage. It leaves a damaged file as it was found: closing it doesn't write the log into it.
pub fn examiner(disk: &dyn Disk, path: &Path) -> Result<Connection, StoreError> {
    let connection = connect(disk, path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.busy_timeout(BUSY)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(connection)
}

/// A connection that can't write.
pub fn reader(disk: &dyn Disk, path: &Path) -> Result<Connection, StoreError> {
    let connection = connect(disk, path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    common(&connection)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// A connection that only looks, at a file that may be anybody's.
pub fn source(disk: &dyn Disk, path: &Path) -> Result<Connection, StoreError> {
    connect(disk, path, OpenFlags::SQLITE_OPEN_READ_ONLY)
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
    connection.busy_timeout(BUSY)?;
    // Otherwise a plan that depends on a bound value is made anew for each value, and that takes twenty times as long as the search.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "cache_size", -16_000)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}
