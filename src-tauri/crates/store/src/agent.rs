//! Agents: their profile, and the state that the rules decide from.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use rollcall_domain::{
    Agent, AgentId, Attention, Due, Grace, GroupId, Instant, PersonId, PhotoId, Queue, State, Status, Subject, Working,
};

use crate::{StoreError, deadline, sql, status_log, thread};

/// What is known of an agent beside the status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Who, and in which group.
    pub subject: Subject,
    /// The line clients see.
    pub profile_status: Option<String>,
    /// The photo in force.
    pub photo_id: Option<PhotoId>,
    /// Slots for threads.
    pub sessions: usize,
    /// Extra slots for returning clients.
    pub resumed_sessions: usize,
}

/// What a new agent starts with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAgent<'a> {
    /// Their person.
    pub id: PersonId,
    /// Their group.
    pub group: GroupId,
    /// What clients see instead of the name.
    pub alias: Option<&'a str>,
    /// Slots for threads.
    pub sessions: u32,
}

/// Adds an agent. The log's first interval is the caller's to begin.
pub fn insert(connection: &Connection, agent: &NewAgent<'_>) -> Result<(), StoreError> {
    connection.prepare_cached(sql!("agent/insert"))?.execute(named_params! {
        ":id": agent.id.get(),
        ":group_id": agent.group.get(),
        ":alias": agent.alias,
        ":sessions": agent.sessions,
    })?;
    Ok(())
}

/// The profile of an agent.
pub fn profile(connection: &Connection, id: AgentId) -> Result<Option<Profile>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("agent/profile"))?;
    Ok(statement.query_row(named_params! { ":id": id.get() }, read_profile).optional()?)
}

/// The profile of the agent with this login.
pub fn profile_by_login(connection: &Connection, login: &str) -> Result<Option<Profile>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("agent/profile_by_login"))?;
    Ok(statement.query_row(named_params! { ":login": login }, read_profile).optional()?)
}

fn read_profile(row: &Row<'_>) -> rusqlite::Result<Profile> {
    Ok(Profile {
        subject: Subject { agent: AgentId::new(row.get("id")?), group: GroupId::new(row.get("group_id")?) },
        profile_status: row.get("profile_status")?,
        photo_id: row.get::<_, Option<i64>>("photo_id")?.map(PhotoId::new),
        sessions: row.get("sessions")?,
        resumed_sessions: row.get("resumed_sessions")?,
    })
}

/// The agent as the rules see them, put together from the open interval, the threads and the deadlines.
pub fn load(connection: &Connection, profile: &Profile) -> Result<Agent, StoreError> {
    let id = profile.subject.agent;
    let latest = status_log::newest(connection, id, None, 2)?;
    let Some(open) = latest.first() else {
        return Err(StoreError::Content(format!("agent {} without an open interval", id.get())));
    };
    let deadlines = deadline::of_agent(connection, id)?;
    let at = |due: Due| deadlines.iter().find(|(kind, _)| *kind == due).map(|(_, at)| *at);
    let before = latest.get(1).map(|interval| &interval.status);
    let (held, in_front) = thread::held(connection, id)?;
    Ok(Agent {
        id,
        sessions: profile.sessions,
        resumed_sessions: profile.resumed_sessions,
        state: state(&open.status, before, at),
        queue: Queue::new(held, in_front),
    })
}

fn state(status: &Status, before: Option<&Status>, at: impl Fn(Due) -> Option<Instant>) -> State {
    match (State::resume(status), before) {
        (State::Offline { .. }, Some(before)) => {
            State::Offline { grace: at(Due::Grace).map(|until| Grace { until, before: before.clone() }) }
        }
        (State::Working(Working { mode, .. }), _) => {
            let attention = match (at(Due::Warning), at(Due::Inactivity)) {
                (Some(until), _) => Attention::Warned { until },
                (None, Some(due)) => Attention::Watched { due },
                (None, None) => Attention::Unwatched,
            };
            State::Working(Working { mode, attention })
        }
        (state, _) => state,
    }
}

/// Puts a photo in force.
pub fn set_photo(connection: &Connection, id: AgentId, photo: PhotoId) -> Result<(), StoreError> {
    connection.execute(sql!("agent/set_photo"), named_params! { ":id": id.get(), ":photo_id": photo.get() })?;
    Ok(())
}

/// Puts a profile status line in force.
pub fn set_profile_status(connection: &Connection, id: AgentId, line: &str) -> Result<(), StoreError> {
    connection.execute(sql!("agent/set_profile_status"), named_params! { ":id": id.get(), ":line": line })?;
    Ok(())
}
