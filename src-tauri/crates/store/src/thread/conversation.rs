//! What is said in a thread.

use rusqlite::{Connection, named_params};

use rollcall_domain::{Instant, Party, ThreadId};

use crate::column::Col;
use crate::{StoreError, sql};

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its number.
    pub id: i64,
    /// Who wrote it.
    pub author: Party,
    /// When.
    pub at: Instant,
    /// The words.
    pub text: String,
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

/// The newest `limit` messages of a thread, newest first.
pub fn messages(connection: &Connection, thread: ThreadId, limit: u32) -> Result<Vec<Message>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("thread/messages"))?;
    let rows = statement.query_map(named_params! { ":thread_id": thread.get(), ":limit": limit }, |row| {
        Ok(Message {
            id: row.get("id")?,
            author: row.get::<_, Col<Party>>("author")?.0,
            at: row.get::<_, Col<Instant>>("at_ms")?.0,
            text: row.get("text")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
