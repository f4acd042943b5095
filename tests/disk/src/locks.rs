//! Who holds which lock: SQLite's on a database, those on its shared memory, and the locks of side files.

use std::collections::{BTreeMap, BTreeSet};
use std::ptr::NonNull;
use std::sync::atomic::AtomicU64;

use rollcall_store::disk::Sharing;
use sqlite_plugin::flags::{LockLevel, ShmLockMode};

/// An open handle.
pub type HandleId = u64;

/// The locks on one database.
#[derive(Debug, Default)]
pub struct FileLocks(BTreeMap<HandleId, LockLevel>);

impl FileLocks {
    /// Raises a handle's lock; false when another handle is in the way.
    pub fn lock(&mut self, handle: HandleId, level: LockLevel) -> bool {
        let others = self.0.iter().filter(|(other, _)| **other != handle).map(|(_, level)| *level).max();
        let others = others.unwrap_or(LockLevel::Unlocked);
        let own = self.0.get(&handle).copied().unwrap_or(LockLevel::Unlocked);
        if level <= own {
            return true;
        }
        let granted = match level {
            LockLevel::Unlocked => true,
            LockLevel::Shared => others < LockLevel::Pending,
            LockLevel::Reserved | LockLevel::Pending => others < LockLevel::Reserved,
            LockLevel::Exclusive => {
                if others >= LockLevel::Reserved {
                    return false;
                }
                // From here on nobody new comes in.
                self.0.insert(handle, LockLevel::Pending);
                others == LockLevel::Unlocked
            }
        };
        if granted {
            self.0.insert(handle, level);
        }
        granted
    }

    /// Lowers a handle's lock.
    pub fn unlock(&mut self, handle: HandleId, level: LockLevel) {
        if level == LockLevel::Unlocked {
            self.0.remove(&handle);
        } else if self.0.get(&handle).is_some_and(|own| *own > level) {
            self.0.insert(handle, level);
        }
    }

    /// Whether anybody is about to write.
    pub fn is_reserved(&self) -> bool {
        self.0.values().any(|level| *level >= LockLevel::Reserved)
    }

    /// Whether any of these handles holds a lock.
    pub fn held_by(&self, handles: &BTreeSet<HandleId>) -> bool {
        self.0.keys().any(|handle| handles.contains(handle))
    }
}

/// SQLite has eight locks on the memory that connections of one database share.
const SLOTS: usize = 8;

/// The memory that connections of one database share.
#[derive(Debug, Default)]
pub struct SharedMemory {
    regions: Vec<Box<[AtomicU64]>>,
    mapped: BTreeSet<HandleId>,
    shared: [BTreeSet<HandleId>; SLOTS],
    alone: [Option<HandleId>; SLOTS],
}

impl SharedMemory {
    /// A region of it, made when `extend` says so.
    pub fn map(&mut self, handle: HandleId, region: usize, bytes: usize, extend: bool) -> Option<NonNull<u8>> {
        self.mapped.insert(handle);
        if region >= self.regions.len() && !extend {
            return None;
        }
        while region >= self.regions.len() {
            self.regions.push((0..bytes.div_ceil(8)).map(|_| AtomicU64::new(0)).collect());
        }
        // SQLite writes there from several threads at once. The words are atomic, so nobody here takes that for their own.
        NonNull::new(self.regions[region].as_ptr().cast_mut().cast())
    }

    /// Takes or gives back some of the locks; false when another handle is in the way.
    pub fn lock(&mut self, handle: HandleId, from: usize, count: usize, mode: ShmLockMode) -> bool {
        let slots = from..(from + count).min(SLOTS);
        match mode {
            ShmLockMode::UnlockShared | ShmLockMode::UnlockExclusive => {
                for slot in slots {
                    self.shared[slot].remove(&handle);
                    if self.alone[slot] == Some(handle) {
                        self.alone[slot] = None;
                    }
                }
                return true;
            }
            ShmLockMode::LockShared => {
                if slots.clone().any(|slot| self.alone[slot].is_some_and(|holder| holder != handle)) {
                    return false;
                }
                slots.for_each(|slot| {
                    self.shared[slot].insert(handle);
                });
            }
            ShmLockMode::LockExclusive => {
                let taken = |slot: usize| {
                    self.alone[slot].is_some_and(|holder| holder != handle)
                        || self.shared[slot].iter().any(|holder| *holder != handle)
                };
                if slots.clone().any(taken) {
                    return false;
                }
                slots.for_each(|slot| self.alone[slot] = Some(handle));
            }
        }
        true
    }

    /// A handle lets go of it; true when it was the last.
    pub fn unmap(&mut self, handle: HandleId) -> bool {
        self.lock(handle, 0, SLOTS, ShmLockMode::UnlockExclusive);
        self.mapped.remove(&handle);
        self.mapped.is_empty()
    }

    /// Whether any of these handles holds one of the locks.
    pub fn held_by(&self, handles: &BTreeSet<HandleId>) -> bool {
        self.alone.iter().flatten().chain(self.shared.iter().flatten()).any(|handle| handles.contains(handle))
    }
}

/// The locks of one side file: whole-file locks that end with the handle.
#[derive(Debug, Default)]
pub struct SideLocks(BTreeMap<HandleId, Sharing>);

impl SideLocks {
    /// Takes the lock, or changes how it is held. What was held is lost when that fails, as on Linux.
    pub fn lock(&mut self, handle: HandleId, sharing: Sharing) -> bool {
        self.0.remove(&handle);
        let free = match sharing {
            Sharing::Alone => self.0.is_empty(),
            Sharing::Shared => self.0.values().all(|held| *held == Sharing::Shared),
        };
        if free {
            self.0.insert(handle, sharing);
        }
        free
    }

    /// Lets go.
    pub fn unlock(&mut self, handle: HandleId) {
        self.0.remove(&handle);
    }
}

#[cfg(test)]
mod tests {
    use rollcall_store::disk::Sharing;
    use sqlite_plugin::flags::{LockLevel, ShmLockMode};

    use super::{FileLocks, SharedMemory, SideLocks};

    #[test]
    fn a_writer_waits_for_readers_and_lets_no_new_one_in() {
        let mut locks = FileLocks::default();
        assert!(locks.lock(1, LockLevel::Shared) && locks.lock(2, LockLevel::Shared));
        assert!(locks.lock(1, LockLevel::Reserved) && locks.is_reserved());
        assert!(!locks.lock(2, LockLevel::Reserved), "one writer at a time");
        assert!(!locks.lock(1, LockLevel::Exclusive), "a reader is still there");
        assert!(!locks.lock(3, LockLevel::Shared), "nobody new comes in");
        locks.unlock(2, LockLevel::Unlocked);
        assert!(locks.lock(1, LockLevel::Exclusive));
        locks.unlock(1, LockLevel::Unlocked);
        assert!(locks.lock(3, LockLevel::Shared));
    }

    #[test]
    fn shared_memory_has_locks_of_its_own() {
        let mut memory = SharedMemory::default();
        assert!(memory.lock(1, 3, 1, ShmLockMode::LockShared) && memory.lock(2, 3, 1, ShmLockMode::LockShared));
        assert!(!memory.lock(2, 0, 8, ShmLockMode::LockExclusive));
        assert!(memory.lock(1, 3, 1, ShmLockMode::UnlockShared));
        assert!(memory.lock(2, 0, 1, ShmLockMode::LockExclusive));
        assert!(!memory.lock(1, 0, 1, ShmLockMode::LockShared));
    }

    #[test]
    fn connections_see_the_same_memory_until_the_last_one_goes() {
        let mut memory = SharedMemory::default();
        assert_eq!(memory.map(1, 0, 32, false), None);
        let first = memory.map(1, 0, 32, true);
        assert_eq!(memory.map(2, 0, 32, false), first);
        assert!(!memory.unmap(1) && memory.unmap(2));
    }

    #[test]
    fn a_side_files_lock_is_held_by_many_or_by_one() {
        let mut locks = SideLocks::default();
        assert!(locks.lock(1, Sharing::Alone) && !locks.lock(2, Sharing::Shared));
        assert!(locks.lock(1, Sharing::Shared) && locks.lock(2, Sharing::Shared));
        assert!(!locks.lock(1, Sharing::Alone), "somebody else holds it");
        assert!(locks.lock(2, Sharing::Alone), "and whoever failed to change it has lost it");
    }
}
