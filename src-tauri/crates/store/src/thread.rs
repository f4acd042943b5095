//! Threads: who has them, who they wait for, and how they end.

mod conversation;
mod line;
mod list;
mod pin;

pub use conversation::{Message, messages, write};
pub use line::{Line, LineEvent, add as add_line, any as has_lines, of as lines};
pub use list::{
    Page, Place, Seen, Shown, closed, closed_of_agent, count, held_shown, of_agent, queued, shown, with_agents,
};
pub use pin::{
    NewPin, Pinned, about as pins_about, add as pin, holder as pin_holder, message_to_pin, of_agent as pins_of,
    remind as remind_pin, resolve as unpin,
};

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use rollcall_domain::{AgentId, Assignment, ClientId, HeldThread, Instant, Party, ThreadId};

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

/// Why a thread was closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClosedBy {
    /// The agent who had it.
    Agent,
    /// A supervisor or administrator.
    Supervisor,
    /// The client left the answer alone.
    Silence,
    /// The agent asked to have the client blocked.
    ClientBlock,
}

/// Starts a thread that nobody has yet.
pub fn start(
    connection: &Connection,
    client: ClientId,
    channel: &str,
    waiting_for: Party,
    at: Instant,
) -> Result<ThreadId, StoreError> {
    connection.prepare_cached(sql!("thread/start"))?.execute(named_params! {
        ":client_id": client.get(),
        ":channel": channel,
        ":waiting_for": Col(waiting_for),
        ":at_ms": Col(at),
    })?;
    Ok(ThreadId::new(connection.last_insert_rowid()))
}

/// A thread.
pub fn load(connection: &Connection, id: ThreadId) -> Result<Option<Thread>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("thread/load"))?;
    Ok(statement.query_row(named_params! { ":id": id.get() }, read).optional()?)
}

/// The thread of the general distribution queue whose client has waited longest for an answer; when none waits for one, the
/// thread that has waited longest for its client.
pub fn next_queued(connection: &Connection) -> Result<Option<Thread>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("thread/next_queued"))?;
    Ok(statement.query_row([], read).optional()?)
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

/// True when this agent has the thread or had it before.
pub fn was_with(connection: &Connection, id: ThreadId, agent: AgentId) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(sql!("thread/was_with"))?;
    Ok(statement.exists(named_params! { ":thread_id": id.get(), ":agent_id": agent.get() })?)
}

/// Gives a thread to an agent; who had it loses it.
pub fn assign(
    connection: &Connection,
    id: ThreadId,
    agent: AgentId,
    how: Assignment,
    at: Instant,
) -> Result<(), StoreError> {
    let how = match how {
        Assignment::Routing => "routing",
        Assignment::Returning => "returning",
        Assignment::Transfer => "transfer",
        Assignment::Own => "own",
    };
    put(connection, id, Some(agent), at)?;
    connection
        .prepare_cached(sql!("thread/begin_assignment"))?
        .execute(named_params! { ":thread_id": id.get(), ":agent_id": agent.get(), ":how": how, ":at_ms": Col(at) })?;
    Ok(())
}

/// Puts a thread back into the general distribution queue.
pub fn requeue(connection: &Connection, id: ThreadId, at: Instant) -> Result<(), StoreError> {
    put(connection, id, None, at)
}

fn put(connection: &Connection, id: ThreadId, agent: Option<AgentId>, at: Instant) -> Result<(), StoreError> {
    connection.prepare_cached(sql!("thread/assign"))?.execute(
        named_params! { ":id": id.get(), ":agent_id": agent.map(AgentId::get), ":at_ms": agent.map(|_| Col(at)) },
    )?;
    end_assignment(connection, id, at)
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
pub fn close(connection: &Connection, id: ThreadId, at: Instant, by: ClosedBy) -> Result<(), StoreError> {
    let cause = match by {
        ClosedBy::Agent => "agent",
        ClosedBy::Supervisor => "supervisor",
        ClosedBy::Silence => "silence",
        ClosedBy::ClientBlock => "client_block",
    };
    connection
        .prepare_cached(sql!("thread/close"))?
        .execute(named_params! { ":id": id.get(), ":at_ms": Col(at), ":cause": cause })?;
    end_assignment(connection, id, at)
}

fn end_assignment(connection: &Connection, thread: ThreadId, at: Instant) -> Result<(), StoreError> {
    connection
        .prepare_cached(sql!("thread/end_assignment"))?
        .execute(named_params! { ":thread_id": thread.get(), ":at_ms": Col(at) })?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Thread> {
    Ok(Thread {
        id: ThreadId::new(row.get("id")?),
        client: ClientId::new(row.get("client_id")?),
        agent: row.get::<_, Option<i64>>("agent_id")?.map(AgentId::new),
        held: held_thread(row)?,
        closed: row.get("closed")?,
    })
}

fn held_thread(row: &Row<'_>) -> rusqlite::Result<HeldThread> {
    Ok(HeldThread {
        id: ThreadId::new(row.get("id")?),
        waiting_for: row.get::<_, Col<Party>>("waiting_for")?.0,
        waiting_since: row.get::<_, Col<Instant>>("waiting_since_ms")?.0,
    })
}
