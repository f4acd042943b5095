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

use std::fs;
use std::path::{Path, PathBuf};

pub(crate) use backup::newest as newest_backup;
pub use copy::{back_up, restore};
pub use kind::{APPLICATION_ID, is_of_a_workspace};
pub use pragmas::Durability;

use rollcall_domain::Instant;

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

/// Opens a workspace file. `now` names the backup, should one be made.
pub fn open(path: &Path, now: Instant) -> Result<Store, StoreError> {
    let path = absolute(path)?;
    open_existing(&path, now).map_err(|error| check::aside_when_damaged(error.at(&path), &path))
}

/// Makes a new workspace file with its administrator. Nothing is left behind when it fails.
pub fn create(path: &Path, workspace: &Workspace, administrator: &Administrator<'_>) -> Result<Store, StoreError> {
    let path = absolute(path)?;
    let made = create_new(&path, workspace, administrator).map_err(|error| error.at(&path));
    if let Err(StoreError::File { problem: FileProblem::Exists, .. }) = &made {
        return made;
    }
    if made.is_err() {
        sweep_partial(&path);
    }
    made
}

/// Removes a file that was being made, with its side files. Errors don't matter: there may be nothing to remove.
pub fn sweep_partial(path: &Path) {
    for part in ["", "-wal", "-shm", ".lock"] {
        let _ = fs::remove_file(with_suffix(path, part));
    }
}

/// Deletes a demo that nobody has open; true when nothing is there any more.
pub fn discard(path: &Path) -> Result<bool, StoreError> {
    let path = absolute(path)?;
    if !path.exists() {
        return Ok(true);
    }
    let lock = lock::take(&path).map_err(|error| error.at(&path))?;
    if lock.is_alone() {
        sweep_partial(&path);
    }
    Ok(lock.is_alone())
}

fn open_existing(path: &Path, now: Instant) -> Result<Store, StoreError> {
    kind::expect_workspace(path)?;
    let lock = lock::take(path)?;
    if lock.is_alone() {
        check::unless_closed_cleanly(path)?;
    }
    let mut connection = pragmas::writer(path)?;
    let pending = migrate::pending(&connection, path)?;
    if pending > 0 {
        if !lock.is_alone() {
            return Err(StoreError::File { problem: FileProblem::Locked, path: path.to_owned() });
        }
        backup::before_migrating(&connection, path, pending, now)?;
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
    Ok(Store::new(path.to_owned(), connection, lock.share()?))
}

fn create_new(path: &Path, workspace: &Workspace, administrator: &Administrator<'_>) -> Result<Store, StoreError> {
    if !path.parent().is_some_and(Path::is_dir) {
        return Err(StoreError::File { problem: FileProblem::FolderMissing, path: path.to_owned() });
    }
    fs::File::create_new(path).map_err(|error| match StoreError::Io(error).at(path) {
        // A name that can't be, in a folder that is there.
        StoreError::File { problem: FileProblem::Missing, path } => {
            StoreError::File { problem: FileProblem::ReadOnly, path }
        }
        other => other,
    })?;
    let lock = lock::take(path)?;
    let mut connection = pragmas::newborn(path)?;
    migrate::run(&mut connection)?;
    let transaction = connection.transaction()?;
    workspace::insert(&transaction, workspace)?;
    person::insert(&transaction, administrator.login, administrator.name, true)?;
    transaction.commit()?;
    drop(connection);
    drop(lock);
    open_existing(path, workspace.created_at)
}

fn absolute(path: &Path) -> Result<PathBuf, StoreError> {
    std::path::absolute(path).map_err(|error| StoreError::Io(error).at(path))
}

/// `team.db` with `-wal` is `team.db-wal`.
fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
