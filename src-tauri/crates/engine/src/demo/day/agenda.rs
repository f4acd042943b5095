//! What is to happen when. No two things happen at once, so nothing depends on their order.

use std::collections::BTreeMap;

use rollcall_domain::{Instant, Span};

/// Something that happens at an instant.
pub(super) enum Cue {
    /// What somebody in the cast does.
    Deed(usize, Deed),
    /// The next step of a scene.
    Step(usize),
}

/// What an agent does, other than with clients.
pub(super) enum Deed {
    SignIn,
    SignOut,
    Go(&'static str),
    /// Asks for what the cast says.
    Ask,
    HaveRejected(&'static str),
    /// Opens the thread of a scene, and turns away from the screen.
    Forget(usize),
    /// Their supervisor closes what they still hold.
    HandIn,
}

/// Cues in the order of the clock.
#[derive(Default)]
pub(super) struct Agenda(BTreeMap<Instant, Cue>);

impl Agenda {
    /// Puts a cue in; when the instant is taken, a second later.
    pub fn add(&mut self, at: Instant, cue: Cue) {
        let mut at = at;
        while self.0.contains_key(&at) {
            at = at + Span::from_secs(1);
        }
        self.0.insert(at, cue);
    }

    pub fn take_next(&mut self) -> Option<(Instant, Cue)> {
        self.0.pop_first()
    }
}
