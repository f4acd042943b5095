//! What is due, and for whom. All of it is stored; nothing runs on a timer of its own.

use crate::{AgentId, Due, HeldThread, Instant, Party, PinId, Policy, RequestId, RequestKind, Span, ThreadId};

/// Something the system does by itself at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deadline {
    /// Something becomes of an agent.
    Agent(AgentId, Due),
    /// A thread that the client left alone is closed.
    Closing(ThreadId),
    /// An agent is reminded of a pinned message.
    Reminder(PinId),
    /// Nobody decided a request in time.
    Expiry(RequestId),
}

/// When a thread is closed because its client leaves the answer alone (reference). Writing begins the time again.
pub fn closes_at(thread: &HeldThread, policy: &Policy) -> Option<Instant> {
    match thread.waiting_for {
        Party::Client => policy.closing.map(|timeout| thread.waiting_since + timeout),
        Party::Agent => None,
    }
}

/// How long a request of this kind waits for a decision (ours).
pub fn expires_after(kind: RequestKind, policy: &Policy) -> Option<Span> {
    match kind {
        RequestKind::Break => policy.break_request,
        RequestKind::ProfilePicture | RequestKind::ProfileStatus | RequestKind::ClientBlock => policy.request,
    }
}
