//! The timeouts that single groups have instead of everybody's. One that is switched off keeps its value.

use std::collections::BTreeMap;

use rusqlite::{Connection, named_params};

use rollcall_domain::{GroupId, Span, Timeout};

use crate::column::Col;
use crate::{StoreError, sql};

/// A group's own timeout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// Whose.
    pub group: GroupId,
    /// The group's name.
    pub group_name: String,
    /// Which timeout.
    pub timeout: Timeout,
    /// How long.
    pub span: Span,
    /// Whether it is in force.
    pub active: bool,
}

/// Every exception, by the groups' names.
pub fn list(connection: &Connection) -> Result<Vec<Exception>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("group_timeout/list"))?;
    let rows = statement.query_map([], |row| {
        Ok(Exception {
            group: GroupId::new(row.get("group_id")?),
            group_name: row.get("name")?,
            timeout: row.get::<_, Col<Timeout>>("key")?.0,
            span: row.get::<_, Col<Span>>("value")?.0,
            active: row.get("active")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The exceptions in force for one group.
pub(crate) fn in_force(connection: &Connection, group: GroupId) -> Result<BTreeMap<Timeout, Span>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("group_timeout/in_force"))?;
    let rows = statement.query_map(named_params! { ":group_id": group.get() }, |row| {
        Ok((row.get::<_, Col<Timeout>>("key")?.0, row.get::<_, Col<Span>>("value")?.0))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Gives a group its own timeout, or changes it.
pub fn upsert(
    connection: &Connection,
    group: GroupId,
    timeout: Timeout,
    span: Span,
    active: bool,
) -> Result<(), StoreError> {
    connection.execute(
        sql!("group_timeout/upsert"),
        named_params! { ":group_id": group.get(), ":key": Col(timeout), ":value": Col(span), ":active": active },
    )?;
    Ok(())
}

/// Takes a group's own timeout away; nothing happens when it has none.
pub fn delete(connection: &Connection, group: GroupId, timeout: Timeout) -> Result<(), StoreError> {
    connection
        .execute(sql!("group_timeout/delete"), named_params! { ":group_id": group.get(), ":key": Col(timeout) })?;
    Ok(())
}
