//! What a file lost: told until somebody who manages says that they know.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, named_params};

use crate::open::with_suffix;
use crate::{Store, StoreError, sql, workspace};

/// What a file lost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Loss {
    /// How many changes the mark in the side file knew, and the file didn't.
    pub changes: i64,
    /// The number under which the log is kept that wasn't as it was written.
    pub log: Option<i64>,
}

impl Loss {
    /// True when nothing is missing, as far as anybody can tell.
    pub fn is_none(self) -> bool {
        self == Self::default()
    }

    /// Where the log is kept, if it is still there.
    pub fn kept_log(self, store: &Store) -> Option<PathBuf> {
        let place = kept_at(store.path(), self.log?);
        store.disk().stat(&place).is_ok().then_some(place)
    }
}

/// Where the log of a file is kept under a number.
pub(crate) fn kept_at(path: &Path, number: i64) -> PathBuf {
    with_suffix(path, &format!("-wal.kept-{number}"))
}

/// What the file lost, until somebody said that they know.
pub fn show(connection: &Connection) -> Result<Loss, StoreError> {
    let read = |row: &rusqlite::Row<'_>| Ok(Loss { changes: row.get("changes_missing")?, log: row.get("log_kept")? });
    Ok(connection.prepare_cached(sql!("loss/show"))?.query_row([], read)?)
}

/// Notes a loss beside what was lost before. Another life of the file begins: whoever followed its changes read some that aren't there.
pub(crate) fn add(connection: &Connection, loss: Loss) -> Result<(), StoreError> {
    connection.execute(sql!("loss/add"), named_params! { ":changes": loss.changes, ":log": loss.log })?;
    workspace::renew_epoch(connection)
}

/// Somebody knows: it isn't told any more.
pub fn accept(connection: &Connection) -> Result<(), StoreError> {
    connection.execute(sql!("loss/accept"), [])?;
    Ok(())
}
