//! Whether a file's tables, indices, triggers and views are those that the migrations make. A trigger or a view that somebody added would
//! run with every change; so this is asked before anything but the schema is read.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;

use super::migrate;
use crate::{StoreError, sql};

/// By kind and name.
type Schema = BTreeMap<(String, String), Made>;

/// The table that something is about, and the statement that makes it.
#[derive(Debug)]
struct Made {
    table: String,
    statement: String,
}

/// Spaces make no difference.
impl PartialEq for Made {
    fn eq(&self, other: &Self) -> bool {
        let same = self.statement == other.statement || words(&self.statement).eq(words(&other.statement));
        same && self.table == other.table
    }
}

/// The name of the first thing that differs from what the migrations up to a version make.
pub fn first_difference(connection: &Connection, version: i32) -> Result<Option<String>, StoreError> {
    Ok(differences(connection, version)?.into_iter().next())
}

/// The names of all that differ.
pub fn differences(connection: &Connection, version: i32) -> Result<Vec<String>, StoreError> {
    let (found, ours) = (read(connection)?, made_by_migrations(version)?);
    let names = found.keys().chain(ours.keys()).filter(|key| found.get(*key) != ours.get(*key));
    let mut names: Vec<String> = names.map(|(_, name)| name.clone()).collect();
    names.sort_unstable();
    names.dedup();
    Ok(names)
}

/// True when the table of migrations is the one that they are written into, and not a view or something that looks like it.
pub fn has_history(connection: &Connection) -> Result<Option<bool>, StoreError> {
    let key = ("table".to_owned(), "refinery_schema_history".to_owned());
    let found = read(connection)?;
    let named = found.keys().any(|(_, name)| *name == key.1);
    let ours = made_by_migrations(migrate::newest_known())?;
    Ok(named.then(|| found.get(&key) == ours.get(&key)))
}

fn read(connection: &Connection) -> Result<Schema, StoreError> {
    let mut statement = connection.prepare(sql!("open/schema"))?;
    let rows = statement.query_map([], |row| {
        let key: (String, String) = (row.get("type")?, row.get("name")?);
        Ok((key, Made { table: row.get("tbl_name")?, statement: row.get("sql")? }))
    })?;
    let mut schema: Schema = rows.collect::<Result<_, _>>()?;
    schema.retain(|(kind, name), made| !is_sqlites_own(kind, name, &made.statement));
    Ok(schema)
}

/// What SQLite makes by itself: the indices of keys, the numbers given so far, and what `ANALYZE` counted.
fn is_sqlites_own(kind: &str, name: &str, sql: &str) -> bool {
    match kind {
        "index" => sql.is_empty() && name.starts_with("sqlite_autoindex_"),
        "table" => matches!(name, "sqlite_sequence" | "sqlite_stat1" | "sqlite_stat4"),
        _ => false,
    }
}

/// Made in memory, once a version and process.
fn made_by_migrations(version: i32) -> Result<Arc<Schema>, StoreError> {
    static MADE: Mutex<BTreeMap<i32, Arc<Schema>>> = Mutex::new(BTreeMap::new());
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(schema) = made.get(&version) {
        return Ok(Arc::clone(schema));
    }
    let mut connection = Connection::open_in_memory()?;
    migrate::run_to(&mut connection, version)?;
    let schema = Arc::new(read(&connection)?);
    made.insert(version, Arc::clone(&schema));
    Ok(schema)
}

fn words(statement: &str) -> impl Iterator<Item = &str> {
    statement.split_whitespace()
}
