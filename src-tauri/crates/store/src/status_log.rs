//! The status log: append, end, read. The open row of an agent is the present status.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use rollcall_domain::{
    AgentId, Cause, Instant, IntervalId, PersonId, ReasonCode, ReasonId, Status, StatusKind, StatusSpan,
};

use crate::column::Col;
use crate::day::span;
use crate::{StoreError, sql};

/// One interval of an agent's log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interval {
    /// The row.
    pub id: IntervalId,
    /// The status in it.
    pub status: Status,
    /// Begin.
    pub began_at: Instant,
    /// End; `None` while it is open.
    pub ended_at: Option<Instant>,
    /// Why it began.
    pub cause: Cause,
    /// Who began it; `None` when the system did.
    pub changed_by: Option<(PersonId, String)>,
}

/// Ends the agent's open interval; answers what it was.
pub fn end(connection: &Connection, agent: AgentId, at: Instant) -> Result<Option<StatusSpan<ReasonId>>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("status_log/end_open"))?;
    let values = named_params! { ":agent_id": agent.get(), ":ended_at_ms": Col(at) };
    Ok(statement.query_row(values, span).optional()?)
}

/// Begins an agent's interval.
pub fn begin(
    connection: &Connection,
    agent: AgentId,
    status: &Status,
    at: Instant,
    cause: Cause,
    changed_by: Option<PersonId>,
) -> Result<(), StoreError> {
    connection.prepare_cached(sql!("status_log/append"))?.execute(named_params! {
        ":agent_id": agent.get(),
        ":status": Col(status.kind()),
        ":reason": status.reason().map(ReasonCode::as_str),
        ":next_reason": status.next_reason().map(ReasonCode::as_str),
        ":began_at_ms": Col(at),
        ":cause": Col(cause),
        ":changed_by": changed_by.map(PersonId::get),
    })?;
    Ok(())
}

/// When the log begins; `None` while it is empty.
pub fn first_began(connection: &Connection) -> Result<Option<Instant>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("status_log/first"))?;
    Ok(statement.query_row([], |row| row.get::<_, Col<Instant>>(0)).optional()?.map(|at| at.0))
}

/// The newest `limit` intervals of an agent before the interval `before`, newest first.
pub fn newest(
    connection: &Connection,
    agent: AgentId,
    before: Option<IntervalId>,
    limit: u32,
) -> Result<Vec<Interval>, StoreError> {
    let before = before.map_or(i64::MAX, IntervalId::get);
    let mut statement = connection.prepare_cached(sql!("status_log/newest"))?;
    let rows =
        statement.query_map(named_params! { ":agent_id": agent.get(), ":before": before, ":limit": limit }, read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The agent's intervals that reach past `from`, oldest first.
pub fn since(connection: &Connection, agent: AgentId, from: Instant) -> Result<Vec<Interval>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("status_log/since"))?;
    let rows = statement.query_map(named_params! { ":agent_id": agent.get(), ":from_ms": Col(from) }, read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Interval> {
    let changed_by = match row.get::<_, Option<i64>>("changed_by")? {
        Some(id) => Some((PersonId::new(id), row.get("changed_by_name")?)),
        None => None,
    };
    Ok(Interval {
        id: IntervalId::new(row.get("id")?),
        status: status(row)?,
        began_at: row.get::<_, Col<Instant>>("began_at_ms")?.0,
        ended_at: row.get::<_, Option<Col<Instant>>>("ended_at_ms")?.map(|at| at.0),
        cause: row.get::<_, Col<Cause>>("cause")?.0,
        changed_by,
    })
}

/// The status in a row with the columns `status`, `reason` and `next_reason`.
pub(crate) fn status(row: &Row<'_>) -> rusqlite::Result<Status> {
    let code = |column| row.get::<_, Col<ReasonCode>>(column).map(|code| code.0);
    Ok(match row.get::<_, Col<StatusKind>>("status")?.0 {
        StatusKind::Outgoing => Status::Outgoing,
        StatusKind::Active => Status::Active,
        StatusKind::ActiveFree => Status::ActiveFree,
        StatusKind::Finishing => Status::Finishing { next: code("next_reason")? },
        StatusKind::Inactive => Status::Inactive { reason: code("reason")? },
        StatusKind::NotReady => Status::NotReady,
        StatusKind::KickedOut => Status::KickedOut,
        StatusKind::Offline => Status::Offline,
    })
}
