//! Writing: one transaction, in which a viewer does something at one instant.
//!
//! What was due before is carried out first, so a command never meets a state that time has already ended; and after every deed
//! the general distribution queue is routed, so a thread never waits while somebody could have it.

mod carry_out;
mod happen;
mod once;
mod route;

pub(crate) use once::KEPT as ANSWERS_KEPT;

use rollcall_domain::{AgentId, Deadline, Deed, Instant, PersonId};
use rollcall_store::change::{self, Topic};
use rollcall_store::{Connection, agent};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::glance::{Glance, find};
use crate::wire::AgentRef;
use crate::{Error, Host};

/// One transaction with who writes in it.
pub(crate) struct Desk<'a> {
    pub glance: Glance<'a>,
    /// Deadlines that were carried out at its start.
    pub carried_out: Vec<(Deadline, Instant)>,
    seq: i64,
}

/// Runs a writing command: all of it, or nothing; and once, when a program asks for that.
pub(crate) fn write<T: Serialize + DeserializeOwned>(
    host: &dyn Host,
    run: impl FnOnce(&mut Desk<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    write_anew(host, |desk| once::once(desk, host, run))
}

/// Runs a writing command that is an action of the agent who asks: it starts the time without one again, and answers the request to
/// continue working (brief). What a supervisor does in an agent's place isn't.
pub(crate) fn write_acting<T: Serialize + DeserializeOwned>(
    host: &dyn Host,
    run: impl FnOnce(&mut Desk<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    write(host, |desk| {
        desk.acted()?;
        run(desk)
    })
}

/// Runs a writing command whose answer isn't kept, because it is a secret.
pub(crate) fn write_anew<T>(host: &dyn Host, run: impl FnOnce(&mut Desk<'_>) -> Result<T, Error>) -> Result<T, Error> {
    write_as_it_stands(host, |desk| {
        desk.carry_out_what_is_due()?;
        run(desk)
    })
}

/// Runs a writing command before anything is carried out: one about the clock by which that happens.
pub(crate) fn write_as_it_stands<T>(
    host: &dyn Host,
    run: impl FnOnce(&mut Desk<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    let workspace = host.workspace()?;
    let answer = workspace.store().write(|transaction| {
        let glance = Glance::new(transaction, host, &workspace)?;
        run(&mut Desk { seq: glance.seq, glance, carried_out: Vec::new() })
    });
    // Only now is it committed.
    workspace.feed().wake();
    answer.map_err(|error| workspace.named(error))
}

impl<'a> Desk<'a> {
    pub fn connection(&self) -> &'a Connection {
        self.glance.connection
    }

    pub fn now(&self) -> Instant {
        self.glance.now
    }

    /// Who writes.
    pub fn by(&self) -> PersonId {
        self.glance.person.id
    }

    /// The last change of this transaction.
    pub fn seq(&self) -> i64 {
        self.seq
    }

    /// Appends to the feed.
    pub fn note(&mut self, topic: Topic, entity_id: i64) -> Result<(), Error> {
        self.seq = change::append(self.connection(), self.now(), topic, entity_id)?;
        Ok(())
    }

    /// The profile of an agent with whom the writer may do this.
    pub fn agent(&self, agent: &AgentRef, deed: Deed) -> Result<agent::Profile, Error> {
        self.glance.agent(agent, deed)
    }

    /// The profile of an agent whom the system, not the writer, deals with.
    pub fn profile(&self, agent: AgentId) -> Result<agent::Profile, Error> {
        find(self.connection(), &AgentRef::Id(agent.get()))
    }
}
