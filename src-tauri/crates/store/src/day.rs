//! Local days, added up: what each agent's day held. Written in the transaction in which it happens, so that a report of a month
//! reads some rows a day instead of the log. What isn't in it yet is the open interval.

mod read;
mod rebuild;

pub(crate) use read::spell;
pub use read::{Stint, events, held, spells, times, works};
pub(crate) use rebuild::{agents, derive, rebuild, rebuild_when_needed};

use rusqlite::{Connection, named_params};

use rollcall_domain::{AgentId, Day, Instant, Part, ReasonId, Spell, StatusKind, Zone, by_day};

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

/// A spell divided into local days, with the threads held meanwhile where they matter.
pub fn parts(
    connection: &Connection,
    agent: AgentId,
    spell: &Spell<ReasonId>,
    zone: Zone,
) -> Result<Vec<Part>, StoreError> {
    let held = match spell.status {
        StatusKind::Outgoing => held(connection, agent, spell.began, spell.ended)?,
        _ => Vec::new(),
    };
    Ok(by_day(spell, &held, zone))
}

/// Adds a spell that has ended to the days that it lies in. Time offline is nobody's work.
pub fn add_spell(
    connection: &Connection,
    agent: AgentId,
    spell: &Spell<ReasonId>,
    zone: Zone,
) -> Result<(), StoreError> {
    if spell.status == StatusKind::Offline {
        return Ok(());
    }
    for Part { day, seconds, productive } in parts(connection, agent, spell, zone)? {
        add_stint(connection, agent, Stint { day, status: spell.status, reason: spell.reason, seconds, productive })?;
    }
    Ok(())
}

/// Counts something that happened to an agent.
pub fn count(connection: &Connection, agent: AgentId, event: Event, at: Instant, zone: Zone) -> Result<(), StoreError> {
    let once = Event::ALL.map(|one| i64::from(one == event));
    add_work(connection, agent, zone.day_of(at), once)
}

fn add_stint(connection: &Connection, agent: AgentId, stint: Stint) -> Result<(), StoreError> {
    connection.prepare_cached(sql!("day/add_time"))?.execute(named_params! {
        ":agent_id": agent.get(),
        ":day": stint.day.number(),
        ":status": Col(stint.status),
        ":reason_id": stint.reason.map_or(0, ReasonId::get),
        ":seconds": stint.seconds,
        ":productive_s": stint.productive,
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
