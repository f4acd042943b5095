//! What a program did under a key of its own, and what it was answered.

use rusqlite::{Connection, OptionalExtension, named_params};

use rollcall_domain::{Instant, TokenId};

use crate::column::Col;
use crate::{StoreError, sql};

/// Names one change of a program.
#[derive(Debug, Clone, Copy)]
pub struct Key<'a> {
    /// Whose.
    pub token: TokenId,
    /// The program's own key for it, 1 to 255 bytes.
    pub key: &'a str,
}

/// The SHA-256 of what was asked then, and the answer.
pub fn find(connection: &Connection, key: Key<'_>) -> Result<Option<([u8; 32], String)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("idempotency_key/find"))?;
    let values = named_params! { ":token_id": key.token.get(), ":key": key.key };
    Ok(statement.query_row(values, |row| Ok((row.get("asked")?, row.get("answer")?))).optional()?)
}

/// Keeps the answer of what was just done.
pub fn insert(
    connection: &Connection,
    key: Key<'_>,
    asked: &[u8; 32],
    answer: &str,
    at: Instant,
) -> Result<(), StoreError> {
    connection.prepare_cached(sql!("idempotency_key/insert"))?.execute(named_params! {
        ":token_id": key.token.get(),
        ":key": key.key,
        ":asked": asked,
        ":answer": answer,
        ":at_ms": Col(at),
    })?;
    Ok(())
}

/// True when something was done before an instant.
pub fn any_before(connection: &Connection, before: Instant) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(sql!("idempotency_key/any_before"))?;
    Ok(statement.query_row(named_params! { ":before_ms": Col(before) }, |row| row.get(0))?)
}

/// Forgets at most so much of what was done before an instant, the earliest first; says how much.
pub fn forget_some(connection: &Connection, before: Instant, at_once: usize) -> Result<usize, StoreError> {
    let mut statement = connection.prepare_cached(sql!("idempotency_key/forget_some"))?;
    Ok(statement.execute(named_params! { ":before_ms": Col(before), ":at_once": at_once })?)
}

/// Forgets what was done before an instant.
pub fn forget(connection: &Connection, before: Instant) -> Result<(), StoreError> {
    connection.prepare_cached(sql!("idempotency_key/forget"))?.execute(named_params! { ":before_ms": Col(before) })?;
    Ok(())
}
