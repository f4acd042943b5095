//! Lines that the system writes into a thread: what was asked and decided about its client.

use rusqlite::{Connection, named_params};

use rollcall_domain::{Instant, PersonId, ThreadId};

use crate::column::Col;
use crate::{StoreError, sql};

/// What a line tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEvent {
    /// The agent asked to block the client.
    BlockAsked,
    /// Somebody decided to block the client.
    ClientBlocked,
    /// Somebody decided against it.
    BlockCancelled,
    /// The request was taken back, or another took its place.
    BlockWithdrawn,
    /// Nobody decided in time.
    BlockExpired,
    /// Somebody unblocked the client.
    ClientUnblocked,
}

impl LineEvent {
    const ALL: [(LineEvent, &'static str); 6] = [
        (LineEvent::BlockAsked, "block_asked"),
        (LineEvent::ClientBlocked, "client_blocked"),
        (LineEvent::BlockCancelled, "block_cancelled"),
        (LineEvent::BlockWithdrawn, "block_withdrawn"),
        (LineEvent::BlockExpired, "block_expired"),
        (LineEvent::ClientUnblocked, "client_unblocked"),
    ];

    /// The code as stored and sent.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(event, _)| *event == self).map_or("", |(_, code)| code)
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == code).map(|(event, _)| *event)
    }
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// When.
    pub at: Instant,
    /// What.
    pub event: LineEvent,
    /// Who did it; `None` when the system did.
    pub by: Option<(PersonId, String)>,
}

/// Writes a line at the end of a thread.
pub fn add(
    connection: &Connection,
    thread: ThreadId,
    event: LineEvent,
    by: Option<PersonId>,
    at: Instant,
) -> Result<(), StoreError> {
    connection.prepare_cached(sql!("thread/add_line"))?.execute(named_params! {
        ":thread_id": thread.get(), ":at_ms": Col(at), ":event": event.code(), ":by": by.map(PersonId::get),
    })?;
    Ok(())
}

/// The lines of a thread in their order.
pub fn of(connection: &Connection, thread: ThreadId) -> Result<Vec<Line>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("thread/lines"))?;
    let mut rows = statement.query(named_params! { ":thread_id": thread.get() })?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        let code: String = row.get("event")?;
        let event = LineEvent::from_code(&code).ok_or_else(|| StoreError::Content(format!("a line {code}")))?;
        let by = match row.get::<_, Option<i64>>("by_id")? {
            Some(id) => Some((PersonId::new(id), row.get("by_name")?)),
            None => None,
        };
        lines.push(Line { at: row.get::<_, Col<Instant>>("at_ms")?.0, event, by });
    }
    Ok(lines)
}

/// True when something was ever asked or decided about the thread's client in it.
pub fn any(connection: &Connection, thread: ThreadId) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(sql!("thread/has_lines"))?;
    Ok(statement.exists(named_params! { ":thread_id": thread.get() })?)
}
