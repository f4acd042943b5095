//! The workspace's backups: which there are, one more, and back to one of them.

use std::sync::{Arc, Weak};
use std::time::Duration;

use rollcall_domain::{Refusal, Zone};
use rollcall_store::backup::{self, Kind, Shelved, prepare};
use rollcall_store::disk::Disk;
use rollcall_store::workspace::{self, WorkspaceKind};

use crate::backup::{Places, for_people};
use crate::error::DoorRefusal;
use crate::snapshot::read;
use crate::wire::{
    BackedUp, Backup, BackupContent, BackupKind, BackupList, BackupRestored, Nothing, RestoreBackup, RowRange,
};
use crate::{Error, Host, Workspace};

/// How long a restore waits for what still goes on in the workspace that it puts away.
const PATIENCE: Duration = Duration::from_secs(5);
const STEP: Duration = Duration::from_millis(10);

/// The backups that there are, and where new ones go.
pub fn list_backups(host: &dyn Host, _request: Nothing) -> Result<BackupList, Error> {
    let kind = read(host, |snapshot| {
        snapshot.viewer.permit_managing()?;
        Ok(workspace::load(snapshot.connection)?.kind)
    })?;
    let open = host.workspace()?;
    let (store, zone) = (open.store(), open.zone());
    let places = Places::of(store)?;
    let gone = places.set.as_ref().is_some_and(|set| store.disk().stat(set).is_err());
    let backups = places.backups(store)?.iter().map(|backup| shown(backup, zone)).collect();
    Ok(BackupList {
        folder: places.folder.display().to_string(),
        folder_set: places.set.is_some(),
        trouble: if gone { "folder_missing".to_owned() } else { open.backup_trouble() },
        may_restore: host.opener().is_ok(),
        by_themselves: kind == WorkspaceKind::Team,
        backups,
    })
}

/// Makes a backup now. It stays until somebody deletes it.
pub fn back_up_now(host: &dyn Host, _request: Nothing) -> Result<BackedUp, Error> {
    read(host, |snapshot| for_people(host, snapshot))?;
    let open = host.workspace()?;
    let store = open.store();
    let places = Places::of(store)?;
    places.made(&**store.disk())?;
    match backup::shelve(store, &places.folder, Kind::Asked, host.now(), |_| true)? {
        Shelved::Made(made) => Ok(BackedUp { backup: shown(&made, open.zone()) }),
        Shelved::NotWanted | Shelved::Busy => Err(DoorRefusal::BackupUnderway.into()),
    }
}

/// Puts a backup in the place of the open workspace. What is there is kept beside it. When it can't be done, the workspace is open as before.
pub fn restore_backup(host: &dyn Host, request: RestoreBackup) -> Result<BackupRestored, Error> {
    read(host, |snapshot| for_people(host, snapshot))?;
    let opener = host.opener()?;
    let (disk, now, open) = (host.disk(), host.now(), host.workspace()?);
    let path = open.path().to_owned();
    let there = Places::of(open.store())?.backups(open.store())?;
    let called = |name: &std::ffi::OsStr| name.to_string_lossy() == request.name.as_str();
    let Some(chosen) = there.into_iter().find(|backup| backup.path.file_name().is_some_and(called)) else {
        return Err(Refusal::UnknownBackup { name: request.name.chars().take(80).collect() }.into());
    };
    let prepared = prepare(&disk, &chosen.path, &path, now)?;
    let left = Arc::downgrade(&open);
    drop(open);
    opener.put_away()?;
    wait_for(&*disk, &left);
    let put = prepared.put(now);
    let workspace = Workspace::open(&disk, &path, now)?;
    let answer = BackupRestored { path: path.display().to_string(), name: workspace.name()?, moved_to: String::new() };
    opener.adopt(workspace)?;
    let moved_to = put?.map(|path| path.display().to_string()).unwrap_or_default();
    Ok(BackupRestored { moved_to, ..answer })
}

/// Whoever asked it something just now gets an answer first.
fn wait_for(disk: &dyn Disk, left: &Weak<Workspace>) {
    let mut waited = Duration::ZERO;
    while left.strong_count() > 0 && waited < PATIENCE {
        disk.pause(STEP);
        waited += STEP;
    }
}

fn shown(backup: &backup::Backup, zone: Zone) -> Backup {
    let content = backup.note.as_ref().map(|note| BackupContent {
        seq: note.seq,
        last_change_at: note.seen().at.map(|at| zone.show(at)),
        agents: note.agents,
        threads: note.threads,
        intervals: note.intervals,
        changed: note.changed.iter().map(|range| RowRange { from: range.from, to: range.to }).collect(),
    });
    Backup {
        name: backup.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        path: backup.path.display().to_string(),
        kind: match backup.kind {
            Kind::Daily => BackupKind::Daily,
            Kind::Asked => BackupKind::Asked,
            Kind::Migration => BackupKind::Migration,
        },
        made_at: zone.show(backup.made_at),
        size: i64::try_from(backup.size).unwrap_or(i64::MAX),
        content,
    }
}
