//! People and their roles.

use rusqlite::{Connection, OptionalExtension, named_params};

use rollcall_domain::{GroupId, Instant, PersonId, Viewer};

use crate::column::Col;
use crate::{StoreError, sql};

/// A person as others see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// Unique.
    pub login: String,
    /// Their name.
    pub name: String,
}

/// Adds a person.
pub fn insert(connection: &Connection, login: &str, name: &str, administrator: bool) -> Result<PersonId, StoreError> {
    connection
        .prepare_cached(sql!("person/insert"))?
        .execute(named_params! { ":login": login, ":name": name, ":administrator": administrator })?;
    Ok(PersonId::new(connection.last_insert_rowid()))
}

/// The person with this login.
pub fn by_login(connection: &Connection, login: &str) -> Result<Option<PersonId>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("person/by_login"))?;
    let found = statement.query_row(named_params! { ":login": login }, |row| row.get(0)).optional()?;
    Ok(found.map(PersonId::new))
}

/// A person with their roles; without an id, the workspace's first administrator. Nobody when they are blocked.
pub fn viewer(connection: &Connection, id: Option<PersonId>) -> Result<Option<(Person, Viewer)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("person/load"))?;
    let found = statement
        .query_row(named_params! { ":id": id.map(PersonId::get) }, |row| {
            let person = Person { id: PersonId::new(row.get("id")?), login: row.get("login")?, name: row.get("name")? };
            Ok((person, row.get::<_, bool>("administrator")?, row.get::<_, bool>("agent")?))
        })
        .optional()?;
    let Some((person, administrator, agent)) = found else { return Ok(None) };
    let mut statement = connection.prepare_cached(sql!("person/supervises"))?;
    let groups = statement.query_map(named_params! { ":id": person.id.get() }, |row| row.get(0).map(GroupId::new))?;
    let supervises = groups.collect::<Result<_, _>>()?;
    let viewer = Viewer { person: person.id, administrator, supervises, agent, program: None };
    Ok(Some((person, viewer)))
}

/// Gives a person another name.
pub fn rename(connection: &Connection, id: PersonId, name: &str) -> Result<(), StoreError> {
    connection.execute(sql!("person/rename"), named_params! { ":id": id.get(), ":name": name })?;
    Ok(())
}

/// Makes a person an administrator, or takes that from them.
pub fn set_administrator(connection: &Connection, id: PersonId, administrator: bool) -> Result<(), StoreError> {
    let values = named_params! { ":id": id.get(), ":administrator": administrator };
    connection.execute(sql!("person/set_administrator"), values)?;
    Ok(())
}

/// Blocks a person since an instant, or lets them in again.
pub fn set_blocked(connection: &Connection, id: PersonId, since: Option<Instant>) -> Result<(), StoreError> {
    connection.execute(sql!("person/set_blocked"), named_params! { ":id": id.get(), ":at_ms": since.map(Col) })?;
    Ok(())
}

/// How often this person's seats were ended.
pub fn seats_ended(connection: &Connection, id: PersonId) -> Result<i64, StoreError> {
    let mut statement = connection.prepare_cached(sql!("person/seats_ended"))?;
    let ended = statement.query_row(named_params! { ":id": id.get() }, |row| row.get(0)).optional()?;
    // Somebody who isn't there sits nowhere.
    Ok(ended.unwrap_or(i64::MAX))
}

/// Ends every seat that this person has taken, and tells how often that was done.
pub fn end_seats(connection: &Connection, id: PersonId) -> Result<i64, StoreError> {
    connection.execute(sql!("person/end_seats"), named_params! { ":id": id.get() })?;
    seats_ended(connection, id)
}

/// True when there is such a person and they are blocked.
pub fn is_blocked(connection: &Connection, id: PersonId) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(sql!("person/is_blocked"))?;
    Ok(statement.query_row(named_params! { ":id": id.get() }, |row| row.get(0))?)
}

/// How many administrators beside this person aren't blocked; where they have to prove themselves, only those count who can.
pub fn other_administrators(connection: &Connection, id: PersonId, with_password: bool) -> Result<u32, StoreError> {
    let values = named_params! { ":id": id.get(), ":with_password": with_password };
    Ok(connection.query_row(sql!("person/other_administrators"), values, |row| row.get(0))?)
}
