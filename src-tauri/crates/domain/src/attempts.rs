//! The tries at one person's password, as one door sees them. Waits belong to the windows that failed: a window that never did goes
//! ahead of them, so that nobody is kept out by others' guessing, and many windows together guess no faster than one.

use std::collections::VecDeque;

use crate::{Instant, Refusal, Span, Tries};

/// Tries, refused ones too, within which a window may go ahead. Whoever hammers at the door isn't quiet.
const QUIET_TRIES: u32 = 3;
/// Between two that go ahead; it doubles with each that was wrong.
const AHEAD_S: i64 = 30;
/// It doubles no further.
const LONGEST_S: i64 = 5 * 60;
/// A window that hasn't tried for as long is forgotten.
const REMEMBERED: Span = Span::from_secs(60 * 60);
/// Windows that are remembered; then the one whose first try is the longest ago is forgotten.
const MOST_WINDOWS: usize = 1000;

/// What one door knows of the tries at one password.
#[derive(Debug, Default)]
pub struct Attempts {
    windows: VecDeque<Window>,
    /// How many went ahead and were wrong.
    ahead: u32,
    /// When the next one may.
    ahead_at: Option<Instant>,
}

#[derive(Debug)]
struct Window {
    name: String,
    tries: u32,
    failed: bool,
    latest: Instant,
}

impl Attempts {
    /// How the tries stand with one more from this window, or how long it has to wait. The try counts as failed until
    /// [`Attempts::proved`].
    pub fn next(&mut self, window: &str, tries: Tries, now: Instant) -> Result<Tries, Refusal> {
        let quiet = self.count(window, now);
        // Where more than one window fails, somebody is guessing.
        let weight = if self.others_failed(window) { 2 } else { 1 };
        let next = match tries.next(weight, now) {
            Err(Refusal::TooManyAttempts { wait }) if quiet => {
                self.go_ahead(now).map_err(|left| Refusal::TooManyAttempts { wait: wait.min(left) })?;
                tries.ahead(weight, now)
            }
            next => next?,
        };
        if let Some(own) = self.windows.iter_mut().find(|known| known.name == window) {
            own.failed = true;
        }
        Ok(next)
    }

    /// The password was right. True when no other window failed, so that the wrong tries can be forgotten.
    pub fn proved(&mut self, window: &str) -> bool {
        self.windows.retain(|known| known.name != window);
        let alone = !self.others_failed(window);
        if alone {
            self.ahead = 0;
            self.ahead_at = None;
        }
        alone
    }

    /// Counts the try. True while the window never failed and is quiet.
    fn count(&mut self, window: &str, now: Instant) -> bool {
        self.windows.retain(|known| known.name == window || (now - known.latest) < REMEMBERED);
        if let Some(own) = self.windows.iter_mut().find(|known| known.name == window) {
            own.tries = own.tries.saturating_add(1);
            own.latest = now;
            return !own.failed && own.tries <= QUIET_TRIES;
        }
        if self.windows.len() >= MOST_WINDOWS {
            self.windows.pop_front();
        }
        self.windows.push_back(Window { name: window.to_owned(), tries: 1, failed: false, latest: now });
        true
    }

    fn others_failed(&self, window: &str) -> bool {
        self.windows.iter().any(|known| known.failed && known.name != window)
    }

    fn go_ahead(&mut self, now: Instant) -> Result<(), Span> {
        let wait = Span::from_secs((AHEAD_S << self.ahead.saturating_sub(1).min(10)).min(LONGEST_S));
        if let Some(left) = self.ahead_at.map(|at| at - now)
            && left.millis() > 0
            // More than that is left only when the clock was set back.
            && left <= wait
        {
            return Err(left);
        }
        self.ahead = self.ahead.saturating_add(1);
        let wait = Span::from_secs((AHEAD_S << (self.ahead - 1).min(10)).min(LONGEST_S));
        self.ahead_at = Some(now + wait);
        Ok(())
    }
}
