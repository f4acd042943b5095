//! Pages of threads: the general distribution queue, those with agents, and closed ones.
//!
//! A page begins after the place in the order where the page before ended: nothing is counted past, and the thread that
//! stood there may be elsewhere by now.

use rusqlite::{Connection, OptionalExtension, Row, ToSql, named_params};

use rollcall_domain::{AgentId, GroupId, Instant, Party, PersonId, ThreadId};

use crate::column::Col;
use crate::{StoreError, sql};

/// A thread as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the columns of the view, by their names")]
pub struct Shown {
    pub id: ThreadId,
    pub client: String,
    pub channel: String,
    pub started_at: Instant,
    pub agent: Option<(AgentId, String)>,
    pub group: Option<GroupId>,
    pub waiting_for: Party,
    pub waiting_since: Instant,
    pub in_front: bool,
    pub closed_at: Option<Instant>,
    pub closed_cause: Option<String>,
    pub last_text: String,
}

/// Whose threads somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Everybody's.
    All,
    /// Those of the groups that this person supervises.
    SupervisedBy(PersonId),
}

/// A place in the order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Who that thread waits for: the general distribution queue has those first that wait for an agent.
    pub waiting_for: Party,
    /// The time by which the list is ordered.
    pub at: Instant,
    /// The thread.
    pub id: ThreadId,
}

/// Which part of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Only those after this place in the order.
    pub after: Option<Place>,
    /// At most so many.
    pub limit: u32,
}

/// One thread.
pub fn shown(connection: &Connection, id: ThreadId) -> Result<Option<Shown>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("thread/shown"))?;
    Ok(statement.query_row(named_params! { ":id": id.get() }, read).optional()?)
}

/// The threads that an agent holds, in no order.
pub fn held_shown(connection: &Connection, agent: AgentId) -> Result<Vec<Shown>, StoreError> {
    rows(connection, sql!("thread/held_shown"), &[(":agent_id", &agent.get())])
}

/// The general distribution queue in the order of routing.
pub fn queued(connection: &Connection, page: Page) -> Result<Vec<Shown>, StoreError> {
    let waiting_for = page.after.map(|place| Col(place.waiting_for));
    page_of(connection, sql!("thread/queued"), page, &[(":after_waiting_for", &waiting_for)])
}

/// Threads that agents have, those that wait longest first.
pub fn with_agents(connection: &Connection, seen: Seen, page: Page) -> Result<Vec<Shown>, StoreError> {
    page_of(connection, sql!("thread/with_agents"), page, &[(":viewer", &viewer(seen))])
}

/// The threads of one agent, those that wait longest first.
pub fn of_agent(connection: &Connection, agent: AgentId, page: Page) -> Result<Vec<Shown>, StoreError> {
    page_of(connection, sql!("thread/of_agent"), page, &[(":agent_id", &agent.get())])
}

/// Closed threads, newest first.
pub fn closed(connection: &Connection, seen: Seen, page: Page) -> Result<Vec<Shown>, StoreError> {
    page_of(connection, sql!("thread/closed"), page, &[(":viewer", &viewer(seen))])
}

/// Threads that were this agent's when they were closed, newest first.
pub fn closed_of_agent(connection: &Connection, agent: AgentId, page: Page) -> Result<Vec<Shown>, StoreError> {
    page_of(connection, sql!("thread/closed_of_agent"), page, &[(":agent_id", &agent.get())])
}

/// How many threads each of these lists has.
pub mod count {
    use super::{AgentId, Connection, Seen, StoreError, ToSql, sql, viewer};

    /// Of [`super::queued`].
    pub fn queued(connection: &Connection) -> Result<u32, StoreError> {
        number(connection, sql!("thread/count_queued"), &[])
    }

    /// Of [`super::with_agents`].
    pub fn with_agents(connection: &Connection, seen: Seen) -> Result<u32, StoreError> {
        number(connection, sql!("thread/count_with_agents"), &[(":viewer", &viewer(seen))])
    }

    /// Of [`super::of_agent`].
    pub fn of_agent(connection: &Connection, agent: AgentId) -> Result<u32, StoreError> {
        number(connection, sql!("thread/count_of_agent"), &[(":agent_id", &agent.get())])
    }

    /// Of [`super::closed`], up to 10,000: the past is long.
    pub fn closed(connection: &Connection, seen: Seen) -> Result<u32, StoreError> {
        number(connection, sql!("thread/count_closed"), &[(":viewer", &viewer(seen))])
    }

    /// Of [`super::closed_of_agent`], up to 10,000.
    pub fn closed_of_agent(connection: &Connection, agent: AgentId) -> Result<u32, StoreError> {
        number(connection, sql!("thread/count_closed_of_agent"), &[(":agent_id", &agent.get())])
    }

    fn number(connection: &Connection, query: &str, given: &[(&str, &dyn ToSql)]) -> Result<u32, StoreError> {
        Ok(connection.prepare_cached(query)?.query_row(given, |row| row.get(0))?)
    }
}

fn viewer(seen: Seen) -> Option<i64> {
    match seen {
        Seen::All => None,
        Seen::SupervisedBy(person) => Some(person.get()),
    }
}

fn page_of(
    connection: &Connection,
    query: &str,
    page: Page,
    given: &[(&str, &dyn ToSql)],
) -> Result<Vec<Shown>, StoreError> {
    let (at, id) = page.after.map(|place| (place.at.millis(), place.id.get())).unzip();
    let place: [(&str, &dyn ToSql); 3] = [(":after_at_ms", &at), (":after_id", &id), (":limit", &page.limit)];
    rows(connection, query, &[given, &place].concat())
}

fn rows(connection: &Connection, query: &str, given: &[(&str, &dyn ToSql)]) -> Result<Vec<Shown>, StoreError> {
    let mut statement = connection.prepare_cached(query)?;
    let rows = statement.query_map(given, read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Shown> {
    let agent = match row.get::<_, Option<i64>>("agent_id")? {
        Some(id) => Some((AgentId::new(id), row.get("agent_name")?)),
        None => None,
    };
    Ok(Shown {
        id: ThreadId::new(row.get("id")?),
        client: row.get("client")?,
        channel: row.get("channel")?,
        started_at: row.get::<_, Col<Instant>>("started_at_ms")?.0,
        agent,
        group: row.get::<_, Option<i64>>("group_id")?.map(GroupId::new),
        waiting_for: row.get::<_, Col<Party>>("waiting_for")?.0,
        waiting_since: row.get::<_, Col<Instant>>("waiting_since_ms")?.0,
        in_front: row.get("in_front")?,
        closed_at: row.get::<_, Option<Col<Instant>>>("closed_at_ms")?.map(|at| at.0),
        closed_cause: row.get("closed_cause")?,
        last_text: row.get::<_, Option<String>>("last_text")?.unwrap_or_default(),
    })
}
