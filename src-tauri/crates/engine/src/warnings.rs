//! What isn't as it should be with a workspace and wants a person.

use rollcall_store::loss;

use crate::health::Part;
use crate::snapshot::Snapshot;
use crate::timing::BEHIND;
use crate::wire::{Warning, WarningCode};
use crate::{Error, Workspace};

/// Everything that is to be said now.
pub(crate) fn of(snapshot: &Snapshot<'_>, workspace: &Workspace) -> Result<Vec<Warning>, Error> {
    let mut said = of_the_clock(snapshot);
    said.extend(of_what_is_missing(snapshot, workspace)?);
    said.extend(workspace.warnings().into_iter().map(nothing_but));
    said.extend(workspace.health().troubled().into_iter().map(|(part, panics)| {
        let code = match part {
            Part::Feed => WarningCode::FeedRestarted,
            Part::Timekeeper => WarningCode::TimekeeperRestarted,
        };
        Warning { count: Some(panics.into()), ..nothing_but(code) }
    }));
    Ok(said)
}

/// What the file lost, until somebody says that they know.
fn of_what_is_missing(snapshot: &Snapshot<'_>, workspace: &Workspace) -> Result<Vec<Warning>, Error> {
    let loss = loss::show(snapshot.connection)?;
    let mut said = Vec::new();
    if loss.changes > 0 {
        said.push(Warning { count: Some(loss.changes), ..nothing_but(WarningCode::ChangesMissing) });
    }
    // What lies where on this machine is for who can do something with it.
    let kept = loss.kept_log(workspace.store()).filter(|_| snapshot.viewer.permit_managing().is_ok());
    let kept = kept.map(|place| place.display().to_string());
    said.extend(kept.map(|path| Warning { path: Some(path), ..nothing_but(WarningCode::LogKept) }));
    Ok(said)
}

/// What is to be said of the machine's clock.
fn of_the_clock(snapshot: &Snapshot<'_>) -> Vec<Warning> {
    let mut said = Vec::new();
    if let Some(by) = snapshot.clock.jumped {
        said.push(Warning { seconds: Some(by.secs()), ..nothing_but(WarningCode::ClockJumped) });
    }
    let behind = snapshot.last_change_at - snapshot.clock.shown;
    if behind > BEHIND {
        let at = Some(snapshot.zone.show(snapshot.last_change_at));
        said.push(Warning { at, seconds: Some(behind.secs()), ..nothing_but(WarningCode::ClockBehind) });
    }
    said
}

fn nothing_but(code: WarningCode) -> Warning {
    Warning { code, at: None, seconds: None, count: None, path: None }
}
