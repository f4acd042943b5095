//! One agent on the floor: one state, with only what is legal in it.

use crate::{AgentId, Attention, Instant, Queue, ReasonCode, Status};

/// An agent as the rules see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agent {
    /// Who.
    pub id: AgentId,
    /// Slots for threads.
    pub sessions: usize,
    /// Extra slots for the agent's own returning clients.
    pub resumed_sessions: usize,
    /// What the agent is doing.
    pub state: State,
    /// The agent's threads.
    pub queue: Queue,
}

/// What an agent is doing. `Active` and `Active (free)` are one state: which of them shows follows from the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Not signed in.
    Offline {
        /// While it runs the threads are held and the status can be taken up again.
        grace: Option<Grace>,
    },
    /// Signed in, preparing.
    NotReady,
    /// In one of the active statuses.
    Working(Working),
    /// Away for a reason.
    Inactive {
        /// The reason.
        reason: ReasonCode,
    },
    /// Kicked out.
    KickedOut,
}

/// An agent at work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Working {
    /// Which threads the agent gets.
    pub mode: Mode,
    /// The watch over the thread in front.
    pub attention: Attention,
}

/// Which threads a working agent gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mode {
    /// Any, while a session is free.
    Receiving,
    /// Only those of the agent's own returning clients.
    Outgoing,
    /// None: the agent leaves when nothing blocks.
    Finishing {
        /// Where to.
        next: ReasonCode,
    },
}

/// The time after signing out in which everything is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grace {
    /// Its end.
    pub until: Instant,
    /// The status to take up again.
    pub before: Status,
}

impl Agent {
    /// The work status that the widget shows.
    pub fn status(&self) -> Status {
        match &self.state {
            State::Offline { .. } => Status::Offline,
            State::NotReady => Status::NotReady,
            State::Inactive { reason } => Status::Inactive { reason: reason.clone() },
            State::KickedOut => Status::KickedOut,
            State::Working(working) => match &working.mode {
                Mode::Outgoing => Status::Outgoing,
                Mode::Finishing { next } => Status::Finishing { next: next.clone() },
                Mode::Receiving if self.queue.is_empty() => Status::ActiveFree,
                Mode::Receiving => Status::Active,
            },
        }
    }

    /// True while the request to continue working waits for an answer.
    pub fn is_warned(&self) -> bool {
        matches!(&self.state, State::Working(Working { attention: Attention::Warned { .. }, .. }))
    }
}

impl State {
    /// The state behind a stored status. Grace and attention are stored beside it.
    pub fn resume(status: &Status) -> State {
        let working = |mode| State::Working(Working { mode, attention: Attention::Unwatched });
        match status {
            Status::Offline => State::Offline { grace: None },
            Status::NotReady => State::NotReady,
            Status::KickedOut => State::KickedOut,
            Status::Inactive { reason } => State::Inactive { reason: reason.clone() },
            Status::Outgoing => working(Mode::Outgoing),
            Status::Active | Status::ActiveFree => working(Mode::Receiving),
            Status::Finishing { next } => working(Mode::Finishing { next: next.clone() }),
        }
    }
}
