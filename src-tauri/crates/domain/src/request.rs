//! Requests for approval: asked by an agent, decided once.

use crate::Refusal;

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RequestKind {
    /// A new photo (reference).
    ProfilePicture,
    /// A new profile status line (reference).
    ProfileStatus,
    /// Blocking a client (reference).
    ClientBlock,
    /// A reason that needs approval (ours).
    Break,
}

/// Where a request stands. Everything but `Pending` is final.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RequestState {
    /// Waits for a decision.
    Pending,
    /// A supervisor accepted it.
    Accepted,
    /// A supervisor rejected it.
    Rejected,
    /// The agent took it back or asked again.
    Cancelled,
    /// Nobody decided in time.
    Expired,
}

/// A supervisor's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Do it.
    Accept,
    /// Leave things as they are.
    Reject,
}

impl RequestKind {
    /// Every kind with its code.
    pub const ALL: [(RequestKind, &'static str); 4] = [
        (RequestKind::ProfilePicture, "profile_picture"),
        (RequestKind::ProfileStatus, "profile_status"),
        (RequestKind::ClientBlock, "client_block"),
        (RequestKind::Break, "break"),
    ];

    /// The code as stored and sent.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, code)| code)
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == code).map(|(kind, _)| *kind)
    }
}

impl RequestState {
    /// Every state with its code.
    pub const ALL: [(RequestState, &'static str); 5] = [
        (RequestState::Pending, "pending"),
        (RequestState::Accepted, "accepted"),
        (RequestState::Rejected, "rejected"),
        (RequestState::Cancelled, "cancelled"),
        (RequestState::Expired, "expired"),
    ];

    /// The code as stored and sent.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(state, _)| *state == self).map_or("", |(_, code)| code)
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == code).map(|(state, _)| *state)
    }
}

/// Who decided a request, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Their name; empty when the agent or the system ended it.
    pub by: String,
    /// The instant as the workspace's clocks show it.
    pub at: String,
}

/// The first decision wins; the second supervisor is told who decided and when (reference, ours).
pub fn settle_request(
    state: RequestState,
    decided: Option<&Decided>,
    verdict: Verdict,
) -> Result<RequestState, Refusal> {
    still_pending(state, decided)?;
    Ok(match verdict {
        Verdict::Accept => RequestState::Accepted,
        Verdict::Reject => RequestState::Rejected,
    })
}

/// The agent may take back what nobody decided yet.
pub fn cancel_request(state: RequestState, decided: Option<&Decided>) -> Result<RequestState, Refusal> {
    still_pending(state, decided)?;
    Ok(RequestState::Cancelled)
}

fn still_pending(state: RequestState, decided: Option<&Decided>) -> Result<(), Refusal> {
    match state {
        RequestState::Pending => Ok(()),
        RequestState::Accepted | RequestState::Rejected | RequestState::Cancelled | RequestState::Expired => {
            Err(Refusal::RequestAlreadyDecided {
                by: decided.map(|decided| decided.by.clone()),
                at: decided.map(|decided| decided.at.clone()),
                state,
            })
        }
    }
}
