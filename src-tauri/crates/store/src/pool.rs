//! The connections of one open file: one that writes, a few that can't.

mod writer;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use self::writer::Writer;
use crate::disk::{Disk, Identity, Medium, SideFile};
use crate::mark::Mark;
use crate::open::registry::Reservation;
use crate::open::{check, is_at, lock, patience, pragmas, with_suffix};
use crate::{FileProblem, StoreError};

/// More readers than this wait for one another instead of opening files.
const KEPT_READERS: usize = 3;

/// An open workspace file. A process has one for each file, however often it opens it.
#[derive(Debug)]
pub struct Store {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    medium: Medium,
    writer: Writer,
    readers: Mutex<Vec<Connection>>,
    /// True when damage was found.
    damaged: Mutex<bool>,
    /// Held shared while the file is open, so that nobody migrates it underneath; nobody can where nothing can be written.
    side: Option<Box<dyn SideFile>>,
    /// Dropped last: only then may the file be opened again in this process.
    reserved: Reservation,
}

/// What opening a file came to.
pub(crate) struct Opened {
    /// The connection that writes, or could.
    pub writer: Connection,
    /// Where the file lies.
    pub medium: Medium,
    /// The side file with its lock; `None` when the file is only looked at.
    pub side: Option<Box<dyn SideFile>>,
}

impl Store {
    pub(crate) fn opened(disk: &Arc<dyn Disk>, path: PathBuf, opened: Opened, reserved: Reservation) -> Arc<Self> {
        let Opened { writer, medium, side } = opened;
        let (disk, writer, readers) = (Arc::clone(disk), Writer::new(writer), Mutex::default());
        let damaged = Mutex::default();
        let store = Arc::new(Self { disk, path, medium, writer, readers, damaged, side, reserved });
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

    /// Which file it is, whatever its name.
    pub fn identity(&self) -> Identity {
        self.reserved.identity()
    }

    /// Where it lay when it was opened.
    pub fn medium(&self) -> Medium {
        self.medium
    }

    /// True when the file can only be looked at.
    pub fn is_read_only(&self) -> bool {
        self.side.is_none()
    }

    /// The side file, while it is held.
    pub fn side(&self) -> Option<&dyn SideFile> {
        self.side.as_deref()
    }

    /// Reads from one snapshot.
    pub fn read<T, E: From<StoreError>>(&self, run: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        self.expect_in_place()?;
        let kept = locked(&self.readers).pop();
        let mut reader = match kept {
            Some(reader) => reader,
            None => self.reader().map_err(|error| self.named(error))?,
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

    /// Writes in one transaction, which takes the write lock at its start; an error rolls all of it back. A change counts only when the
    /// file that it was committed to is still the one at this path; then a mark of it is left in the side file.
    pub fn write<T, E: From<StoreError>>(&self, run: impl FnOnce(&Transaction<'_>) -> Result<T, E>) -> Result<T, E> {
        if self.is_read_only() {
            return Err(self.refused(FileProblem::ReadOnly).into());
        }
        let written = self.writer.in_turn(patience::LIMIT, |connection, left| {
            connection.busy_timeout(left).map_err(|error| self.named(error))?;
            let transaction = connection
                .transaction_with_behavior(TransactionBehavior::Immediate)
                .map_err(|error| self.named(error))?;
            self.expect_in_place()?;
            let answer = run(&transaction)?;
            let mark = Mark::of(&transaction);
            transaction.commit().map_err(|error| self.named(error))?;
            if let Err(StoreError::File { problem: FileProblem::Gone, .. }) = self.expect_in_place() {
                return Err(self.refused(FileProblem::Unkept).into());
            }
            if let (Ok(Some(mark)), Some(side)) = (mark, self.side()) {
                mark.leave(side);
            }
            Ok(answer)
        });
        written.unwrap_or_else(|| Err(lock::held(&*self.disk, &self.path).into()))
    }

    /// Asks the path whether it still leads to this file alone. It opens nothing.
    fn expect_in_place(&self) -> Result<(), StoreError> {
        is_at(&*self.disk, &self.path, self.identity())?;
        // What is only looked at has no lock: whoever writes it now has a log.
        if self.is_read_only() && self.disk.stat(&with_suffix(&self.path, "-wal")).is_ok() {
            return Err(lock::held(&*self.disk, &self.path));
        }
        Ok(())
    }

    fn reader(&self) -> Result<Connection, StoreError> {
        if self.is_read_only() {
            pragmas::unchanging(&*self.disk, &self.path)
        } else {
            pragmas::reader(&*self.disk, &self.path)
        }
    }

    fn refused(&self, problem: FileProblem) -> StoreError {
        StoreError::File { problem, path: self.path.clone() }
    }

    /// A watch that tells when the file was written, by whatever process.
    pub fn watch(self: &Arc<Self>) -> Result<Watch, StoreError> {
        Ok(Watch { connection: self.reader()?, _store: Arc::clone(self) })
    }

    /// Gives an error the file's name when a person can mend it. A file is called damaged when a second look finds it so.
    pub fn named(&self, error: impl Into<StoreError>) -> StoreError {
        let error = error.into().at(&*self.disk, &self.path);
        if matches!(error.problem(), Some(FileProblem::Corrupt { .. })) { self.looked_at_again(error) } else { error }
    }

    /// Looked for once at a time, and never again after damage was found.
    fn looked_at_again(&self, error: StoreError) -> StoreError {
        let mut damaged = locked(&self.damaged);
        if !*damaged {
            match check::is_damaged(&*self.disk, &self.path) {
                Ok(found) => *damaged = found,
                Err(trouble) => return trouble,
            }
        }
        if *damaged {
            return error;
        }
        let detail = "it was read differently the second time".to_owned();
        self.refused(FileProblem::DiskTrouble { detail })
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
