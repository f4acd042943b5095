//! Local days, added up: what each agent's day held. Written in the transaction in which it happens, so that a report of a month
//! reads some rows a day instead of the log. What isn't in it yet is the open interval.

mod read;
mod rebuild;

pub(crate) use read::span;
pub use read::{DayTotal, events, held, spans, times, works};
pub(crate) use rebuild::{agents, derive, rebuild, rebuild_when_needed};

use rusqlite::{Connection, named_params};

use rollcall_domain::{AgentId, Day, Instant, Part, ReasonId, StatusKind, StatusSpan, Zone, by_day};

use crate::column::Col;
use crate::{StoreError, sql};

/// Something that is counted by the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// A thread came to the agent for the first time.
    Assigned,
    /// A thread was closed while the agent had it.
    Closed,
    /// A pinned message was done.
    Resolved,
}

impl Event {
    /// In the order of [`Counts`].
    pub const ALL: [Event; 3] = [Event::Assigned, Event::Closed, Event::Resolved];
}

/// How often each [`Event`] happened: threads that came, threads closed, pinned messages done.
pub type Counts = [i64; 3];

/// A span divided into local days, with the threads held meanwhile where they matter.
pub fn parts(
    connection: &Connection,
    agent: AgentId,
    span: &StatusSpan<ReasonId>,
    zone: Zone,
) -> Result<Vec<Part>, StoreError> {
    let held = match span.status {
        StatusKind::Outgoing => held(connection, agent, span.began, span.ended)?,
        _ => Vec::new(),
    };
    Ok(by_day(span, &held, zone))
}

/// Adds a span that has ended to the days that it lies in. Time offline is nobody's work.
pub fn add_span(
    connection: &Connection,
    agent: AgentId,
    span: &StatusSpan<ReasonId>,
    zone: Zone,
) -> Result<(), StoreError> {
    if span.status == StatusKind::Offline {
        return Ok(());
    }
    for Part { day, seconds, productive } in parts(connection, agent, span, zone)? {
        add_total(connection, agent, DayTotal { day, status: span.status, reason: span.reason, seconds, productive })?;
    }
    Ok(())
}

/// Counts something that happened to an agent.
pub fn count(connection: &Connection, agent: AgentId, event: Event, at: Instant, zone: Zone) -> Result<(), StoreError> {
    let once = Event::ALL.map(|one| i64::from(one == event));
    add_work(connection, agent, zone.day_of(at), once)
}

fn add_total(connection: &Connection, agent: AgentId, total: DayTotal) -> Result<(), StoreError> {
    connection.prepare_cached(sql!("day/add_time"))?.execute(named_params! {
        ":agent_id": agent.get(),
        ":day": total.day.number(),
        ":status": Col(total.status),
        ":reason_id": total.reason.map_or(0, ReasonId::get),
        ":seconds": total.seconds,
        ":productive_s": total.productive,
    })?;
    Ok(())
}

fn add_work(connection: &Connection, agent: AgentId, day: Day, counts: Counts) -> Result<(), StoreError> {
    let [assigned, closed, resolved] = counts;
    connection.prepare_cached(sql!("day/add_work"))?.execute(named_params! {
        ":agent_id": agent.get(),
        ":day": day.number(),
        ":assigned": assigned,
        ":closed": closed,
        ":resolved": resolved,
    })?;
    Ok(())
}
