//! What the store asks of the file system past SQLite: one small door, so that a test can put a disk behind it that fails on purpose.
//!
//! Nothing here may open a database, its `-wal` or its `-shm` while this process has the file open through SQLite: closing such a
//! handle drops SQLite's POSIX locks. [`Disk::stat`] and [`Disk::list`] open nothing; what opens a file says so.

mod machine;

use std::fmt::{self, Debug};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub use machine::Machine;

/// A file system. Every method that changes a folder leaves the change unsynced until [`Disk::sync_folder`].
pub trait Disk: Debug + Send + Sync {
    /// The name under which SQLite knows this file system; `None` is SQLite's own.
    fn vfs(&self) -> Option<&str>;

    /// The path without links and dots. A last part that isn't there is allowed, a missing folder isn't.
    fn canonical(&self, path: &Path) -> io::Result<PathBuf>;

    /// What stands at a path, links followed. Opens nothing.
    fn stat(&self, path: &Path) -> io::Result<Stat>;

    /// What kind of file system a path lies on, as far as it matters.
    fn medium(&self, path: &Path) -> io::Result<Medium>;

    /// The first bytes, at most `most`; fewer when the file ends before. Opens the file: it may not be open in this process.
    fn head(&self, path: &Path, most: usize) -> io::Result<Vec<u8>>;

    /// Bytes from a place on, at most `most`; fewer when the file ends before. Opens the file: it may not be open in this process.
    fn read_at(&self, path: &Path, at: u64, most: usize) -> io::Result<Vec<u8>> {
        let at = usize::try_from(at).map_err(io::Error::other)?;
        let mut head = self.head(path, at.saturating_add(most))?;
        Ok(head.split_off(at.min(head.len())))
    }

    /// Makes an empty file that only its owner can read and write.
    ///
    /// # Errors
    /// `AlreadyExists` when there is anything at the path, a dangling link included.
    fn create_new(&self, path: &Path) -> io::Result<()>;

    /// Makes an empty file that is as readable as others that its person makes, and opens it to be filled.
    ///
    /// # Errors
    /// `AlreadyExists` when there is anything at the path, a dangling link included.
    fn create_readable(&self, path: &Path) -> io::Result<Box<dyn io::Write>>;

    /// Makes a folder that only its owner can enter, and says nothing when it is there. The folder above must exist.
    fn create_folder(&self, path: &Path) -> io::Result<()>;

    /// What is in a folder, in no order.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;

    /// Gives a file another name; what had that name is replaced.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file a name that nothing has yet.
    ///
    /// # Errors
    /// `AlreadyExists` when there is anything at the new name; it stays.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        match self.stat(to) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => self.rename(from, to),
            Err(error) => Err(error),
            Ok(_) => Err(io::Error::from(io::ErrorKind::AlreadyExists)),
        }
    }

    /// Copies the bytes of a file to a new one, readable by its owner only, and syncs them. Opens both: neither may be open in this process.
    fn copy(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file the rights that another has.
    fn same_rights(&self, _of: &Path, _to: &Path) -> io::Result<()> {
        Ok(())
    }

    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Waits until a file's bytes are on the disk. Opens the file: it may not be open in this process.
    fn sync(&self, path: &Path) -> io::Result<()>;

    /// Waits until a folder's entries are on the disk.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// Opens a side file, made when it isn't there. A link at its place isn't followed.
    ///
    /// # Errors
    /// `InvalidData` when a link, or what else is no file, stands there.
    fn side_file(&self, path: &Path) -> io::Result<Box<dyn SideFile>>;

    /// Who keeps the workspace at this path from others by a lock, as far as the system tells. Opens nothing of the workspace's.
    fn holder(&self, _path: &Path) -> Option<Holder> {
        None
    }

    /// True when the system lets us write a file that is there, or make files in a folder. Opens nothing.
    fn may_write(&self, _path: &Path) -> bool {
        false
    }

    /// True when nothing can be opened because too much is open.
    fn is_short_of_handles(&self) -> bool {
        false
    }

    /// Lets time pass while waiting for somebody else.
    fn pause(&self, span: Duration);
}

/// A small file beside a workspace: its lock says who has the workspace open, its bytes what they last did.
pub trait SideFile: Debug + Send + Sync {
    /// Tries to take the lock, or to change how it is held; false when somebody else holds it in the way.
    fn try_lock(&self, sharing: Sharing) -> io::Result<bool>;

    /// True when this is still the file at that path: somebody may have removed it and made another.
    fn is_at(&self, _path: &Path) -> io::Result<bool> {
        Ok(true)
    }

    /// Lets go of the lock. Closing the file does the same.
    fn unlock(&self) -> io::Result<()>;

    /// The bytes.
    fn read(&self) -> io::Result<Vec<u8>>;

    /// Replaces the bytes, without waiting for the disk.
    fn write(&self, bytes: &[u8]) -> io::Result<()>;

    /// Puts bytes at a place and leaves the others, without waiting for the disk.
    fn write_at(&self, at: u64, bytes: &[u8]) -> io::Result<()>;
}

/// The process behind a lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Its number.
    pub process: u32,
    /// The program's name.
    pub program: String,
    /// It was stopped and does nothing until it is told to go on.
    pub stopped: bool,
}

impl fmt::Display for Holder {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} ({})", self.program, self.process)
    }
}

/// How a lock is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sharing {
    /// By nobody else.
    Alone,
    /// With others who hold it shared.
    Shared,
}

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stat {
    /// Which file it is, whatever its name.
    pub identity: Identity,
    /// Of which kind.
    pub kind: FileKind,
    /// In bytes.
    pub length: u64,
    /// How many names the file has.
    pub links: u64,
}

/// A file, whatever its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Identity {
    /// The file system.
    pub device: u64,
    /// The file's number in it.
    pub inode: u64,
}

/// What kind of thing stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A file with bytes.
    File,
    /// A folder.
    Folder,
    /// A pipe, a device, a socket: nothing that can be a workspace.
    Other,
}

/// Where a path lies, as far as it matters to a database with a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// A disk of this machine.
    Local,
    /// A file system over a network, where locks and shared memory don't hold.
    Network,
    /// A folder that a program copies elsewhere while it is written.
    Synchronised,
    /// It can be read only.
    ReadOnly,
}
