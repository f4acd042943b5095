//! What is to happen when, in the order of the clock.

use std::collections::BTreeMap;

use crate::talk::{Step, Talk};

/// Something that happens.
pub enum Cue {
    /// What an agent does, or what is done to them.
    Deed(usize, Deed),
    /// The next step of a conversation.
    Step(Talk, Step),
    /// What the administrator does.
    Office(Office),
}

/// What an agent does other than with clients.
#[derive(Clone, Copy)]
pub enum Deed {
    SignIn,
    SignOut,
    LoseConnection,
    /// Chooses a status or a reason.
    Go(&'static str),
    /// Is told a status by the supervisor.
    Sent(&'static str),
    /// Is made inactive at once by the supervisor.
    Forced(&'static str),
    /// Writes to a client first.
    Reach,
    /// Opens a thread and doesn't touch anything for so many milliseconds.
    Forget(i64),
    /// Answers the request to continue working.
    Continue,
    /// Closes what can be closed before going home.
    HandIn,
}

/// What happens to the team.
#[derive(Clone, Copy)]
pub enum Office {
    /// A custom reason comes to stand before the built-in ones.
    MoveCoaching,
    RetireCoaching,
    /// An agent changes groups, and the past with them.
    MoveAgent,
    AddNewcomer,
    BlockLeaver,
}

/// Cues by their instants.
#[derive(Default)]
pub struct Agenda {
    cues: BTreeMap<(i64, u64), Cue>,
    added: u64,
}

impl Agenda {
    /// Of two cues at one instant, the one that was put in first comes first.
    pub fn add(&mut self, at: i64, cue: Cue) {
        self.cues.insert((at, self.added), cue);
        self.added += 1;
    }

    /// The next, unless it comes after the end.
    pub fn next_until(&mut self, end: i64) -> Option<(i64, Cue)> {
        let ((at, _), cue) = self.cues.pop_first()?;
        (at <= end).then_some((at, cue))
    }
}
