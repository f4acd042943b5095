//! A clock that stands still until a test moves it, in either direction.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, SecondsFormat};
use rollcall_engine::Instant;

/// The clock of a floor. Its clones show the same time.
#[derive(Debug, Clone)]
pub struct Clock(Arc<AtomicI64>);

impl Clock {
    /// A clock that stands at an instant.
    pub fn at(instant: Instant) -> Clock {
        Clock(Arc::new(AtomicI64::new(instant.millis())))
    }

    /// What it shows.
    pub fn now(&self) -> Instant {
        Instant::from_millis(self.0.load(Ordering::SeqCst))
    }

    /// Moves it by so many seconds, back when they are fewer than 0.
    pub fn pass(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1000, Ordering::SeqCst);
    }

    /// What it shows, as answers show it in a workspace at UTC.
    pub fn text(&self) -> String {
        text_of(self.now())
    }

    /// What it showed so many seconds ago, as answers show it.
    pub fn text_ago(&self, seconds: i64) -> String {
        text_of(Instant::from_millis(self.now().millis() - seconds * 1000))
    }
}

/// An instant as answers show it in a workspace at UTC.
pub fn text_of(instant: Instant) -> String {
    let time = DateTime::from_timestamp_millis(instant.millis()).expect("an instant of the calendar");
    time.to_rfc3339_opts(SecondsFormat::Millis, true)
}
