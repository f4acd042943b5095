//! What isn't as it should be with a workspace and wants a person.

use crate::Workspace;
use crate::glance::Glance;
use crate::health::Part;
use crate::timing::BEHIND;
use crate::wire::{Warning, WarningCode};

/// Everything that is to be said now.
pub(crate) fn of(glance: &Glance<'_>, workspace: &Workspace) -> Vec<Warning> {
    let mut said = of_the_clock(glance);
    said.extend(workspace.warnings().into_iter().map(nothing_but));
    said.extend(workspace.health().troubled().into_iter().map(|(part, panics)| {
        let code = match part {
            Part::Feed => WarningCode::FeedRestarted,
            Part::Timekeeper => WarningCode::TimekeeperRestarted,
        };
        Warning { count: Some(panics.into()), ..nothing_but(code) }
    }));
    said
}

/// What is to be said of the machine's clock.
fn of_the_clock(glance: &Glance<'_>) -> Vec<Warning> {
    let mut said = Vec::new();
    if let Some(by) = glance.clock.jumped {
        said.push(Warning { seconds: Some(by.secs()), ..nothing_but(WarningCode::ClockJumped) });
    }
    let behind = glance.last_change_at - glance.clock.shown;
    if behind > BEHIND {
        let at = Some(glance.zone.show(glance.last_change_at));
        said.push(Warning { at, seconds: Some(behind.secs()), ..nothing_but(WarningCode::ClockBehind) });
    }
    said
}

fn nothing_but(code: WarningCode) -> Warning {
    Warning { code, at: None, seconds: None, count: None, path: None }
}
