//! A workspace made of a copy. What was there before is kept beside it, never deleted, and at no moment is there no file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rollcall_domain::Instant;

use super::whole::{self, Unfinished};
use super::{copied, in_use};
use crate::disk::Disk;
use crate::open::check::doubted;
use crate::open::registry::{self, Found};
use crate::open::{canonical, exists, kind, lock, migrate, open, place_for_new, pragmas, with_suffix};
use crate::{FileProblem, StoreError, workspace};

/// A workspace that was made of a copy, and lies beside its place: looked at, and brought up to date.
#[derive(Debug)]
pub struct Prepared<'d> {
    disk: &'d Arc<dyn Disk>,
    unfinished: Unfinished<'d>,
    target: PathBuf,
}

/// Makes the workspace at `target` of a copy, with what stands in the copy's log. What is there is moved aside when it may be
/// replaced, and told.
pub fn restore(
    disk: &Arc<dyn Disk>,
    copy: &Path,
    target: &Path,
    replace: bool,
    now: Instant,
) -> Result<Option<PathBuf>, StoreError> {
    let target = place_for_new(&**disk, target)?;
    if exists(&**disk, &target) && !replace {
        return Err(StoreError::File { problem: FileProblem::Exists, path: target });
    }
    prepare(disk, copy, &target, now)?.put(now)
}

/// Tries a copy beside the place of a workspace: one that is damaged, or newer than this program, replaces nothing. The copy and its folder
/// stay as they are.
pub fn prepare<'d>(
    disk: &'d Arc<dyn Disk>,
    copy: &Path,
    target: &Path,
    now: Instant,
) -> Result<Prepared<'d>, StoreError> {
    let copy = canonical(&**disk, copy)?;
    let target = place_for_new(&**disk, target)?;
    let at_target = |error: StoreError| error.at(&**disk, &target);
    let at_copy = |error: StoreError| error.at(&**disk, &copy);
    let found = disk.stat(&copy).map_err(|error| at_copy(StoreError::Io(error)))?;
    let unfinished = match registry::reserve(&**disk, found.identity) {
        Found::Open(store) => {
            let unfinished = Unfinished::beside(&**disk, &target).map_err(at_target)?;
            store.read(|snapshot| copied::fill(&**disk, snapshot, &copy, &unfinished)).map_err(at_target)?;
            unfinished
        }
        Found::Free(reserved) => {
            kind::expect_workspace(&**disk, &copy, &reserved).map_err(at_copy)?;
            let unfinished = Unfinished::beside(&**disk, &target).map_err(at_target)?;
            if in_use(&**disk, &copy) {
                let mut others = pragmas::source(&**disk, &copy).map_err(at_copy)?;
                let snapshot = others.transaction()?;
                copied::fill(&**disk, &snapshot, &copy, &unfinished).map_err(at_target)?;
            } else {
                bytes_of(&**disk, &copy, &unfinished, at_copy, at_target)?;
            }
            unfinished
        }
    };
    let fits = examined(&**disk, &unfinished, &copy)
        .map_err(|error| doubted(error.at(&**disk, &copy), &**disk, unfinished.path()))
        .and_then(|()| open(disk, unfinished.path(), now))
        // Whoever followed the changes of the file before has to read everything again.
        .and_then(|store| store.write(|transaction| workspace::renew_epoch(transaction)));
    fits.map_err(|error| blamed(error.at(&**disk, &copy), &copy, &target))?;
    Ok(Prepared { disk, unfinished, target })
}

impl Prepared<'_> {
    /// Puts it in its place. What is there is kept beside it, and told where.
    ///
    /// # Errors
    /// `Locked` while anybody has the workspace open.
    pub fn put(self, now: Instant) -> Result<Option<PathBuf>, StoreError> {
        let Self { disk, unfinished, target } = self;
        let disk = &**disk;
        let locked = || StoreError::File { problem: FileProblem::Locked, path: target.clone() };
        let at_target = |error: StoreError| error.at(disk, &target);
        let lock = lock::take(disk, &target).map_err(at_target)?;
        if !lock.is_alone() {
            return Err(locked());
        }
        let Ok(there) = disk.stat(&target) else {
            // A log without its file would be taken for the new one's.
            let log = with_suffix(&target, "-wal");
            if exists(disk, &log) {
                let aside = unused_name(disk, &target, now);
                disk.rename_new(&log, &with_suffix(&aside, "-wal")).map_err(StoreError::Io).map_err(at_target)?;
            }
            unfinished.put_new().map_err(at_target)?;
            return Ok(None);
        };
        let Found::Free(_reserved) = registry::reserve(disk, there.identity) else { return Err(locked()) };
        let aside = kept(disk, &target, now).map_err(at_target)?;
        fold_log(disk, &target);
        disk.same_rights(&target, unfinished.path()).map_err(StoreError::Io).map_err(at_target)?;
        unfinished.put_over().map_err(at_target)?;
        Ok(Some(aside))
    }
}

/// The copy's own bytes, with those of its log: nothing of ours then stands beside it, and it may lie where nothing can be written.
fn bytes_of(
    disk: &dyn Disk,
    copy: &Path,
    unfinished: &Unfinished<'_>,
    at_copy: impl Fn(StoreError) -> StoreError,
    at_target: impl Fn(StoreError) -> StoreError,
) -> Result<(), StoreError> {
    disk.head(copy, 1).map_err(|error| at_copy(StoreError::Io(error)))?;
    unfinished.copy_of(copy).map_err(&at_target)?;
    let log = with_suffix(copy, "-wal");
    if disk.stat(&log).is_ok_and(|log| log.length > 0) {
        disk.copy(&log, &with_suffix(unfinished.path(), "-wal")).map_err(|error| at_target(StoreError::Io(error)))?;
    }
    Ok(())
}

/// What is wrong with the bytes is wrong with the copy; what keeps them from being written is wrong at the place of the workspace.
fn blamed(error: StoreError, copy: &Path, target: &Path) -> StoreError {
    match error {
        StoreError::File { problem: FileProblem::Corrupt { backup, .. }, .. } => StoreError::File {
            problem: FileProblem::Corrupt { moved_to: Some(copy.to_owned()), backup },
            path: copy.to_owned(),
        },
        StoreError::File {
            problem:
                problem @ (FileProblem::NotSqlite
                | FileProblem::NotAWorkspace
                | FileProblem::Newer
                | FileProblem::Altered
                | FileProblem::AlteredSchema { .. }),
            ..
        } => StoreError::File { problem, path: copy.to_owned() },
        StoreError::File { problem, .. } => StoreError::File { problem, path: target.to_owned() },
        other => other,
    }
}

/// All of it sound, with all that was in its log, and brought up to date.
fn examined(disk: &dyn Disk, unfinished: &Unfinished<'_>, copy: &Path) -> Result<(), StoreError> {
    let mut connection = pragmas::target(disk, unfinished.path())?;
    let answer: String = connection.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
    if answer != "ok" {
        let problem = FileProblem::Corrupt { moved_to: Some(copy.to_owned()), backup: super::newest(disk, copy) };
        return Err(StoreError::File { problem, path: copy.to_owned() });
    }
    if migrate::pending(&connection, copy)? > 0 {
        migrate::run(&mut connection)?;
    }
    match workspace::load(&connection) {
        Err(StoreError::Query(rusqlite::Error::QueryReturnedNoRows)) => {
            return Err(StoreError::File { problem: FileProblem::Altered, path: copy.to_owned() });
        }
        loaded => drop(loaded?),
    }
    Ok(connection.close().map_err(|(_, error)| error)?)
}

/// Keeps what is there under a name that nothing has, with its log as it was.
fn kept(disk: &dyn Disk, target: &Path, now: Instant) -> Result<PathBuf, StoreError> {
    if let Some(folder) = target.parent() {
        whole::sweep(disk, folder, |name| is_kept_of(target, name));
    }
    let aside = unused_name(disk, target, now);
    let log = with_suffix(target, "-wal");
    if disk.stat(&log).is_ok_and(|log| log.length > 0) {
        disk.copy(&log, &with_suffix(&aside, "-wal")).map_err(StoreError::Io)?;
    }
    let unfinished = Unfinished::beside(disk, &aside)?;
    unfinished.copy_of(target)?;
    disk.same_rights(target, unfinished.path()).map_err(StoreError::Io)?;
    unfinished.put_new()?;
    Ok(aside)
}

/// Writes the log of what is about to be replaced into its file, so that until then nothing is missing there; and sees to it that no log is
/// left for the new file to be taken with. One that doesn't fit its file any more is kept aside, and goes.
fn fold_log(disk: &dyn Disk, target: &Path) {
    if ["-wal", "-journal"].iter().any(|part| exists(disk, &with_suffix(target, part)))
        && let Ok(connection) = pragmas::target(disk, target)
    {
        let _ = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    }
    for part in ["-wal", "-shm", "-journal"] {
        let _ = disk.remove(&with_suffix(target, part));
    }
    if let Some(folder) = target.parent() {
        let _ = disk.sync_folder(folder);
    }
}

/// Whether a name is one of those under which what is replaced at a place is kept.
fn is_kept_of(target: &Path, name: &str) -> bool {
    let stem = target.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let rest = name.strip_prefix(&stem).and_then(|rest| rest.strip_prefix(".before-restore-"));
    rest.and_then(|rest| rest.strip_suffix(".db"))
        .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'))
}

fn unused_name(disk: &dyn Disk, target: &Path, now: Instant) -> PathBuf {
    let name = |number: u32| match number {
        1 => target.with_extension(format!("before-restore-{}.db", now.millis())),
        _ => target.with_extension(format!("before-restore-{}-{number}.db", now.millis())),
    };
    let free = |path: &PathBuf| ["", "-wal"].iter().all(|part| !exists(disk, &with_suffix(path, part)));
    (1..u32::MAX).map(name).find(free).unwrap_or_else(|| name(1))
}
