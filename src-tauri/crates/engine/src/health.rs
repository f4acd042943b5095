//! The threads that work by themselves: what to do when one panics. It is caught, noticed, told, and the work begins again after a while.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Who works by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// Tells what changed.
    Feed,
    /// Carries out what is due.
    Timekeeper,
}

/// How it stands with the threads of a workspace.
#[derive(Debug, Default)]
pub(crate) struct Health(Mutex<BTreeMap<Part, Trouble>>);

#[derive(Debug, Clone, Copy, Default)]
struct Trouble {
    panics: u32,
    in_a_row: u32,
    good_rounds: u32,
}

/// Rounds without a panic after which one is history: ten minutes of a thread that works twice a second.
const FORGOTTEN_AFTER: u32 = 1200;

const FIRST_WAIT: Duration = Duration::from_millis(250);
const LONGEST_WAIT: Duration = Duration::from_secs(30);

impl Health {
    /// Does one round of a part's work. After a panic: how long to wait before the next.
    pub fn round<T>(&self, part: Part, work: impl FnOnce() -> T) -> Result<T, Duration> {
        // What the work left half done is in a transaction, which rolls back.
        match catch_unwind(AssertUnwindSafe(work)) {
            Ok(done) => {
                self.went_well(part);
                Ok(done)
            }
            Err(panic) => {
                let said = panic.downcast_ref::<&str>().copied().or(panic.downcast_ref::<String>().map(String::as_str));
                let (panics, wait) = self.panicked(part);
                tracing::error!(?part, panics, ?wait, panic = said, "a thread panicked and is started again");
                Err(wait)
            }
        }
    }

    /// The parts that panicked lately, with how often.
    pub fn troubled(&self) -> Vec<(Part, u32)> {
        self.troubles().iter().map(|(part, trouble)| (*part, trouble.panics)).collect()
    }

    fn went_well(&self, part: Part) {
        let mut troubles = self.troubles();
        let Some(trouble) = troubles.get_mut(&part) else { return };
        trouble.in_a_row = 0;
        trouble.good_rounds += 1;
        if trouble.good_rounds >= FORGOTTEN_AFTER {
            troubles.remove(&part);
        }
    }

    fn panicked(&self, part: Part) -> (u32, Duration) {
        let mut troubles = self.troubles();
        let trouble = troubles.entry(part).or_default();
        trouble.panics += 1;
        let wait = FIRST_WAIT * 2_u32.pow(trouble.in_a_row.min(10));
        trouble.in_a_row += 1;
        trouble.good_rounds = 0;
        (trouble.panics, wait.min(LONGEST_WAIT))
    }

    fn troubles(&self) -> MutexGuard<'_, BTreeMap<Part, Trouble>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::{FORGOTTEN_AFTER, Health, LONGEST_WAIT, Part};

    fn panics(health: &Health) -> std::time::Duration {
        health.round(Part::Feed, || panic!("planted")).expect_err("it panicked")
    }

    #[test]
    fn a_panic_is_told_until_it_is_long_ago_and_waits_grow_to_a_bound() {
        let health = Health::default();
        let waits: Vec<_> = (0..20).map(|_| panics(&health)).collect();
        assert!(waits.is_sorted() && waits[0] < waits[1] && waits[19] == LONGEST_WAIT, "{waits:?}");
        assert_eq!(health.troubled(), [(Part::Feed, 20)]);
        for _ in 0..FORGOTTEN_AFTER {
            assert_eq!(health.troubled(), [(Part::Feed, 20)]);
            assert_eq!(health.round(Part::Feed, || 1), Ok(1));
        }
        assert_eq!(health.troubled(), []);
        assert_eq!(panics(&health), waits[0], "and the next begins with a short wait");
    }
}
