//! Clients, their threads and messages, and pinned messages.

mod pin;

pub use pin::{Pinned, add as pin, holder as pin_holder, of_agent as pins_of, resolve as unpin};

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use rollcall_domain::{AgentId, ClientId, HeldThread, Instant, Party, ThreadId};

use crate::column::Col;
use crate::{StoreError, sql};

/// A thread's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// The thread.
    pub id: ThreadId,
    /// Its client.
    pub client: ClientId,
    /// Who has it; `None` in the general distribution queue.
    pub agent: Option<AgentId>,
    /// Who it waits for, since when.
    pub held: HeldThread,
    /// True once it is closed.
    pub closed: bool,
}

/// A thread as a queue shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The thread.
    pub id: ThreadId,
    /// The client's name.
    pub client: String,
    /// Where they write.
    pub channel: String,
    /// The last message.
    pub last_text: String,
}

/// The client of this name, made when new.
pub fn client(connection: &Connection, name: &str) -> Result<ClientId, StoreError> {
    connection.prepare_cached(sql!("thread/keep_client"))?.execute(named_params! { ":name": name })?;
    let mut statement = connection.prepare_cached(sql!("thread/client_by_name"))?;
    Ok(ClientId::new(statement.query_row(named_params! { ":name": name }, |row| row.get(0))?))
}

/// True when the client is blocked.
pub fn is_blocked(connection: &Connection, client: ClientId) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(sql!("thread/is_blocked"))?;
    Ok(statement.query_row(named_params! { ":id": client.get() }, |row| row.get(0))?)
}

/// Marks a client as blocked.
pub fn block_client(connection: &Connection, client: ClientId, at: Instant) -> Result<(), StoreError> {
    connection.execute(sql!("thread/block_client"), named_params! { ":id": client.get(), ":at_ms": Col(at) })?;
    Ok(())
}

/// The client's thread that isn't closed.
pub fn open_of_client(connection: &Connection, client: ClientId) -> Result<Option<ThreadId>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("thread/open_of_client"))?;
    let found = statement.query_row(named_params! { ":client_id": client.get() }, |row| row.get(0)).optional()?;
    Ok(found.map(ThreadId::new))
}

/// Starts a thread in the general distribution queue.
pub fn start(connection: &Connection, client: ClientId, channel: &str, at: Instant) -> Result<ThreadId, StoreError> {
    connection
        .prepare_cached(sql!("thread/start"))?
        .execute(named_params! { ":client_id": client.get(), ":channel": channel, ":at_ms": Col(at) })?;
    Ok(ThreadId::new(connection.last_insert_rowid()))
}

/// Adds a message.
pub fn write(
    connection: &Connection,
    thread: ThreadId,
    author: Party,
    at: Instant,
    text: &str,
) -> Result<(), StoreError> {
    connection.prepare_cached(sql!("thread/write"))?.execute(
        named_params! { ":thread_id": thread.get(), ":author": Col(author), ":at_ms": Col(at), ":text": text },
    )?;
    Ok(())
}

/// A thread.
pub fn load(connection: &Connection, id: ThreadId) -> Result<Option<Thread>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("thread/load"))?;
    let found = statement.query_row(named_params! { ":id": id.get() }, |row| {
        Ok(Thread {
            id,
            client: ClientId::new(row.get("client_id")?),
            agent: row.get::<_, Option<i64>>("agent_id")?.map(AgentId::new),
            held: held_thread(row)?,
            closed: row.get("closed")?,
        })
    });
    Ok(found.optional()?)
}

/// The threads an agent holds, and the one in front.
pub fn held(connection: &Connection, agent: AgentId) -> Result<(Vec<HeldThread>, Option<ThreadId>), StoreError> {
    let mut statement = connection.prepare_cached(sql!("thread/held"))?;
    let mut rows = statement.query(named_params! { ":agent_id": agent.get() })?;
    let (mut threads, mut in_front) = (Vec::new(), None);
    while let Some(row) = rows.next()? {
        let thread = held_thread(row)?;
        if row.get("in_front")? {
            in_front = Some(thread.id);
        }
        threads.push(thread);
    }
    Ok((threads, in_front))
}

/// How the threads of an agent look.
pub fn shown(connection: &Connection, agent: AgentId) -> Result<Vec<Shown>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("thread/shown"))?;
    let rows = statement.query_map(named_params! { ":agent_id": agent.get() }, |row| {
        Ok(Shown {
            id: ThreadId::new(row.get("id")?),
            client: row.get("client")?,
            channel: row.get("channel")?,
            last_text: row.get::<_, Option<String>>("last_text")?.unwrap_or_default(),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Gives a thread to an agent, or back to the general distribution queue.
pub fn assign(connection: &Connection, id: ThreadId, agent: Option<AgentId>, at: Instant) -> Result<(), StoreError> {
    connection.prepare_cached(sql!("thread/assign"))?.execute(
        named_params! { ":id": id.get(), ":agent_id": agent.map(AgentId::get), ":at_ms": agent.map(|_| Col(at)) },
    )?;
    Ok(())
}

/// Writes who the thread waits for, and whether it is in front of its agent.
pub fn set_waiting(connection: &Connection, thread: &HeldThread, in_front: bool) -> Result<(), StoreError> {
    connection.prepare_cached(sql!("thread/set_waiting"))?.execute(named_params! {
        ":id": thread.id.get(),
        ":waiting_for": Col(thread.waiting_for),
        ":waiting_since_ms": Col(thread.waiting_since),
        ":in_front": in_front,
    })?;
    Ok(())
}

/// Closes a thread. It keeps its agent, for its history.
pub fn close(connection: &Connection, id: ThreadId, at: Instant) -> Result<(), StoreError> {
    connection.prepare_cached(sql!("thread/close"))?.execute(named_params! { ":id": id.get(), ":at_ms": Col(at) })?;
    Ok(())
}

fn held_thread(row: &Row<'_>) -> rusqlite::Result<HeldThread> {
    Ok(HeldThread {
        id: ThreadId::new(row.get("id")?),
        waiting_for: row.get::<_, Col<Party>>("waiting_for")?.0,
        waiting_since: row.get::<_, Col<Instant>>("waiting_since_ms")?.0,
    })
}
