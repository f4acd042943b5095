//! A report into a file that is whole or not there.

use std::io::{BufWriter, Write};
use std::path::Path;

use rollcall_store::backup::Unfinished;
use rollcall_store::disk::FileKind;
use rollcall_store::{FileProblem, StoreError, problem_with};

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
    let named = |error: std::io::Error| Error::from(problem_with(error, &*disk, path));
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
    // Nothing of it is left when it is dropped.
    let made = Unfinished::beside(&*disk, path).map_err(missing_folder)?;
    let mut sink = BufWriter::new(made.fill()?);
    let exported = export(host, request, &mut sink, progress).map_err(|error| match error {
        // The disk is full, say: nothing else is written here.
        Error::Broken(StoreError::Io(error)) => named(error),
        other => other,
    })?;
    sink.flush().map_err(named)?;
    drop(sink);
    if exported == Exported::Whole {
        made.put_over()?;
    }
    Ok(exported)
}

/// The file is to be made, so what isn't there is its folder.
fn missing_folder(error: StoreError) -> StoreError {
    match error {
        StoreError::File { problem: FileProblem::Missing, path } => {
            StoreError::File { problem: FileProblem::FolderMissing, path }
        }
        other => other,
    }
}
