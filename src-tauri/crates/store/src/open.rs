//! Opening and making workspace files.
//!
//! Only who holds the side file's lock alone may check, back up or migrate; everybody who has the file open holds it shared.
//! The order: is it a file, and open here already → what kind of file is it → lock → check when the last program didn't close it, and keep
//! its log when that isn't as it was written → is its schema ours → back up and migrate when migrations are pending → note what is missing
//! → share the lock → is it still the same file.
//! Where nothing can be written a file without a log can be looked at.

pub(crate) mod check;
pub(crate) mod kind;
pub(crate) mod lock;
mod log_left;
pub(crate) mod migrate;
pub(crate) mod patience;
pub(crate) mod pragmas;
mod read;
pub(crate) mod registry;
mod schema;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use kind::{APPLICATION_ID, is_of_a_workspace};
pub use pragmas::Durability;
pub use read::read_bounded;

use rollcall_domain::Instant;
use rusqlite::Connection;

use self::log_left::LogLeft;
use self::patience::Patience;
use self::registry::{Found, Reservation};
use crate::backup::{self, Unfinished};
use crate::disk::{Disk, FileKind, Identity, Medium};
use crate::pool::Opened;
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
    let found = expect_one_file(&**disk, &path).map_err(|error| error.at(&**disk, &path))?;
    match registry::reserve(&**disk, found) {
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
    create_new(&**disk, &path, workspace, administrator).map_err(|error| check::while_made(error, &**disk, &path))?;
    open(disk, &path, workspace.created_at)
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
    let opened = match connected(&**disk, path, now, &reserved).map_err(|error| error.at(&**disk, path)) {
        Err(StoreError::File { problem: FileProblem::ReadOnly, .. }) => only_looked_at(&**disk, path),
        opened => opened.map_err(|error| check::aside_when_damaged(error, &**disk, path)),
    };
    let opened = opened.map_err(|error| error.at(&**disk, path))?;
    Ok(Store::opened(disk, path.to_owned(), opened, reserved))
}

fn connected(disk: &dyn Disk, path: &Path, now: Instant, reserved: &Reservation) -> Result<Opened, StoreError> {
    kind::expect_workspace(disk, path, reserved)?;
    let mut patience = Patience::new();
    let lock = lock::take_within(disk, path, &mut patience)?;
    let left = if lock.is_alone() {
        check::unless_closed_cleanly(disk, path, reserved)?;
        Some(LogLeft::look(disk, path, lock.marks(), reserved)?)
    } else {
        None
    };
    let mut writer = pragmas::writer(disk, path, patience.left())?;
    let pending = migrate::pending(&writer, path)?;
    if pending > 0 {
        if !lock.is_alone() {
            return Err(lock::held(disk, path));
        }
        backup::before_migrating(disk, &writer, path, pending, now)?;
        migrate::run(&mut writer)?;
    }
    pragmas::set_durability(&writer, durability(&writer, path)?)?;
    day::rebuild_when_needed(&mut writer).map_err(|error| match error {
        StoreError::Content(_) => refused(FileProblem::Altered, path),
        other => other,
    })?;
    if let Some(left) = left {
        left.settle(&mut writer)?;
    }
    let side = lock.share(disk, path, &mut patience)?;
    // Somebody may have had the lock alone while it changed hands: they replaced the file, or a newer program migrated it.
    is_at(disk, path, reserved.identity())?;
    if migrate::pending(&writer, path)? > 0 {
        return Err(refused(FileProblem::Gone, path));
    }
    Ok(Opened { writer, medium: disk.medium(path).unwrap_or(Medium::Local), side: Some(side) })
}

/// Where nothing can be written: a file that was closed properly, in the newest shape.
fn only_looked_at(disk: &dyn Disk, path: &Path) -> Result<Opened, StoreError> {
    if exists(disk, &with_suffix(path, "-wal")) {
        return Err(refused(FileProblem::ReadOnly, path));
    }
    let writer = pragmas::unchanging(disk, path)?;
    if migrate::pending(&writer, path)? > 0 {
        return Err(refused(FileProblem::ReadOnly, path));
    }
    durability(&writer, path)?;
    Ok(Opened { writer, medium: Medium::ReadOnly, side: None })
}

fn durability(connection: &Connection, path: &Path) -> Result<Durability, StoreError> {
    match workspace::load(connection) {
        Ok(Workspace { kind: WorkspaceKind::Team, .. }) => Ok(Durability::Full),
        Ok(Workspace { kind: WorkspaceKind::Demo, .. }) => Ok(Durability::Normal),
        // Made halfway: the program ended before it was done.
        Err(StoreError::Query(rusqlite::Error::QueryReturnedNoRows)) => Err(refused(FileProblem::Altered, path)),
        Err(error) => Err(error),
    }
}

/// The file at a path, when it is one and has no other name.
fn expect_one_file(disk: &dyn Disk, path: &Path) -> Result<Identity, StoreError> {
    let found = disk.stat(path).map_err(StoreError::Io)?;
    match found.kind {
        FileKind::File if found.links > 1 => Err(refused(FileProblem::Linked { links: found.links }, path)),
        FileKind::File => Ok(found.identity),
        FileKind::Folder | FileKind::Other => Err(refused(FileProblem::NotAFile, path)),
    }
}

/// Refuses when a path doesn't lead to this file alone any more.
pub(crate) fn is_at(disk: &dyn Disk, path: &Path, identity: Identity) -> Result<(), StoreError> {
    match expect_one_file(disk, path).map_err(|error| error.at(disk, path)) {
        Ok(found) if found == identity => Ok(()),
        Ok(_) => Err(refused(FileProblem::Gone, path)),
        Err(StoreError::File { problem: FileProblem::Missing | FileProblem::NotAFile, .. }) => {
            Err(refused(FileProblem::Gone, path))
        }
        Err(error) => Err(error),
    }
}

/// The names in the schema that aren't what the migrations make.
pub(crate) fn altered(connection: &Connection) -> Result<Vec<String>, StoreError> {
    schema::differences(connection, migrate::version(connection)?)
}

fn refused(problem: FileProblem, path: &Path) -> StoreError {
    StoreError::File { problem, path: path.to_owned() }
}

/// Nothing stands in the place until the workspace is whole and on the disk.
fn create_new(
    disk: &dyn Disk,
    path: &Path,
    workspace: &Workspace,
    administrator: &Administrator<'_>,
) -> Result<(), StoreError> {
    if exists(disk, path) {
        return Err(StoreError::File { problem: FileProblem::Exists, path: path.to_owned() });
    }
    let unfinished = Unfinished::beside(disk, path).map_err(|error| match error.at(disk, path) {
        // A name that can't be, in a folder that is there.
        StoreError::File { problem: FileProblem::Missing, path } => {
            StoreError::File { problem: FileProblem::ReadOnly, path }
        }
        other => other,
    })?;
    let mut connection = pragmas::newborn(disk, unfinished.path())?;
    migrate::run(&mut connection)?;
    let transaction = connection.transaction()?;
    workspace::insert(&transaction, workspace)?;
    person::insert(&transaction, administrator.login, administrator.name, true)?;
    transaction.commit()?;
    connection.close().map_err(|(_, error)| error)?;
    unfinished.put_new()
}

/// The path by which a file is known, whatever links lead to it.
pub(crate) fn canonical(disk: &dyn Disk, path: &Path) -> Result<PathBuf, StoreError> {
    disk.canonical(path).map_err(|error| StoreError::Io(error).at(disk, path))
}

/// The same for a file that is to be made: its folder must be there.
pub fn place_for_new(disk: &dyn Disk, path: &Path) -> Result<PathBuf, StoreError> {
    let path = std::path::absolute(path).map_err(|error| StoreError::Io(error).at(disk, path))?;
    match disk.stat(path.parent().unwrap_or(&path)).map_err(|error| StoreError::Io(error).at(disk, &path)) {
        Ok(folder) if folder.kind == FileKind::Folder => {}
        Err(trouble @ StoreError::File { problem: FileProblem::DiskTrouble { .. } | FileProblem::OutOfMemory, .. }) => {
            return Err(trouble);
        }
        Ok(_) | Err(_) => return Err(StoreError::File { problem: FileProblem::FolderMissing, path }),
    }
    // Renaming over a device or a pipe would put a file in its place.
    match disk.stat(&path).map(|found| found.kind) {
        Ok(FileKind::Other) => return Err(refused(FileProblem::NotAFile, &path)),
        Ok(FileKind::Folder) => return Err(refused(FileProblem::Exists, &path)),
        Ok(FileKind::File) | Err(_) => {}
    }
    disk.canonical(&path).map_err(|error| match error.kind() {
        // The folder is there: a link that leads nowhere stands in the place.
        ErrorKind::NotFound => refused(FileProblem::Exists, &path),
        // A name that can't be.
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => refused(FileProblem::ReadOnly, &path),
        _ => StoreError::Io(error).at(disk, &path),
    })
}

pub(crate) fn exists(disk: &dyn Disk, path: &Path) -> bool {
    disk.stat(path).is_ok()
}

/// `team.db` with `-wal` is `team.db-wal`.
pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
