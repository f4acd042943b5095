//! Pinned messages: they outlive their thread and hold no session.

use rusqlite::{Connection, OptionalExtension, named_params};

use rollcall_domain::{AgentId, ClientId, Instant, PinId, ThreadId};

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
    /// The message's number.
    pub message: i64,
    /// True once the reminder came.
    pub reminded: bool,
}

/// A pin in the making.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the columns of the table, by their names")]
pub struct NewPin {
    pub agent: AgentId,
    pub message: i64,
    pub at: Instant,
    pub remind_at: Instant,
}

/// The message of a thread's client that can be pinned: this one, or the last. `None` when there is none.
pub fn message_to_pin(
    connection: &Connection,
    thread: ThreadId,
    message: Option<i64>,
) -> Result<Option<i64>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("thread/message_to_pin"))?;
    let values = named_params! { ":thread_id": thread.get(), ":message_id": message };
    Ok(statement.query_row(values, |row| row.get(0))?)
}

/// Pins a message.
pub fn add(connection: &Connection, pin: NewPin) -> Result<PinId, StoreError> {
    connection.execute(
        sql!("thread/pin"),
        named_params! {
            ":agent_id": pin.agent.get(),
            ":message_id": pin.message,
            ":at_ms": Col(pin.at),
            ":remind_at_ms": Col(pin.remind_at),
        },
    )?;
    Ok(PinId::new(connection.last_insert_rowid()))
}

/// An agent's pins of what this client wrote, in whichever thread.
pub fn about(connection: &Connection, agent: AgentId, client: ClientId) -> Result<Vec<PinId>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("thread/pins_about"))?;
    let values = named_params! { ":agent_id": agent.get(), ":client_id": client.get() };
    let rows = statement.query_map(values, |row| row.get(0).map(PinId::new))?;
    Ok(rows.collect::<Result<_, _>>()?)
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
            message: row.get("message_id")?,
            reminded: row.get("reminded")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
