//! Clients: known by name, perhaps blocked, with at most one thread that isn't closed.

use rusqlite::{Connection, OptionalExtension, named_params};

use rollcall_domain::{AgentId, ClientId, Instant, ThreadId};

use crate::column::Col;
use crate::{StoreError, sql};

/// A client in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// Their name.
    pub name: String,
    /// Their thread that isn't closed.
    pub thread: Option<ThreadId>,
    /// True when they are blocked.
    pub blocked: bool,
}

/// The client of this name, made when new.
pub fn keep(connection: &Connection, name: &str) -> Result<ClientId, StoreError> {
    connection.prepare_cached(sql!("client/keep"))?.execute(named_params! { ":name": name })?;
    let mut statement = connection.prepare_cached(sql!("client/by_name"))?;
    Ok(ClientId::new(statement.query_row(named_params! { ":name": name }, |row| row.get(0))?))
}

/// The first `limit` clients by name whose name has this text in it, whatever the letters' case. SQLite knows the case of Latin
/// letters only, so names are compared here.
pub fn list(connection: &Connection, text: &str, limit: usize) -> Result<Vec<Client>, StoreError> {
    let text = text.to_lowercase();
    let mut statement = connection.prepare_cached(sql!("client/list"))?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let name: String = row.get("name")?;
        if !name.to_lowercase().contains(&text) {
            continue;
        }
        let thread = row.get::<_, Option<i64>>("thread_id")?.map(ThreadId::new);
        found.push(Client { name, thread, blocked: row.get("blocked")? });
        if found.len() == limit {
            break;
        }
    }
    Ok(found)
}

/// True when the client is blocked.
pub fn is_blocked(connection: &Connection, client: ClientId) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(sql!("client/is_blocked"))?;
    Ok(statement.query_row(named_params! { ":id": client.get() }, |row| row.get(0))?)
}

/// Marks a client as blocked.
pub fn block(connection: &Connection, client: ClientId, at: Instant) -> Result<(), StoreError> {
    connection.execute(sql!("client/block"), named_params! { ":id": client.get(), ":at_ms": Col(at) })?;
    Ok(())
}

/// The client's thread that isn't closed.
pub fn open_thread(connection: &Connection, client: ClientId) -> Result<Option<ThreadId>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("client/open_thread"))?;
    let found = statement.query_row(named_params! { ":client_id": client.get() }, |row| row.get(0)).optional()?;
    Ok(found.map(ThreadId::new))
}

/// Who had the client's last thread when it was closed, and when that was.
pub fn last_closed(connection: &Connection, client: ClientId) -> Result<Option<(AgentId, Instant)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("client/last_closed"))?;
    let found = statement
        .query_row(named_params! { ":client_id": client.get() }, |row| {
            Ok((row.get::<_, Option<i64>>("agent_id")?, row.get::<_, Col<Instant>>("closed_at_ms")?.0))
        })
        .optional()?;
    // One that was closed in the general distribution queue had nobody.
    Ok(found.and_then(|(agent, at)| Some((AgentId::new(agent?), at))))
}
