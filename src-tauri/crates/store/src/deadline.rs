//! Stored deadlines: what the system does by itself, and when.

use rusqlite::{Connection, OptionalExtension, named_params};

use rollcall_domain::{AgentId, Due, Instant};

use crate::column::Col;
use crate::{StoreError, sql};

const KINDS: [(Due, &str); 3] = [(Due::Inactivity, "inactivity"), (Due::Warning, "warning"), (Due::Grace, "grace")];

fn code(due: Due) -> &'static str {
    KINDS.iter().find(|(kind, _)| *kind == due).map_or("", |(_, code)| code)
}

/// Sets an agent's deadline, or sets it anew.
pub fn schedule(connection: &Connection, agent: AgentId, due: Due, at: Instant) -> Result<(), StoreError> {
    connection
        .prepare_cached(sql!("deadline/schedule"))?
        .execute(named_params! { ":kind": code(due), ":agent_id": agent.get(), ":due_ms": Col(at) })?;
    Ok(())
}

/// Drops an agent's deadline.
pub fn cancel(connection: &Connection, agent: AgentId, due: Due) -> Result<(), StoreError> {
    connection
        .prepare_cached(sql!("deadline/cancel"))?
        .execute(named_params! { ":kind": code(due), ":agent_id": agent.get() })?;
    Ok(())
}

/// The deadline that is due first, if any.
pub fn first(connection: &Connection) -> Result<Option<(AgentId, Due, Instant)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("deadline/first"))?;
    let found = statement
        .query_row([], |row| {
            let kind: String = row.get("kind")?;
            Ok((AgentId::new(row.get("agent_id")?), kind, row.get::<_, Col<Instant>>("due_ms")?.0))
        })
        .optional()?;
    found.map(|(agent, kind, at)| Ok((agent, due(&kind)?, at))).transpose()
}

/// An agent's deadlines.
pub(crate) fn of_agent(connection: &Connection, agent: AgentId) -> Result<Vec<(Due, Instant)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("deadline/of_agent"))?;
    let rows = statement.query_map(named_params! { ":agent_id": agent.get() }, |row| {
        Ok((row.get::<_, String>("kind")?, row.get::<_, Col<Instant>>("due_ms")?.0))
    })?;
    rows.map(|row| row.map_err(StoreError::from).and_then(|(kind, at)| Ok((due(&kind)?, at)))).collect()
}

fn due(code: &str) -> Result<Due, StoreError> {
    let known = KINDS.iter().find(|(_, known)| *known == code).map(|(due, _)| *due);
    known.ok_or_else(|| StoreError::Content(format!("a deadline of kind {code}")))
}
