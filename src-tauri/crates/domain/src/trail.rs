//! What the system saw and did on the way to a status, beside the status log: the material of the chain of causes.

use crate::Span;

/// One step on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrailStep {
    /// No action for so long with a thread open: the agent was asked to go on working.
    AskedToContinue(Span),
    /// No answer to that for so long.
    DidNotAnswer(Span),
    /// So many threads kept the agent from going inactive.
    Blocked(usize),
    /// So many threads went back to the general distribution queue.
    Returned(usize),
}
