//! The timeouts that an administrator can set, each with its bounds. A group may have its own.

use crate::{Policy, Refusal, Span};

/// One timeout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timeout {
    /// See [`Policy::inactivity`].
    Inactivity,
    /// See [`Policy::warning`].
    Warning,
    /// See [`Policy::logout_grace`].
    LogoutGrace,
    /// See [`Policy::assignment`].
    Assignment,
    /// See [`Policy::closing`].
    Closing,
    /// See [`Policy::request`].
    Request,
    /// See [`Policy::break_request`].
    BreakRequest,
}

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

impl Timeout {
    /// Every timeout with its key, in the order in which they are explained.
    pub const ALL: [(Timeout, &'static str); 7] = [
        (Timeout::Inactivity, "inactivity"),
        (Timeout::Warning, "warning"),
        (Timeout::LogoutGrace, "logout_grace"),
        (Timeout::Assignment, "assignment"),
        (Timeout::Closing, "closing"),
        (Timeout::Request, "request"),
        (Timeout::BreakRequest, "break_request"),
    ];

    /// The key as stored and sent.
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(timeout, _)| *timeout == self).map_or("", |(_, key)| key)
    }

    /// The timeout with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == key).map(|(timeout, _)| *timeout)
    }

    /// What it is unless somebody sets it. 0 means that nothing waits for it.
    pub fn default(self) -> Span {
        let off = Span::from_secs(0);
        let Policy { inactivity, warning, logout_grace, assignment, closing, request, break_request } = Policy::DEFAULT;
        match self {
            Timeout::Inactivity => inactivity.unwrap_or(off),
            Timeout::Warning => warning,
            Timeout::LogoutGrace => logout_grace,
            Timeout::Assignment => assignment.unwrap_or(off),
            Timeout::Closing => closing.unwrap_or(off),
            Timeout::Request => request.unwrap_or(off),
            Timeout::BreakRequest => break_request.unwrap_or(off),
        }
    }

    /// The least and the most seconds. 0 switches off what waits for it; a warning nobody could answer and a grace within
    /// which no page could be loaded again are none (ours).
    pub fn bounds(self) -> (i64, i64) {
        match self {
            Timeout::Inactivity => (0, DAY),
            Timeout::Warning | Timeout::LogoutGrace => (5, HOUR),
            Timeout::Assignment | Timeout::Closing => (0, 7 * DAY),
            Timeout::Request | Timeout::BreakRequest => (0, 30 * DAY),
        }
    }

    /// So many seconds, when they lie within the bounds.
    pub fn checked(self, seconds: i64) -> Result<Span, Refusal> {
        let (min, max) = self.bounds();
        if (min..=max).contains(&seconds) {
            Ok(Span::from_secs(seconds))
        } else {
            Err(Refusal::NumberInvalid { field: "seconds", min, max })
        }
    }
}

impl Policy {
    /// The policy of these timeouts; one without a value has its default.
    pub fn of(value: impl Fn(Timeout) -> Option<Span>) -> Policy {
        let span = |timeout: Timeout| value(timeout).unwrap_or(timeout.default());
        let unless_off = |timeout| Some(span(timeout)).filter(|span| span.millis() > 0);
        Policy {
            inactivity: unless_off(Timeout::Inactivity),
            warning: span(Timeout::Warning),
            logout_grace: span(Timeout::LogoutGrace),
            assignment: unless_off(Timeout::Assignment),
            closing: unless_off(Timeout::Closing),
            request: unless_off(Timeout::Request),
            break_request: unless_off(Timeout::BreakRequest),
        }
    }
}
