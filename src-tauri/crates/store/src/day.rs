//! Local days, added up: what each agent's day held. Written in the transaction in which it happens, so that a report of a month
//! reads some rows a day instead of the log. What isn't in it yet is the open interval.

mod read;
mod rebuild;

pub(crate) use read::spell;
pub use read::{Stint, events, held, spells, times, works};
pub(crate) use rebuild::agents;
pub use rebuild::{Works, derive, rebuild, rebuild_when_needed};

use rusqlite::{Connection, named_params};

use rollcall_domain::{AgentId, Instant, ReasonId, Spell, StatusKind, Zone, by_day};

use crate::column::Col;
use crate::{StoreError, sql};

/// Something that is counted by the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// A thread came to the agent.
    Assigned,
    /// A thread was closed while the agent had it.
    Closed,
    /// A pinned message was done.
    Resolved,
}

/// Adds a spell that has ended to the days that it lies in.
pub fn add_spell(
    connection: &Connection,
    agent: AgentId,
    spell: &Spell<ReasonId>,
    zone: Zone,
) -> Result<(), StoreError> {
    if spell.status == StatusKind::Offline {
        return Ok(());
    }
    let held = match spell.status {
        StatusKind::Outgoing => held(connection, agent, spell.began, spell.ended)?,
        _ => Vec::new(),
    };
    let mut statement = connection.prepare_cached(sql!("day/add_time"))?;
    for part in by_day(spell, &held, zone) {
        statement.execute(named_params! {
            ":agent_id": agent.get(),
            ":day": part.day.number(),
            ":status": Col(spell.status),
            ":reason_id": spell.reason.map_or(0, ReasonId::get),
            ":seconds": part.seconds,
            ":productive_s": part.productive,
        })?;
    }
    Ok(())
}

/// Counts something that happened to an agent.
pub fn count(connection: &Connection, agent: AgentId, event: Event, at: Instant, zone: Zone) -> Result<(), StoreError> {
    connection.prepare_cached(sql!("day/add_work"))?.execute(named_params! {
        ":agent_id": agent.get(),
        ":day": zone.day_of(at).number(),
        ":assigned": event == Event::Assigned,
        ":closed": event == Event::Closed,
        ":resolved": event == Event::Resolved,
    })?;
    Ok(())
}
