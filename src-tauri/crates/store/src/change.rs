//! The feed of changes, written in the transaction of what it tells about.

use rusqlite::{Connection, Row, named_params};

use rollcall_domain::Instant;

use crate::column::Col;
use crate::{StoreError, sql};

/// What a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// An agent's row or card.
    Agent,
    /// A request of an agent.
    Request,
    /// The reasons.
    Reason,
    /// A group.
    Group,
    /// The general distribution queue.
    Queue,
    /// A thread: a message, or another holder.
    Thread,
    /// The workspace.
    Workspace,
}

impl Topic {
    const ALL: [(Topic, &'static str); 7] = [
        (Topic::Agent, "agent"),
        (Topic::Request, "request"),
        (Topic::Reason, "reason"),
        (Topic::Group, "group"),
        (Topic::Queue, "queue"),
        (Topic::Thread, "thread"),
        (Topic::Workspace, "workspace"),
    ];

    fn code(self) -> &'static str {
        Self::ALL.iter().find(|(topic, _)| *topic == self).map_or("", |(_, code)| code)
    }
}

/// One row of the feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Its place.
    pub seq: i64,
    /// When.
    pub at: Instant,
    /// What kind of thing.
    pub topic: Topic,
    /// Which; 0 when it is about all.
    pub entity_id: i64,
}

/// Appends a change and answers its place.
pub fn append(connection: &Connection, at: Instant, topic: Topic, entity_id: i64) -> Result<i64, StoreError> {
    connection
        .prepare_cached(sql!("change/append"))?
        .execute(named_params! { ":at_ms": Col(at), ":topic": topic.code(), ":entity_id": entity_id })?;
    Ok(connection.last_insert_rowid())
}

/// The first `limit` changes after `seq`, in order.
pub fn after(connection: &Connection, seq: i64, limit: usize) -> Result<Vec<Change>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("change/after"))?;
    let rows = statement.query_map(named_params! { ":seq": seq, ":limit": limit }, read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The place and instant of the last change; `None` in a workspace in which nothing happened yet.
pub fn last(connection: &Connection) -> Result<Option<(i64, Instant)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("change/last"))?;
    let mut rows = statement.query_map([], |row| Ok((row.get("seq")?, row.get::<_, Col<Instant>>("at_ms")?.0)))?;
    Ok(rows.next().transpose()?)
}

/// The place of the first change that is kept; `None` when there is none.
pub fn first(connection: &Connection) -> Result<Option<i64>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("change/first"))?;
    let mut rows = statement.query_map([], |row| row.get("seq"))?;
    Ok(rows.next().transpose()?)
}

/// Which changes are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Those since then.
    pub since: Instant,
    /// But no more than so many.
    pub most: i64,
    /// The last ones, however old: they say where the workspace stands.
    pub always: i64,
}

/// True when there are changes that needn't be kept.
pub fn any_to_prune(connection: &Connection, kept: Kept) -> Result<bool, StoreError> {
    let Some((last, _)) = last(connection)? else { return Ok(false) };
    let mut statement = connection.prepare_cached(sql!("change/any_to_prune"))?;
    let values = named_params! {
        ":keep_from": last.saturating_sub(kept.always),
        ":at_most_from": last.saturating_sub(kept.most),
        ":before_ms": Col(kept.since),
    };
    Ok(statement.query_row(values, |row| row.get(0))?)
}

/// Takes away changes that needn't be kept, the oldest first and at most so many; says how many.
pub fn prune(connection: &Connection, kept: Kept, at_once: usize) -> Result<usize, StoreError> {
    let Some((last, _)) = last(connection)? else { return Ok(0) };
    let gone = connection.prepare_cached(sql!("change/prune"))?.execute(named_params! {
        ":keep_from": last.saturating_sub(kept.always),
        ":at_most_from": last.saturating_sub(kept.most),
        ":before_ms": Col(kept.since),
        ":at_once": at_once,
    })?;
    Ok(gone)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Change> {
    let code: String = row.get("topic")?;
    let topic = Topic::ALL.iter().find(|(_, known)| *known == code).map_or(Topic::Workspace, |(topic, _)| *topic);
    Ok(Change {
        seq: row.get("seq")?,
        at: row.get::<_, Col<Instant>>("at_ms")?.0,
        topic,
        entity_id: row.get("entity_id")?,
    })
}
