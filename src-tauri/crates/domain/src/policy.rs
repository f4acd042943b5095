//! The timeouts that rules use.

use crate::Span;

/// Timeouts of one agent's group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// No action for this long with a thread open: the agent is asked to go on working. `None` switches the watch off.
    pub inactivity: Option<Span>,
    /// How long the agent has to answer that (reference: one minute).
    pub warning: Span,
    /// How long threads are held after signing out (reference: 10 seconds).
    pub logout_grace: Span,
}

impl Policy {
    /// The defaults: 300 s, 60 s and 10 s.
    pub const DEFAULT: Policy = Policy {
        inactivity: Some(Span::from_secs(300)),
        warning: Span::from_secs(60),
        logout_grace: Span::from_secs(10),
    };
}
