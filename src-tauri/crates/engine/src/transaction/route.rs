//! Routing: threads of the general distribution queue go to agents with a free session, at once.

use rollcall_domain::{AgentId, Assignment, HeldThread, Instant, ThreadEvent, ThreadId, Trigger};
use rollcall_store::agent::Profile;
use rollcall_store::change::Topic;
use rollcall_store::{free_agent, thread};

use super::Transaction;
use crate::Error;

impl Transaction<'_> {
    /// Gives waiting threads away, the longest waiting first, until none waits or nobody is free.
    pub fn route(&mut self, at: Instant) -> Result<(), Error> {
        while let Some(agent) = free_agent::next(self.connection(), None)? {
            let Some(waiting) = thread::next_queued(self.connection())? else { break };
            self.assign(agent, waiting.held, Assignment::Routing, at)?;
            self.record_change(Topic::Queue, 0)?;
        }
        Ok(())
    }

    /// Takes a thread from an agent, for somebody else.
    pub fn unassign(&mut self, from: &Profile, thread: ThreadId) -> Result<(), Error> {
        let taken = Trigger::Thread(ThreadEvent::Taken(thread));
        self.apply_at(from, &taken, self.now(), None).map(drop)
    }

    /// Gives a thread to an agent, if the rules let them have it.
    pub fn assign(&mut self, to: AgentId, thread: HeldThread, how: Assignment, at: Instant) -> Result<(), Error> {
        let profile = self.profile(to)?;
        let assigned = ThreadEvent::Assigned { thread, how };
        self.apply_at(&profile, &Trigger::Thread(assigned), at, None).map(drop)
    }
}
