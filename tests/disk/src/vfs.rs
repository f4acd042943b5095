//! The disk as SQLite's file system.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ffi::CString;
use std::path::{Path, PathBuf};
use std::ptr::NonNull;
use std::sync::Arc;
use std::sync::atomic::{Ordering, fence};

use sqlite_plugin::flags::{AccessFlags, CreateMode, LockLevel, OpenKind, OpenMode, OpenOpts, ShmLockMode};
use sqlite_plugin::vars;
use sqlite_plugin::vfs::{RegisterOpts, Vfs, VfsHandle, VfsResult, register_static};

use crate::call::{Call, Role};
use crate::content::SECTOR;
use crate::locks::HandleId;
use crate::model::{Effect, Inode, Node};
use crate::sim::{Program, State};
use crate::trouble::Trouble;

/// Makes a disk known to SQLite, under the name of the program that will use it.
pub(crate) fn register(program: &Program) {
    let name = CString::new(&*program.vfs).expect("a name without a zero");
    register_static(name, program.clone(), RegisterOpts { make_default: false }).expect("SQLite takes a file system");
}

/// An open file of SQLite's.
pub struct Handle {
    id: HandleId,
    inode: Inode,
    path: Option<PathBuf>,
    role: Role,
    readonly: bool,
    deletes: bool,
    /// Its name may not be safe yet: like SQLite's own file system, the first sync of a log syncs the folder too.
    unnamed: bool,
}

impl VfsHandle for Handle {
    fn readonly(&self) -> bool {
        self.readonly
    }

    fn in_memory(&self) -> bool {
        false
    }
}

/// SQLite's number for trouble at a call.
fn number(trouble: Trouble, otherwise: i32) -> i32 {
    match trouble {
        Trouble::Full => vars::SQLITE_FULL,
        Trouble::Memory => vars::SQLITE_IOERR_NOMEM,
        Trouble::Io | Trouble::Short | Trouble::Lie => otherwise,
    }
}

impl Vfs for Program {
    type Handle = Handle;

    fn canonical_path<'a>(&self, path: Cow<'a, str>) -> VfsResult<Cow<'a, str>> {
        Ok(path)
    }

    fn open(&self, path: Option<&str>, opts: OpenOpts) -> VfsResult<Handle> {
        let mut state = self.shared.state();
        let role = match opts.kind() {
            OpenKind::Wal => Role::Log,
            OpenKind::MainJournal | OpenKind::SubJournal | OpenKind::SuperJournal | OpenKind::TempJournal => {
                Role::Journal
            }
            _ => Role::File,
        };
        state.meet(Call::Open, role).map_err(|trouble| number(trouble, vars::SQLITE_CANTOPEN))?;
        let id = state.next_handle();
        let path = path.map_or_else(|| PathBuf::from(format!("/temporary-{id}")), PathBuf::from);
        let mode = opts.mode();
        let creates = matches!(mode, OpenMode::ReadWrite { create: CreateMode::Create | CreateMode::MustCreate });
        let inode = match state.model.node(&path) {
            Some(Node::File(inode)) if !mode.must_create() => inode,
            None if creates && state.folder_of(&path).is_some() => {
                let inode = state.model.next_inode();
                let make = Effect::Make(path.clone(), inode);
                state.perform(Call::Create, role, make).map_err(|trouble| number(trouble, vars::SQLITE_CANTOPEN))?;
                inode
            }
            _ => return Err(vars::SQLITE_CANTOPEN),
        };
        state.open.insert(id, (self.number, inode));
        Ok(Handle {
            id,
            inode,
            path: Some(path),
            role,
            readonly: mode.is_readonly(),
            deletes: opts.delete_on_close(),
            unnamed: creates && role != Role::File,
        })
    }

    fn delete(&self, path: &str) -> VfsResult<()> {
        let path = PathBuf::from(path);
        let mut state = self.shared.state();
        if state.model.file(&path).is_none() {
            return Err(vars::SQLITE_IOERR_DELETE_NOENT);
        }
        let role = Role::of(&path);
        state
            .perform(Call::Remove, role, Effect::Remove(path))
            .map_err(|trouble| number(trouble, vars::SQLITE_IOERR_DELETE))
    }

    fn access(&self, path: &str, flags: AccessFlags) -> VfsResult<bool> {
        let path = Path::new(path);
        let mut state = self.shared.state();
        state.meet(Call::Look, Role::of(path)).map_err(|trouble| number(trouble, vars::SQLITE_IOERR_ACCESS))?;
        let content = state.model.file(path).and_then(|inode| state.model.content(inode));
        // SQLite's own file system says of an empty file that it isn't there.
        Ok(content.is_some_and(|content| flags != AccessFlags::Exists || !content.is_empty()))
    }

    fn file_size(&self, handle: &mut Handle) -> VfsResult<usize> {
        let mut state = self.shared.state();
        state.meet(Call::Look, handle.role).map_err(|trouble| number(trouble, vars::SQLITE_IOERR_FSTAT))?;
        Ok(state.model.content(handle.inode).map_or(0, crate::content::Content::len))
    }

    fn truncate(&self, handle: &mut Handle, size: usize) -> VfsResult<()> {
        self.shared
            .state()
            .perform(Call::Truncate, handle.role, Effect::SetLength(handle.inode, size))
            .map_err(|trouble| number(trouble, vars::SQLITE_IOERR_TRUNCATE))
    }

    fn write(&self, handle: &mut Handle, offset: usize, data: &[u8]) -> VfsResult<usize> {
        self.shared
            .state()
            .perform(Call::Write, handle.role, Effect::Write(handle.inode, offset, Arc::from(data)))
            .map_err(|trouble| number(trouble, vars::SQLITE_IOERR_WRITE))?;
        Ok(data.len())
    }

    fn read(&self, handle: &mut Handle, offset: usize, data: &mut [u8]) -> VfsResult<usize> {
        let mut state = self.shared.state();
        let short = state.meet_read(handle.role).map_err(|trouble| number(trouble, vars::SQLITE_IOERR_READ))?;
        let wanted = if short { data.len() / 2 } else { data.len() };
        Ok(state.model.content(handle.inode).map_or(0, |content| content.read(offset, &mut data[..wanted])))
    }

    fn lock(&self, handle: &mut Handle, level: LockLevel) -> VfsResult<()> {
        let mut state = self.shared.state_in_turn();
        state.meet(Call::Lock, handle.role).map_err(|trouble| number(trouble, vars::SQLITE_IOERR_LOCK))?;
        let granted = state.locks.entry(handle.inode).or_default().lock(handle.id, level);
        if granted { Ok(()) } else { Err(vars::SQLITE_BUSY) }
    }

    fn unlock(&self, handle: &mut Handle, level: LockLevel) -> VfsResult<()> {
        let mut state = self.shared.state();
        state.locks.entry(handle.inode).or_default().unlock(handle.id, level);
        Ok(())
    }

    fn check_reserved_lock(&self, handle: &mut Handle) -> VfsResult<bool> {
        Ok(self.shared.state().locks.get(&handle.inode).is_some_and(crate::locks::FileLocks::is_reserved))
    }

    fn sync(&self, handle: &mut Handle) -> VfsResult<()> {
        let mut state = self.shared.state();
        state
            .perform(Call::Sync, handle.role, Effect::Sync(handle.inode))
            .map_err(|trouble| number(trouble, vars::SQLITE_IOERR_FSYNC))?;
        if handle.unnamed
            && let Some(folder) = handle.path.as_deref().and_then(Path::parent)
        {
            state
                .perform(Call::SyncFolder, Role::Folder, Effect::SyncFolder(folder.to_owned()))
                .map_err(|trouble| number(trouble, vars::SQLITE_IOERR_DIR_FSYNC))?;
            handle.unnamed = false;
        }
        Ok(())
    }

    fn close(&self, handle: Handle) -> VfsResult<()> {
        let mut state = self.shared.state();
        if let Some(locks) = state.locks.get_mut(&handle.inode) {
            locks.unlock(handle.id, LockLevel::Unlocked);
        }
        state.open.remove(&handle.id);
        if handle.deletes
            && let Some(path) = handle.path
        {
            state
                .perform(Call::Remove, handle.role, Effect::Remove(path))
                .map_err(|trouble| number(trouble, vars::SQLITE_IOERR_DELETE))?;
        }
        Ok(())
    }

    fn sector_size(&self, _handle: &mut Handle) -> VfsResult<i32> {
        Ok(i32::try_from(SECTOR).unwrap_or(512))
    }

    /// What SQLite takes for granted of every disk unless it was built otherwise, and nothing more.
    fn device_characteristics(&self, _handle: &mut Handle) -> VfsResult<i32> {
        Ok(vars::SQLITE_IOCAP_POWERSAFE_OVERWRITE)
    }

    fn shm_map(
        &self,
        handle: &mut Handle,
        region_idx: usize,
        region_size: usize,
        extend: bool,
    ) -> VfsResult<Option<NonNull<u8>>> {
        let mut state = self.shared.state();
        state.meet(Call::Memory, handle.role).map_err(|trouble| number(trouble, vars::SQLITE_IOERR_SHMMAP))?;
        Ok(state.memory.entry(handle.inode).or_default().map(handle.id, region_idx, region_size, extend))
    }

    fn shm_lock(&self, handle: &mut Handle, offset: u32, count: u32, mode: ShmLockMode) -> VfsResult<()> {
        let takes = matches!(mode, ShmLockMode::LockShared | ShmLockMode::LockExclusive);
        let mut state = if takes { self.shared.state_in_turn() } else { self.shared.state() };
        if takes {
            state.meet(Call::Lock, handle.role).map_err(|trouble| number(trouble, vars::SQLITE_IOERR_SHMLOCK))?;
        }
        let (from, count) = (usize::try_from(offset).unwrap_or(0), usize::try_from(count).unwrap_or(0));
        let granted = state.memory.entry(handle.inode).or_default().lock(handle.id, from, count, mode);
        self.shared.note_inside(&mut state, handle.id, handle.inode);
        if granted { Ok(()) } else { Err(vars::SQLITE_BUSY) }
    }

    fn shm_barrier(&self, _handle: &mut Handle) {
        fence(Ordering::SeqCst);
        drop(self.shared.state());
    }

    fn shm_unmap(&self, handle: &mut Handle, _delete: bool) -> VfsResult<()> {
        let mut state = self.shared.state();
        if state.memory.get_mut(&handle.inode).is_some_and(|memory| memory.unmap(handle.id)) {
            state.memory.remove(&handle.inode);
        }
        self.shared.note_inside(&mut state, handle.id, handle.inode);
        Ok(())
    }
}

impl State {
    /// Whether a program holds any of SQLite's locks on a file.
    pub fn holds_locks(&self, program: usize, inode: Inode) -> bool {
        let of_program =
            |(handle, (by, file)): (&HandleId, &(usize, Inode))| (*by == program && *file == inode).then_some(*handle);
        let handles: BTreeSet<HandleId> = self.open.iter().filter_map(of_program).collect();
        self.locks.get(&inode).is_some_and(|locks| locks.held_by(&handles))
            || self.memory.get(&inode).is_some_and(|memory| memory.held_by(&handles))
    }
}
