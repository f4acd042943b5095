//! What can be asked of a disk, and of which kind of file: the names of the table's columns, and of the places where it can fail.

use std::fmt::{self, Display};
use std::path::Path;

/// Something that is asked of a disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Call {
    /// Opening a file that is there.
    Open,
    /// Making a file.
    Create,
    /// Making a folder.
    CreateFolder,
    /// Reading bytes.
    Read,
    /// Writing bytes.
    Write,
    /// Setting the length.
    Truncate,
    /// Waiting for a file.
    Sync,
    /// Waiting for a folder.
    SyncFolder,
    /// Another name.
    Rename,
    /// No name any more.
    Remove,
    /// Looking at a name.
    Look,
    /// Taking a lock.
    Lock,
    /// Memory that connections share.
    Memory,
}

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A database.
    File,
    /// Its log.
    Log,
    /// Its rollback journal.
    Journal,
    /// The side file.
    Side,
    /// A report, or what is known of a backup.
    Plain,
    /// A folder.
    Folder,
}

impl Role {
    /// What a file is for, by its name.
    pub fn of(path: &Path) -> Role {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let ends = |end: &str| name.ends_with(end);
        match () {
            () if ends("-wal") => Role::Log,
            () if ends("-journal") => Role::Journal,
            () if ends(".lock") || ends(".making") => Role::Side,
            () if [".csv", ".json"].iter().any(|plain| ends(plain) || ends(&format!("{plain}.partial"))) => Role::Plain,
            () => Role::File,
        }
    }
}

impl Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Call::Open => "open",
            Call::Create => "create",
            Call::CreateFolder => "create folder",
            Call::Read => "read",
            Call::Write => "write",
            Call::Truncate => "truncate",
            Call::Sync => "sync",
            Call::SyncFolder => "sync folder",
            Call::Rename => "rename",
            Call::Remove => "remove",
            Call::Look => "look",
            Call::Lock => "lock",
            Call::Memory => "memory",
        })
    }
}

impl Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Role::File => "file",
            Role::Log => "log",
            Role::Journal => "journal",
            Role::Side => "side file",
            Role::Plain => "plain file",
            Role::Folder => "folder",
        })
    }
}
