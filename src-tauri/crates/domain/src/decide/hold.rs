//! Threads coming to, moving in, and leaving the personal queue.

use super::{Assignment, Draft, ThreadEvent};
use crate::{Mode, Party, Refusal, State, ThreadId, Working};

impl Draft {
    pub(super) fn hold(&mut self, event: &ThreadEvent) -> Result<(), Refusal> {
        match event {
            ThreadEvent::Assigned { thread, how } => {
                self.permit_assignment(*how)?;
                // A thread occupies one session, however often it is given.
                if !self.agent.queue.holds(thread.id) {
                    self.agent.queue.add(thread.clone());
                }
            }
            ThreadEvent::ClientWrote(id) => {
                self.held(*id)?;
                self.agent.queue.wait(*id, Party::Agent, self.now);
            }
            ThreadEvent::Opened(id) => {
                self.at_work_with(*id)?;
                self.agent.queue.show(Some(*id));
                self.begin_watch();
            }
            ThreadEvent::Left(id) => {
                self.held(*id)?;
                if self.agent.queue.open() == Some(*id) {
                    self.agent.queue.show(None);
                }
            }
            ThreadEvent::Answered(id) => {
                self.at_work_with(*id)?;
                self.agent.queue.wait(*id, Party::Client, self.now);
            }
            ThreadEvent::Closed(id) | ThreadEvent::Taken(id) => {
                self.held(*id)?;
                self.agent.queue.remove(*id);
            }
        }
        Ok(())
    }

    fn permit_assignment(&self, how: Assignment) -> Result<(), Refusal> {
        let agent = self.agent.id;
        let State::Working(Working { mode, .. }) = &self.agent.state else {
            return Err(Refusal::AgentNotReceiving { agent });
        };
        let sessions = match (how, mode) {
            (_, Mode::Finishing { .. }) | (Assignment::Routing | Assignment::Transfer, Mode::Outgoing) => {
                return Err(Refusal::AgentNotReceiving { agent });
            }
            (Assignment::Routing | Assignment::Own, _) => self.agent.sessions,
            (Assignment::Returning, _) => self.agent.sessions + self.agent.resumed_sessions,
            (Assignment::Transfer, _) => usize::MAX,
        };
        if self.agent.queue.len() < sessions { Ok(()) } else { Err(Refusal::NoFreeSession { agent }) }
    }

    fn held(&self, id: ThreadId) -> Result<(), Refusal> {
        if self.agent.queue.holds(id) { Ok(()) } else { Err(Refusal::ThreadNotHeld { id: id.get() }) }
    }

    fn at_work_with(&self, id: ThreadId) -> Result<(), Refusal> {
        self.held(id)?;
        match self.agent.state {
            State::Working(_) => Ok(()),
            _ => Err(Refusal::AgentNotWorking { agent: self.agent.id }),
        }
    }
}
