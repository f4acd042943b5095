//! Agents whom routing may give a thread. Derived from their status and queue, and kept with every decision about them, so that
//! who is next is one step into an index however many agents there are.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use rollcall_domain::AgentId;

use crate::{StoreError, sql};

/// Somebody with a free session.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the columns of the query, by their names")]
pub struct Receiver {
    pub id: AgentId,
    pub name: String,
    pub group_name: String,
    pub free_sessions: u32,
}

/// Keeps the agent's place: with so many occupied sessions, or none when routing may give them nothing.
pub fn upsert(connection: &Connection, agent: AgentId, occupied: Option<usize>) -> Result<(), StoreError> {
    match occupied {
        Some(occupied) => connection
            .prepare_cached(sql!("free_agent/upsert"))?
            .execute(named_params! { ":agent_id": agent.get(), ":occupied": occupied })?,
        None => {
            connection.prepare_cached(sql!("free_agent/delete"))?.execute(named_params! { ":agent_id": agent.get() })?
        }
    };
    Ok(())
}

/// Who is given the next thread; `except` is passed over.
pub fn next(connection: &Connection, except: Option<AgentId>) -> Result<Option<AgentId>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("free_agent/next"))?;
    let except = except.map_or(0, AgentId::get);
    let found = statement.query_row(named_params! { ":except": except }, |row| row.get(0)).optional()?;
    Ok(found.map(AgentId::new))
}

/// The first of them in the order of routing.
pub fn list(connection: &Connection) -> Result<Vec<Receiver>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("free_agent/list"))?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Receiver> {
    Ok(Receiver {
        id: AgentId::new(row.get("agent_id")?),
        name: row.get("name")?,
        group_name: row.get("group_name")?,
        free_sessions: row.get("free_sessions")?,
    })
}
