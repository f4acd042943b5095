//! Whether a machine's clock goes as time does: its wall clock against its clock since boot, which goes on in sleep and which nobody sets.

use crate::{Instant, Span};

/// The machine's clocks, read at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// What the clock on the wall shows. People and programs set it.
    pub wall: Instant,
    /// Which run of the machine this is: the clock since boot is comparable only within one.
    pub boot: i64,
    /// How long the machine has been running, sleep included.
    pub up: Span,
}

/// How the wall clock went between two readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// As time does; after sleep and after a long weekend too.
    Steady,
    /// It was set forward by so much.
    Forward(Span),
    /// It was set back by so much.
    Back(Span),
}

/// Clocks are corrected by as much without anybody setting them (ours).
const TOLERANCE: Span = Span::from_secs(30);

/// A clock that is drawn to the right time goes faster or slower by half of this at most (ours).
const DRIFT: i64 = 1000;

/// How the wall clock went from one reading to a later one. Between two runs of the machine nothing can be told.
pub fn pace(from: Clocks, to: Clocks) -> Pace {
    let passed = (to.up.millis() - from.up.millis()).max(0);
    if from.boot != to.boot {
        return Pace::Steady;
    }
    let excess = (to.wall - from.wall).millis().saturating_sub(passed);
    let allowed = TOLERANCE.millis() + passed / DRIFT;
    if excess > allowed {
        Pace::Forward(Span::from_millis(excess))
    } else if excess < -allowed {
        Pace::Back(Span::from_millis(excess.saturating_neg()))
    } else {
        Pace::Steady
    }
}
