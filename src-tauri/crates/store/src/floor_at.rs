//! What an agent had at an instant that has been.

use rusqlite::{Connection, named_params};

use rollcall_domain::{AgentId, Instant};

use crate::column::Col;
use crate::{StoreError, sql};

/// What an agent had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Had {
    /// Threads in the personal queue.
    pub threads: usize,
    /// Pinned messages.
    pub pinned: u32,
    /// Requests that waited for a decision.
    pub requests: u32,
}

/// What an agent had at an instant.
pub fn had(connection: &Connection, agent: AgentId, at: Instant) -> Result<Had, StoreError> {
    let count = |query: &str| -> Result<u32, StoreError> {
        let values = named_params! { ":agent_id": agent.get(), ":at_ms": Col(at) };
        Ok(connection.prepare_cached(query)?.query_row(values, |row| row.get(0))?)
    };
    let threads = count(sql!("floor_at/threads"))?;
    Ok(Had {
        threads: usize::try_from(threads).unwrap_or(usize::MAX),
        pinned: count(sql!("floor_at/pins"))?,
        requests: count(sql!("floor_at/requests"))?,
    })
}
