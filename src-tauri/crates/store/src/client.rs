//! Clients: known by name, perhaps blocked, with at most one thread that isn't closed.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use rollcall_domain::{AgentId, ClientId, Instant, PersonId, ThreadId};

use crate::column::Col;
use crate::{StoreError, sql};

/// A client in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// Their name.
    pub name: String,
    /// Their thread that isn't closed.
    pub thread: Option<ThreadId>,
    /// When, by whom and in which thread they were blocked; `None` when they aren't.
    pub blocked: Option<Blocked>,
}

/// How a client came to be blocked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocked {
    /// When.
    pub at: Instant,
    /// Who decided; `None` for a block from before that was kept.
    pub by: Option<(PersonId, String)>,
    /// In which thread it was asked for.
    pub thread: Option<ThreadId>,
}

/// Which clients.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// All of them.
    All,
    /// Those who are blocked.
    Blocked,
}

/// The client of this name, made when new.
pub fn get_or_create(connection: &Connection, name: &str) -> Result<ClientId, StoreError> {
    connection.prepare_cached(sql!("client/get_or_create"))?.execute(named_params! { ":name": name })?;
    let mut statement = connection.prepare_cached(sql!("client/by_name"))?;
    Ok(ClientId::new(statement.query_row(named_params! { ":name": name }, |row| row.get(0))?))
}

/// The first `limit` clients by name whose name has this text in it, whatever the letters' case. SQLite knows the case of Latin
/// letters only, so names are compared here.
pub fn list(connection: &Connection, which: Which, text: &str, limit: usize) -> Result<Vec<Client>, StoreError> {
    let text = text.to_lowercase();
    let mut statement = connection.prepare_cached(match which {
        Which::All => sql!("client/list"),
        Which::Blocked => sql!("client/list_blocked"),
    })?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let name: String = row.get("name")?;
        if !name.to_lowercase().contains(&text) {
            continue;
        }
        let thread = row.get::<_, Option<i64>>("thread_id")?.map(ThreadId::new);
        found.push(Client { name, thread, blocked: blocked(row)? });
        if found.len() == limit {
            break;
        }
    }
    Ok(found)
}

fn blocked(row: &Row<'_>) -> rusqlite::Result<Option<Blocked>> {
    let Some(Col(at)) = row.get::<_, Option<Col<Instant>>>("blocked_at_ms")? else { return Ok(None) };
    let by = match row.get::<_, Option<i64>>("blocked_by")? {
        Some(id) => Some((PersonId::new(id), row.get("blocked_by_name")?)),
        None => None,
    };
    Ok(Some(Blocked { at, by, thread: row.get::<_, Option<i64>>("blocked_in")?.map(ThreadId::new) }))
}

/// True when the client is blocked.
pub fn is_blocked(connection: &Connection, client: ClientId) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(sql!("client/is_blocked"))?;
    Ok(statement.query_row(named_params! { ":id": client.get() }, |row| row.get(0))?)
}

/// True when the client of this thread is blocked.
pub fn is_blocked_in(connection: &Connection, thread: ThreadId) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(sql!("client/is_blocked_in"))?;
    Ok(statement.query_row(named_params! { ":thread_id": thread.get() }, |row| row.get(0))?)
}

/// Marks a client as blocked.
pub fn block(
    connection: &Connection,
    client: ClientId,
    by: PersonId,
    thread: Option<ThreadId>,
    at: Instant,
) -> Result<(), StoreError> {
    connection.execute(
        sql!("client/block"),
        named_params! {
            ":id": client.get(), ":at_ms": Col(at), ":by": by.get(), ":thread_id": thread.map(ThreadId::get),
        },
    )?;
    Ok(())
}

/// The blocked client of this name, and the thread in which that was asked for.
pub fn blocked_named(connection: &Connection, name: &str) -> Result<Option<(ClientId, Option<ThreadId>)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("client/blocked_in"))?;
    let found = statement.query_row(named_params! { ":name": name }, |row| {
        Ok((ClientId::new(row.get(0)?), row.get::<_, Option<i64>>(1)?.map(ThreadId::new)))
    });
    Ok(found.optional()?)
}

/// Takes the block away.
pub fn unblock(connection: &Connection, client: ClientId) -> Result<(), StoreError> {
    connection.execute(sql!("client/unblock"), named_params! { ":id": client.get() })?;
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
