//! The side file's lock. The operating system lets go of it when a program ends, however it ends.

use std::fs::{File, TryLockError};
use std::path::Path;

use super::with_suffix;
use crate::StoreError;

/// The lock as it was taken.
pub enum Lock {
    /// Nobody else has the file open.
    Alone(File),
    /// Others have it open.
    Shared(File),
}

/// Takes the lock alone if nobody else has it, shared otherwise. Waits while somebody migrates.
pub fn take(path: &Path) -> Result<Lock, StoreError> {
    let side = with_suffix(path, ".lock");
    let file =
        File::options().create(true).read(true).write(true).truncate(false).open(side).map_err(StoreError::Io)?;
    match file.try_lock() {
        Ok(()) => Ok(Lock::Alone(file)),
        Err(TryLockError::WouldBlock) => {
            file.lock_shared().map_err(StoreError::Io)?;
            Ok(Lock::Shared(file))
        }
        Err(TryLockError::Error(error)) => Err(StoreError::Io(error)),
    }
}

impl Lock {
    /// True when nobody else has the file open.
    pub fn is_alone(&self) -> bool {
        matches!(self, Lock::Alone(_))
    }

    /// The lock to hold while the file is open.
    pub fn share(self) -> Result<File, StoreError> {
        match self {
            Lock::Shared(file) => Ok(file),
            Lock::Alone(file) => {
                file.unlock().and_then(|()| file.lock_shared()).map_err(StoreError::Io)?;
                Ok(file)
            }
        }
    }
}
