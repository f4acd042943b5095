//! SQLite's log beside the file. A reader that holds a snapshot for long makes it grow; once nobody needs what is in it, it shrinks again.

use std::time::Duration;

use rusqlite::Connection;

use crate::open::{patience, with_suffix};
use crate::{Store, StoreError, Watch};

/// A log may grow to this before it is looked at. SQLite by itself begins it again at 4 MB when nobody reads.
pub const LOG_BOUND: u64 = 16 * 1024 * 1024;

impl Watch {
    /// Empties a log that has grown over its bound, as far as nobody needs it. Waits for nobody.
    pub fn shorten_log(&self, store: &Store) -> Result<(), StoreError> {
        let log = with_suffix(store.path(), "-wal");
        if store.disk().stat(&log).map_or(0, |found| found.length) <= LOG_BOUND {
            return Ok(());
        }
        let connection = self.connection();
        connection.busy_timeout(Duration::ZERO)?;
        let shortened = shorten(connection);
        connection.busy_timeout(patience::LIMIT)?;
        shortened
    }
}

/// Copies into the file what it can while others write; only when that was all does it keep them off for a moment.
pub(crate) fn shorten(connection: &Connection) -> Result<(), StoreError> {
    let checkpoint = |mode: &str| {
        connection.query_row(&format!("PRAGMA wal_checkpoint({mode})"), [], |row| {
            let (busy, in_log, copied): (i64, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(busy == 0 && in_log == copied)
        })
    };
    if checkpoint("PASSIVE")? {
        checkpoint("TRUNCATE")?;
    }
    Ok(())
}
