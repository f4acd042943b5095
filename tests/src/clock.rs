//! A clock that stands still until a test moves it, in either direction.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, SecondsFormat};
use rollcall_engine::{Clocks, Instant, Span};

/// The clocks of a floor's machine. Its clones show the same time.
#[derive(Debug, Clone)]
pub struct Clock(Arc<Hands>);

#[derive(Debug)]
struct Hands {
    wall: AtomicI64,
    up: AtomicI64,
    boot: AtomicI64,
}

impl Clock {
    /// The clocks of a machine that started at an instant.
    pub fn at(instant: Instant) -> Clock {
        Clock(Arc::new(Hands { wall: AtomicI64::new(instant.millis()), up: AtomicI64::new(0), boot: another_boot() }))
    }

    /// What the wall clock shows.
    pub fn now(&self) -> Instant {
        self.clocks().wall
    }

    /// What the clocks show.
    pub fn clocks(&self) -> Clocks {
        let read = |hand: &AtomicI64| hand.load(Ordering::SeqCst);
        Clocks {
            wall: Instant::from_millis(read(&self.0.wall)),
            boot: read(&self.0.boot),
            up: Span::from_millis(read(&self.0.up)),
        }
    }

    /// Lets so many seconds pass, awake or asleep. Fewer than 0: somebody sets the wall clock back.
    pub fn pass(&self, seconds: i64) {
        self.0.up.fetch_add(seconds.max(0) * 1000, Ordering::SeqCst);
        self.set(seconds);
    }

    /// Somebody sets the wall clock forward by so many seconds, or back, and no time passes.
    pub fn set(&self, seconds: i64) {
        self.0.wall.fetch_add(seconds * 1000, Ordering::SeqCst);
    }

    /// The machine is started again.
    pub fn boot(&self) {
        self.0.up.store(0, Ordering::SeqCst);
        self.0.boot.store(another_boot().into_inner(), Ordering::SeqCst);
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

/// Two machines were never started together.
fn another_boot() -> AtomicI64 {
    static BOOTS: AtomicI64 = AtomicI64::new(1);
    AtomicI64::new(BOOTS.fetch_add(1, Ordering::SeqCst))
}

/// An instant as answers show it in a workspace at UTC.
pub fn text_of(instant: Instant) -> String {
    let time = DateTime::from_timestamp_millis(instant.millis()).expect("an instant of the calendar");
    time.to_rfc3339_opts(SecondsFormat::Millis, true)
}
