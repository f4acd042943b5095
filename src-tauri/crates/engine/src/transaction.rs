//! Writing: one transaction, in which a viewer does something at one instant.
//!
//! What was due before is carried out first, so a command never meets a state that time has already ended; and after every deed
//! the general distribution queue is routed, so a thread never waits while somebody could have it.

mod apply;
mod idempotency;
mod route;
mod run_due;

pub(crate) use idempotency::KEPT as ANSWERS_KEPT;

use rollcall_domain::{AgentId, Deadline, Deed, Instant, PersonId};
use rollcall_store::change::{self, Topic};
use rollcall_store::{Connection, agent};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::snapshot::{Snapshot, find};
use crate::wire::AgentRef;
use crate::{Error, Host};

/// One transaction with who writes in it.
pub(crate) struct Transaction<'a> {
    pub snapshot: Snapshot<'a>,
    /// Deadlines that were carried out at its start.
    pub carried_out: Vec<(Deadline, Instant)>,
    seq: i64,
}

/// Runs a writing command: all of it, or nothing; and once, when a program asks for that.
pub(crate) fn write<T: Serialize + DeserializeOwned>(
    host: &dyn Host,
    run: impl FnOnce(&mut Transaction<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    write_unkept(host, |transaction| idempotency::run_once(transaction, host, run))
}

/// Runs a writing command that is an action of the agent who asks: it starts the time without one again, and answers the request to
/// continue working (brief). What a supervisor does in an agent's place isn't.
pub(crate) fn write_acting<T: Serialize + DeserializeOwned>(
    host: &dyn Host,
    run: impl FnOnce(&mut Transaction<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    write(host, |transaction| {
        transaction.acted()?;
        run(transaction)
    })
}

/// Runs a writing command whose answer isn't kept, because it is a secret.
pub(crate) fn write_unkept<T>(
    host: &dyn Host,
    run: impl FnOnce(&mut Transaction<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    write_before_due(host, |transaction| {
        transaction.run_due()?;
        run(transaction)
    })
}

/// Runs a writing command before anything is carried out: one about the clock by which that happens.
pub(crate) fn write_before_due<T>(
    host: &dyn Host,
    run: impl FnOnce(&mut Transaction<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    let workspace = host.workspace()?;
    let answer = workspace.store().write(|transaction| {
        let snapshot = Snapshot::new(transaction, host, &workspace)?;
        run(&mut Transaction { seq: snapshot.seq, snapshot, carried_out: Vec::new() })
    });
    // Only now is it committed.
    workspace.feed().wake();
    answer.map_err(|error| workspace.named(error))
}

impl<'a> Transaction<'a> {
    pub fn connection(&self) -> &'a Connection {
        self.snapshot.connection
    }

    pub fn now(&self) -> Instant {
        self.snapshot.now
    }

    /// Who writes.
    pub fn by(&self) -> PersonId {
        self.snapshot.person.id
    }

    /// The last change of this transaction.
    pub fn seq(&self) -> i64 {
        self.seq
    }

    /// Appends to the feed.
    pub fn record_change(&mut self, topic: Topic, entity_id: i64) -> Result<(), Error> {
        self.seq = change::append(self.connection(), self.now(), topic, entity_id)?;
        Ok(())
    }

    /// The profile of an agent with whom the writer may do this.
    pub fn agent(&self, agent: &AgentRef, deed: Deed) -> Result<agent::Profile, Error> {
        self.snapshot.agent(agent, deed)
    }

    /// The profile of an agent whom the system, not the writer, deals with.
    pub fn profile(&self, agent: AgentId) -> Result<agent::Profile, Error> {
        find(self.connection(), &AgentRef::Id(agent.get()))
    }
}
