//! Views of reports that people keep. What is in a view is the engine's to read.

use rusqlite::{Connection, OptionalExtension, named_params};

use rollcall_domain::{PersonId, ViewId};

use crate::{StoreError, sql};

/// A view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// The view.
    pub id: ViewId,
    /// The code of its report.
    pub report: String,
    /// Unique for its person and report.
    pub name: String,
    /// JSON.
    pub settings: String,
}

/// A person's views by name.
pub fn list(connection: &Connection, person: PersonId) -> Result<Vec<View>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("report_view/list"))?;
    let rows = statement.query_map(named_params! { ":person_id": person.get() }, |row| {
        Ok(View { id: ViewId::new(row.get(0)?), report: row.get(1)?, name: row.get(2)?, settings: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps a view; one of the same name is replaced.
pub fn upsert(
    connection: &Connection,
    person: PersonId,
    report: &str,
    name: &str,
    settings: &str,
) -> Result<(), StoreError> {
    connection.execute(
        sql!("report_view/upsert"),
        named_params! { ":person_id": person.get(), ":report": report, ":name": name, ":settings": settings },
    )?;
    Ok(())
}

/// Whose view it is; `None` when there is none.
pub fn owner(connection: &Connection, view: ViewId) -> Result<Option<PersonId>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("report_view/owner"))?;
    let found = statement.query_row(named_params! { ":id": view.get() }, |row| row.get(0)).optional()?;
    Ok(found.map(PersonId::new))
}

/// Forgets a view.
pub fn forget(connection: &Connection, view: ViewId) -> Result<(), StoreError> {
    connection.execute(sql!("report_view/delete"), named_params! { ":id": view.get() })?;
    Ok(())
}
