//! The side file's lock. The operating system lets go of it when a program ends, however it ends.

use std::io;
use std::path::Path;

use super::patience::Patience;
use super::with_suffix;
use crate::disk::{Disk, Sharing, SideFile};
use crate::mark::Marks;
use crate::{FileProblem, StoreError};

/// The lock as it was taken.
pub struct Lock {
    side: Box<dyn SideFile>,
    sharing: Sharing,
}

/// Takes the lock alone if nobody else has it, shared otherwise. Waits a while for somebody who checks or migrates.
pub fn take(disk: &dyn Disk, path: &Path) -> Result<Lock, StoreError> {
    take_within(disk, path, &mut Patience::new())
}

/// The same, in the time that is left.
pub fn take_within(disk: &dyn Disk, path: &Path, patience: &mut Patience) -> Result<Lock, StoreError> {
    let place = with_suffix(path, ".lock");
    loop {
        let side = disk.side_file(&place).map_err(|error| named(error, &place))?;
        let sharing = if side.try_lock(Sharing::Alone).map_err(StoreError::Io)? {
            Sharing::Alone
        } else {
            share(disk, path, &*side, patience)?;
            Sharing::Shared
        };
        // Who removed the workspace meanwhile removed this file too, and the lock that counts is that of the next one.
        if side.is_at(&place).map_err(StoreError::Io)? {
            return Ok(Lock { side, sharing });
        }
        if !patience.wait(disk) {
            return Err(held(disk, path));
        }
    }
}

impl Lock {
    /// True when nobody else has the file open.
    pub fn is_alone(&self) -> bool {
        self.sharing == Sharing::Alone
    }

    /// What the side file says of the last change.
    pub fn marks(&self) -> Marks {
        Marks::in_side_file(&*self.side)
    }

    /// The lock to hold while the file is open. Changing it may let somebody else in for a moment: who shares it looks at the file again.
    pub fn share(self, disk: &dyn Disk, path: &Path, patience: &mut Patience) -> Result<Box<dyn SideFile>, StoreError> {
        if self.is_alone() {
            share(disk, path, &*self.side, patience)?;
        }
        Ok(self.side)
    }
}

/// The refusal that names who has the file, where that can be known.
pub fn held(disk: &dyn Disk, path: &Path) -> StoreError {
    let problem = disk.holder(path).map_or(FileProblem::Locked, |holder| FileProblem::LockedBy { holder });
    StoreError::File { problem, path: path.to_owned() }
}

fn share(disk: &dyn Disk, path: &Path, side: &dyn SideFile, patience: &mut Patience) -> Result<(), StoreError> {
    while !side.try_lock(Sharing::Shared).map_err(StoreError::Io)? {
        if !patience.wait(disk) {
            return Err(held(disk, path));
        }
    }
    Ok(())
}

fn named(error: io::Error, place: &Path) -> StoreError {
    if error.kind() == io::ErrorKind::InvalidData {
        return StoreError::File { problem: FileProblem::PlantedLink, path: place.to_owned() };
    }
    StoreError::Io(error)
}
