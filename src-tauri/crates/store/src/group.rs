//! Supervisor groups.

use rusqlite::{Connection, OptionalExtension, named_params};

use rollcall_domain::{GroupId, PersonId};

use crate::{StoreError, sql};

/// A group with who supervises it and how many agents it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The group.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// Names, in their order.
    pub supervisors: Vec<String>,
    /// How many agents.
    pub agents: u32,
}

/// Adds a group.
pub fn insert(connection: &Connection, name: &str) -> Result<GroupId, StoreError> {
    connection.execute(sql!("group/insert"), named_params! { ":name": name })?;
    Ok(GroupId::new(connection.last_insert_rowid()))
}

/// The group of this name.
pub fn by_name(connection: &Connection, name: &str) -> Result<Option<GroupId>, StoreError> {
    let found =
        connection.query_row(sql!("group/by_name"), named_params! { ":name": name }, |row| row.get(0)).optional()?;
    Ok(found.map(GroupId::new))
}

/// True when there is such a group.
pub fn exists(connection: &Connection, id: GroupId) -> Result<bool, StoreError> {
    Ok(connection.query_row(sql!("group/exists"), named_params! { ":id": id.get() }, |row| row.get(0))?)
}

/// Every group by name.
pub fn list(connection: &Connection) -> Result<Vec<Group>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("group/list"))?;
    let rows = statement.query_map([], |row| {
        let supervisors: Option<String> = row.get("supervisors")?;
        Ok(Group {
            id: GroupId::new(row.get("id")?),
            name: row.get("name")?,
            supervisors: supervisors.map(|names| names.split('\n').map(str::to_owned).collect()).unwrap_or_default(),
            agents: row.get("agents")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Makes a person a supervisor of a group; nothing happens when they are already.
pub fn add_supervisor(connection: &Connection, group: GroupId, person: PersonId) -> Result<(), StoreError> {
    connection.execute(
        sql!("group/add_supervisor"),
        named_params! { ":group_id": group.get(), ":person_id": person.get() },
    )?;
    Ok(())
}
