//! The widget's rows.

use rusqlite::{Connection, Row, named_params};

use rollcall_domain::{AgentId, Cause, GroupId, Instant, PhotoId, Status};

use crate::column::Col;
use crate::{StoreError, sql, status_log};

/// One agent as the widget shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the columns of the view, by their names")]
pub struct BoardRow {
    pub id: AgentId,
    pub login: String,
    pub name: String,
    pub group_id: GroupId,
    pub group_name: String,
    pub alias: Option<String>,
    pub photo_id: Option<PhotoId>,
    pub sessions: u32,
    pub status: Status,
    pub since: Instant,
    pub cause: Cause,
    pub threads: usize,
    pub pinned: u32,
    pub pending_requests: u32,
    pub warned: bool,
}

/// Every agent, by id.
pub fn all(connection: &Connection) -> Result<Vec<BoardRow>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("board/all"))?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every agent who wasn't blocked at an instant, as somebody whose status has yet to be told.
pub fn all_at(connection: &Connection, at: Instant) -> Result<Vec<BoardRow>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("board/all_at"))?;
    let rows = statement.query_map(named_params! { ":at_ms": Col(at) }, read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// These agents, by id. Unknown ids are left out.
pub fn of(connection: &Connection, ids: &[AgentId]) -> Result<Vec<BoardRow>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("board/of"))?;
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        let rows = statement.query_map(named_params! { ":id": id.get() }, read)?;
        for row in rows {
            found.push(row?);
        }
    }
    Ok(found)
}

// By position: names would be looked up for every row of a long list.
fn read(row: &Row<'_>) -> rusqlite::Result<BoardRow> {
    Ok(BoardRow {
        id: AgentId::new(row.get(0)?),
        login: row.get(1)?,
        name: row.get(2)?,
        group_id: GroupId::new(row.get(3)?),
        group_name: row.get(4)?,
        alias: row.get(5)?,
        photo_id: row.get::<_, Option<i64>>(6)?.map(PhotoId::new),
        sessions: row.get(7)?,
        status: status_log::status(row)?,
        since: row.get::<_, Col<Instant>>(11)?.0,
        cause: row.get::<_, Col<Cause>>(12)?.0,
        threads: row.get(13)?,
        pinned: row.get(14)?,
        pending_requests: row.get(15)?,
        warned: row.get(16)?,
    })
}
