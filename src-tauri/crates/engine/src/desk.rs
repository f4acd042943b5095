//! Writing: one transaction, in which a viewer does something at one instant.
//!
//! What was due before is carried out first, so a command never meets a state that time has already ended.

use rollcall_domain::{
    Agent, AgentId, Cause, Decision, Deed, Effect, HeldThread, Instant, PersonId, ThreadId, Trigger, decide,
};
use rollcall_store::change::{self, Topic};
use rollcall_store::{Connection, agent, deadline, status_log, thread, workspace};

use crate::glance::{Glance, find};
use crate::wire::AgentRef;
use crate::{Error, Host};

/// One transaction with who writes in it.
pub(crate) struct Desk<'a> {
    pub glance: Glance<'a>,
    /// Deadlines that were carried out at its start.
    pub carried_out: u32,
    seq: i64,
}

/// Runs a writing command: all of it, or nothing.
pub(crate) fn write<T>(host: &dyn Host, run: impl FnOnce(&mut Desk<'_>) -> Result<T, Error>) -> Result<T, Error> {
    let workspace = host.workspace()?;
    let answer = workspace.store().write(|transaction| {
        let glance = Glance::new(transaction, host, &workspace)?;
        let mut desk = Desk { seq: glance.seq, glance, carried_out: 0 };
        desk.carry_out_what_is_due()?;
        run(&mut desk)
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

    /// Lets the writer's deed happen to an agent.
    pub fn happen(&mut self, profile: &agent::Profile, trigger: &Trigger) -> Result<Decision, Error> {
        self.happen_at(profile, trigger, self.now(), Some(self.by()))
    }

    fn happen_at(
        &mut self,
        profile: &agent::Profile,
        trigger: &Trigger,
        at: Instant,
        by: Option<PersonId>,
    ) -> Result<Decision, Error> {
        let before = agent::load(self.connection(), profile)?;
        let policy = workspace::policy(self.connection())?;
        let decision = decide(&before, trigger, at, &policy)?;
        self.record(&before, &decision, at, by)?;
        Ok(decision)
    }

    fn record(&mut self, before: &Agent, decision: &Decision, at: Instant, by: Option<PersonId>) -> Result<(), Error> {
        let id = before.id;
        if *before == decision.after && decision.transition.is_none() {
            return Ok(());
        }
        if let Some(transition) = &decision.transition {
            let by = by.filter(|_| is_somebodys(transition.cause));
            status_log::succeed(self.connection(), id, &transition.to, at, transition.cause, by)?;
        }
        self.record_queue(before, &decision.after, at)?;
        for effect in &decision.effects {
            match *effect {
                Effect::Return(returned) => thread::assign(self.connection(), returned, None, at)?,
                Effect::Schedule(due, at) => deadline::schedule(self.connection(), id, due, at)?,
                Effect::Cancel(due) => deadline::cancel(self.connection(), id, due)?,
            }
        }
        self.note(Topic::Agent, id.get())?;
        if decision.returned() > 0 {
            self.note(Topic::Queue, 0)?;
        }
        Ok(())
    }

    fn record_queue(&self, before: &Agent, after: &Agent, at: Instant) -> Result<(), Error> {
        let state_in = |agent: &Agent, id: ThreadId| -> Option<(HeldThread, bool)> {
            let held = agent.queue.in_order().into_iter().find(|thread| thread.id == id)?;
            Some((held.clone(), agent.queue.open() == Some(id)))
        };
        let mut changed: Vec<(HeldThread, bool)> = Vec::new();
        for held in after.queue.in_order() {
            let now = (held.clone(), after.queue.open() == Some(held.id));
            match state_in(before, held.id) {
                None => {
                    thread::assign(self.connection(), held.id, Some(after.id), at)?;
                    changed.push(now);
                }
                Some(was) if was != now => changed.push(now),
                Some(_) => {}
            }
        }
        // One thread in front at a time: the old one steps back first.
        changed.sort_by_key(|(_, in_front)| *in_front);
        for (held, in_front) in &changed {
            thread::set_waiting(self.connection(), held, *in_front)?;
        }
        Ok(())
    }

    /// What was due, in the order and at the instants at which it was due.
    fn carry_out_what_is_due(&mut self) -> Result<(), Error> {
        while let Some((agent, due, at)) = deadline::first(self.connection())? {
            if at > self.now() {
                break;
            }
            let profile = self.profile(agent)?;
            self.happen_at(&profile, &Trigger::Due(due), at, None)?;
            if deadline::first(self.connection())? == Some((agent, due, at)) {
                // The agent's state knows nothing of it, so nothing is due.
                deadline::cancel(self.connection(), agent, due)?;
            }
            self.carried_out += 1;
        }
        Ok(())
    }

    /// The profile of an agent whom the system, not the writer, deals with.
    pub fn profile(&self, agent: AgentId) -> Result<agent::Profile, Error> {
        find(self.connection(), &AgentRef::Id(agent.get()))
    }
}

/// False for what follows by itself, whoever set it off.
fn is_somebodys(cause: Cause) -> bool {
    !matches!(cause, Cause::ThreadAssigned | Cause::ThreadsDone | Cause::FinishingDone | Cause::KickedOut)
}
