//! What people prove themselves with. Hashes only; a password never comes here.

use rusqlite::{Connection, OptionalExtension, named_params};

use rollcall_domain::{Instant, PersonId, Tries};

use crate::column::Col;
use crate::{StoreError, sql};

/// A person's hash, and how the tries went. Without `Debug`, so that no log can show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Credential {
    /// A PHC string.
    pub hash: String,
    /// Wrong tries in a row.
    pub tries: Tries,
}

/// A person's credential, when one is set.
pub fn load(connection: &Connection, person: PersonId) -> Result<Option<Credential>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("credential/load"))?;
    let read = |row: &rusqlite::Row<'_>| {
        let wait_until = row.get::<_, Option<Col<Instant>>>("wait_until_ms")?.map(|until| until.0);
        Ok(Credential { hash: row.get("hash")?, tries: Tries { wrong: row.get("wrong")?, wait_until } })
    };
    Ok(statement.query_row(named_params! { ":person_id": person.get() }, read).optional()?)
}

/// Sets a person's hash; wrong tries at an earlier one are forgotten.
pub fn upsert(connection: &Connection, person: PersonId, hash: &str) -> Result<(), StoreError> {
    connection
        .prepare_cached(sql!("credential/upsert"))?
        .execute(named_params! { ":person_id": person.get(), ":hash": hash })?;
    Ok(())
}

/// Keeps how the tries went.
pub fn set_tries(connection: &Connection, person: PersonId, tries: Tries) -> Result<(), StoreError> {
    connection.prepare_cached(sql!("credential/set_tries"))?.execute(named_params! {
        ":person_id": person.get(),
        ":wrong": tries.wrong,
        ":wait_until_ms": tries.wait_until.map(Col),
    })?;
    Ok(())
}

/// Takes a person's credential away.
pub fn delete(connection: &Connection, person: PersonId) -> Result<(), StoreError> {
    connection.prepare_cached(sql!("credential/delete"))?.execute(named_params! { ":person_id": person.get() })?;
    Ok(())
}

/// Forgets the wrong tries, because a right one came; not those at another password that was set meanwhile.
pub fn reset_attempts(connection: &Connection, person: PersonId, hash: &str) -> Result<(), StoreError> {
    connection
        .prepare_cached(sql!("credential/reset_attempts"))?
        .execute(named_params! { ":person_id": person.get(), ":hash": hash })?;
    Ok(())
}
