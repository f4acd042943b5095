//! What can go wrong with a file, told apart by what a person can do about it.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::disk::Disk;
use crate::open::newest_backup;

/// Why the file can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileProblem {
    /// There is no such file.
    #[error("the file is missing")]
    Missing,
    /// There is no such folder.
    #[error("the folder is missing")]
    FolderMissing,
    /// There is one already.
    #[error("the file exists already")]
    Exists,
    /// It is no SQLite file.
    #[error("the file isn't a database")]
    NotSqlite,
    /// It is another application's.
    #[error("the database belongs to another application")]
    NotAWorkspace,
    /// A newer program wrote it.
    #[error("a newer version made the file")]
    Newer,
    /// Its migrations aren't ours.
    #[error("the file's history was altered")]
    Altered,
    /// It is damaged.
    #[error("the file is damaged")]
    Corrupt {
        /// Where it is kept: under another name, or in its place while it is in use.
        moved_to: Option<PathBuf>,
        /// The newest good backup.
        backup: Option<PathBuf>,
    },
    /// Another program keeps it locked.
    #[error("another program keeps the file locked")]
    Locked,
    /// The folder or file can't be written.
    #[error("the folder can't be written")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
}

/// A storage error.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Something a person can mend.
    #[error("{problem}: {}", path.display())]
    File {
        /// What.
        problem: FileProblem,
        /// Which file.
        path: PathBuf,
    },
    /// A query failed.
    #[error("a query failed")]
    Query(#[source] rusqlite::Error),
    /// The file system failed.
    #[error("the file system failed")]
    Io(#[source] std::io::Error),
    /// A migration failed.
    #[error("a migration failed")]
    Migration(#[source] Box<refinery::Error>),
    /// The file holds what the program never writes.
    #[error("the file holds something unexpected: {0}")]
    Content(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        StoreError::Query(error)
    }
}

impl StoreError {
    /// Names the file when the error is one that a person can mend.
    pub(crate) fn at(self, disk: &dyn Disk, path: &Path) -> Self {
        let problem = match &self {
            StoreError::Query(error) => problem_of(error, disk, path),
            StoreError::Migration(error) => query_behind(error).and_then(|error| problem_of(error, disk, path)),
            StoreError::Io(error) => problem_of_io(error),
            StoreError::File { .. } | StoreError::Content(_) => None,
        };
        match problem {
            Some(problem) => StoreError::File { problem, path: path.to_owned() },
            None => self,
        }
    }

    /// The problem with the file, when it is one.
    pub fn problem(&self) -> Option<&FileProblem> {
        match self {
            StoreError::File { problem, .. } => Some(problem),
            _ => None,
        }
    }
}

/// What went wrong with a file that isn't a workspace, with its name where a person can mend it.
pub fn problem_with(error: std::io::Error, disk: &dyn Disk, path: &Path) -> StoreError {
    match StoreError::Io(error).at(disk, path) {
        // The file is to be made, so what isn't there is its folder.
        StoreError::File { problem: FileProblem::Missing, path } => {
            StoreError::File { problem: FileProblem::FolderMissing, path }
        }
        other => other,
    }
}

/// The query that failed in a migration.
fn query_behind(error: &refinery::Error) -> Option<&rusqlite::Error> {
    let first: &(dyn std::error::Error + 'static) = error;
    std::iter::successors(Some(first), |error| error.source()).find_map(|error| error.downcast_ref())
}

fn problem_of(error: &rusqlite::Error, disk: &dyn Disk, path: &Path) -> Option<FileProblem> {
    match error.sqlite_error_code()? {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Some(FileProblem::Locked),
        ErrorCode::DiskFull => Some(FileProblem::DiskFull),
        ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => Some(FileProblem::ReadOnly),
        ErrorCode::DatabaseCorrupt => {
            Some(FileProblem::Corrupt { moved_to: Some(path.to_owned()), backup: newest_backup(disk, path) })
        }
        ErrorCode::NotADatabase => Some(FileProblem::NotSqlite),
        _ => None,
    }
}

fn problem_of_io(error: &std::io::Error) -> Option<FileProblem> {
    use std::io::ErrorKind;
    match error.kind() {
        // What can't be a name can't be there.
        ErrorKind::NotFound | ErrorKind::InvalidFilename | ErrorKind::InvalidInput => Some(FileProblem::Missing),
        ErrorKind::AlreadyExists => Some(FileProblem::Exists),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem | ErrorKind::NotADirectory => {
            Some(FileProblem::ReadOnly)
        }
        ErrorKind::StorageFull => Some(FileProblem::DiskFull),
        _ => None,
    }
}
