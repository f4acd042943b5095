//! What can go wrong with a file, told apart by what a person can do about it.

mod problem;

use std::path::{Path, PathBuf};

use crate::disk::{Disk, Holder};

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
    /// Another program keeps it locked, and the system tells which.
    #[error("{holder} keeps the file locked")]
    LockedBy {
        /// Who.
        holder: Holder,
    },
    /// It is a folder, a pipe, a device, or a link that leads in a circle.
    #[error("it isn't a file")]
    NotAFile,
    /// It is longer than what is read into memory.
    #[error("the file is larger than {max_mib} MiB")]
    TooLarge {
        /// The most.
        max_mib: u64,
    },
    /// The path leads to another file than the one that was opened, or to none.
    #[error("the file isn't at its place any more")]
    Gone,
    /// The same, found after a change was committed to the file that was there.
    #[error("the file was taken from its place while it was changed")]
    Unkept,
    /// It has more than one name: two programs could each open a log of their own for it.
    #[error("the file has {links} names")]
    Linked {
        /// How many.
        links: u64,
    },
    /// Its tables, indices, triggers or views aren't those of its version.
    #[error("{name} isn't what this program made")]
    AlteredSchema {
        /// The first that differs.
        name: String,
    },
    /// A link stands where the lock belongs.
    #[error("a link stands at the lock's place")]
    PlantedLink,
    /// The disk, or what stands for it, answered with an error.
    #[error("the disk answered with an error: {detail}")]
    DiskTrouble {
        /// What it said.
        detail: String,
    },
    /// The machine has no memory left.
    #[error("there is no memory left")]
    OutOfMemory,
    /// The process or the machine has too many files open.
    #[error("too many files are open")]
    TooManyFiles,
    /// The file system doesn't let programs share memory, which the log needs.
    #[error("the file system can't share memory")]
    NoSharedMemory,
    /// The folder or file can't be written.
    #[error("the folder can't be written")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// So much is written that no copy gets done.
    #[error("the file is written faster than it can be copied")]
    TooBusy,
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
            StoreError::Query(error) => problem::of_sqlite(error, disk, path),
            StoreError::Migration(error) => {
                problem::query_behind(error).and_then(|error| problem::of_sqlite(error, disk, path))
            }
            StoreError::Io(error) => problem::of_io(error),
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
