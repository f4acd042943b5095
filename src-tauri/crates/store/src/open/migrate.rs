//! Migrations: all of the pending ones and their history rows in one transaction, or none.

use std::path::Path;

use rusqlite::Connection;

use crate::{FileProblem, StoreError, sql};

mod embedded {
    refinery::embed_migrations!("../../../migrations");
}

/// The newest migration this program knows.
pub fn newest_known() -> i32 {
    embedded::migrations::runner().get_migrations().iter().map(refinery::Migration::version).max().unwrap_or(0)
}

/// How many migrations the file lacks. Refuses a file that a newer program migrated, and one whose past isn't ours.
pub fn pending(connection: &Connection, path: &Path) -> Result<usize, StoreError> {
    let refuse = |problem| Err(StoreError::File { problem, path: path.to_owned() });
    let mut known = embedded::migrations::runner().get_migrations().clone();
    known.sort_by_key(refinery::Migration::version);
    let applied = applied(connection)?;
    if applied.iter().any(|(version, _, _)| *version > newest_known()) {
        return refuse(FileProblem::Newer);
    }
    let ours = |(migration, applied): (&refinery::Migration, &(i32, String, String))| {
        let (version, name, checksum) = applied;
        (migration.version(), migration.name()) == (*version, name) && migration.checksum().to_string() == *checksum
    };
    // The first of ours, without a gap: nothing else comes from our runs.
    if applied.is_empty() || !known.iter().zip(&applied).all(ours) {
        return refuse(FileProblem::Altered);
    }
    Ok(known.len().saturating_sub(applied.len()))
}

/// The file's history: version, name and checksum. Read here because refinery takes for granted that nobody altered it.
fn applied(connection: &Connection) -> Result<Vec<(i32, String, String)>, StoreError> {
    let has_history: bool = connection.query_row(sql!("open/has_history"), [], |row| row.get(0))?;
    if !has_history {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare(sql!("open/history"))?;
    let rows = statement.query_map([], |row| Ok((row.get("version")?, row.get("name")?, row.get("checksum")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
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
