//! The machine's file systems with a few answers of one's own.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use rollcall_engine::{Disk, Machine};
use rollcall_store::disk::{Holder, Medium, SideFile, Stat};

/// A machine on which waiting takes no time, and whose disk can refuse to be read or lie elsewhere.
#[derive(Debug, Default)]
pub struct Shim {
    /// Every plain read of a part of a file fails.
    pub unreadable: AtomicBool,
    /// How often somebody waited.
    pub pauses: AtomicUsize,
    /// Folders that stand where a file belongs, until somebody asks why it can't be opened.
    pub in_the_way: Mutex<Vec<PathBuf>>,
    /// What every path lies on, when it isn't what it is.
    pub medium: Option<Medium>,
}

impl Disk for Shim {
    fn vfs(&self) -> Option<&str> {
        Machine.vfs()
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        Machine.canonical(path)
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        Machine.stat(path)
    }

    fn medium(&self, path: &Path) -> io::Result<Medium> {
        self.medium.map_or_else(|| Machine.medium(path), Ok)
    }

    fn head(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        Machine.head(path, most)
    }

    fn read_at(&self, path: &Path, at: u64, most: usize) -> io::Result<Vec<u8>> {
        if self.unreadable.load(Ordering::Relaxed) {
            return Err(io::Error::from_raw_os_error(5));
        }
        Machine.read_at(path, at, most)
    }

    fn create_new(&self, path: &Path) -> io::Result<()> {
        Machine.create_new(path)
    }

    fn create_readable(&self, path: &Path) -> io::Result<Box<dyn io::Write>> {
        Machine.create_readable(path)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        Machine.create_folder(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        Machine.list(folder)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        Machine.rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        Machine.rename_new(from, to)
    }

    fn copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        Machine.copy(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        Machine.remove(path)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        Machine.sync(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        Machine.sync_folder(folder)
    }

    fn side_file(&self, path: &Path) -> io::Result<Box<dyn SideFile>> {
        Machine.side_file(path)
    }

    fn holder(&self, path: &Path) -> Option<Holder> {
        Machine.holder(path)
    }

    fn may_write(&self, path: &Path) -> bool {
        Machine.may_write(path)
    }

    fn is_short_of_handles(&self) -> bool {
        for folder in std::mem::take(&mut *self.in_the_way.lock().expect("nobody panics with it")) {
            std::fs::remove_dir(folder).expect("an empty folder");
        }
        Machine.is_short_of_handles()
    }

    fn pause(&self, _span: Duration) {
        self.pauses.fetch_add(1, Ordering::Relaxed);
    }
}
