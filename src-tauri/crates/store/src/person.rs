//! People and their roles.

use rusqlite::{Connection, OptionalExtension, named_params};

use rollcall_domain::{GroupId, PersonId, Viewer};

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

/// A person with their roles; without an id, the workspace's first administrator.
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
    let viewer = Viewer { person: person.id, administrator, supervises, agent };
    Ok(Some((person, viewer)))
}
