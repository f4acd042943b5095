//! The decision: what becomes of one agent when something happens.
//!
//! [`decide`] is a function of the agent, the trigger, the instant and the policy. It answers the agent afterwards, the row of
//! the status log if the status changed, and what has to be done in the world; or it refuses, and then nothing happens.

mod attend;
mod choose;
mod connect;
mod hold;

use crate::{
    Agent, Asker, Attention, Cause, HeldThread, Instant, Mode, Party, Policy, Reason, Refusal, State, Status, ThreadId,
    TrailStep, Working,
};

/// Something that happens to an agent.
#[derive(Debug, Clone)]
pub enum Trigger {
    /// The agent signs in.
    LogIn,
    /// The agent signs out.
    LogOut,
    /// The agent's connection is lost.
    LoseConnection,
    /// Somebody chooses a status.
    Choose {
        /// Which.
        choice: Choice,
        /// Who.
        asker: Asker,
    },
    /// A supervisor makes the agent inactive at once.
    Force {
        /// Why the agent is away then.
        reason: Reason,
        /// In which role.
        asker: Asker,
    },
    /// The agent answers the request to continue working.
    Continue,
    /// The agent did something, whatever it was: it answers the request to continue working too (brief, ours).
    Acted,
    /// A deadline has come.
    Due(Due),
    /// Something happens to a thread.
    Thread(ThreadEvent),
}

/// What can be chosen. The other statuses follow by themselves.
#[derive(Debug, Clone)]
pub enum Choice {
    /// Active.
    Active,
    /// Active (doesn't receive threads).
    Outgoing,
    /// Inactive for a reason.
    Inactive(Reason),
}

/// Deadlines of an agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Due {
    /// Time to ask the agent to go on working.
    Inactivity,
    /// Time to kick the agent out.
    Warning,
    /// Time to give held threads away.
    Grace,
}

/// What happens to a thread in, or on its way to, the personal queue.
#[derive(Debug, Clone)]
pub enum ThreadEvent {
    /// The agent is given a thread.
    Assigned {
        /// Which, and who it waits for.
        thread: HeldThread,
        /// How it came.
        how: Assignment,
    },
    /// Its client wrote.
    ClientWrote(ThreadId),
    /// The agent opened it in front.
    Opened(ThreadId),
    /// The agent turned to something else.
    Left(ThreadId),
    /// The agent answered.
    Answered(ThreadId),
    /// It was closed.
    Closed(ThreadId),
    /// It was taken away: transferred, or back to the general distribution queue.
    Taken(ThreadId),
}

/// How a thread comes to an agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assignment {
    /// From the general distribution queue; needs a free session.
    Routing,
    /// The agent's own client is back; a resumed session will do.
    Returning,
    /// A supervisor transfers it; a full agent gets an additional session (reference).
    Transfer,
    /// The agent writes to the client first; needs a free session (brief, ours).
    Own,
}

/// What a trigger came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The agent afterwards.
    pub after: Agent,
    /// The new row of the status log; `None` when the status stayed.
    pub transition: Option<Transition>,
    /// What has to be done.
    pub effects: Vec<Effect>,
    /// What led to it, for the chain of causes.
    pub trail: Vec<TrailStep>,
}

/// One status gives way to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transition {
    /// Before.
    pub from: Status,
    /// After.
    pub to: Status,
    /// Why.
    pub cause: Cause,
}

/// Something to be done in the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// The thread goes back to the general distribution queue.
    Return(ThreadId),
    /// The deadline is set, or set again.
    Schedule(Due, Instant),
    /// The deadline is dropped.
    Cancel(Due),
}

impl Decision {
    /// How many threads went back to the general distribution queue.
    pub fn returned(&self) -> usize {
        self.effects.iter().filter(|effect| matches!(effect, Effect::Return(_))).count()
    }

    /// How many threads keep a finishing agent from leaving; 0 in every other status.
    pub fn blocking(&self) -> usize {
        match self.after.status() {
            Status::Finishing { .. } => self.after.queue.blocking(),
            _ => 0,
        }
    }
}

/// Decides what becomes of `agent`.
pub fn decide(agent: &Agent, trigger: &Trigger, now: Instant, policy: &Policy) -> Result<Decision, Refusal> {
    let mut draft =
        Draft { agent: agent.clone(), cause: None, returned: Vec::new(), trail: Vec::new(), now, policy: *policy };
    match trigger {
        Trigger::LogIn => draft.log_in()?,
        Trigger::LogOut => draft.disconnect(Cause::Logout)?,
        Trigger::LoseConnection => draft.disconnect(Cause::ConnectionLost)?,
        Trigger::Choose { choice, asker } => draft.choose(choice, *asker)?,
        Trigger::Force { reason, asker } => draft.force(reason, *asker)?,
        Trigger::Continue => draft.go_on()?,
        Trigger::Acted => draft.touch(),
        Trigger::Due(due) => draft.carry_out(*due),
        Trigger::Thread(event) => draft.hold(event)?,
    }
    draft.settle();
    Ok(draft.finish(agent))
}

/// A decision in the making.
struct Draft {
    agent: Agent,
    cause: Option<Cause>,
    returned: Vec<ThreadId>,
    trail: Vec<TrailStep>,
    now: Instant,
    policy: Policy,
}

impl Draft {
    /// Enters a state for a cause. The first cause is the one that counts.
    fn enter(&mut self, state: State, cause: Cause) {
        self.agent.state = state;
        self.cause.get_or_insert(cause);
    }

    /// Every thread goes back to the general distribution queue.
    fn return_all(&mut self) {
        let mut threads = self.agent.queue.take_all();
        self.returned.append(&mut threads);
    }

    /// An absent agent keeps threads that wait for the client; when the client writes, somebody else gets them (ours). During
    /// the logout grace everything is held, so a client who wrote then is given away when the agent comes back absent.
    fn return_waiting(&mut self) {
        let waiting = |thread: &&HeldThread| thread.waiting_for == Party::Agent;
        let ids: Vec<_> = self.agent.queue.in_order().into_iter().filter(waiting).map(|thread| thread.id).collect();
        for id in ids {
            self.agent.queue.remove(id);
            self.returned.push(id);
        }
    }

    /// What follows by itself: a finishing agent whom nothing blocks leaves, nobody watches an empty desk, and no client waits
    /// for an absent agent.
    fn settle(&mut self) {
        if matches!(self.agent.state, State::Inactive { .. } | State::NotReady | State::KickedOut) {
            self.return_waiting();
        }
        let State::Working(working) = &mut self.agent.state else { return };
        if self.agent.queue.open().is_none() {
            working.attention = Attention::Unwatched;
        }
        if let Working { mode: Mode::Finishing { next }, .. } = working
            && self.agent.queue.blocking() == 0
        {
            let reason = next.clone();
            self.enter(State::Inactive { reason }, Cause::FinishingDone);
        }
    }

    fn finish(mut self, before: &Agent) -> Decision {
        let (from, to) = (before.status(), self.agent.status());
        // Active and Active (free) follow from the queue, so the queue is their cause.
        let by_queue = if to == Status::ActiveFree { Cause::ThreadsDone } else { Cause::ThreadAssigned };
        let cause = self.cause.unwrap_or(by_queue);
        if !self.returned.is_empty() {
            self.trail.push(TrailStep::Returned(self.returned.len()));
        }
        let mut effects: Vec<Effect> = self.returned.into_iter().map(Effect::Return).collect();
        effects.extend(attend::reschedule(before, &self.agent));
        let transition = (from != to).then_some(Transition { from, to, cause });
        Decision { after: self.agent, transition, effects, trail: self.trail }
    }
}
