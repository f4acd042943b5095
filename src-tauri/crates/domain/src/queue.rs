//! The personal queue: the threads assigned to one agent.

use crate::{Instant, ThreadId};

/// How many messages an agent may keep pinned at a time unless the workspace says otherwise (ours).
pub const PIN_LIMIT: usize = 20;

/// Who a thread waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Party {
    /// The agent has to answer.
    Agent,
    /// The client has to.
    Client,
}

/// A thread in a personal queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldThread {
    /// The thread.
    pub id: ThreadId,
    /// Who it waits for.
    pub waiting_for: Party,
    /// Since when.
    pub waiting_since: Instant,
}

/// An agent's threads, and which of them is open in front of the agent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Queue {
    threads: Vec<HeldThread>,
    open: Option<ThreadId>,
}

impl Queue {
    /// A queue as stored. An `open` thread that isn't held is dropped.
    pub fn new(threads: Vec<HeldThread>, open: Option<ThreadId>) -> Self {
        let open = open.filter(|id| threads.iter().any(|thread| thread.id == *id));
        Self { threads, open }
    }

    /// Occupied sessions.
    pub fn len(&self) -> usize {
        self.threads.len()
    }

    /// True when every session is free.
    pub fn is_empty(&self) -> bool {
        self.threads.is_empty()
    }

    /// The thread in front of the agent.
    pub fn open(&self) -> Option<ThreadId> {
        self.open
    }

    /// True when the agent has this thread.
    pub fn holds(&self, id: ThreadId) -> bool {
        self.threads.iter().any(|thread| thread.id == id)
    }

    /// How many threads keep the agent from going inactive: those that wait for the agent, and the one in front (reference).
    pub fn blocking(&self) -> usize {
        self.threads.iter().filter(|thread| thread.waiting_for == Party::Agent || self.open == Some(thread.id)).count()
    }

    /// Waiting for the agent, oldest first; then waiting for the client, newest first (reference).
    pub fn in_order(&self) -> Vec<&HeldThread> {
        let mut ordered: Vec<_> = self.threads.iter().collect();
        ordered.sort_by_key(|thread| match thread.waiting_for {
            Party::Agent => (0, thread.waiting_since.millis(), thread.id),
            Party::Client => (1, -thread.waiting_since.millis(), thread.id),
        });
        ordered
    }

    pub(crate) fn add(&mut self, thread: HeldThread) {
        self.threads.push(thread);
    }

    pub(crate) fn remove(&mut self, id: ThreadId) {
        self.threads.retain(|thread| thread.id != id);
        self.open = self.open.filter(|open| *open != id);
    }

    pub(crate) fn take_all(&mut self) -> Vec<ThreadId> {
        self.open = None;
        std::mem::take(&mut self.threads).into_iter().map(|thread| thread.id).collect()
    }

    pub(crate) fn show(&mut self, open: Option<ThreadId>) {
        self.open = open;
    }

    pub(crate) fn wait(&mut self, id: ThreadId, party: Party, now: Instant) {
        for thread in self.threads.iter_mut().filter(|thread| thread.id == id) {
            // A client's second message doesn't make them wait again; an agent's gives the client time again.
            if thread.waiting_for != party || party == Party::Client {
                thread.waiting_for = party;
                thread.waiting_since = now;
            }
        }
    }
}
