//! Where a page of the log begins, as text for whoever asks for the next.

use std::fmt;

use rollcall_domain::{AgentId, Refusal};

use crate::wire::LogSort;

/// The last interval that was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cursor {
    /// In the order of the log.
    Began(i64),
    /// In an agent's part of it.
    Agent(AgentId, i64),
    /// Seconds, the number of the interval with that length, and to which present (ms) open intervals ran: they grow from page to page.
    Duration(i64, i64, i64),
}

impl Cursor {
    /// Reads one; it belongs to the order in which it was given.
    pub fn parse(text: &str, sort: LogSort) -> Result<Self, Refusal> {
        let numbers: Option<Vec<i64>> =
            text.split('-').map(|part| part.parse().ok().filter(|number| *number >= 0)).collect();
        match (sort, numbers.as_deref()) {
            (LogSort::Began, Some([id])) => Ok(Cursor::Began(*id)),
            (LogSort::Agent, Some([agent, id])) => Ok(Cursor::Agent(AgentId::new(*agent), *id)),
            (LogSort::Duration, Some([seconds, id, now])) => Ok(Cursor::Duration(*seconds, *id, *now)),
            _ => Err(Refusal::PageInvalid { after: text.chars().take(60).collect() }),
        }
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cursor::Began(id) => write!(f, "{id}"),
            Cursor::Agent(agent, id) => write!(f, "{}-{id}", agent.get()),
            Cursor::Duration(seconds, id, now) => write!(f, "{seconds}-{id}-{now}"),
        }
    }
}
