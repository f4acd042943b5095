//! Passwords and PINs: what can be one, and how long a next try waits after wrong ones. Never the comparing itself.

use crate::{Instant, Refusal, Span};

/// The fewest characters.
const LEAST: usize = 4;
/// The most.
const MOST: usize = 128;

/// Wrong tries that cost nothing: fingers slip.
const FREE_TRIES: u32 = 3;
/// No wait is longer (ours).
const LONGEST_WAIT: Span = Span::from_secs(5 * 60);

/// The text, exactly as typed, when it can be a password: 4 to 128 characters, none of them a control character.
pub fn checked_password(text: &str) -> Result<&str, Refusal> {
    // Counting ends with the first that is too many, however long the text is.
    let length = text.chars().take(MOST + 1).count();
    if !(LEAST..=MOST).contains(&length) || text.chars().any(char::is_control) {
        return Err(Refusal::TextInvalid { field: "password", min: LEAST, max: MOST });
    }
    Ok(text)
}

/// Wrong tries in a row, and until when the next one waits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tries {
    /// How many were wrong.
    pub wrong: u32,
    /// The next try's turn.
    pub wait_until: Option<Instant>,
}

impl Tries {
    /// The tries with one more. It counts as wrong until it turns out to be right, so that trying many at once gains nothing.
    pub fn next(self, weight: u32, now: Instant) -> Result<Tries, Refusal> {
        if let Some(until) = self.wait_until {
            let left = until - now;
            // More than a wait's length is left only when the clock was set back.
            if left.millis() > 0 && left <= wait_after(self.wrong) {
                return Err(Refusal::TooManyAttempts { wait: left });
            }
        }
        Ok(self.ahead(weight, now))
    }

    /// The same for a try that needn't wait.
    #[must_use]
    pub fn ahead(self, weight: u32, now: Instant) -> Tries {
        let wrong = self.wrong.saturating_add(weight);
        let wait = wait_after(wrong);
        Tries { wrong, wait_until: (wait.millis() > 0).then(|| now + wait) }
    }
}

/// Nothing for the first wrong tries, then 1 second, 2, 4 and so on.
fn wait_after(wrong: u32) -> Span {
    match wrong.checked_sub(FREE_TRIES + 1) {
        None => Span::from_secs(0),
        Some(doublings) => Span::from_secs(1_i64.checked_shl(doublings.min(30)).unwrap_or(i64::MAX)).min(LONGEST_WAIT),
    }
}
