//! A clock that was wrong: saying that it is right now, and moving back what was written ahead of it.

use rollcall_domain::Refusal;
use rollcall_store::change::Topic;
use rollcall_store::{clock, workspace};

use crate::desk::write_as_it_stands;
use crate::glance::read;
use crate::timing::BEHIND;
use crate::wire::{ClockAccepted, ClockRepaired, Nothing, RowsMoved};
use crate::{Error, Host, show};

/// Says that the machine's clock is right, after it was set forward. What is due is carried out again, by this clock.
pub fn accept_clock(host: &dyn Host, _request: Nothing) -> Result<ClockAccepted, Error> {
    write_as_it_stands(host, |desk| {
        desk.glance.viewer.permit_managing()?;
        if desk.glance.clock.jumped.is_none() {
            return Err(Refusal::ClockRight.into());
        }
        workspace::accept_clocks(desk.connection(), desk.glance.clock.read)?;
        desk.glance.clock.jumped = None;
        desk.carry_out_what_is_due()?;
        desk.note(Topic::Workspace, 0)?;
        let carried_out = show::count(desk.carried_out.len());
        Ok(ClockAccepted { seq: desk.seq(), now: desk.glance.zone.show(desk.now()), carried_out })
    })
}

/// Moves back what was written while the machine's clock was ahead, in its order, after a backup.
pub fn repair_clock(host: &dyn Host, _request: Nothing) -> Result<ClockRepaired, Error> {
    read(host, |glance| {
        glance.viewer.permit_managing()?;
        if glance.last_change_at - glance.clock.shown > BEHIND { Ok(()) } else { Err(Refusal::ClockRight.into()) }
    })?;
    let backup = clock::back_up_before(host.workspace()?.store(), host.now())?;
    let backup = backup.display().to_string();
    write_as_it_stands(host, |desk| {
        desk.glance.viewer.permit_managing()?;
        let now = desk.glance.clock.shown;
        let moved = clock::repair(desk.connection(), now)?.ok_or(Refusal::ClockRight)?;
        desk.glance.now = now;
        desk.glance.last_change_at = now;
        // What everybody has read is of another time.
        workspace::renew_epoch(desk.connection())?;
        desk.note(Topic::Workspace, 0)?;
        let zone = desk.glance.zone;
        Ok(ClockRepaired {
            seq: desk.seq(),
            now: zone.show(now),
            first_ahead: zone.show(moved.first),
            moved_s: moved.by.secs(),
            rows: moved
                .rows
                .iter()
                .map(|(table, rows)| RowsMoved { table: (*table).to_owned(), rows: count(*rows) })
                .collect(),
            backup,
        })
    })
}

fn count(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}
