//! Opening and making workspace files.
//!
//! Only who holds the side file's lock alone may check, back up or migrate; everybody who has the file open holds it shared.
//! The order: lock → what kind of file is it → check when the last program didn't close it → back up and migrate when
//! migrations are pending → share the lock.

mod backup;
mod check;
mod copy;
mod kind;
mod lock;
mod migrate;
pub(crate) mod pragmas;
pub(crate) mod registry;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(crate) use backup::newest as newest_backup;
pub use copy::{back_up, restore};
pub use kind::{APPLICATION_ID, is_of_a_workspace};
pub use pragmas::Durability;

use rollcall_domain::Instant;
use rusqlite::Connection;

use self::registry::{Found, Reservation};
use crate::disk::{Disk, FileKind, SideFile};
use crate::workspace::{self, Workspace, WorkspaceKind};
use crate::{FileProblem, Store, StoreError, day, person};

/// The person a new workspace begins with. Whoever can write the file acts as this person.
#[derive(Debug, Clone, Copy)]
pub struct Administrator<'a> {
    /// Unique.
    pub login: &'a str,
    /// Their name.
    pub name: &'a str,
}

/// Opens a workspace file, or hands its store out again when this process has it open. `now` names the backup, should one be made.
pub fn open(disk: &Arc<dyn Disk>, path: &Path, now: Instant) -> Result<Arc<Store>, StoreError> {
    let path = canonical(&**disk, path)?;
    let named = |error: StoreError| error.at(&**disk, &path);
    let found = disk.stat(&path).map_err(|error| named(StoreError::Io(error)))?;
    match registry::reserve(&**disk, found.identity) {
        Found::Open(store) => Ok(store),
        Found::Free(reserved) => open_reserved(disk, &path, now, reserved),
    }
}

/// Makes a new workspace file with its administrator. Nothing is left behind when it fails.
pub fn create(
    disk: &Arc<dyn Disk>,
    path: &Path,
    workspace: &Workspace,
    administrator: &Administrator<'_>,
) -> Result<Arc<Store>, StoreError> {
    let path = place_for_new(&**disk, path)?;
    let made = create_new(disk, &path, workspace, administrator).map_err(|error| error.at(&**disk, &path));
    if let Err(StoreError::File { problem: FileProblem::Exists, .. }) = &made {
        return made;
    }
    if made.is_err() {
        sweep_partial(&**disk, &path);
    }
    made
}

/// Removes a file that was being made, with its side files. Errors don't matter: there may be nothing to remove.
pub fn sweep_partial(disk: &dyn Disk, path: &Path) {
    for part in ["", "-wal", "-shm", ".lock"] {
        let _ = disk.remove(&with_suffix(path, part));
    }
}

/// Deletes a demo that nobody has open; true when nothing is there any more.
pub fn discard(disk: &dyn Disk, path: &Path) -> Result<bool, StoreError> {
    let path = canonical(disk, path)?;
    let Ok(found) = disk.stat(&path) else { return Ok(true) };
    let Found::Free(_reserved) = registry::reserve(disk, found.identity) else { return Ok(false) };
    let lock = lock::take(disk, &path).map_err(|error| error.at(disk, &path))?;
    if lock.is_alone() {
        sweep_partial(disk, &path);
    }
    Ok(lock.is_alone())
}

/// The opening sequence, for a file that nobody else in this process opens meanwhile.
fn open_reserved(
    disk: &Arc<dyn Disk>,
    path: &Path,
    now: Instant,
    reserved: Reservation,
) -> Result<Arc<Store>, StoreError> {
    let opened = connected(&**disk, path, now, &reserved);
    match opened.map_err(|error| check::aside_when_damaged(error.at(&**disk, path), &**disk, path)) {
        Ok((writer, side)) => Ok(Store::opened(disk, path.to_owned(), writer, side, reserved)),
        Err(error) => Err(error),
    }
}

fn connected(
    disk: &dyn Disk,
    path: &Path,
    now: Instant,
    reserved: &Reservation,
) -> Result<(Connection, Box<dyn SideFile>), StoreError> {
    kind::expect_workspace(disk, path, reserved)?;
    let lock = lock::take(disk, path)?;
    if lock.is_alone() {
        check::unless_closed_cleanly(disk, path, reserved)?;
    }
    let mut connection = pragmas::writer(disk, path)?;
    let pending = migrate::pending(&connection, path)?;
    if pending > 0 {
        if !lock.is_alone() {
            return Err(StoreError::File { problem: FileProblem::Locked, path: path.to_owned() });
        }
        backup::before_migrating(disk, &connection, path, pending, now)?;
        migrate::run(&mut connection)?;
    }
    let durability = match workspace::load(&connection) {
        Ok(Workspace { kind: WorkspaceKind::Team, .. }) => Durability::Full,
        Ok(Workspace { kind: WorkspaceKind::Demo, .. }) => Durability::Normal,
        // Made halfway: the program ended before it was done.
        Err(StoreError::Query(rusqlite::Error::QueryReturnedNoRows)) => {
            return Err(StoreError::File { problem: FileProblem::Altered, path: path.to_owned() });
        }
        Err(error) => return Err(error),
    };
    pragmas::set_durability(&connection, durability)?;
    day::rebuild_when_needed(&mut connection).map_err(|error| match error {
        StoreError::Content(_) => StoreError::File { problem: FileProblem::Altered, path: path.to_owned() },
        other => other,
    })?;
    let side = lock.share(disk, path)?;
    Ok((connection, side))
}

fn create_new(
    disk: &Arc<dyn Disk>,
    path: &Path,
    workspace: &Workspace,
    administrator: &Administrator<'_>,
) -> Result<Arc<Store>, StoreError> {
    disk.create_new(path).map_err(|error| match StoreError::Io(error).at(&**disk, path) {
        // A name that can't be, in a folder that is there.
        StoreError::File { problem: FileProblem::Missing, path } => {
            StoreError::File { problem: FileProblem::ReadOnly, path }
        }
        other => other,
    })?;
    let made = disk.stat(path).map_err(StoreError::Io)?;
    let Found::Free(reserved) = registry::reserve(&**disk, made.identity) else {
        return Err(StoreError::File { problem: FileProblem::Exists, path: path.to_owned() });
    };
    let lock = lock::take(&**disk, path)?;
    let mut connection = pragmas::newborn(&**disk, path)?;
    migrate::run(&mut connection)?;
    let transaction = connection.transaction()?;
    workspace::insert(&transaction, workspace)?;
    person::insert(&transaction, administrator.login, administrator.name, true)?;
    transaction.commit()?;
    drop(connection);
    drop(lock);
    open_reserved(disk, path, workspace.created_at, reserved)
}

/// The path by which a file is known, whatever links lead to it.
fn canonical(disk: &dyn Disk, path: &Path) -> Result<PathBuf, StoreError> {
    disk.canonical(path).map_err(|error| StoreError::Io(error).at(disk, path))
}

/// The same for a file that is to be made: its folder must be there.
fn place_for_new(disk: &dyn Disk, path: &Path) -> Result<PathBuf, StoreError> {
    let path = std::path::absolute(path).map_err(|error| StoreError::Io(error).at(disk, path))?;
    let in_a_folder = path.parent().and_then(|folder| disk.stat(folder).ok());
    if in_a_folder.is_none_or(|folder| folder.kind != FileKind::Folder) {
        return Err(StoreError::File { problem: FileProblem::FolderMissing, path });
    }
    disk.canonical(&path).map_err(|error| match StoreError::Io(error).at(disk, &path) {
        // The folder is there: a link that leads nowhere stands in the place.
        StoreError::File { problem: FileProblem::Missing, path } => {
            StoreError::File { problem: FileProblem::Exists, path }
        }
        other => other,
    })
}

fn exists(disk: &dyn Disk, path: &Path) -> bool {
    disk.stat(path).is_ok()
}

/// `team.db` with `-wal` is `team.db-wal`.
fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
