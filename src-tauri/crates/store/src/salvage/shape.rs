//! What tables look like: ours at a version, and those that the damaged file says it has.

use std::collections::BTreeMap;

use rusqlite::types::Value;
use rusqlite::{Connection, named_params};

use super::tree::Row;
use crate::open::migrate;
use crate::{StoreError, sql};

/// A column, in the order in which a row has its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// True when the row id stands for it.
    pub is_row_id: bool,
    /// `INTEGER`, `TEXT` or `BLOB`.
    pub kind: String,
}

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// In the order of a row's values.
    pub columns: Vec<Column>,
    /// False when its rows are their own keys.
    pub with_row_ids: bool,
    /// True when ids count up, and none is given twice.
    pub counts_up: bool,
}

/// An empty workspace at a version: its tables, and what decides whether a row is one of theirs.
pub struct Shapes {
    /// In memory.
    pub empty: Connection,
    /// All but those of SQLite and of the migrations.
    pub tables: Vec<Table>,
    /// Tables that are made of those.
    others: Vec<Table>,
    /// Everything that the migrations make, by name, and how.
    pub made: BTreeMap<String, String>,
    /// The first page of each table, as long as nothing else was made of the file.
    pub roots: BTreeMap<String, u32>,
}

/// Tables that are made of others, so nothing is lost with them.
const MADE_OF_OTHERS: [&str; 4] = ["day_time", "day_work", "day_rules", "free_agent"];

/// Tables in which a number may be left out, because a row that is there already uses one up.
const SPARSE: [&str; 3] = ["client", "photo", "report_view"];

impl Shapes {
    /// Our tables as the migration with this number leaves them. Nothing guards them: rows are tried there.
    pub fn at(version: i32) -> Result<Self, StoreError> {
        let mut empty = Connection::open_in_memory()?;
        migrate::run_to(&mut empty, version)?;
        empty.pragma_update(None, "foreign_keys", false)?;
        let names = column(&empty, sql!("salvage/tables"))?;
        let (others, ours): (Vec<_>, Vec<_>) =
            names.into_iter().partition(|name| MADE_OF_OTHERS.contains(&name.as_str()));
        let of = |names: Vec<String>| names.iter().map(|name| table(&empty, name)).collect::<Result<_, _>>();
        let (tables, others) = (of(ours)?, of(others)?);
        let (made, roots) = made(&empty)?;
        for (_, name) in triggers(&empty)? {
            empty.execute_batch(&format!("DROP TRIGGER {name}"))?;
        }
        Ok(Self { empty, tables, others, made, roots })
    }

    /// The only table in which all of these rows can be.
    pub fn of(&self, rows: &[Row]) -> Result<Option<&Table>, StoreError> {
        let mut fitting = Vec::new();
        // Rows of two numbers could be anybody's.
        for table in self.tables.iter().chain(&self.others).filter(|table| table.name != "supervisor") {
            if self.fit(table, rows)? {
                fitting.push(table);
            }
        }
        let ours = |table: &&Table| self.tables.iter().any(|one| one.name == table.name);
        Ok(if let [table] = fitting[..] { Some(table).filter(ours) } else { None })
    }

    /// True when all of these rows can be in the table.
    pub fn fit(&self, table: &Table, rows: &[Row]) -> Result<bool, StoreError> {
        let of_its_kind = |(column, value): (&Column, &Value)| match value {
            Value::Null => true,
            _ if column.is_row_id => false,
            Value::Integer(_) => column.kind == "INTEGER",
            Value::Real(_) => false,
            Value::Text(_) => column.kind == "TEXT",
            Value::Blob(_) => column.kind == "BLOB",
        };
        let plausible = |row: &Row| {
            row.id.is_some() == table.with_row_ids
                && row.values.len() == table.columns.len()
                && table.columns.iter().zip(&row.values).all(of_its_kind)
        };
        if rows.is_empty() || !rows.iter().all(plausible) {
            return Ok(false);
        }
        self.empty.execute_batch("SAVEPOINT tried")?;
        let mut insert = self.empty.prepare(&table.insert("REPLACE", &table.columns))?;
        let fit = rows.iter().all(|row| insert.execute(rusqlite::params_from_iter(table.bound(row))).is_ok());
        drop(insert);
        self.empty.execute_batch("ROLLBACK TO tried; RELEASE tried")?;
        Ok(fit)
    }
}

impl Table {
    /// The statement that puts a row of these columns in.
    pub fn insert(&self, or: &str, columns: &[Column]) -> String {
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        let places = vec!["?"; names.len()].join(", ");
        format!("INSERT OR {or} INTO {} ({}) VALUES ({places})", self.name, names.join(", "))
    }

    /// A row's values with its id in its place.
    pub fn bound(&self, row: &Row) -> Vec<Value> {
        let id = row.id.map_or(Value::Null, Value::Integer);
        let value = |(column, value): (&Column, &Value)| if column.is_row_id { id.clone() } else { value.clone() };
        self.columns.iter().zip(&row.values).map(value).collect()
    }
}

/// A table as its file declares it: its columns in the order in which rows have them.
pub fn declared(name: &str, declaration: &str) -> Option<Table> {
    // Nothing but a table is made of what the file says, and nothing ever runs in it.
    let plain = declaration.get(..13).is_some_and(|begin| begin.eq_ignore_ascii_case("CREATE TABLE "));
    let scratch = Connection::open_in_memory().ok().filter(|_| plain)?;
    scratch.execute(declaration, []).ok()?;
    table(&scratch, name).ok().filter(|table| !table.columns.is_empty())
}

fn table(connection: &Connection, name: &str) -> Result<Table, StoreError> {
    let mut statement = connection.prepare(sql!("salvage/columns"))?;
    let read = |row: &rusqlite::Row<'_>| {
        let (name, kind, key): (String, String, i64) = (row.get("name")?, row.get("type")?, row.get("pk")?);
        Ok((name, kind, key))
    };
    let columns: Vec<_> = statement.query_map(named_params! { ":table": name }, read)?.collect::<Result<_, _>>()?;
    let declaration: String =
        connection.query_row(sql!("salvage/declaration"), named_params! { ":table": name }, |row| row.get(0))?;
    let (with_row_ids, alone) =
        (!ends_without_row_ids(&declaration), columns.iter().filter(|(_, _, key)| *key > 0).count() == 1);
    let is_row_id = |kind: &str, key: i64| with_row_ids && alone && key > 0 && kind.eq_ignore_ascii_case("INTEGER");
    let mut ordered: Vec<_> = columns.into_iter().collect();
    if !with_row_ids {
        // Its key stands first.
        ordered.sort_by_key(|(_, _, key)| if *key > 0 { *key } else { i64::MAX });
    }
    let columns =
        ordered.into_iter().map(|(name, kind, key)| Column { is_row_id: is_row_id(&kind, key), name, kind }).collect();
    let counts_up = declaration.contains("AUTOINCREMENT") && !SPARSE.contains(&name);
    Ok(Table { name: name.to_owned(), columns, with_row_ids, counts_up })
}

fn ends_without_row_ids(declaration: &str) -> bool {
    let end = declaration.rsplit(')').next().unwrap_or_default().to_ascii_uppercase();
    end.contains("WITHOUT ROWID")
}

/// The triggers of a file: how they are made, and their names.
pub fn triggers(connection: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement = connection.prepare(sql!("salvage/triggers"))?;
    let rows = statement.query_map([], |row| Ok((row.get("sql")?, row.get("name")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

type Made = (BTreeMap<String, String>, BTreeMap<String, u32>);

fn made(connection: &Connection) -> Result<Made, StoreError> {
    let (mut texts, mut roots) = Made::default();
    let mut statement = connection.prepare(sql!("salvage/made"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let name: String = row.get("name")?;
        roots.insert(name.clone(), row.get("rootpage")?);
        texts.insert(name, row.get("sql")?);
    }
    Ok((texts, roots))
}

fn column(connection: &Connection, query: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare(query)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
