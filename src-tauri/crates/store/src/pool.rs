//! The connections of one open file: one that writes, a few that can't.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::StoreError;
use crate::disk::{Disk, SideFile};
use crate::open::pragmas;
use crate::open::registry::Reservation;

/// More readers than this wait for one another instead of opening files.
const KEPT_READERS: usize = 3;

/// An open workspace file. A process has one for each file, however often it opens it.
#[derive(Debug)]
pub struct Store {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    /// Held shared while the file is open, so that nobody migrates it underneath.
    _side: Box<dyn SideFile>,
    /// Dropped last: only then may the file be opened again in this process.
    reserved: Reservation,
}

impl Store {
    pub(crate) fn opened(
        disk: &Arc<dyn Disk>,
        path: PathBuf,
        writer: Connection,
        side: Box<dyn SideFile>,
        reserved: Reservation,
    ) -> Arc<Self> {
        let (disk, writer, readers) = (Arc::clone(disk), Mutex::new(writer), Mutex::default());
        let store = Arc::new(Self { disk, path, writer, readers, _side: side, reserved });
        store.reserved.opened(&store);
        store
    }

    /// The file system that the file is on.
    pub fn disk(&self) -> &Arc<dyn Disk> {
        &self.disk
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
            None => pragmas::reader(&*self.disk, &self.path).map_err(|error| self.named(error))?,
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
    pub fn watch(self: &Arc<Self>) -> Result<Watch, StoreError> {
        Ok(Watch { connection: pragmas::reader(&*self.disk, &self.path)?, _store: Arc::clone(self) })
    }

    /// Gives an error the file's name when a person can mend it.
    pub fn named(&self, error: impl Into<StoreError>) -> StoreError {
        error.into().at(&*self.disk, &self.path)
    }
}

/// Tells when the file was written.
pub struct Watch {
    connection: Connection,
    /// The file stays open as long as it is watched.
    _store: Arc<Store>,
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
