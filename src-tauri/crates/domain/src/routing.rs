//! Routing: who can be given a thread, and whose client comes back to whom. Among those who can, the least occupied is next, then the
//! one whose last assignment is the longest ago, then the lowest id (ours); the store keeps them in that order.

use crate::{Agent, Instant, Policy, gets_new_threads};

/// How many sessions are occupied of an agent who can be given a thread; `None` when they can't (reference).
pub fn occupied_when_free(agent: &Agent) -> Option<usize> {
    let occupied = agent.queue.len();
    (gets_new_threads(&agent.status()) && occupied < agent.sessions).then_some(occupied)
}

/// Whether a client who writes again comes to the agent who closed their last thread (brief, reference).
pub fn comes_back(closed_at: Instant, now: Instant, policy: &Policy) -> bool {
    policy.assignment.is_some_and(|timeout| now < closed_at + timeout)
}
