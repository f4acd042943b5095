//! Stored deadlines: what the system does by itself, and when.

use rusqlite::{Connection, OptionalExtension, named_params};

use rollcall_domain::{AgentId, Deadline, Due, Instant, PinId, RequestId, ThreadId};

use crate::column::Col;
use crate::{StoreError, sql};

/// Sets a deadline, or sets it again.
pub fn schedule(connection: &Connection, deadline: Deadline, at: Instant) -> Result<(), StoreError> {
    let (kind, subject) = columns(deadline);
    connection
        .prepare_cached(sql!("deadline/schedule"))?
        .execute(named_params! { ":kind": kind, ":subject_id": subject, ":due_ms": Col(at) })?;
    Ok(())
}

/// Drops a deadline, if it stands.
pub fn cancel(connection: &Connection, deadline: Deadline) -> Result<(), StoreError> {
    let (kind, subject) = columns(deadline);
    connection
        .prepare_cached(sql!("deadline/cancel"))?
        .execute(named_params! { ":kind": kind, ":subject_id": subject })?;
    Ok(())
}

/// The deadline that is due first, if any.
pub fn first(connection: &Connection) -> Result<Option<(Deadline, Instant)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("deadline/first"))?;
    let found = statement
        .query_row([], |row| {
            Ok((row.get::<_, String>("kind")?, row.get("subject_id")?, row.get::<_, Col<Instant>>("due_ms")?.0))
        })
        .optional()?;
    found.map(|(kind, subject, at)| Ok((deadline(&kind, subject)?, at))).transpose()
}

/// An agent's own deadlines.
pub(crate) fn of_agent(connection: &Connection, agent: AgentId) -> Result<Vec<(Due, Instant)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("deadline/of_agent"))?;
    let rows = statement.query_map(named_params! { ":agent_id": agent.get() }, |row| {
        Ok((row.get::<_, String>("kind")?, row.get::<_, Col<Instant>>("due_ms")?.0))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (kind, at) = row?;
        if let Deadline::Agent(_, due) = deadline(&kind, agent.get())? {
            found.push((due, at));
        }
    }
    Ok(found)
}

/// True while the time without an action runs for this agent, or the request to continue working does.
pub fn is_watched(connection: &Connection, agent: AgentId) -> Result<bool, StoreError> {
    let deadlines = of_agent(connection, agent)?;
    Ok(deadlines.iter().any(|(due, _)| matches!(due, Due::Inactivity | Due::Warning)))
}

/// What kind of deadline it is, and whose.
pub fn columns(deadline: Deadline) -> (&'static str, i64) {
    match deadline {
        Deadline::Agent(agent, Due::Inactivity) => ("inactivity", agent.get()),
        Deadline::Agent(agent, Due::Warning) => ("warning", agent.get()),
        Deadline::Agent(agent, Due::Grace) => ("grace", agent.get()),
        Deadline::Closing(thread) => ("closing", thread.get()),
        Deadline::Reminder(pin) => ("reminder", pin.get()),
        Deadline::Expiry(request) => ("expiry", request.get()),
    }
}

fn deadline(kind: &str, subject: i64) -> Result<Deadline, StoreError> {
    let agent = |due| Deadline::Agent(AgentId::new(subject), due);
    Ok(match kind {
        "inactivity" => agent(Due::Inactivity),
        "warning" => agent(Due::Warning),
        "grace" => agent(Due::Grace),
        "closing" => Deadline::Closing(ThreadId::new(subject)),
        "reminder" => Deadline::Reminder(PinId::new(subject)),
        "expiry" => Deadline::Expiry(RequestId::new(subject)),
        other => return Err(StoreError::Content(format!("a deadline of kind {other}"))),
    })
}
