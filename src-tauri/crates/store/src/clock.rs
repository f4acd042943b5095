//! Rows that lie ahead of the machine's clock, because it was wrong when they were written: moving them back, all at once and in their order.

use rusqlite::{Connection, named_params};

use rollcall_domain::{Instant, Span};

use crate::column::Col;
use crate::{Store, StoreError, change, day, sql};

/// What was moved back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The earliest instant that lay ahead.
    pub first: Instant,
    /// By how much. What doesn't fit between the last change before and now, stands at that change.
    pub by: Span,
    /// How many rows of each table.
    pub rows: Vec<(&'static str, usize)>,
}

/// Each table with its rows' way back. Deadlines first: which of them are meant is told by rows that still lie ahead.
const TABLES: [(&str, &str); 17] = [
    ("deadline", sql!("clock/move_deadline")),
    ("credential", sql!("clock/move_credential")),
    ("status_log", sql!("clock/move_status_log")),
    ("thread", sql!("clock/move_thread")),
    ("message", sql!("clock/move_message")),
    ("thread_line", sql!("clock/move_thread_line")),
    ("pinned_message", sql!("clock/move_pinned_message")),
    ("approval_request", sql!("clock/move_approval_request")),
    ("client", sql!("clock/move_client")),
    ("person", sql!("clock/move_person")),
    ("free_agent", sql!("clock/move_free_agent")),
    ("assignment", sql!("clock/move_assignment")),
    ("trail", sql!("clock/move_trail")),
    ("token", sql!("clock/move_token")),
    ("done_once", sql!("clock/move_done_once")),
    ("workspace", sql!("clock/move_workspace")),
    ("change", sql!("clock/move_change")),
];

/// Moves every row that lies ahead of `now` back, so that the last change stands at `now`. The order of all rows stays, and the time
/// between those that are moved as far as there is room for it. In the caller's transaction. `None` when nothing lies ahead.
pub fn repair(transaction: &Connection, now: Instant) -> Result<Option<Moved>, StoreError> {
    let Some((_, last)) = change::last(transaction)?.filter(|(_, last)| *last > now) else { return Ok(None) };
    let instant = |query: &str| {
        transaction.query_row(query, named_params! { ":now_ms": Col(now) }, |row| row.get::<_, Option<i64>>(0))
    };
    let first = instant(sql!("clock/first_ahead"))?.map_or(last, Instant::from_millis);
    let floor = instant(sql!("clock/last_before"))?.map_or(now, Instant::from_millis);
    let by = last - now;
    // The log refuses to be changed: that holds again at the end of this transaction.
    let triggers = triggers(transaction)?;
    for (name, _) in &triggers {
        transaction.execute_batch(&format!("DROP TRIGGER \"{}\"", name.replace('"', "\"\"")))?;
    }
    let mut rows = Vec::new();
    for (table, query) in TABLES {
        let mut statement = transaction.prepare(query)?;
        let values: [(&str, i64); 4] = [
            (":now_ms", now.millis()),
            (":by_ms", by.millis()),
            (":floor_ms", floor.millis()),
            (":first_ms", first.millis()),
        ];
        for (name, value) in values {
            if let Some(place) = statement.parameter_index(name)? {
                statement.raw_bind_parameter(place, value)?;
            }
        }
        let moved = statement.raw_execute()?;
        if moved > 0 {
            rows.push((table, moved));
        }
    }
    for (_, text) in &triggers {
        transaction.execute_batch(text)?;
    }
    day::rebuild(transaction)?;
    Ok(Some(Moved { first, by, rows }))
}

/// The triggers by their names, with the text that makes them.
fn triggers(connection: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement = connection.prepare(sql!("clock/triggers"))?;
    let rows = statement.query_map([], |row| Ok((row.get("name")?, row.get("sql")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Copies the file beside itself before its clock is repaired, and says where to.
pub fn back_up_before(store: &Store, now: Instant) -> Result<std::path::PathBuf, StoreError> {
    let folder = store.path().with_file_name("backups");
    store.disk().create_folder(&folder).map_err(StoreError::Io)?;
    let stem = store.path().file_stem().unwrap_or_default().to_string_lossy();
    crate::backup::back_up(store, &folder.join(format!("{stem}-before-clock-repair-{}.db", now.millis())))
}
