//! What days hold; and the same from the log itself, for the parts of days at the edges of a period.

use rusqlite::{Connection, Row, named_params};

use rollcall_domain::{AgentId, Day, Instant, ReasonId, StatusKind, StatusSpan};

use super::{Counts, Event};
use crate::column::Col;
use crate::log_range::Range;
use crate::{StoreError, sql};

/// An agent's time in one status on one day, in whole seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the columns of the table, by their names")]
pub struct DayTotal {
    pub day: Day,
    pub status: StatusKind,
    pub reason: Option<ReasonId>,
    pub seconds: i64,
    pub productive: i64,
}

/// An agent's times on these days, the last exclusive.
pub fn times(
    connection: &Connection,
    agent: AgentId,
    days: (Day, Day),
    mut each: impl FnMut(DayTotal),
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(sql!("day/times"))?;
    let mut rows = statement.query(named_params! {
        ":agent_id": agent.get(), ":from": days.0.number(), ":to": days.1.number(),
    })?;
    while let Some(row) = rows.next()? {
        let reason = row.get::<_, i64>(2)?;
        each(DayTotal {
            day: Day::new(row.get(0)?),
            status: row.get::<_, Col<StatusKind>>(1)?.0,
            reason: (reason != 0).then(|| ReasonId::new(reason)),
            seconds: row.get(3)?,
            productive: row.get(4)?,
        });
    }
    Ok(())
}

/// What was counted for an agent on these days: threads that came, threads closed, pinned messages done.
pub fn works(connection: &Connection, agent: AgentId, days: (Day, Day)) -> Result<Vec<(Day, Counts)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("day/works"))?;
    let values = named_params! { ":agent_id": agent.get(), ":from": days.0.number(), ":to": days.1.number() };
    let rows =
        statement.query_map(values, |row| Ok((Day::new(row.get(0)?), [row.get(1)?, row.get(2)?, row.get(3)?])))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An agent's intervals that have ended, among these numbers of the log.
pub fn spans(connection: &Connection, agent: AgentId, range: Range) -> Result<Vec<StatusSpan<ReasonId>>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("day/spells"))?;
    let rows = statement
        .query_map(named_params! { ":agent_id": agent.get(), ":low": range.low, ":high": range.high }, span)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A row with status, reason, begin and end.
pub(crate) fn span(row: &Row<'_>) -> rusqlite::Result<StatusSpan<ReasonId>> {
    Ok(StatusSpan {
        status: row.get::<_, Col<StatusKind>>(0)?.0,
        reason: row.get::<_, Option<i64>>(1)?.map(ReasonId::new),
        began: row.get::<_, Col<Instant>>(2)?.0,
        ended: row.get::<_, Col<Instant>>(3)?.0,
    })
}

/// From when to when an agent held threads, between two instants. One that is still held is held to the second instant.
pub fn held(
    connection: &Connection,
    agent: AgentId,
    from: Instant,
    to: Instant,
) -> Result<Vec<(Instant, Instant)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("day/held"))?;
    let values = named_params! { ":agent_id": agent.get(), ":from_ms": Col(from), ":to_ms": Col(to) };
    let rows = statement.query_map(values, |row| {
        let ended: Option<Col<Instant>> = row.get(1)?;
        Ok((row.get::<_, Col<Instant>>(0)?.0, ended.map_or(to, |at| at.0)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// When something that is counted happened to an agent, from inclusive, to exclusive.
pub fn events(
    connection: &Connection,
    agent: AgentId,
    event: Event,
    from: Instant,
    to: Instant,
) -> Result<Vec<Instant>, StoreError> {
    let mut statement = connection.prepare_cached(match event {
        Event::Assigned => sql!("day/assigned"),
        Event::Closed => sql!("day/closed"),
        Event::Resolved => sql!("day/resolved"),
    })?;
    let values = named_params! { ":agent_id": agent.get(), ":from_ms": Col(from), ":to_ms": Col(to) };
    let rows = statement.query_map(values, |row| Ok(row.get::<_, Col<Instant>>(0)?.0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
