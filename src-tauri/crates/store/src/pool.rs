//! The connections of one open file: one that writes, a few that can't.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::StoreError;
use crate::open::pragmas;

/// More readers than this wait for one another instead of opening files.
const KEPT_READERS: usize = 3;

/// An open workspace file.
pub struct Store {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    /// Held shared while the file is open, so that nobody migrates it underneath.
    _lock: File,
}

impl Store {
    pub(crate) fn new(path: PathBuf, writer: Connection, lock: File) -> Self {
        Self { path, writer: Mutex::new(writer), readers: Mutex::new(Vec::new()), _lock: lock }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads from one snapshot.
    pub fn read<T, E: From<StoreError>>(&self, run: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        let kept = locked(&self.readers).pop();
        let mut reader = match kept {
            Some(reader) => reader,
            None => pragmas::reader(&self.path).map_err(|error| error.at(&self.path))?,
        };
        let answer = {
            let snapshot = reader.transaction().map_err(|error| self.named(error))?;
            run(&snapshot)
        };
        let mut kept = locked(&self.readers);
        if kept.len() < KEPT_READERS {
            kept.push(reader);
        }
        answer
    }

    /// Writes in one transaction, which takes the write lock at its start; an error rolls all of it back.
    pub fn write<T, E: From<StoreError>>(&self, run: impl FnOnce(&Transaction<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut writer = locked(&self.writer);
        let transaction =
            writer.transaction_with_behavior(TransactionBehavior::Immediate).map_err(|error| self.named(error))?;
        let answer = run(&transaction)?;
        transaction.commit().map_err(|error| self.named(error))?;
        Ok(answer)
    }

    /// A watch that tells when the file was written, by whatever process.
    pub fn watch(&self) -> Result<Watch, StoreError> {
        Ok(Watch { connection: pragmas::reader(&self.path)? })
    }

    /// Gives an error the file's name when a person can mend it.
    pub fn named(&self, error: impl Into<StoreError>) -> StoreError {
        error.into().at(&self.path)
    }
}

/// Tells when the file was written.
pub struct Watch {
    connection: Connection,
}

impl Watch {
    /// A number that moves with every commit of another connection, in any process.
    pub fn version(&self) -> Result<i64, StoreError> {
        Ok(self.connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// Reads outside the pool: the watch never waits for a reader.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }
}

/// A panic while holding a connection leaves it as usable as before: transactions roll back by themselves.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
