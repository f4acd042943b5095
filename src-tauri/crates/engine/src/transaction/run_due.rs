//! What the system does by itself: everything that is due, in the order and at the instants at which it was due.

use rollcall_domain::{
    AgentId, Deadline, Due, Instant, Party, PersonId, PinId, RequestId, RequestState, ThreadEvent, ThreadId, Trigger,
};
use rollcall_store::change::Topic;
use rollcall_store::day::{self, Event};
use rollcall_store::deadline;
use rollcall_store::request::{self, ApprovalPayload, Ending};
use rollcall_store::thread::{self, ClosedBy, LineEvent};

use super::Transaction;
use crate::Error;

impl Transaction<'_> {
    /// Carries out what is due up to now, routing after each; nothing while the clock was set forward without explanation.
    pub fn run_due(&mut self) -> Result<(), Error> {
        if self.snapshot.clock.jumped.is_some() {
            return Ok(());
        }
        while let Some((due, at)) = deadline::first(self.connection())? {
            // What was committed may stand ahead of the clock; what is due goes by the clock.
            if at > self.now().min(self.snapshot.clock.shown) {
                break;
            }
            // A deadline that was set into the past is late: the log never goes back.
            let at = at.max(self.snapshot.last_change_at);
            match due {
                Deadline::Agent(agent, due) => self.agent_is_due(agent, due, at)?,
                Deadline::Closing(thread) => self.close_silent(thread, at)?,
                Deadline::Reminder(pin) => self.remind(pin, at)?,
                Deadline::Expiry(request) => self.expire(request, at)?,
            }
            self.route(at)?;
            self.carried_out.push((due, at));
        }
        Ok(())
    }

    fn agent_is_due(&mut self, agent: AgentId, due: Due, at: Instant) -> Result<(), Error> {
        let deadline = Deadline::Agent(agent, due);
        let stored = deadline::first(self.connection())?;
        let profile = self.profile(agent)?;
        self.apply_at(&profile, &Trigger::Due(due), at, None)?;
        if deadline::first(self.connection())? == stored {
            // The agent's state knows nothing of it, so nothing is due.
            deadline::cancel(self.connection(), deadline)?;
        }
        Ok(())
    }

    fn close_silent(&mut self, id: ThreadId, at: Instant) -> Result<(), Error> {
        deadline::cancel(self.connection(), Deadline::Closing(id))?;
        let Some(thread) = thread::load(self.connection(), id)? else { return Ok(()) };
        if thread.closed || thread.held.waiting_for == Party::Agent {
            return Ok(());
        }
        self.close_thread(&thread, ClosedBy::Silence, at)
    }

    /// Closes a thread, whoever has it.
    pub fn close_thread(&mut self, thread: &thread::Thread, by: ClosedBy, at: Instant) -> Result<(), Error> {
        match thread.agent {
            Some(agent) => {
                let profile = self.profile(agent)?;
                self.apply_at(&profile, &Trigger::Thread(ThreadEvent::Closed(thread.id)), at, None)?;
                day::count(self.connection(), agent, Event::Closed, at, self.snapshot.zone)?;
            }
            None => self.record_change(Topic::Queue, 0)?,
        }
        thread::close(self.connection(), thread.id, at, by)?;
        deadline::cancel(self.connection(), Deadline::Closing(thread.id))?;
        self.record_change(Topic::Thread, thread.id.get())
    }

    fn remind(&mut self, pin: PinId, at: Instant) -> Result<(), Error> {
        deadline::cancel(self.connection(), Deadline::Reminder(pin))?;
        if let Some(holder) = thread::pin_holder(self.connection(), pin)? {
            thread::remind_pin(self.connection(), pin, at)?;
            self.record_change(Topic::Agent, holder.get())?;
        }
        Ok(())
    }

    /// What became of the wish to block a client stands in the thread in which it was asked.
    pub fn tell_thread(
        &mut self,
        wish: &ApprovalPayload,
        event: LineEvent,
        by: Option<PersonId>,
        at: Instant,
    ) -> Result<(), Error> {
        let ApprovalPayload::ClientBlock { thread: Some(thread), .. } = wish else { return Ok(()) };
        thread::add_line(self.connection(), *thread, event, by, at)?;
        self.record_change(Topic::Thread, thread.get())
    }

    fn expire(&mut self, id: RequestId, at: Instant) -> Result<(), Error> {
        deadline::cancel(self.connection(), Deadline::Expiry(id))?;
        let Some(found) = request::load(self.connection(), id)? else { return Ok(()) };
        if found.state == RequestState::Pending {
            let ending = Ending { state: RequestState::Expired, at, by: None, comment: None };
            request::end(self.connection(), id, &ending)?;
            self.tell_thread(&found.wish, LineEvent::BlockExpired, None, at)?;
            self.record_change(Topic::Request, found.subject.agent.get())?;
        }
        Ok(())
    }
}
