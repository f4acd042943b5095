//! A clock that was wrong: saying that it is right now, and moving back what was written ahead of it.

use rollcall_domain::Refusal;
use rollcall_store::change::Topic;
use rollcall_store::{clock, workspace};

use crate::snapshot::read;
use crate::timing::BEHIND;
use crate::transaction::write_before_due;
use crate::wire::{ClockAccepted, ClockRepaired, Nothing, RowsMoved};
use crate::{Error, Host, show};

/// Says that the machine's clock is right, after it was set forward. What is due is carried out again, by this clock.
pub fn accept_clock(host: &dyn Host, _request: Nothing) -> Result<ClockAccepted, Error> {
    write_before_due(host, |transaction| {
        transaction.snapshot.viewer.permit_managing()?;
        if transaction.snapshot.clock.jumped.is_none() {
            return Err(Refusal::ClockRight.into());
        }
        workspace::accept_clocks(transaction.connection(), transaction.snapshot.clock.read)?;
        transaction.snapshot.clock.jumped = None;
        transaction.run_due()?;
        transaction.record_change(Topic::Workspace, 0)?;
        let carried_out = show::count(transaction.carried_out.len());
        Ok(ClockAccepted {
            seq: transaction.seq(),
            now: transaction.snapshot.zone.show(transaction.now()),
            carried_out,
        })
    })
}

/// Moves back what was written while the machine's clock was ahead, in its order, after a backup.
pub fn repair_clock(host: &dyn Host, _request: Nothing) -> Result<ClockRepaired, Error> {
    read(host, |snapshot| {
        snapshot.viewer.permit_managing()?;
        if snapshot.last_change_at - snapshot.clock.shown > BEHIND { Ok(()) } else { Err(Refusal::ClockRight.into()) }
    })?;
    let backup = clock::back_up_before(host.workspace()?.store(), host.now())?;
    let backup = backup.display().to_string();
    write_before_due(host, |transaction| {
        transaction.snapshot.viewer.permit_managing()?;
        let now = transaction.snapshot.clock.shown;
        let moved = clock::repair(transaction.connection(), now)?.ok_or(Refusal::ClockRight)?;
        transaction.snapshot.now = now;
        transaction.snapshot.last_change_at = now;
        // What everybody has read is of another time.
        workspace::renew_epoch(transaction.connection())?;
        transaction.record_change(Topic::Workspace, 0)?;
        let zone = transaction.snapshot.zone;
        Ok(ClockRepaired {
            seq: transaction.seq(),
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
