//! Agents in any state, built in the words of the rules.

use rollcall_domain::{
    Agent, AgentId, Attention, Grace, HeldThread, Instant, Mode, Party, Queue, ReasonCode, Span, State, Status,
    ThreadId, Working,
};

/// When every trigger of a table test happens.
pub const NOW: Instant = Instant::from_millis(1_700_000_000_000);

/// An instant some seconds from [`NOW`].
pub fn in_secs(secs: i64) -> Instant {
    NOW + Span::from_secs(secs)
}

/// An agent in the making, offline until told otherwise, with two sessions and one resumed session.
#[derive(Clone)]
pub struct AgentBuilder {
    state: State,
    threads: Vec<HeldThread>,
    open: Option<ThreadId>,
}

/// Starts an agent.
pub fn agent() -> AgentBuilder {
    AgentBuilder { state: State::Offline { grace: None }, threads: Vec::new(), open: None }
}

impl AgentBuilder {
    /// Signed in, preparing.
    pub fn not_ready(self) -> Self {
        self.in_state(State::NotReady)
    }

    /// Receiving threads: Active, or Active (free) without threads.
    pub fn active(self) -> Self {
        self.working(Mode::Receiving)
    }

    /// Active (doesn't receive threads).
    pub fn outgoing(self) -> Self {
        self.working(Mode::Outgoing)
    }

    /// Active (finishing), then inactive for `next`.
    pub fn finishing(self, next: &str) -> Self {
        self.working(Mode::Finishing { next: ReasonCode::parse(next).expect("a code") })
    }

    /// Inactive for a reason.
    pub fn inactive(self, reason: &str) -> Self {
        self.in_state(State::Inactive { reason: ReasonCode::parse(reason).expect("a code") })
    }

    /// Inactive (kicked out).
    pub fn kicked_out(self) -> Self {
        self.in_state(State::KickedOut)
    }

    /// Offline, with this status held until `secs` from now.
    pub fn gone_from(self, before: Status, secs: i64) -> Self {
        self.in_state(State::Offline { grace: Some(Grace { until: in_secs(secs), before }) })
    }

    /// A thread in the personal queue, since ten seconds.
    pub fn with_thread(mut self, id: i64, waiting_for: Party) -> Self {
        self.threads.push(HeldThread { id: ThreadId::new(id), waiting_for, waiting_since: in_secs(-10) });
        self
    }

    /// The thread in front; a working agent is asked to go on working in 100 s.
    pub fn open(mut self, id: i64) -> Self {
        self.open = Some(ThreadId::new(id));
        self.watched(100)
    }

    /// The agent is asked to go on working in so many seconds.
    pub fn watched(self, secs: i64) -> Self {
        self.attending(Attention::Watched { due: in_secs(secs) })
    }

    /// The agent was asked, and is kicked out in so many seconds.
    pub fn warned(self, secs: i64) -> Self {
        self.attending(Attention::Warned { until: in_secs(secs) })
    }

    fn working(self, mode: Mode) -> Self {
        self.in_state(State::Working(Working { mode, attention: Attention::Unwatched }))
    }

    fn in_state(mut self, state: State) -> Self {
        self.state = state;
        self
    }

    fn attending(mut self, attention: Attention) -> Self {
        if let State::Working(working) = &mut self.state {
            working.attention = attention;
        }
        self
    }
}

impl From<AgentBuilder> for Agent {
    fn from(built: AgentBuilder) -> Agent {
        Agent {
            id: AgentId::new(7),
            sessions: 2,
            resumed_sessions: 1,
            state: built.state,
            queue: Queue::new(built.threads, built.open),
        }
    }
}
