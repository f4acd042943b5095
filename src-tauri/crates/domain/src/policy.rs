//! The timeouts that rules use.

use crate::Span;

/// Timeouts of one agent's group. `None` switches off what waits for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// No action for this long with a thread open: the agent is asked to go on working.
    pub inactivity: Option<Span>,
    /// How long the agent has to answer that (reference: one minute).
    pub warning: Span,
    /// How long threads are held after signing out (reference: 10 seconds).
    pub logout_grace: Span,
    /// How long after a thread was closed its client comes back to the same agent.
    pub assignment: Option<Span>,
    /// How long a client may leave an answer alone before the thread is closed.
    pub closing: Option<Span>,
    /// How long a request waits for a decision.
    pub request: Option<Span>,
    /// How long a request for a break does.
    pub break_request: Option<Span>,
}

impl Policy {
    /// The defaults: 300 s, 60 s, 10 s, 1 h, 30 min, for ever, 10 min.
    pub const DEFAULT: Policy = Policy {
        inactivity: Some(Span::from_secs(300)),
        warning: Span::from_secs(60),
        logout_grace: Span::from_secs(10),
        assignment: Some(Span::from_secs(60 * 60)),
        closing: Some(Span::from_secs(30 * 60)),
        request: None,
        break_request: Some(Span::from_secs(10 * 60)),
    };
}
