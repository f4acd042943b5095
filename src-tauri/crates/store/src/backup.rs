//! Copies of a workspace: made of one snapshot while others work, verified, whole or not there; and workspaces made of copies.

mod closed_rows;
mod copied;
mod note;
mod restore;
mod shelf;
mod whole;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use rollcall_domain::{Instant, Span};

pub use closed_rows::Range;
pub use note::Note;
pub use restore::{Prepared, prepare, restore};
pub(crate) use shelf::newest;
pub use shelf::{Backup, Kind, folder, list};
pub use whole::Unfinished;

use crate::disk::{Disk, Sharing};
use crate::open::check::while_made;
use crate::open::{exists, migrate, place_for_new, pragmas, with_suffix};
use crate::{FileProblem, Store, StoreError};

use self::copied::Seen;

/// What became of a backup that was to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shelved {
    /// It is there.
    Made(Backup),
    /// There was no need for one.
    NotWanted,
    /// Somebody else is making one just now.
    Busy,
}

/// Copies the workspace as it is now to a new file, while others go on working.
pub fn back_up(store: &Store, to: &Path) -> Result<PathBuf, StoreError> {
    let disk = &**store.disk();
    let to = place_for_new(disk, to)?;
    let named = |error: StoreError| error.at(disk, &to);
    if exists(disk, &to) {
        return Err(StoreError::File { problem: FileProblem::Exists, path: to });
    }
    let unfinished = Unfinished::beside(disk, &to).map_err(named)?;
    copy_into(store, &unfinished).map_err(named)?;
    unfinished.put_new().map_err(named)?;
    Ok(to)
}

/// Makes a backup among the others in a folder, when it is wanted, given those that are there. Two who want one at once make one.
pub fn shelve(
    store: &Store,
    folder: &Path,
    kind: Kind,
    now: Instant,
    wanted: impl FnOnce(&[Backup]) -> bool,
) -> Result<Shelved, StoreError> {
    let disk = &**store.disk();
    let named = |error: StoreError| error.at(disk, folder);
    let begins = format!("{}-", shelf::stem(store.path()));
    let side = disk.side_file(&folder.join(format!(".{begins}backups.lock"))).map_err(StoreError::Io).map_err(named)?;
    if !side.try_lock(Sharing::Alone).map_err(StoreError::Io)? {
        return Ok(Shelved::Busy);
    }
    whole::sweep(disk, folder, |name| shelf::is_of(store.path(), name));
    let earlier = list(disk, store.path(), folder).map_err(named)?;
    if !wanted(&earlier) {
        return Ok(Shelved::NotWanted);
    }
    let (path, made_at) = free(disk, folder, store.path(), kind, (0, 0), now);
    let named = |error: StoreError| error.at(disk, &path);
    let unfinished = Unfinished::beside(disk, &path).map_err(named)?;
    let seen = copy_into(store, &unfinished).map_err(named)?;
    let note = noted(disk, &unfinished, seen, &earlier).map_err(named)?;
    for range in &note.changed {
        tracing::error!(from = range.from, to = range.to, "closed rows of the status log aren't as they were");
    }
    // First what is known of it: a backup without that counts as one that nobody looked at.
    note.put(disk, &path).map_err(named)?;
    unfinished.put_new().map_err(named)?;
    Ok(Shelved::Made(Backup { path, kind, made_at, size: note.size, note: Some(note) }))
}

/// Removes a backup with what is known of it.
pub fn discard_backup(disk: &dyn Disk, backup: &Path) -> Result<(), StoreError> {
    disk.remove(backup).map_err(|error| StoreError::Io(error).at(disk, backup))?;
    let _ = disk.remove(&Note::place(backup));
    Ok(())
}

/// Copies the file to `backups/<name>-<from>-<to>-<milliseconds>.db` beside it, before its shape changes.
pub(crate) fn before_migrating(
    disk: &dyn Disk,
    connection: &Connection,
    path: &Path,
    pending: usize,
    now: Instant,
) -> Result<PathBuf, StoreError> {
    let folder = folder(path);
    disk.create_folder(&folder).map_err(|error| StoreError::Io(error).at(disk, &folder))?;
    // Who migrates holds the file alone.
    whole::sweep(disk, &folder, |name| shelf::is_of(path, name));
    let to = migrate::newest_known();
    let from = to.saturating_sub(i32::try_from(pending).unwrap_or(0));
    let (copy, _) = free(disk, &folder, path, Kind::Migration, (from, to), now);
    let at_copy = |error: StoreError| error.at(disk, &copy);
    let unfinished = Unfinished::beside(disk, &copy).map_err(at_copy)?;
    let snapshot = connection.unchecked_transaction()?;
    let seen = copied::fill(disk, &snapshot, path, &unfinished).map_err(at_copy)?;
    snapshot.finish()?;
    copied::verify(disk, &unfinished, path, seen)?;
    noted(disk, &unfinished, seen, &[]).and_then(|note| note.put(disk, &copy)).map_err(at_copy)?;
    unfinished.put_new().map_err(at_copy)?;
    tracing::info!(backup = %copy.display(), "backed up before migrating");
    Ok(copy)
}

/// A name that no backup has. Two may be made in one millisecond.
fn free(
    disk: &dyn Disk,
    folder: &Path,
    workspace: &Path,
    kind: Kind,
    versions: (i32, i32),
    now: Instant,
) -> (PathBuf, Instant) {
    let named = |later| {
        let at = now + Span::from_millis(later);
        (folder.join(shelf::name(workspace, kind, versions, at)), at)
    };
    (0..10_000).map(named).find(|(path, _)| !exists(disk, path)).unwrap_or_else(|| named(0))
}

fn copy_into(store: &Store, unfinished: &Unfinished<'_>) -> Result<Seen, StoreError> {
    let disk = &**store.disk();
    let seen = store.read(|snapshot| copied::fill(disk, snapshot, store.path(), unfinished))?;
    copied::verify(disk, unfinished, store.path(), seen)?;
    Ok(seen)
}

/// What is in a copy, and whether its closed rows are those of the newest backup that the same log goes on from.
fn noted(disk: &dyn Disk, copy: &Unfinished<'_>, seen: Seen, earlier: &[Backup]) -> Result<Note, StoreError> {
    digested(disk, copy, seen, earlier).map_err(|error| while_made(error, disk, copy.path()))
}

fn digested(disk: &dyn Disk, copy: &Unfinished<'_>, seen: Seen, earlier: &[Backup]) -> Result<Note, StoreError> {
    let size = disk.stat(copy.path()).map_err(StoreError::Io)?.length;
    let connection = pragmas::target(disk, copy.path())?;
    let mut note = Note::of(&connection, size, seen)?;
    let mut then: &[closed_rows::Block] = &[];
    for before in earlier.iter().filter_map(|backup| backup.note.as_ref()) {
        if !before.blocks.is_empty() && closed_rows::goes_on(&connection, before.seen())? {
            then = &before.blocks;
            break;
        }
    }
    (note.blocks, note.changed) = closed_rows::digest(&connection, then)?;
    connection.close().map_err(|(_, error)| StoreError::Query(error))?;
    Ok(note)
}

/// True when somebody else, in whatever process, has a file open. One without a side file was never opened.
pub(crate) fn in_use(disk: &dyn Disk, path: &Path) -> bool {
    let place = with_suffix(path, ".lock");
    exists(disk, &place)
        && disk.side_file(&place).is_ok_and(|side| side.try_lock(Sharing::Alone).is_ok_and(|alone| !alone))
}
