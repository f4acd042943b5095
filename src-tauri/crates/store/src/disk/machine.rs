//! The machine's own file systems.

mod holder;
mod medium;

use std::ffi::OsStr;
use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::{Disk, FileKind, Holder, Identity, Medium, Sharing, SideFile, Stat};

/// The file systems of this machine, through the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct Machine;

/// More than a mark ever takes; a side file that somebody filled isn't read into memory.
const MARK: u64 = 4096;

impl Disk for Machine {
    fn vfs(&self) -> Option<&str> {
        None
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        match path.canonicalize() {
            Err(error) if error.kind() == io::ErrorKind::NotFound && fs::symlink_metadata(path).is_err() => {
                let path = std::path::absolute(path)?;
                let name = path.file_name().map(OsStr::to_owned).ok_or(error)?;
                Ok(path.parent().unwrap_or(&path).canonicalize()?.join(name))
            }
            found => found,
        }
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let found = fs::metadata(path)?;
        let kind = match found.file_type() {
            kind if kind.is_file() => FileKind::File,
            kind if kind.is_dir() => FileKind::Folder,
            _ => FileKind::Other,
        };
        let (identity, links) = named(path, &found)?;
        Ok(Stat { identity, kind, length: found.len(), links })
    }

    fn medium(&self, path: &Path) -> io::Result<Medium> {
        medium::of(path)
    }

    fn head(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        let mut head = Vec::with_capacity(most);
        File::open(path)?.take(u64::try_from(most).unwrap_or(u64::MAX)).read_to_end(&mut head)?;
        Ok(head)
    }

    fn read_at(&self, path: &Path, at: u64, most: usize) -> io::Result<Vec<u8>> {
        let mut file = File::open(path)?;
        file.seek(SeekFrom::Start(at))?;
        let mut bytes = Vec::new();
        file.take(u64::try_from(most).unwrap_or(u64::MAX)).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn create_new(&self, path: &Path) -> io::Result<()> {
        owners(OpenOptions::new().write(true).create_new(true)).open(path).map(drop)
    }

    fn create_readable(&self, path: &Path) -> io::Result<Box<dyn Write>> {
        Ok(Box::new(OpenOptions::new().write(true).create_new(true).open(path)?))
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        match builder.create(path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
            made => made,
        }
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        renamed_new(from, to)
    }

    fn copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut source = File::open(from)?;
        let mut target = owners(OpenOptions::new().write(true).create_new(true)).open(to)?;
        io::copy(&mut source, &mut target)?;
        target.sync_all()
    }

    fn same_rights(&self, of: &Path, to: &Path) -> io::Result<()> {
        fs::set_permissions(to, fs::metadata(of)?.permissions())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        File::open(path)?.sync_all()
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Windows has no such thing: its file system keeps entries in order by itself.
        if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
    }

    fn side_file(&self, path: &Path) -> io::Result<Box<dyn SideFile>> {
        let mut options = OpenOptions::new();
        not_following(owners(options.create(true).read(true).write(true).truncate(false)));
        let refused = || io::Error::from(io::ErrorKind::InvalidData);
        let file = options.open(path).map_err(|error| if is_link(path) { refused() } else { error })?;
        if !file.metadata()?.is_file() || is_link(path) {
            return Err(refused());
        }
        Ok(Box::new(Side(Mutex::new(file))))
    }

    fn holder(&self, path: &Path) -> Option<Holder> {
        holder::of(path)
    }

    #[cfg(unix)]
    fn may_write(&self, path: &Path) -> bool {
        rustix::fs::access(path, rustix::fs::Access::WRITE_OK).is_ok()
    }

    fn is_short_of_handles(&self) -> bool {
        // More than a connection and its lock had, which was closed before somebody asks.
        let tried: Vec<_> = (0..8).map(|_| File::open(std::path::MAIN_SEPARATOR_STR)).collect();
        tried.iter().any(|opened| opened.as_ref().is_err_and(too_many))
    }

    fn pause(&self, span: Duration) {
        thread::sleep(span);
    }
}

/// A side file of this machine. Its lock is one of whole files, which other handles of this process don't drop.
#[derive(Debug)]
struct Side(Mutex<File>);

impl Side {
    fn with<T>(&self, run: impl FnOnce(&mut File) -> io::Result<T>) -> io::Result<T> {
        run(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl SideFile for Side {
    fn try_lock(&self, sharing: Sharing) -> io::Result<bool> {
        let tried = self.with(|file| {
            Ok(match sharing {
                Sharing::Alone => file.try_lock(),
                Sharing::Shared => file.try_lock_shared(),
            })
        })?;
        match tried {
            Ok(()) => Ok(true),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn is_at(&self, path: &Path) -> io::Result<bool> {
        let ours = self.with(|file| named(path, &file.metadata()?))?;
        match fs::symlink_metadata(path) {
            Ok(found) => Ok(named(path, &found)?.0 == ours.0),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn unlock(&self) -> io::Result<()> {
        self.with(|file| file.unlock())
    }

    fn read(&self) -> io::Result<Vec<u8>> {
        self.with(|file| {
            let mut bytes = Vec::new();
            file.seek(SeekFrom::Start(0))?;
            file.take(MARK).read_to_end(&mut bytes)?;
            Ok(bytes)
        })
    }

    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        self.with(|file| {
            file.seek(SeekFrom::Start(0))?;
            file.write_all(bytes)?;
            file.set_len(u64::try_from(bytes.len()).unwrap_or(u64::MAX))
        })
    }

    fn write_at(&self, at: u64, bytes: &[u8]) -> io::Result<()> {
        self.with(|file| {
            file.seek(SeekFrom::Start(at))?;
            file.write_all(bytes)
        })
    }
}

/// In one step, so that a file that somebody puts there meanwhile stays too.
#[cfg(target_os = "linux")]
fn renamed_new(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        // Not every file system can.
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => renamed_where_nothing_is(from, to),
        renamed => Ok(renamed?),
    }
}

#[cfg(not(target_os = "linux"))]
fn renamed_new(from: &Path, to: &Path) -> io::Result<()> {
    renamed_where_nothing_is(from, to)
}

fn renamed_where_nothing_is(from: &Path, to: &Path) -> io::Result<()> {
    match fs::symlink_metadata(to) {
        Ok(_) => Err(io::Error::from(io::ErrorKind::AlreadyExists)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::rename(from, to),
        Err(error) => Err(error),
    }
}

fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.file_type().is_symlink())
}

#[cfg(unix)]
fn too_many(error: &io::Error) -> bool {
    // ENFILE and EMFILE.
    matches!(error.raw_os_error(), Some(23 | 24))
}

#[cfg(not(unix))]
fn too_many(_error: &io::Error) -> bool {
    false
}

/// With these options a link isn't followed, and a pipe isn't waited for.
#[cfg(target_os = "linux")]
fn not_following(options: &mut OpenOptions) {
    use rustix::fs::OFlags;
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    std::os::unix::fs::OpenOptionsExt::custom_flags(options, flags.bits().cast_signed());
}

#[cfg(not(target_os = "linux"))]
fn not_following(_options: &mut OpenOptions) {}

/// A file made with these options is its owner's only; one that exists keeps its mode.
fn owners(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere the name has to be looked up")]
fn named(_path: &Path, found: &fs::Metadata) -> io::Result<(Identity, u64)> {
    use std::os::unix::fs::MetadataExt;
    Ok((Identity { device: found.dev(), inode: found.ino() }, found.nlink()))
}

/// Without numbers of files the canonical name stands for the file.
#[cfg(not(unix))]
fn named(path: &Path, _found: &fs::Metadata) -> io::Result<(Identity, u64)> {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hash = DefaultHasher::new();
    path.canonicalize()?.hash(&mut hash);
    Ok((Identity { device: 0, inode: hash.finish() }, 1))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::ErrorKind;

    use super::{Disk, Machine, renamed_where_nothing_is};

    #[test]
    fn a_new_name_replaces_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let (from, to) = (folder.path().join("made"), folder.path().join("kept"));
        fs::write(&from, "new").expect("a file");
        fs::write(&to, "old").expect("a file");
        let refusals = [Machine.rename_new(&from, &to), renamed_where_nothing_is(&from, &to)];
        for refused in refusals {
            assert_eq!(refused.expect_err("there is one").kind(), ErrorKind::AlreadyExists);
        }
        assert_eq!(fs::read_to_string(&to).expect("it stays"), "old");
        fs::remove_file(&to).expect("it goes");
        Machine.rename_new(&from, &to).expect("nothing is there");
        assert_eq!(fs::read_to_string(&to).expect("it came"), "new");
    }

    #[test]
    fn bytes_are_read_from_any_place() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("file");
        fs::write(&path, "0123456789").expect("a file");
        let read = |at, most| Machine.read_at(&path, at, most).expect("it can be read");
        assert_eq!((read(0, 3), read(8, 9), read(20, 4)), (b"012".to_vec(), b"89".to_vec(), Vec::new()));
    }
}
