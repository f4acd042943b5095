//! The status log of everybody. It goes forward in time, so its numbers are in the order of its instants: a period is a range of
//! numbers, found by halving, and a page begins anywhere in it.

use rusqlite::{CachedStatement, Connection, OptionalExtension, Row, ToSql, named_params};

use rollcall_domain::{AgentId, Cause, Instant, IntervalId, PersonId, ReasonId, StatusKind, StatusSpan};

use crate::column::Col;
use crate::{StoreError, sql};

/// One interval, as it stands in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the columns of the table, by their names")]
pub struct LogRow {
    pub id: IntervalId,
    pub agent: AgentId,
    pub status: StatusKind,
    pub reason: Option<ReasonId>,
    pub next_reason: Option<ReasonId>,
    pub began_at: Instant,
    pub ended_at: Option<Instant>,
    pub cause: Cause,
    pub changed_by: Option<PersonId>,
}

impl LogRow {
    /// The interval as a stretch of time, to `now` while it is open.
    pub fn span(&self, now: Instant) -> StatusSpan<ReasonId> {
        let ended = self.ended_at.unwrap_or(now);
        StatusSpan { status: self.status, reason: self.reason, began: self.began_at, ended }
    }
}

/// Numbers of the log, the first inclusive, the last exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The first.
    pub low: i64,
    /// The one after the last.
    pub high: i64,
}

/// Which way a range is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The newest first.
    Backward,
    /// The earliest first.
    Forward,
}

/// Which intervals are wanted. Lists are JSON for SQLite; `None` wants all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogFilter {
    statuses: Option<String>,
    reasons: Option<String>,
    causes: Option<String>,
}

impl LogFilter {
    /// In these statuses or for these reasons, and for these causes.
    pub fn new(statuses: Option<(&[StatusKind], &[ReasonId])>, causes: Option<&[Cause]>) -> Self {
        let quoted = |code: &str| format!("\"{code}\"");
        Self {
            statuses: statuses.map(|(kinds, _)| list(kinds.iter().map(|kind| quoted(kind.code())))),
            reasons: statuses.map(|(_, reasons)| list(reasons.iter().map(|reason| reason.get().to_string()))),
            causes: causes.map(|causes| list(causes.iter().map(|cause| quoted(cause.code())))),
        }
    }
}

/// Agents as SQLite takes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentSet(String);

impl AgentSet {
    /// These agents.
    pub fn of(agents: impl IntoIterator<Item = AgentId>) -> Self {
        Self(list(agents.into_iter().map(|agent| agent.get().to_string())))
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

/// The first number whose interval began at an instant or after it; one after the last when there is none.
pub fn first_from(connection: &Connection, at: Instant) -> Result<i64, StoreError> {
    let last: i64 = connection.prepare_cached(sql!("log_range/last"))?.query_row([], |row| row.get(0))?;
    let mut statement = connection.prepare_cached(sql!("log_range/first_from"))?;
    // Everything below `low` began before, everything from `high` on didn't.
    let (mut low, mut high) = (1, last + 1);
    while low < high {
        let middle = low + (high - low) / 2;
        let found = statement
            .query_row(named_params! { ":id": middle }, |row| {
                Ok((row.get::<_, i64>(0)?, row.get::<_, Col<Instant>>(1)?.0))
            })
            .optional()?;
        match found {
            Some((id, began)) if began < at => low = id + 1,
            Some(_) | None => high = middle,
        }
    }
    Ok(low)
}

/// The wanted intervals in a range, of everybody or of these agents. Each is handed over as it is read; `false` ends it.
pub fn stream(
    connection: &Connection,
    range: Range,
    way: Way,
    agents: Option<&AgentSet>,
    wanted: &LogFilter,
    limit: Option<u32>,
    mut each: impl FnMut(LogRow) -> bool,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(match way {
        Way::Backward => sql!("log_range/backward"),
        Way::Forward => sql!("log_range/forward"),
    })?;
    let mut rows = statement.query(named_params! {
        ":low": range.low,
        ":high": range.high,
        ":agents": agents.map(|agents| &agents.0),
        ":statuses": wanted.statuses,
        ":reasons": wanted.reasons,
        ":causes": wanted.causes,
        ":limit": limit.map_or(-1, i64::from),
    })?;
    while let Some(row) = rows.next()? {
        if !each(read(row)?) {
            break;
        }
    }
    Ok(())
}

/// The wanted intervals of one agent in a range.
pub fn of_agent(
    connection: &Connection,
    agent: AgentId,
    range: Range,
    way: Way,
    wanted: &LogFilter,
    limit: Option<u32>,
) -> Result<Vec<LogRow>, StoreError> {
    let statement = connection.prepare_cached(match way {
        Way::Backward => sql!("log_range/backward_of_agent"),
        Way::Forward => sql!("log_range/forward_of_agent"),
    })?;
    all(
        statement,
        named_params! {
            ":agent_id": agent.get(),
            ":low": range.low,
            ":high": range.high,
            ":statuses": wanted.statuses,
            ":reasons": wanted.reasons,
            ":causes": wanted.causes,
            ":limit": limit.map_or(-1, i64::from),
        },
    )
}

/// The wanted intervals, one an agent at most, that began before a number and reach past an instant; the earliest first.
pub fn reaching(
    connection: &Connection,
    before: i64,
    from: Instant,
    agents: &AgentSet,
    wanted: &LogFilter,
) -> Result<Vec<LogRow>, StoreError> {
    all(
        connection.prepare_cached(sql!("log_range/reaching"))?,
        named_params! {
            ":before": before,
            ":from_ms": Col(from),
            ":agents": agents.0,
            ":statuses": wanted.statuses,
            ":reasons": wanted.reasons,
            ":causes": wanted.causes,
        },
    )
}

/// What is asked of the intervals by their length.
#[derive(Debug, Clone, Copy)]
pub struct ByLength<'a> {
    /// Where they may be.
    pub range: Range,
    /// The first that began in the period; those before it have to reach past its begin.
    pub first: i64,
    /// The begin of the period.
    pub from: Instant,
    /// The present: what began later isn't there yet, and what ended later is open.
    pub now: Instant,
    /// Whose.
    pub agents: Option<&'a AgentSet>,
    /// The shortest first.
    pub shortest: bool,
    /// Seconds and number of the last one on the page before.
    pub after: Option<(i64, i64)>,
}

/// The wanted intervals by their length. Looks at all of the range.
pub fn by_length(
    connection: &Connection,
    asked: ByLength<'_>,
    wanted: &LogFilter,
    limit: u32,
) -> Result<Vec<LogRow>, StoreError> {
    let statement = connection.prepare_cached(sql!("log_range/by_length"))?;
    all(
        statement,
        named_params! {
            ":low": asked.range.low,
            ":high": asked.range.high,
            ":way": if asked.shortest { 1 } else { -1 },
            ":first": asked.first,
            ":from_ms": Col(asked.from),
            ":now_ms": Col(asked.now),
            ":agents": asked.agents.map(|agents| &agents.0),
            ":statuses": wanted.statuses,
            ":reasons": wanted.reasons,
            ":causes": wanted.causes,
            ":after_seconds": asked.after.map(|(seconds, _)| seconds),
            ":after_id": asked.after.map(|(_, id)| id),
            ":limit": limit,
        },
    )
}

/// The agent's last interval before a number of the log.
pub fn last_before(connection: &Connection, agent: AgentId, before: i64) -> Result<Option<LogRow>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("log_range/before"))?;
    Ok(statement.query_row(named_params! { ":agent_id": agent.get(), ":before": before }, read).optional()?)
}

/// Everybody's open interval, but for who is offline.
pub fn open(connection: &Connection, now: Instant) -> Result<Vec<(AgentId, StatusSpan<ReasonId>)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("log_range/open"))?;
    let rows = statement.query_map([], |row| {
        let span = StatusSpan {
            status: row.get::<_, Col<StatusKind>>(1)?.0,
            reason: row.get::<_, Option<i64>>(2)?.map(ReasonId::new),
            began: row.get::<_, Col<Instant>>(3)?.0,
            ended: now,
        };
        Ok((AgentId::new(row.get(0)?), span))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn all(mut statement: CachedStatement<'_>, values: &[(&str, &dyn ToSql)]) -> Result<Vec<LogRow>, StoreError> {
    Ok(statement.query_map(values, read)?.collect::<Result<_, _>>()?)
}

// By position: a report reads a great many.
fn read(row: &Row<'_>) -> rusqlite::Result<LogRow> {
    Ok(LogRow {
        id: IntervalId::new(row.get(0)?),
        agent: AgentId::new(row.get(1)?),
        status: row.get::<_, Col<StatusKind>>(2)?.0,
        reason: row.get::<_, Option<i64>>(3)?.map(ReasonId::new),
        next_reason: row.get::<_, Option<i64>>(4)?.map(ReasonId::new),
        began_at: row.get::<_, Col<Instant>>(5)?.0,
        ended_at: row.get::<_, Option<Col<Instant>>>(6)?.map(|at| at.0),
        cause: row.get::<_, Col<Cause>>(7)?.0,
        changed_by: row.get::<_, Option<i64>>(8)?.map(PersonId::new),
    })
}
