//! A thread that panics is noticed, told and started again; what it was there for goes on.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use acceptance::{Door, Floor};
use rollcall_engine::{Actor, Clocks, Error, Host, Workspace, timekeeper};
use serde_json::{Value, json};

/// A host whose clock panics a few times when it is read by another thread than the test's.
struct Planted {
    door: Door,
    test: thread::ThreadId,
    left: AtomicU32,
}

impl Host for Planted {
    fn actor(&self) -> Actor {
        self.door.actor()
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        self.door.workspace()
    }

    fn clocks(&self) -> Clocks {
        let take = |left: u32| left.checked_sub(1);
        let planted = thread::current().id() != self.test
            && self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, take).is_ok();
        assert!(!planted, "planted");
        self.door.clocks()
    }
}

fn warnings(door: &Door) -> Value {
    door.does("show_workspace", json!({}))["warnings"].clone()
}

#[track_caller]
fn until(said: &str, holds: impl Fn() -> bool) {
    let deadline = Instant::now() + Duration::from_mins(1);
    while !holds() {
        assert!(Instant::now() < deadline, "{said}");
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_timekeeper_that_panics_is_started_again_and_the_doors_say_so() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.queued("Alba");
    floor.opened(thread);
    let host = Arc::new(Planted { door: (*floor).clone(), test: thread::current().id(), left: AtomicU32::new(2) });
    timekeeper::start(&host);
    until("it is told", || warnings(&floor) == json!([{ "code": "timekeeper_restarted", "count": 2 }]));
    floor.clock.pass(400);
    until("what is due is carried out all the same", || floor.standing("ada") == "kicked_out");
}
