//! Files that somebody brings: lists of a team and pictures. No commands of the table: a program must not choose what is read here.

use std::path::Path;

use crate::{Error, Host};

/// The longest list of a team.
pub const LIST: usize = 16 << 20;

/// The largest picture.
pub const PICTURE: usize = crate::picture::MAX_MIB << 20;

/// The bytes of a file, when there are at most so many.
///
/// # Errors
/// `file_missing`, `not_a_file` for what is none and for a workspace, `file_too_large`, or what the disk says.
pub fn read_bounded(host: &dyn Host, path: &Path, most: usize) -> Result<Vec<u8>, Error> {
    Ok(rollcall_store::read_bounded(&*host.disk(), path, most)?)
}
