//! Behind the program's back: the file's tables as another program sees them.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::types::Value;
use rusqlite::{Connection, Row};

/// A connection past every rule.
pub fn connect(path: &Path) -> Connection {
    let connection = Connection::open(path).expect("the file can be opened");
    connection.busy_timeout(Duration::from_secs(10)).expect("SQLite takes a timeout");
    connection
}

/// Runs statements past every rule.
#[track_caller]
pub fn run(path: &Path, statements: &str) {
    connect(path).execute_batch(statements).expect("the statements run");
}

/// The first column of every row of a query, as text.
#[track_caller]
pub fn column(connection: &Connection, query: &str) -> Vec<String> {
    let mut statement = connection.prepare(query).expect("the query is right");
    let rows = statement.query_map([], |row| row.get::<_, Value>(0).map(shown)).expect("the query runs");
    rows.collect::<Result<_, _>>().expect("the rows can be read")
}

/// The number that a query answers.
#[track_caller]
pub fn number(connection: &Connection, query: &str) -> i64 {
    connection.query_row(query, [], |row| row.get(0)).expect("the query answers a number")
}

/// The whole file as statements that make it again: the schema, then the rows of every table. Two files with the same content
/// have the same text.
pub fn dump(connection: &Connection) -> String {
    let mut text = schema(connection);
    text.push('\n');
    for table in column(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
        let columns = column(connection, &format!("SELECT name FROM pragma_table_info('{table}') ORDER BY cid"));
        let values = columns.iter().map(|name| format!("quote({name})")).collect::<Vec<_>>().join(" || ', ' || ");
        let names = columns.join(", ");
        // Numbered rows in their order: a log takes no other.
        let order = if columns.iter().any(|name| name == "id") { "id" } else { "1" };
        let rows = format!(
            "SELECT 'INSERT INTO {table} ({names}) VALUES (' || {values} || ');' FROM {table} ORDER BY {order}"
        );
        for row in column(connection, &rows) {
            text.push_str(&row);
            text.push('\n');
        }
    }
    text
}

/// The text of the schema, in the order in which it can be made again. SQLite's own tables make themselves.
pub fn schema(connection: &Connection) -> String {
    let ours = "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' \
                ORDER BY type NOT IN ('table'), type, name";
    column(connection, ours).join("\n") + "\n"
}

/// Waits until nobody has the file open: a closing workspace takes a moment to let go of its log.
#[track_caller]
pub fn close_all(path: &Path) {
    let log = path.with_extension("db-wal");
    let until = Instant::now() + Duration::from_secs(20);
    while log.exists() {
        assert!(Instant::now() < until, "the workspace is still open somewhere");
        thread::sleep(Duration::from_millis(2));
    }
}

fn shown(value: Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text,
        Value::Blob(bytes) => format!("{} bytes", bytes.len()),
    }
}

/// One row of a query as text, its columns apart by spaces.
#[track_caller]
pub fn rows(connection: &Connection, query: &str) -> Vec<String> {
    let mut statement = connection.prepare(query).expect("the query is right");
    let width = statement.column_count();
    let read = |row: &Row<'_>| {
        let cells: rusqlite::Result<Vec<_>> = (0..width).map(|at| row.get::<_, Value>(at).map(shown)).collect();
        Ok(cells?.join(" "))
    };
    let rows = statement.query_map([], read).expect("the query runs");
    rows.collect::<Result<_, _>>().expect("the rows can be read")
}
