//! Pinned messages: they outlive their thread and hold no session.

use rusqlite::{Connection, OptionalExtension, named_params};

use rollcall_domain::{AgentId, Instant, PinId, ThreadId};

use crate::column::Col;
use crate::{StoreError, sql};

/// A pinned message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pinned {
    /// The pin.
    pub id: PinId,
    /// The client's name.
    pub client: String,
    /// The message.
    pub text: String,
    /// When to remind the agent.
    pub remind_at: Instant,
    /// The thread it was pinned in.
    pub thread: ThreadId,
    /// True once the reminder came.
    pub reminded: bool,
}

/// Pins the client's last message of a thread; `None` when the client wrote nothing in it.
pub fn add(
    connection: &Connection,
    agent: AgentId,
    thread: ThreadId,
    at: Instant,
    remind_at: Instant,
) -> Result<Option<PinId>, StoreError> {
    let pinned = connection.execute(
        sql!("thread/pin"),
        named_params! {
            ":agent_id": agent.get(),
            ":thread_id": thread.get(),
            ":at_ms": Col(at),
            ":remind_at_ms": Col(remind_at),
        },
    )?;
    Ok((pinned > 0).then(|| PinId::new(connection.last_insert_rowid())))
}

/// Whose pin it is, while it stands.
pub fn holder(connection: &Connection, pin: PinId) -> Result<Option<AgentId>, StoreError> {
    let found = connection.query_row(sql!("thread/pin_holder"), named_params! { ":id": pin.get() }, |row| row.get(0));
    Ok(found.optional()?.map(AgentId::new))
}

/// The reminder of a pin that stands has come.
pub fn remind(connection: &Connection, pin: PinId, at: Instant) -> Result<(), StoreError> {
    connection
        .prepare_cached(sql!("thread/pin_remind"))?
        .execute(named_params! { ":id": pin.get(), ":at_ms": Col(at) })?;
    Ok(())
}

/// Takes a pin away.
pub fn resolve(connection: &Connection, pin: PinId, at: Instant) -> Result<(), StoreError> {
    connection.execute(sql!("thread/unpin"), named_params! { ":id": pin.get(), ":at_ms": Col(at) })?;
    Ok(())
}

/// An agent's pinned messages by reminder time.
pub fn of_agent(connection: &Connection, agent: AgentId) -> Result<Vec<Pinned>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("thread/pins_of_agent"))?;
    let rows = statement.query_map(named_params! { ":agent_id": agent.get() }, |row| {
        Ok(Pinned {
            id: PinId::new(row.get("id")?),
            client: row.get("client")?,
            text: row.get("text")?,
            remind_at: row.get::<_, Col<Instant>>("remind_at_ms")?.0,
            thread: ThreadId::new(row.get("thread_id")?),
            reminded: row.get("reminded")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
