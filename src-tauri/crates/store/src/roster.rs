//! Who and what the numbers of the log stand for.

use std::collections::HashMap;

use rusqlite::Connection;

use rollcall_domain::{AgentId, GroupId, PersonId, ReasonCode, ReasonId};

use crate::column::Col;
use crate::{StoreError, sql};

/// An agent as reports name them; whoever is blocked too, because what happened stays.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the columns, by their names")]
pub struct Member {
    pub id: AgentId,
    pub login: String,
    pub name: String,
    pub group: GroupId,
    pub group_name: String,
    pub blocked: bool,
}

/// Every agent.
pub fn members(connection: &Connection) -> Result<Vec<Member>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("roster/list"))?;
    let rows = statement.query_map([], |row| {
        Ok(Member {
            id: AgentId::new(row.get(0)?),
            login: row.get(1)?,
            name: row.get(2)?,
            group: GroupId::new(row.get(3)?),
            group_name: row.get(4)?,
            blocked: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The names of everybody.
pub fn names(connection: &Connection) -> Result<HashMap<PersonId, String>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("roster/names"))?;
    let rows = statement.query_map([], |row| Ok((PersonId::new(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The reasons by their numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasons(Vec<(ReasonId, ReasonCode)>);

impl Reasons {
    /// The code of a reason; `None` where there is no reason.
    pub fn code(&self, reason: Option<ReasonId>) -> Option<&ReasonCode> {
        // Some dozens at most, and nearly always one of the first.
        self.0.iter().find(|(id, _)| Some(*id) == reason).map(|(_, code)| code)
    }

    /// The number of the reason with this code.
    pub fn id(&self, code: &str) -> Option<ReasonId> {
        self.0.iter().find(|(_, known)| known.as_str() == code).map(|(id, _)| *id)
    }

    /// In their order.
    pub fn iter(&self) -> impl Iterator<Item = &(ReasonId, ReasonCode)> {
        self.0.iter()
    }
}

/// Every reason in its order, retired ones too.
pub fn reasons(connection: &Connection) -> Result<Reasons, StoreError> {
    let mut statement = connection.prepare_cached(sql!("roster/reasons"))?;
    let rows = statement.query_map([], |row| Ok((ReasonId::new(row.get(0)?), row.get::<_, Col<ReasonCode>>(1)?.0)))?;
    Ok(Reasons(rows.collect::<Result<_, _>>()?))
}
