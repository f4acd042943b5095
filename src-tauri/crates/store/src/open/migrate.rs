//! Migrations: all of the pending ones and their history rows in one transaction, or none.

use std::path::Path;
use std::sync::OnceLock;

use refinery::{Migration, Target};
use rusqlite::Connection;

use super::schema;
use crate::{FileProblem, StoreError, sql};

mod embedded {
    refinery::embed_migrations!("../../../migrations");
}

/// Every migration this program knows, in their order. Read once a process: every opening asks for them.
fn known() -> &'static [Migration] {
    static KNOWN: OnceLock<Vec<Migration>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut known = embedded::migrations::runner().get_migrations().clone();
        known.sort_by_key(Migration::version);
        known
    })
}

/// The newest migration this program knows.
pub fn newest_known() -> i32 {
    known().last().map_or(0, Migration::version)
}

/// How many migrations the file lacks. Refuses a file that a newer program migrated, one whose past isn't ours, and one that somebody
/// altered since.
pub fn pending(connection: &Connection, path: &Path) -> Result<usize, StoreError> {
    let refuse = |problem| Err(StoreError::File { problem, path: path.to_owned() });
    let known = known();
    let applied = match applied(connection) {
        Err(StoreError::Content(_)) => return refuse(FileProblem::Altered),
        applied => applied?,
    };
    if applied.iter().any(|(version, _, _)| *version > newest_known()) {
        return refuse(FileProblem::Newer);
    }
    let ours = |(migration, applied): (&Migration, &(i32, String, String))| {
        let (version, name, checksum) = applied;
        (migration.version(), migration.name()) == (*version, name) && migration.checksum().to_string() == *checksum
    };
    // The first of ours, without a gap: nothing else comes from our runs.
    if applied.is_empty() || !known.iter().zip(&applied).all(ours) {
        return refuse(FileProblem::Altered);
    }
    let version = applied.last().map_or(0, |(version, _, _)| *version);
    if let Some(name) = schema::first_difference(connection, version)? {
        return refuse(FileProblem::AlteredSchema { name });
    }
    Ok(known.len().saturating_sub(applied.len()))
}

/// The file's history: version, name and checksum. Read here because refinery takes for granted that nobody altered it.
fn applied(connection: &Connection) -> Result<Vec<(i32, String, String)>, StoreError> {
    match schema::has_history(connection)? {
        None => return Ok(Vec::new()),
        Some(false) => return Err(StoreError::Content("refinery_schema_history isn't ours".to_owned())),
        Some(true) => {}
    }
    let mut statement = connection.prepare(sql!("open/history"))?;
    let rows = statement.query_map([], |row| Ok((row.get("version")?, row.get("name")?, row.get("checksum")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The version that the file has.
pub fn version(connection: &Connection) -> Result<i32, StoreError> {
    Ok(applied(connection)?.last().map_or(0, |(version, _, _)| *version))
}

/// Brings an empty or older file to the shape of a version, whatever its rows refer to.
pub fn run_to(connection: &mut Connection, version: i32) -> Result<(), StoreError> {
    connection.pragma_update(None, "foreign_keys", false)?;
    let target = Target::Version(version);
    embedded::migrations::runner().set_target(target).set_grouped(true).run(connection).map_err(unexpected)?;
    Ok(())
}

/// Brings the file to the newest shape.
pub fn run(connection: &mut Connection) -> Result<(), StoreError> {
    // Inside a migration this pragma does nothing, so it goes round it.
    connection.pragma_update(None, "foreign_keys", false)?;
    embedded::migrations::runner().set_grouped(true).run(connection).map_err(unexpected)?;
    let violations: i64 =
        connection.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if violations > 0 {
        return Err(StoreError::Content(format!("{violations} rows without their parent after migrating")));
    }
    Ok(connection.pragma_update(None, "foreign_keys", true)?)
}

fn unexpected(error: refinery::Error) -> StoreError {
    StoreError::Migration(Box::new(error))
}
