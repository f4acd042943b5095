//! Supervisor groups.

use rusqlite::{Connection, OptionalExtension, named_params};

use rollcall_domain::{AgentId, GroupId, PersonId};

use crate::{StoreError, sql};

/// A group with who supervises it and how many agents it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The group.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// Names of those who aren't blocked, in their order.
    pub supervisors: Vec<String>,
    /// How many agents that aren't blocked.
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

/// Takes a group from a supervisor; nothing happens when it isn't theirs.
pub fn remove_supervisor(connection: &Connection, group: GroupId, person: PersonId) -> Result<(), StoreError> {
    connection.execute(
        sql!("group/remove_supervisor"),
        named_params! { ":group_id": group.get(), ":person_id": person.get() },
    )?;
    Ok(())
}

/// Gives a group another name.
pub fn rename(connection: &Connection, id: GroupId, name: &str) -> Result<(), StoreError> {
    connection.execute(sql!("group/rename"), named_params! { ":id": id.get(), ":name": name })?;
    Ok(())
}

/// The group's agents.
pub fn agents(connection: &Connection, id: GroupId) -> Result<Vec<AgentId>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("group/agents"))?;
    let rows = statement.query_map(named_params! { ":group_id": id.get() }, |row| row.get(0).map(AgentId::new))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The logins of each group's supervisors, in their order.
pub fn supervisor_logins(connection: &Connection) -> Result<Vec<(GroupId, String)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("group/supervisor_logins"))?;
    let rows = statement.query_map([], |row| Ok((GroupId::new(row.get("group_id")?), row.get("login")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
