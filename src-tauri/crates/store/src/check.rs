//! Looking for what can't be in a sound file: at all of it, so it takes its time.

use std::path::Path;

use rusqlite::{Connection, Row};

use rollcall_domain::Day;

use crate::open::check::expect_read;
use crate::{StoreError, day, sql, workspace};

/// More problems of one kind than this say nothing new.
const MOST: usize = 100;

/// What SQLite finds wrong with the file itself.
///
/// # Errors
/// What keeps it from being read.
pub fn file(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let found = lines(connection, "PRAGMA integrity_check(100)", |row| row.get(0))?;
    expect_read(&found, Path::new(connection.path().unwrap_or_default()))?;
    Ok(found.into_iter().filter(|line| line != "ok").collect())
}

/// Tables, indices, triggers and views that aren't what the migrations make.
pub fn schema(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut names = crate::open::altered(connection)?;
    names.truncate(MOST);
    Ok(names)
}

/// Rows that refer to rows which aren't there.
pub fn references(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let line = |row: &Row<'_>| {
        let (table, row_id, to): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(format!("{table} {}: no {to}", row_id.unwrap_or_default()))
    };
    lines(connection, "PRAGMA foreign_key_check", line)
}

/// Agents who don't have exactly one open interval.
pub fn present_status(connection: &Connection) -> Result<Vec<String>, StoreError> {
    lines(connection, sql!("check/present_status"), |row| {
        Ok(format!("agent {}: {} open intervals", row.get::<_, i64>("agent_id")?, row.get::<_, i64>("open")?))
    })
}

/// Intervals that don't begin where the one before ended.
pub fn no_gaps(connection: &Connection) -> Result<Vec<String>, StoreError> {
    lines(connection, sql!("check/no_gaps"), |row| {
        Ok(format!("interval {} of agent {}", row.get::<_, i64>("id")?, row.get::<_, i64>("agent_id")?))
    })
}

/// Intervals that began before the one before them: the log goes forward in time, and is read by its numbers.
pub fn log_order(connection: &Connection) -> Result<Vec<String>, StoreError> {
    lines(connection, sql!("check/log_order"), |row| Ok(format!("interval {}", row.get::<_, i64>("id")?)))
}

/// Agents whose days don't hold what the log says.
pub fn days(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let zone = workspace::zone(connection)?;
    let ever = (Day::new(i32::MIN), Day::new(i32::MAX));
    let mut wrong = Vec::new();
    for agent in day::agents(connection)? {
        let by_the_log = day::derive(connection, agent, zone)?;
        let mut kept = Vec::with_capacity(by_the_log.times.len());
        day::times(connection, agent, ever, |total| kept.push(total))?;
        kept.sort_unstable();
        if kept != by_the_log.times {
            wrong.push(format!("agent {}: time", agent.get()));
        }
        if day::works(connection, agent, ever)? != by_the_log.works {
            wrong.push(format!("agent {}: threads and pinned messages", agent.get()));
        }
    }
    wrong.truncate(MOST);
    Ok(wrong)
}

/// Agents whose place in the order of routing isn't the one that follows from their status and queue.
pub fn routing(connection: &Connection) -> Result<Vec<String>, StoreError> {
    lines(connection, sql!("check/routing"), |row| Ok(format!("agent {}", row.get::<_, i64>("agent_id")?)))
}

fn lines(
    connection: &Connection,
    query: &str,
    line: impl FnMut(&Row<'_>) -> rusqlite::Result<String>,
) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare(query)?;
    let rows = statement.query_map([], line)?;
    Ok(rows.take(MOST).collect::<Result<_, _>>()?)
}
