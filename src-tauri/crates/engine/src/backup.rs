//! Copies of a workspace, and workspaces made of copies. Where files are written no command of the table says: a program must not choose it.

mod by_itself;
mod keep;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rollcall_domain::{Instant, Refusal};
use rollcall_store::backup::{self, Backup};
use rollcall_store::change::Topic;
use rollcall_store::disk::{Disk, FileKind};
use rollcall_store::{FileProblem, Store, StoreError, workspace};

use crate::snapshot::{Snapshot, read};
use crate::transaction::write;
use crate::{Actor, Error, Host};

pub use by_itself::{daily, start};
pub use keep::{Kept, keep};
pub use rollcall_store::salvage::{Gap, Salvaged, TableReport};

/// Copies the open workspace to a new file, while others go on working; an administrator's deed. Answers where it is.
///
/// # Errors
/// `file_exists`, `folder_missing`, `not_permitted`, or what the disk says.
pub fn back_up(host: &dyn Host, to: &Path) -> Result<PathBuf, Error> {
    read(host, |snapshot| Ok(snapshot.viewer.permit_managing()?))?;
    Ok(backup::back_up(host.workspace()?.store(), to)?)
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
    Ok(backup::restore(disk, copy, target, replace, now)?)
}

/// Takes what can be read out of a damaged file into a new workspace.
///
/// # Errors
/// `file_exists`, `workspace_locked` while somebody has the damaged file open, or `not_sqlite` when nothing can be read.
pub fn salvage(disk: &Arc<dyn Disk>, damaged: &Path, to: &Path) -> Result<Salvaged, Error> {
    Ok(rollcall_store::salvage::salvage(disk, damaged, to)?)
}

/// Says where the backups that are made by themselves go; `None` is beside the file. For whoever can name a folder of this machine, so
/// for no program and no page.
///
/// # Errors
/// `not_permitted`, or `folder_missing`.
pub fn set_folder(host: &dyn Host, folder: Option<&Path>) -> Result<(), Error> {
    let disk = host.disk();
    write(host, |transaction| {
        for_people(host, &transaction.snapshot)?;
        let folder = folder.map(|folder| named(&*disk, folder)).transpose()?;
        workspace::set_backup_folder(transaction.connection(), folder.as_deref())?;
        transaction.record_change(Topic::Workspace, 0)
    })
}

/// The folder as it is known, whatever links lead to it.
fn named(disk: &dyn Disk, folder: &Path) -> Result<String, Error> {
    let missing = || Error::File { problem: FileProblem::FolderMissing, path: folder.to_owned() };
    let path = disk.canonical(folder).map_err(|_| missing())?;
    if disk.stat(&path).map_err(|_| missing())?.kind != FileKind::Folder {
        return Err(missing());
    }
    path.into_os_string().into_string().map_err(|_| missing())
}

/// Administrators, and no programs.
pub(crate) fn for_people(host: &dyn Host, snapshot: &Snapshot<'_>) -> Result<(), Error> {
    snapshot.viewer.permit_managing()?;
    match host.actor() {
        Actor::Program(_) => Err(Refusal::NotPermitted.into()),
        Actor::Owner | Actor::Person(_) | Actor::Seat(_) | Actor::Unnamed => Ok(()),
    }
}

/// Where a workspace's backups are: a folder of its own in the one that is set, or the one beside it.
pub(crate) struct Places {
    /// Where new ones go.
    pub folder: PathBuf,
    /// The one that is set.
    pub set: Option<PathBuf>,
}

impl Places {
    pub fn of(store: &Store) -> Result<Self, Error> {
        let (set, created) = store.read(|connection| {
            let created = workspace::load(connection)?.created_at;
            Ok::<_, StoreError>((workspace::backup_folder(connection)?, created))
        })?;
        let folder = match &set {
            // Two teams' files may have one name, and one folder for their backups.
            Some(set) => set.join(format!("{}-{}", stem(store.path()), created.millis())),
            None => backup::folder(store.path()),
        };
        Ok(Self { folder, set })
    }

    /// Sees to it that the folder is there. The one that was set isn't made: where it is gone, something is wrong.
    pub fn made(&self, disk: &dyn Disk) -> Result<(), Error> {
        if let Some(set) = &self.set
            && disk.stat(set).is_err()
        {
            return Err(Error::File { problem: FileProblem::FolderMissing, path: set.clone() });
        }
        disk.create_folder(&self.folder).map_err(|error| rollcall_store::problem_with(error, disk, &self.folder).into())
    }

    /// The backups there, and those beside the file, where it is copied before its shape changes; the newest first.
    pub fn backups(&self, store: &Store) -> Result<Vec<Backup>, Error> {
        let (disk, beside) = (&**store.disk(), backup::folder(store.path()));
        let in_folder = |folder: &Path| match disk.stat(folder) {
            Ok(_) => backup::list(disk, store.path(), folder),
            Err(_) => Ok(Vec::new()),
        };
        let mut found = in_folder(&self.folder)?;
        if beside != self.folder {
            found.extend(in_folder(&beside)?);
        }
        found.sort_by(|a, b| (b.made_at, &b.path).cmp(&(a.made_at, &a.path)));
        Ok(found)
    }
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
