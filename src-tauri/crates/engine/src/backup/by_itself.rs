//! Backups that happen by themselves: one a day, while a long-lived door has a team's file open.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Weak};
use std::thread;
use std::time::Duration;

use rollcall_domain::{Instant, Zone};
use rollcall_store::backup::{self, Backup, Kind, Shelved};
use rollcall_store::workspace::{self, WorkspaceKind};

use super::Places;
use super::keep::{Kept, keep};
use crate::{Error, Host, Workspace};

/// How long a new day goes without its backup at most.
const TICK: Duration = Duration::from_mins(1);

/// Starts making backups for a host, for as long as the host lives. They have a thread of their own, so that what is due isn't late by them.
pub fn start<H: Host + 'static>(host: &Arc<H>) {
    let host: Weak<H> = Arc::downgrade(host);
    let looks = move || {
        while let Some(host) = host.upgrade() {
            match catch_unwind(AssertUnwindSafe(|| daily(&*host))) {
                Ok(Ok(Some(made))) => tracing::info!(backup = %made.path.display(), "backed up"),
                Ok(Ok(None)) => {}
                Ok(Err(error)) => tracing::warn!(%error, "the daily backup couldn't be made"),
                // What it was went to the log when it happened; the next look starts over.
                Err(_) => tracing::error!("the daily backup ended in the middle"),
            }
            drop(host);
            thread::sleep(TICK);
        }
    };
    if let Err(error) = thread::Builder::new().name("rollcall-backups".to_owned()).spawn(looks) {
        tracing::error!(%error, "no backups are made");
    }
}

/// Makes the day's backup of a team's file unless there is one, and deletes those that needn't be kept any more. What went wrong is told
/// with the list of backups until it goes well.
///
/// # Errors
/// `folder_missing` when the folder that was set is gone, and what else keeps a file from being written.
pub fn daily(host: &dyn Host) -> Result<Option<Backup>, Error> {
    let Ok(workspace) = host.workspace() else { return Ok(None) };
    let made = made(&workspace, host.now());
    workspace.remember_backup_trouble(made.as_ref().err());
    made
}

fn made(workspace: &Workspace, now: Instant) -> Result<Option<Backup>, Error> {
    let (store, zone) = (workspace.store(), workspace.zone());
    if store.read(workspace::load)?.kind != WorkspaceKind::Team {
        return Ok(None);
    }
    let places = Places::of(store)?;
    places.made(&**store.disk())?;
    let shelved = backup::shelve(store, &places.folder, Kind::Daily, now, |there| !has_todays(there, zone, now))?;
    let Shelved::Made(made) = shelved else { return Ok(None) };
    thin_out(store, &places, zone, now)?;
    Ok(Some(made))
}

fn has_todays(backups: &[Backup], zone: Zone, now: Instant) -> bool {
    let today = zone.day_of(now);
    backups.iter().any(|backup| backup.kind == Kind::Daily && zone.day_of(backup.made_at) == today)
}

fn thin_out(store: &rollcall_store::Store, places: &Places, zone: Zone, now: Instant) -> Result<(), Error> {
    let there = places.backups(store)?;
    let known: Vec<Kept> = there.iter().map(|one| Kept { kind: one.kind, made_at: one.made_at }).collect();
    for place in keep(&known, zone, now) {
        backup::discard_backup(&**store.disk(), &there[place].path)?;
    }
    Ok(())
}
