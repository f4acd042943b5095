//! Reading files that aren't workspaces: lists and pictures that somebody brings.

use std::path::Path;

use super::registry::{self, Found};
use super::{canonical, kind, refused};
use crate::disk::{Disk, FileKind};
use crate::{FileProblem, StoreError};

/// The bytes of a file, when there are at most so many. What is no file is refused, and so is a workspace with what stands beside it: closing
/// it here could drop the locks of who has it open.
pub fn read_bounded(disk: &dyn Disk, path: &Path, most: usize) -> Result<Vec<u8>, StoreError> {
    let path = canonical(disk, path)?;
    let read = || {
        let found = disk.stat(&path).map_err(StoreError::Io)?;
        if found.kind != FileKind::File || kind::is_of_a_workspace(disk, &path) {
            return Err(refused(FileProblem::NotAFile, &path));
        }
        let Found::Free(_reserved) = registry::reserve(disk, found.identity) else {
            return Err(refused(FileProblem::NotAFile, &path));
        };
        // A file may say that it has no bytes and have many, so what counts is what comes.
        let bytes = disk.head(&path, most.saturating_add(1)).map_err(StoreError::Io)?;
        if bytes.len() > most {
            let max_mib = u64::try_from(most.div_ceil(1 << 20)).unwrap_or(u64::MAX);
            return Err(refused(FileProblem::TooLarge { max_mib }, &path));
        }
        Ok(bytes)
    };
    read().map_err(|error| error.at(disk, &path))
}
