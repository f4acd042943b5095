//! Whether an agent with a thread in front is still there.

use crate::Instant;

/// The watch over an agent with an open thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attention {
    /// No thread is open, or the watch is switched off.
    Unwatched,
    /// The agent acted; without another action the agent is asked to go on working.
    Watched {
        /// When the agent is asked.
        due: Instant,
    },
    /// The agent was asked to go on working.
    Warned {
        /// When the agent is kicked out.
        until: Instant,
    },
}
