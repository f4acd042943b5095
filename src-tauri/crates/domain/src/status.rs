//! Work statuses: what the widget shows and Change sets. Never the profile status.

use crate::ReasonCode;

/// The one work status an agent has, with what belongs to it (brief).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Status {
    /// Active (doesn't receive threads).
    Outgoing,
    /// Active, with at least one thread.
    Active,
    /// Active (free): every session is free.
    ActiveFree,
    /// Active (finishing): goes to `next` when nothing blocks any more.
    Finishing {
        /// The reason asked for.
        next: ReasonCode,
    },
    /// Inactive for a reason.
    Inactive {
        /// The reason.
        reason: ReasonCode,
    },
    /// Not ready: signed in, preparing.
    NotReady,
    /// Inactive (kicked out).
    KickedOut,
    /// Offline.
    Offline,
}

/// A status without its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusKind {
    /// See [`Status::Outgoing`].
    Outgoing,
    /// See [`Status::Active`].
    Active,
    /// See [`Status::ActiveFree`].
    ActiveFree,
    /// See [`Status::Finishing`].
    Finishing,
    /// See [`Status::Inactive`].
    Inactive,
    /// See [`Status::NotReady`].
    NotReady,
    /// See [`Status::KickedOut`].
    KickedOut,
    /// See [`Status::Offline`].
    Offline,
}

impl StatusKind {
    /// Every kind with its code.
    pub const ALL: [(StatusKind, &'static str); 8] = [
        (StatusKind::Outgoing, "outgoing"),
        (StatusKind::Active, "active"),
        (StatusKind::ActiveFree, "active_free"),
        (StatusKind::Finishing, "finishing"),
        (StatusKind::Inactive, "inactive"),
        (StatusKind::NotReady, "not_ready"),
        (StatusKind::KickedOut, "kicked_out"),
        (StatusKind::Offline, "offline"),
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

impl Status {
    /// The status without its data.
    pub fn kind(&self) -> StatusKind {
        match self {
            Status::Outgoing => StatusKind::Outgoing,
            Status::Active => StatusKind::Active,
            Status::ActiveFree => StatusKind::ActiveFree,
            Status::Finishing { .. } => StatusKind::Finishing,
            Status::Inactive { .. } => StatusKind::Inactive,
            Status::NotReady => StatusKind::NotReady,
            Status::KickedOut => StatusKind::KickedOut,
            Status::Offline => StatusKind::Offline,
        }
    }

    /// The reason of an inactive agent.
    pub fn reason(&self) -> Option<&ReasonCode> {
        match self {
            Status::Inactive { reason } => Some(reason),
            _ => None,
        }
    }

    /// Where a finishing agent goes.
    pub fn next_reason(&self) -> Option<&ReasonCode> {
        match self {
            Status::Finishing { next } => Some(next),
            _ => None,
        }
    }
}
