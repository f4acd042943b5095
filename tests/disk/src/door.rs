//! The disk as the store asks it: what goes past SQLite.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use rollcall_store::disk::{Disk, FileKind, Identity, Medium, Sharing, SideFile, Stat};

use crate::call::{Call, Role};
use crate::locks::HandleId;
use crate::model::{Effect, Inode, Node};
use crate::sim::{Program, Shared, State};
use crate::trouble::Trouble;

fn error(trouble: Trouble) -> io::Error {
    match trouble {
        Trouble::Full => io::ErrorKind::StorageFull.into(),
        Trouble::Memory => io::ErrorKind::OutOfMemory.into(),
        Trouble::Short => io::ErrorKind::UnexpectedEof.into(),
        // EIO.
        Trouble::Io | Trouble::Lie => io::Error::from_raw_os_error(5),
    }
}

fn missing() -> io::Error {
    io::ErrorKind::NotFound.into()
}

impl State {
    fn file(&self, path: &Path) -> io::Result<Inode> {
        match self.model.node(path) {
            Some(Node::File(inode)) => Ok(inode),
            Some(Node::Folder) => Err(io::ErrorKind::IsADirectory.into()),
            None => Err(missing()),
        }
    }

    fn make(&mut self, path: &Path) -> io::Result<Inode> {
        if self.model.node(path).is_some() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        self.folder_of(path).ok_or_else(missing)?;
        let inode = self.model.next_inode();
        self.perform(Call::Create, Role::of(path), Effect::Make(path.to_owned(), inode)).map_err(error)?;
        Ok(inode)
    }
}

impl Disk for Program {
    fn vfs(&self) -> Option<&str> {
        Some(&self.vfs)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        let mut state = self.shared.state();
        state.meet(Call::Look, Role::of(path)).map_err(error)?;
        if state.model.node(path).is_none() {
            state.folder_of(path).ok_or_else(missing)?;
        }
        Ok(path.to_owned())
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let mut state = self.shared.state();
        state.meet(Call::Look, Role::of(path)).map_err(error)?;
        let (inode, kind) = match state.model.node(path) {
            Some(Node::File(inode)) => (inode, FileKind::File),
            Some(Node::Folder) => (0, FileKind::Folder),
            None => return Err(missing()),
        };
        let length = state.model.content(inode).map_or(0, crate::content::Content::len);
        let device = state.device * 2 + u64::try_from(self.number).unwrap_or(0);
        Ok(Stat {
            identity: Identity { device, inode },
            kind,
            length: u64::try_from(length).unwrap_or(u64::MAX),
            links: state.model.links(inode),
        })
    }

    fn medium(&self, _path: &Path) -> io::Result<Medium> {
        Ok(Medium::Local)
    }

    fn head(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        let mut state = self.shared.state();
        state.meet(Call::Open, Role::of(path)).map_err(error)?;
        let inode = state.file(path)?;
        let short = state.meet_read(Role::of(path)).map_err(error)?;
        state.opened_past_sqlite(self.number, path, inode);
        let mut bytes = vec![0; if short { most / 2 } else { most }];
        let read = state.model.content(inode).map_or(0, |content| content.read(0, &mut bytes));
        bytes.truncate(read);
        Ok(bytes)
    }

    fn create_new(&self, path: &Path) -> io::Result<()> {
        self.shared.state().make(path).map(drop)
    }

    fn create_readable(&self, path: &Path) -> io::Result<Box<dyn io::Write>> {
        let inode = self.shared.state().make(path)?;
        Ok(Box::new(Filled { shared: Arc::clone(&self.shared), role: Role::of(path), inode, at: 0 }))
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let mut state = self.shared.state();
        match state.model.node(path) {
            Some(Node::Folder) => Ok(()),
            Some(Node::File(_)) => Err(io::ErrorKind::AlreadyExists.into()),
            None => {
                state.folder_of(path).ok_or_else(missing)?;
                state.perform(Call::CreateFolder, Role::Folder, Effect::MakeFolder(path.to_owned())).map_err(error)
            }
        }
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut state = self.shared.state();
        state.meet(Call::Look, Role::Folder).map_err(error)?;
        match state.model.node(folder) {
            Some(Node::Folder) => Ok(state.model.list(folder)),
            Some(Node::File(_)) => Err(io::ErrorKind::NotADirectory.into()),
            None => Err(missing()),
        }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.shared.state();
        let inode = state.file(from)?;
        state.folder_of(to).ok_or_else(missing)?;
        if state.holds_locks(self.number, inode) {
            let offence = format!("{} was renamed while this program had it open", from.display());
            state.offences.push(offence);
        }
        state.perform(Call::Rename, Role::of(to), Effect::Rename(from.to_owned(), to.to_owned())).map_err(error)
    }

    fn copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.shared.state();
        state.meet(Call::Open, Role::of(from)).map_err(error)?;
        let source = state.file(from)?;
        state.opened_past_sqlite(self.number, from, source);
        state.meet_read(Role::of(from)).map_err(error)?;
        let bytes = state.model.content(source).map(crate::content::Content::bytes).unwrap_or_default();
        let target = state.make(to)?;
        let role = Role::of(to);
        for (number, piece) in bytes.chunks(COPIED_AT_ONCE).enumerate() {
            let write = Effect::Write(target, number * COPIED_AT_ONCE, Arc::from(piece));
            state.perform(Call::Write, role, write).map_err(error)?;
        }
        state.perform(Call::Sync, role, Effect::Sync(target)).map_err(error)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.shared.state();
        state.file(path)?;
        state.perform(Call::Remove, Role::of(path), Effect::Remove(path.to_owned())).map_err(error)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        let mut state = self.shared.state();
        state.meet(Call::Open, Role::of(path)).map_err(error)?;
        let inode = state.file(path)?;
        state.opened_past_sqlite(self.number, path, inode);
        state.perform(Call::Sync, Role::of(path), Effect::Sync(inode)).map_err(error)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.shared.state();
        match state.model.node(folder) {
            Some(Node::Folder) => {
                let sync = Effect::SyncFolder(folder.to_owned());
                state.perform(Call::SyncFolder, Role::Folder, sync).map_err(error)
            }
            _ => Err(missing()),
        }
    }

    fn side_file(&self, path: &Path) -> io::Result<Box<dyn SideFile>> {
        let mut state = self.shared.state();
        state.meet(Call::Open, Role::Side).map_err(error)?;
        let inode = match state.model.node(path) {
            Some(Node::File(inode)) => inode,
            Some(Node::Folder) => return Err(io::ErrorKind::IsADirectory.into()),
            None => state.make(path)?,
        };
        let handle = state.next_handle();
        Ok(Box::new(Side { shared: Arc::clone(&self.shared), handle, inode }))
    }

    /// Whoever waits here waits for another thread or program: its clock goes on, and others get to work.
    fn pause(&self, span: Duration) {
        self.shared.state().clock_ms += i64::try_from(span.as_millis()).unwrap_or(0).max(1);
        thread::yield_now();
    }
}

/// How much a copy of a file writes at once.
const COPIED_AT_ONCE: usize = 64 * 1024;

/// A file that is filled from its beginning.
struct Filled {
    shared: Arc<Shared>,
    role: Role,
    inode: Inode,
    at: usize,
}

impl io::Write for Filled {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let write = Effect::Write(self.inode, self.at, Arc::from(bytes));
        self.shared.state().perform(Call::Write, self.role, write).map_err(error)?;
        self.at += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A side file.
struct Side {
    shared: Arc<Shared>,
    handle: HandleId,
    inode: Inode,
}

impl std::fmt::Debug for Side {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Side").field("inode", &self.inode).finish_non_exhaustive()
    }
}

impl SideFile for Side {
    fn try_lock(&self, sharing: Sharing) -> io::Result<bool> {
        let mut state = self.shared.state();
        state.meet(Call::Lock, Role::Side).map_err(error)?;
        Ok(state.sides.entry(self.inode).or_default().lock(self.handle, sharing))
    }

    fn is_at(&self, path: &Path) -> io::Result<bool> {
        Ok(self.shared.state().model.file(path) == Some(self.inode))
    }

    fn unlock(&self) -> io::Result<()> {
        self.shared.state().sides.entry(self.inode).or_default().unlock(self.handle);
        Ok(())
    }

    fn read(&self) -> io::Result<Vec<u8>> {
        let mut state = self.shared.state();
        state.meet_read(Role::Side).map_err(error)?;
        Ok(state.model.content(self.inode).map(crate::content::Content::bytes).unwrap_or_default())
    }

    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.shared.state();
        let write = Effect::Write(self.inode, 0, Arc::from(bytes));
        state.perform(Call::Write, Role::Side, write).map_err(error)?;
        state.perform(Call::Truncate, Role::Side, Effect::SetLength(self.inode, bytes.len())).map_err(error)
    }

    fn write_at(&self, at: u64, bytes: &[u8]) -> io::Result<()> {
        let at = usize::try_from(at).map_err(io::Error::other)?;
        let write = Effect::Write(self.inode, at, Arc::from(bytes));
        self.shared.state().perform(Call::Write, Role::Side, write).map_err(error)
    }
}

impl Drop for Side {
    fn drop(&mut self) {
        self.shared.state().sides.entry(self.inode).or_default().unlock(self.handle);
    }
}
