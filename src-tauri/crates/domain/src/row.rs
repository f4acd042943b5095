//! What a row of the widget shows.

use crate::{Cause, Instant, Span, Status};

/// The parts of a row that a status can turn into a dash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// Threads in the personal queue; `None` is a dash.
    pub threads: Option<usize>,
    /// Time in the status; `None` is a dash.
    pub elapsed: Option<Span>,
}

/// Threads are shown for the active statuses, time for the others (brief).
///
/// An agent who has never signed in has no last time to count from: a dash (ours).
pub fn shown(status: &Status, cause: Cause, threads: usize, since: Instant, now: Instant) -> Shown {
    match status {
        Status::Active | Status::ActiveFree | Status::Outgoing | Status::Finishing { .. } => {
            Shown { threads: Some(threads), elapsed: None }
        }
        Status::Offline if cause == Cause::Added => Shown { threads: None, elapsed: None },
        Status::Inactive { .. } | Status::KickedOut | Status::NotReady | Status::Offline => {
            Shown { threads: None, elapsed: Some(now - since) }
        }
    }
}

/// Whether routing may give this agent new threads (brief).
pub fn gets_new_threads(status: &Status) -> bool {
    matches!(status, Status::Active | Status::ActiveFree)
}
