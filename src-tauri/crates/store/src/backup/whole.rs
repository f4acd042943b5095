//! A file that is whole or not there: made beside its place under another name, synced, and only then given its own.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::disk::{Disk, Sharing, SideFile};
use crate::open::with_suffix;
use crate::{FileProblem, StoreError};

/// What an unfinished file is called: its place's name and this. No workspace and no backup ends so.
pub(crate) const UNFINISHED: &str = ".partial";

/// What SQLite and we put beside a file.
const BESIDE: [&str; 5] = ["", "-wal", "-shm", "-journal", ".lock"];

/// What the lock of who makes a file is called: its place's name and this.
const MAKING: &str = ".making";

/// Takes of a lock that others may just be giving up.
const TRIES: usize = 100;

static MADE: AtomicU64 = AtomicU64::new(0);

/// A file that is being made. Dropped before it is put in its place, nothing of it is left.
#[derive(Debug)]
pub struct Unfinished<'d> {
    disk: &'d dyn Disk,
    target: PathBuf,
    path: PathBuf,
    /// Held alone: nobody else makes the same file.
    _making: Box<dyn SideFile>,
}

impl<'d> Unfinished<'d> {
    /// Begins a file with nothing in it. What an earlier attempt left is removed first.
    ///
    /// # Errors
    /// `Locked` while somebody else makes the same file.
    pub fn beside(disk: &'d dyn Disk, target: &Path) -> Result<Self, StoreError> {
        let path = with_suffix(target, UNFINISHED);
        let making = making(disk, target).map_err(|error| error.at(disk, target))?;
        let unfinished = Self { disk, target: target.to_owned(), path, _making: making };
        unfinished.sweep();
        disk.create_new(&unfinished.path).map_err(|error| StoreError::Io(error).at(disk, target))?;
        Ok(unfinished)
    }

    /// Where it is made.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Puts bytes into it.
    pub fn write(&self, bytes: &[u8]) -> Result<(), StoreError> {
        let written = self.disk.side_file(&self.path).and_then(|file| file.write(bytes));
        written.map_err(|error| StoreError::Io(error).at(self.disk, &self.target))
    }

    /// Makes it again, as readable as other files that its person makes, and opens it to be filled.
    pub fn fill(&self) -> Result<Box<dyn Write>, StoreError> {
        self.vacate()?;
        self.disk.create_readable(&self.path).map_err(|error| StoreError::Io(error).at(self.disk, &self.target))
    }

    /// Takes the empty file away, for whoever makes it themselves.
    pub fn vacate(&self) -> Result<(), StoreError> {
        self.disk.remove(&self.path).map_err(|error| StoreError::Io(error).at(self.disk, &self.target))
    }

    /// Makes it again of another file's bytes.
    pub(crate) fn copy_of(&self, from: &Path) -> Result<(), StoreError> {
        self.vacate()?;
        self.disk.copy(from, &self.path).map_err(StoreError::Io)
    }

    /// Puts it in its place, where nothing may be.
    ///
    /// # Errors
    /// `Exists` when something came there meanwhile.
    pub fn put_new(self) -> Result<(), StoreError> {
        self.finish(|disk, from, to| disk.rename_new(from, to))
    }

    /// Puts it in its place, instead of what is there.
    pub fn put_over(self) -> Result<(), StoreError> {
        self.finish(|disk, from, to| disk.rename(from, to))
    }

    /// The bytes first, then the name, then the folder that has the name: a power cut in between leaves the old or the new, and whole.
    ///
    /// A log that still stands beside it holds what couldn't be written into it: then it isn't whole.
    fn finish(self, rename: impl FnOnce(&dyn Disk, &Path, &Path) -> std::io::Result<()>) -> Result<(), StoreError> {
        let folder = self.target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if self.disk.stat(&with_suffix(&self.path, "-wal")).is_ok_and(|log| log.length > 0) {
            let detail = "its log couldn't be written into it".to_owned();
            return Err(StoreError::File { problem: FileProblem::DiskTrouble { detail }, path: self.target.clone() });
        }
        let put = self.disk.sync(&self.path).and_then(|()| rename(self.disk, &self.path, &self.target));
        put.and_then(|()| self.disk.sync_folder(folder))
            .map_err(|error| StoreError::Io(error).at(self.disk, &self.target))
    }

    fn sweep(&self) {
        for part in BESIDE {
            // There may be nothing to remove.
            let _ = self.disk.remove(&with_suffix(&self.path, part));
        }
    }
}

impl Drop for Unfinished<'_> {
    fn drop(&mut self) {
        self.sweep();
        let _ = self.disk.remove(&with_suffix(&self.target, MAKING));
    }
}

/// Removes what attempts that were ended left in a folder of files with such names. Whoever calls this keeps others from making any.
pub(crate) fn sweep(disk: &dyn Disk, folder: &Path, ours: impl Fn(&str) -> bool) {
    let left = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let place = name.split_once(UNFINISHED).map(|(place, _)| place).or_else(|| name.strip_suffix(MAKING));
        // What is known of a backup is made beside it, under its name and one ending more.
        place.is_some_and(|place| ours(place) || place.rsplit_once('.').is_some_and(|(place, _)| ours(place)))
    };
    for left in disk.list(folder).unwrap_or_default().into_iter().filter(left) {
        let _ = disk.remove(&left);
    }
}

/// The lock of who makes a file. It goes when the file is made, so it is looked at again after it was taken: it may have been that of
/// somebody who was just done.
fn making(disk: &dyn Disk, target: &Path) -> Result<Box<dyn SideFile>, StoreError> {
    let place = with_suffix(target, MAKING);
    let mark = format!("{} {}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
    for _ in 0..TRIES {
        let side = disk.side_file(&place).map_err(StoreError::Io)?;
        if !side.try_lock(Sharing::Alone).map_err(StoreError::Io)? {
            break;
        }
        let written = side.write(mark.as_bytes()).and_then(|()| disk.side_file(&place)?.read());
        match written {
            Ok(there) if there == mark.as_bytes() => return Ok(side),
            Ok(_) => {}
            Err(error) => {
                // It is ours: the lock is held.
                let _ = disk.remove(&place);
                return Err(StoreError::Io(error));
            }
        }
    }
    Err(StoreError::File { problem: FileProblem::Locked, path: target.to_owned() })
}
