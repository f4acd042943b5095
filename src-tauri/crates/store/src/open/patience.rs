//! One limit for everything that a call waits for: whoever waits for two things has half the time for each.

use std::time::Duration;

use crate::disk::Disk;

/// How long a call waits for others altogether before the file counts as locked.
pub const LIMIT: Duration = Duration::from_secs(5);

/// Between two tries.
const STEP: Duration = Duration::from_millis(10);

/// What is left of the time.
#[derive(Debug)]
pub struct Patience(Duration);

impl Patience {
    /// All of it.
    pub fn new() -> Self {
        Self(LIMIT)
    }

    /// Waits a little; false when no time is left.
    pub fn wait(&mut self, disk: &dyn Disk) -> bool {
        if self.0.is_zero() {
            return false;
        }
        disk.pause(STEP);
        self.0 = self.0.saturating_sub(STEP);
        true
    }

    /// The time that is left.
    pub fn left(&self) -> Duration {
        self.0
    }
}
