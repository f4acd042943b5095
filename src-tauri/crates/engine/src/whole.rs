//! Small files that are whole or not there.

use std::path::Path;

use rollcall_store::backup::Unfinished;
use rollcall_store::disk::Disk;
use rollcall_store::{FileProblem, place_for_new};

use crate::Error;

/// Writes a file that isn't there yet.
///
/// # Errors
/// `file_exists`, `folder_missing`, or what the disk says.
pub fn write_new(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let path = place_for_new(disk, path)?;
    if disk.stat(&path).is_ok() {
        return Err(Error::File { problem: FileProblem::Exists, path });
    }
    let unfinished = Unfinished::beside(disk, &path)?;
    unfinished.write(bytes)?;
    Ok(unfinished.put_new()?)
}

/// Writes a file, instead of the one that is there.
///
/// # Errors
/// `folder_missing`, or what the disk says.
pub fn write_over(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let unfinished = Unfinished::beside(disk, &place_for_new(disk, path)?)?;
    unfinished.write(bytes)?;
    Ok(unfinished.put_over()?)
}
