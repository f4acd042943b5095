//! Copies of a workspace, and workspaces made of copies. No commands of the table: a program must not choose where files are written.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rollcall_domain::Instant;
use rollcall_store::disk::Disk;

use crate::glance::read;
use crate::{Error, Host};

/// Copies the open workspace to a new file, while others go on working; an administrator's deed. Answers where it is.
///
/// # Errors
/// `file_exists`, `folder_missing`, `not_permitted`, or what the disk says.
pub fn back_up(host: &dyn Host, to: &Path) -> Result<PathBuf, Error> {
    read(host, |glance| Ok(glance.viewer.permit_managing()?))?;
    Ok(rollcall_store::back_up(host.workspace()?.store(), to)?)
}

/// Makes the workspace at `target` of a copy, and answers where it put what was there.
///
/// # Errors
/// `file_exists` unless it may be replaced, `workspace_locked` while somebody has it open, or what is wrong with the copy.
pub fn restore(
    disk: &Arc<dyn Disk>,
    copy: &Path,
    target: &Path,
    replace: bool,
    now: Instant,
) -> Result<Option<PathBuf>, Error> {
    Ok(rollcall_store::restore(disk, copy, target, replace, now)?)
}
