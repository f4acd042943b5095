//! What the system does by itself, when it is due; and the clock of a demo.

use rollcall_domain::{Deadline, Instant, Refusal, Zone};
use rollcall_store::change::Topic;
use rollcall_store::deadline;
use rollcall_store::workspace::{self, WorkspaceKind};

use super::pins::instant;
use crate::error::DoorRefusal;
use crate::snapshot::read;
use crate::transaction::{Transaction, write};
use crate::wire::{Advance, Advanced, CarriedOut};
use crate::{Error, Host, show};

/// Deadlines that an answer names.
const MOST_TOLD: usize = 100;

/// A demo's clock goes no further ahead of the machine's (ours): every day of it is a row for each agent, to be written at once.
const MOST_DAYS_AHEAD: i64 = 366;

/// Carries out every deadline that is due, after turning the clock of a demo ahead when that is asked for.
pub fn advance(host: &dyn Host, request: Advance) -> Result<Advanced, Error> {
    write(host, |transaction| {
        if let Some(to) = &request.to {
            turn_clock(transaction, instant("to", to)?)?;
        }
        let next = deadline::first(transaction.connection())?;
        Ok(Advanced {
            seq: transaction.seq(),
            carried_out: show::count(transaction.carried_out.len()),
            deadlines: transaction
                .carried_out
                .iter()
                .take(MOST_TOLD)
                .map(|done| told(*done, transaction.snapshot.zone))
                .collect(),
            next_due: next.map(|(_, at)| transaction.snapshot.zone.show(at)),
        })
    })
}

fn told((deadline, at): (Deadline, Instant), zone: Zone) -> CarriedOut {
    let (kind, entity_id) = deadline::columns(deadline);
    CarriedOut { kind: kind.to_owned(), entity_id, at: zone.show(at) }
}

/// From now on the demo's time is ahead of the machine's by as much.
fn turn_clock(transaction: &mut Transaction<'_>, to: Instant) -> Result<(), Error> {
    transaction.snapshot.viewer.permit_managing()?;
    let row = workspace::load(transaction.connection())?;
    if row.kind != WorkspaceKind::Demo {
        return Err(DoorRefusal::ClockFixed.into());
    }
    if to < transaction.now() {
        return Err(Refusal::InstantPast { field: "to" }.into());
    }
    let ahead_s = row.clock_ahead.secs().saturating_add((to - transaction.now()).secs());
    if ahead_s > MOST_DAYS_AHEAD * 24 * 60 * 60 {
        return Err(DoorRefusal::ClockTooFar { max_days: MOST_DAYS_AHEAD }.into());
    }
    workspace::turn_clock(transaction.connection(), to - transaction.now())?;
    transaction.snapshot.now = to;
    (transaction.snapshot.clock.shown, transaction.snapshot.clock.jumped) = (to, None);
    transaction.run_due()?;
    transaction.record_change(Topic::Workspace, 0)
}

/// When the next deadline is due, and what the workspace's clock shows; `None` too while nothing is carried out.
pub(crate) fn next_due(host: &dyn Host) -> Result<Option<(Instant, Instant)>, Error> {
    read(host, |snapshot| match snapshot.clock.jumped {
        Some(_) => Ok(None),
        None => Ok(deadline::first(snapshot.connection)?.map(|(_, at)| (at, snapshot.clock.shown))),
    })
}
