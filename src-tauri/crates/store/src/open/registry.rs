//! Which files this process has open: one [`Store`] a file, handed out again to whoever opens the same file.
//!
//! SQLite's locks belong to the process and the file: a handle on the same file that is opened past SQLite drops all of them when it is
//! closed, and then another program may take the log away. So a file is reserved here before anything of ours opens it.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};

use crate::Store;
use crate::disk::{Disk, Identity};

static FILES: Mutex<BTreeMap<Key, Held>> = Mutex::new(BTreeMap::new());
static CHANGED: Condvar = Condvar::new();

/// A file system and a file in it.
type Key = (Option<String>, Identity);

enum Held {
    /// Somebody is opening it, or looks into it.
    Reserved,
    /// It is open; or being closed, when nobody holds the store any more.
    Open(Weak<Store>),
}

/// How it stands with a file.
pub enum Found {
    /// This process has it open.
    Open(Arc<Store>),
    /// Nobody has it open in this process, nor will until the reservation is dropped.
    Free(Reservation),
}

/// The right to open a file. A store keeps it until its connections are closed.
#[derive(Debug)]
pub struct Reservation(Key);

/// Finds the store of a file, or reserves the file. Waits while it is being opened or closed.
pub fn reserve(disk: &dyn Disk, identity: Identity) -> Found {
    let key = (disk.vfs().map(str::to_owned), identity);
    let mut files = files();
    loop {
        match files.get(&key) {
            None => {
                files.insert(key.clone(), Held::Reserved);
                return Found::Free(Reservation(key));
            }
            Some(Held::Open(store)) => {
                if let Some(store) = store.upgrade() {
                    return Found::Open(store);
                }
            }
            Some(Held::Reserved) => {}
        }
        files = CHANGED.wait(files).unwrap_or_else(PoisonError::into_inner);
    }
}

impl Reservation {
    /// The reserved file.
    pub fn identity(&self) -> Identity {
        self.0.1
    }

    /// From now on the store is handed out.
    pub fn opened(&self, store: &Arc<Store>) {
        files().insert(self.0.clone(), Held::Open(Arc::downgrade(store)));
        CHANGED.notify_all();
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        files().remove(&self.0);
        CHANGED.notify_all();
    }
}

/// A panic leaves the table as it was: every change of it is one step.
fn files() -> MutexGuard<'static, BTreeMap<Key, Held>> {
    FILES.lock().unwrap_or_else(PoisonError::into_inner)
}
