//! A report into a file that is whole or not there.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use rollcall_store::FileProblem;
use rollcall_store::disk::FileKind;
use tempfile::NamedTempFile;

use super::{Exported, Progress, export};
use crate::wire::ExportReport;
use crate::{Error, Host};

/// Writes a report into a file. It is written beside it under another name and renamed when it is whole, so nothing is left when it is
/// stopped or fails. Replaces what is there,
/// unless that is a workspace or one of its side files.
///
/// # Errors
/// Those of [`export`](super::export()), and what keeps the file from being written.
pub fn to_file(
    host: &dyn Host,
    request: &ExportReport,
    path: &Path,
    progress: &mut Progress<'_>,
) -> Result<Exported, Error> {
    let disk = host.disk();
    let named = |error: std::io::Error| Error::from(rollcall_store::problem_with(error, &*disk, path));
    let path = &std::path::absolute(path).map_err(named)?;
    if rollcall_store::is_of_a_workspace(&*disk, path) {
        return Err(Error::File { problem: FileProblem::Exists, path: path.clone() });
    }
    // Renaming over a device or a pipe would put a file in its place.
    match disk.stat(path) {
        Ok(found) if found.kind != FileKind::File => {
            return Err(Error::File { problem: FileProblem::NotAFile, path: path.clone() });
        }
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(named(error)),
        Ok(_) | Err(_) => {}
    }
    let folder = path.parent().unwrap_or(path);
    // Deleted when it is dropped.
    let made = beside(folder).map_err(named)?;
    let mut sink = BufWriter::new(made.as_file());
    let exported = export(host, request, &mut sink, progress)?;
    sink.flush().map_err(named)?;
    drop(sink);
    if exported == Exported::Whole {
        made.as_file().sync_all().map_err(named)?;
        let file: File = made.persist(path).map_err(|error| named(error.error))?;
        drop(file);
        // A power cut doesn't take the name away again.
        disk.sync_folder(folder).map_err(named)?;
    }
    Ok(exported)
}

#[cfg(unix)]
fn beside(folder: &Path) -> std::io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    // A report is as readable as other files that its person makes.
    let readable = std::fs::Permissions::from_mode(0o666);
    tempfile::Builder::new().prefix(".rollcall-").permissions(readable).tempfile_in(folder)
}

#[cfg(not(unix))]
fn beside(folder: &Path) -> std::io::Result<NamedTempFile> {
    NamedTempFile::with_prefix_in(".rollcall-", folder)
}
