//! How far a process trusts the machine's clock. A clock that was set forward is the usual way to ruin a log: everything due until then would
//! be carried out at once, and nothing takes it back. So a process carries nothing out across a jump that it can't explain by sleep.

use std::sync::{Mutex, MutexGuard, PoisonError};

use rollcall_domain::{Clocks, Instant, Pace, Span, pace};

/// A clock is behind the last change only from here on: two machines and two programs differ by less.
pub(crate) const BEHIND: Span = Span::from_secs(5);

/// What the clock is compared with.
#[derive(Debug, Default)]
pub(crate) struct Timing(Mutex<Option<Anchor>>);

#[derive(Debug, Clone, Copy)]
enum Anchor {
    /// The last reading that was explained.
    At(Clocks),
    /// The clock was behind the last change when the file was opened, so it was wrong then: what puts it right is no jump.
    Behind(Instant),
}

/// What a workspace knows of the time when it is asked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known {
    /// How far the clock of a demo was turned ahead.
    pub ahead: Span,
    /// When the last change was made.
    pub last_change_at: Instant,
    /// A reading that an administrator said is right.
    pub accepted: Option<Clocks>,
    /// The last reading that another process explained.
    pub earlier: Option<Clocks>,
}

impl Timing {
    /// By how much the clock was set forward without explanation; `None` while it goes as time does.
    pub fn jumped(&self, now: Clocks, known: Known) -> Option<Span> {
        let mut anchor = self.anchor();
        let from = match (*anchor, known.accepted) {
            (Some(Anchor::Behind(until)), _) if now.wall + known.ahead < until => return None,
            (Some(Anchor::At(from)), Some(accepted)) if !is_later(from, accepted) && from.boot == accepted.boot => {
                accepted
            }
            (Some(Anchor::At(from)), _) => from,
            (Some(Anchor::Behind(_)), _) => now,
            (None, _) if now.wall + known.ahead + BEHIND < known.last_change_at => {
                *anchor = Some(Anchor::Behind(known.last_change_at));
                return None;
            }
            (None, accepted) => [accepted, known.earlier].into_iter().flatten().fold(now, |from, other| {
                let comparable = other.boot == now.boot && other.up <= now.up;
                if comparable && (from == now || is_later(other, from)) { other } else { from }
            }),
        };
        let jumped = match pace(from, now) {
            Pace::Forward(by) => Some(by),
            // The log stands still by itself until such a clock has caught up.
            Pace::Steady | Pace::Back(_) => None,
        };
        // Two readings may come in the other order than they were made.
        let goes_on = pace(from, now) == Pace::Steady && (from.boot != now.boot || now.up >= from.up);
        *anchor = Some(Anchor::At(if goes_on { now } else { from }));
        jumped
    }

    fn anchor(&self) -> MutexGuard<'_, Option<Anchor>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn is_later(one: Clocks, other: Clocks) -> bool {
    one.boot == other.boot && one.up > other.up
}
