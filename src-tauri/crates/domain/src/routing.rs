//! Routing: which agent gets the thread whose client has waited longest.

use crate::{Agent, AgentId, Instant, Policy, gets_new_threads};

/// A place with an agent who can be given a thread. The least is next: fewest occupied sessions, then the one whose last
/// assignment is the longest ago, then the lowest id (ours).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Occupied sessions.
    pub occupied: usize,
    /// When the agent was last given a thread.
    pub last_assigned: Instant,
    /// The agent.
    pub agent: AgentId,
}

/// How many sessions are occupied of an agent who can be given a thread; `None` when they can't (reference).
pub fn occupied_when_free(agent: &Agent) -> Option<usize> {
    let occupied = agent.queue.len();
    (gets_new_threads(&agent.status()) && occupied < agent.sessions).then_some(occupied)
}

/// Whether a client who writes again comes to the agent who closed their last thread (brief, reference).
pub fn comes_back(closed_at: Instant, now: Instant, policy: &Policy) -> bool {
    policy.assignment.is_some_and(|timeout| now < closed_at + timeout)
}
