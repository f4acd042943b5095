//! The status log of one agent, kept from nothing but the reported transitions.

use rollcall_domain::{Cause, Instant, Status, Transition};

/// Intervals, oldest first.
#[derive(Debug)]
pub struct Log {
    intervals: Vec<Interval>,
}

#[derive(Debug)]
struct Interval {
    status: Status,
    began: Instant,
    ended: Option<Instant>,
}

impl Log {
    /// The agent was added.
    pub fn starting(at: Instant) -> Self {
        Self { intervals: vec![Interval { status: Status::Offline, began: at, ended: None }] }
    }

    /// Closes the open interval and opens the next.
    pub fn append(&mut self, transition: &Transition, at: Instant) {
        assert_eq!(&transition.from, self.current(), "a transition begins where the log is");
        assert_ne!(transition.from, transition.to, "a transition leads elsewhere");
        assert_ne!(transition.cause, Cause::Added, "nobody is added twice");
        if let Some(open) = self.intervals.last_mut() {
            open.ended = Some(at);
        }
        self.intervals.push(Interval { status: transition.to.clone(), began: at, ended: None });
    }

    /// The status of the open interval.
    pub fn current(&self) -> &Status {
        &self.intervals.last().expect("a log begins with one").status
    }

    /// No gap, no overlap, one open interval, and the times of all add up to the time that went by.
    pub fn assert_whole(&self, now: Instant) {
        let (open, closed) = self.intervals.split_last().expect("a log begins with one");
        assert_eq!(open.ended, None);
        let mut total = (now - open.began).millis();
        for (interval, next) in closed.iter().zip(&self.intervals[1..]) {
            let ended = interval.ended.expect("only the last is open");
            assert!(interval.began <= ended && ended == next.began);
            total += (ended - interval.began).millis();
        }
        assert_eq!(total, (now - self.intervals[0].began).millis());
    }
}
