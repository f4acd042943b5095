//! Something happens to an agent: the rules decide, and what they decided is written.

use rollcall_domain::{
    Agent, AgentId, Assignment, Cause, Deadline, Decision, Effect, HeldThread, Instant, Party, PersonId, Status,
    ThreadEvent, ThreadId, Trigger, closes_at, decide, occupied_when_free,
};
use rollcall_store::agent::{self, Profile};
use rollcall_store::change::Topic;
use rollcall_store::day::{self, Event};
use rollcall_store::{deadline, free_agent, status_log, thread, trail, workspace};

use super::Transaction;
use crate::Error;

impl Transaction<'_> {
    /// Lets the writer's deed happen to an agent, and then routes what waits.
    pub fn apply(&mut self, profile: &Profile, trigger: &Trigger) -> Result<Decision, Error> {
        let decision = self.apply_at(profile, trigger, self.now(), Some(self.by()))?;
        self.route(self.now())?;
        Ok(decision)
    }

    /// Whoever asks is an agent and does something: where their time without an action runs, it starts again.
    pub(super) fn acted(&mut self) -> Result<(), Error> {
        let Some(agent) = self.snapshot.viewer.own_agent() else { return Ok(()) };
        if !deadline::is_watched(self.connection(), agent)? {
            return Ok(());
        }
        let profile = self.profile(agent)?;
        self.apply_at(&profile, &Trigger::Acted, self.now(), Some(self.by())).map(drop)
    }

    /// Lets something happen to an agent at an instant, without routing.
    pub(super) fn apply_at(
        &mut self,
        profile: &Profile,
        trigger: &Trigger,
        at: Instant,
        by: Option<PersonId>,
    ) -> Result<Decision, Error> {
        let before = agent::load(self.connection(), profile)?;
        let policy = workspace::policy(self.connection(), profile.subject.group)?;
        let decision = decide(&before, trigger, at, &policy)?;
        if before == decision.after && decision.transition.is_none() {
            return Ok(decision);
        }
        let id = before.id;
        if let Some(transition) = &decision.transition {
            let by = by.filter(|_| is_somebodys(transition.cause));
            self.switch_status(id, &transition.to, at, transition.cause, by)?;
        }
        for held in changed_threads(&before, &decision.after) {
            if held.is_new {
                let again = thread::was_with(self.connection(), held.thread.id, id)?;
                thread::assign(self.connection(), held.thread.id, id, how(trigger), at)?;
                if !again {
                    day::count(self.connection(), id, Event::Assigned, at, self.snapshot.zone)?;
                }
                self.record_change(Topic::Thread, held.thread.id.get())?;
            }
            if held.waits_anew {
                let closing = Deadline::Closing(held.thread.id);
                match closes_at(&held.thread, &policy) {
                    Some(due) => deadline::schedule(self.connection(), closing, due)?,
                    None => deadline::cancel(self.connection(), closing)?,
                }
            }
            thread::set_waiting(self.connection(), &held.thread, held.in_front)?;
        }
        if let Trigger::Thread(ThreadEvent::ClientWrote(id)) = trigger
            && !decision.after.queue.holds(*id)
        {
            // The word of a client whose agent is absent: the thread leaves, and waits for whoever is next.
            self.wait_for_agent(*id, at)?;
        }
        for effect in &decision.effects {
            match *effect {
                Effect::Return(returned) => self.requeue(returned, at)?,
                Effect::Schedule(due, at) => deadline::schedule(self.connection(), Deadline::Agent(id, due), at)?,
                Effect::Cancel(due) => deadline::cancel(self.connection(), Deadline::Agent(id, due))?,
            }
        }
        for step in &decision.trail {
            trail::append(self.connection(), id, at, *step)?;
        }
        let place = occupied_when_free(&decision.after);
        if place != occupied_when_free(&before) {
            free_agent::upsert(self.connection(), id, place)?;
        }
        // A time that starts again shows nowhere.
        if before.is_warned() || !matches!(trigger, Trigger::Acted) {
            self.record_change(Topic::Agent, id.get())?;
        }
        if decision.returned() > 0 {
            self.record_change(Topic::Queue, 0)?;
        }
        Ok(decision)
    }

    /// Ends the agent's open interval and begins the next at the same instant. What the day held is kept with it.
    fn switch_status(
        &self,
        agent: AgentId,
        to: &Status,
        at: Instant,
        cause: Cause,
        by: Option<PersonId>,
    ) -> Result<(), Error> {
        if let Some(span) = status_log::end(self.connection(), agent, at)? {
            day::add_span(self.connection(), agent, &span, self.snapshot.zone)?;
        }
        Ok(status_log::begin(self.connection(), agent, to, at, cause, by)?)
    }

    /// Its client wrote: the thread waits for an agent since then, and isn't closed for silence.
    pub fn wait_for_agent(&self, id: ThreadId, at: Instant) -> Result<(), Error> {
        let held = HeldThread { id, waiting_for: Party::Agent, waiting_since: at };
        thread::set_waiting(self.connection(), &held, false)?;
        deadline::cancel(self.connection(), Deadline::Closing(id))?;
        Ok(())
    }

    fn requeue(&mut self, id: ThreadId, at: Instant) -> Result<(), Error> {
        thread::requeue(self.connection(), id, at)?;
        self.record_change(Topic::Thread, id.get())
    }

    /// Keeps the agent's place in routing after their profile was changed, and routes what waits.
    pub fn update_availability(&mut self, id: AgentId) -> Result<(), Error> {
        let profile = self.profile(id)?;
        let agent = agent::load(self.connection(), &profile)?;
        free_agent::upsert(self.connection(), id, occupied_when_free(&agent))?;
        self.route(self.now())
    }
}

/// A thread of the queue that isn't as it was.
struct Changed {
    thread: HeldThread,
    in_front: bool,
    is_new: bool,
    /// It began to wait, or waits for somebody else now. A thread that only changes hands waits on.
    waits_anew: bool,
}

/// Threads of the queue that came, or that aren't as they were. One thread is in front at a time, so the one that steps back
/// comes first.
fn changed_threads(before: &Agent, after: &Agent) -> Vec<Changed> {
    let mut changed = Vec::new();
    let earlier = before.queue.in_order();
    for held in after.queue.in_order() {
        let in_front = after.queue.open() == Some(held.id);
        let was = earlier.iter().find(|thread| thread.id == held.id);
        let was_in_front = before.queue.open() == Some(held.id);
        if was.is_none_or(|was| *was != held || was_in_front != in_front) {
            let waits_anew = was.is_some_and(|was| *was != held);
            changed.push(Changed { thread: held.clone(), in_front, is_new: was.is_none(), waits_anew });
        }
    }
    changed.sort_by_key(|one| one.in_front);
    changed
}

fn how(trigger: &Trigger) -> Assignment {
    match trigger {
        Trigger::Thread(ThreadEvent::Assigned { how, .. }) => *how,
        // Only an assignment brings a thread.
        _ => Assignment::Transfer,
    }
}

/// False for what follows by itself, whoever set it off.
fn is_somebodys(cause: Cause) -> bool {
    !matches!(
        cause,
        Cause::ThreadAssigned | Cause::ThreadsDone | Cause::FinishingDone | Cause::KickedOut | Cause::ConnectionLost
    )
}
