//! The side file's lock. The operating system lets go of it when a program ends, however it ends.

use std::path::Path;
use std::time::Duration;

use super::with_suffix;
use crate::disk::{Disk, Sharing, SideFile};
use crate::{FileProblem, StoreError};

/// How long opening waits for somebody who checks or migrates.
const PATIENCE: Duration = Duration::from_secs(5);

/// Between two tries.
const STEP: Duration = Duration::from_millis(10);

/// The lock as it was taken.
pub struct Lock {
    side: Box<dyn SideFile>,
    sharing: Sharing,
}

/// Takes the lock alone if nobody else has it, shared otherwise. Waits while somebody checks or migrates.
pub fn take(disk: &dyn Disk, path: &Path) -> Result<Lock, StoreError> {
    let side = disk.side_file(&with_suffix(path, ".lock")).map_err(StoreError::Io)?;
    if side.try_lock(Sharing::Alone).map_err(StoreError::Io)? {
        return Ok(Lock { side, sharing: Sharing::Alone });
    }
    share(disk, path, &*side)?;
    Ok(Lock { side, sharing: Sharing::Shared })
}

impl Lock {
    /// True when nobody else has the file open.
    pub fn is_alone(&self) -> bool {
        self.sharing == Sharing::Alone
    }

    /// The lock to hold while the file is open.
    pub fn share(self, disk: &dyn Disk, path: &Path) -> Result<Box<dyn SideFile>, StoreError> {
        if self.is_alone() {
            share(disk, path, &*self.side)?;
        }
        Ok(self.side)
    }
}

fn share(disk: &dyn Disk, path: &Path, side: &dyn SideFile) -> Result<(), StoreError> {
    let mut left = PATIENCE;
    while !side.try_lock(Sharing::Shared).map_err(StoreError::Io)? {
        if left.is_zero() {
            return Err(StoreError::File { problem: FileProblem::Locked, path: path.to_owned() });
        }
        disk.pause(STEP);
        left = left.saturating_sub(STEP);
    }
    Ok(())
}
