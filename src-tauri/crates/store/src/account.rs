//! People as an administrator manages them: with their roles, blocked ones too.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use rollcall_domain::{GroupId, PersonId, PhotoId};

use crate::person::Person;
use crate::{StoreError, sql};

/// A person with their roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Who.
    pub person: Person,
    /// Manages everything.
    pub administrator: bool,
    /// The groups they supervise.
    pub supervises: Vec<GroupId>,
    /// What makes them an agent.
    pub agent: Option<AgentPart>,
    /// In no list, and at no window.
    pub blocked: bool,
    /// Whether they can prove themselves.
    pub has_password: bool,
}

/// What makes a person an agent, as far as an administrator sets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentPart {
    /// The supervisor group.
    pub group: GroupId,
    /// What clients see instead of the name.
    pub alias: Option<String>,
    /// The photo in force.
    pub photo_id: Option<PhotoId>,
    /// Slots for threads.
    pub sessions: u32,
    /// Extra slots for returning clients.
    pub resumed_sessions: u32,
}

/// Every account.
pub fn list(connection: &Connection) -> Result<Vec<Account>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("account/list"))?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One account.
pub fn load(connection: &Connection, id: PersonId) -> Result<Option<Account>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("account/load"))?;
    Ok(statement.query_row(named_params! { ":id": id.get() }, read).optional()?)
}

/// Sets what makes a person an agent; the photo has its own way.
pub fn set_agent(connection: &Connection, id: PersonId, part: &AgentPart) -> Result<(), StoreError> {
    connection.prepare_cached(sql!("account/set_agent"))?.execute(named_params! {
        ":id": id.get(),
        ":group_id": part.group.get(),
        ":alias": part.alias,
        ":sessions": part.sessions,
        ":resumed_sessions": part.resumed_sessions,
    })?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Account> {
    let supervises: Option<String> = row.get("supervises")?;
    let mut supervises: Vec<GroupId> =
        supervises.iter().flat_map(|ids| ids.split(',')).filter_map(|id| id.parse().ok().map(GroupId::new)).collect();
    supervises.sort();
    let agent = match row.get::<_, Option<i64>>("group_id")? {
        Some(group) => Some(AgentPart {
            group: GroupId::new(group),
            alias: row.get("alias")?,
            photo_id: row.get::<_, Option<i64>>("photo_id")?.map(PhotoId::new),
            sessions: row.get("sessions")?,
            resumed_sessions: row.get("resumed_sessions")?,
        }),
        None => None,
    };
    Ok(Account {
        person: Person { id: PersonId::new(row.get("id")?), login: row.get("login")?, name: row.get("name")? },
        administrator: row.get("administrator")?,
        supervises,
        agent,
        blocked: row.get("blocked")?,
        has_password: row.get("has_password")?,
    })
}
