//! Every row of the table of transitions, through the command table. A test's name is its row: from, trigger, to.

mod at_work;
mod away;
mod watched;

use acceptance::Floor;
use serde_json::json;

/// Ada, Active (free), with her log told from here on.
fn ada_free() -> Floor {
    let floor = Floor::team();
    floor.at_work("ada");
    floor
}

/// Ada, Active, with one thread that waits for her answer.
fn ada_busy() -> (Floor, i64) {
    let floor = ada_free();
    let thread = floor.queued("Alba");
    (floor, thread)
}

/// The last intervals of Ada's log: status and cause.
fn lately(floor: &Floor, intervals: usize) -> Vec<String> {
    let course = floor.course("ada");
    course[course.len() - intervals..].to_vec()
}

/// Puts Ada, who is signed in, into one of the statuses in which she doesn't work.
fn put(floor: &Floor, status: &str) {
    match status {
        "not_ready" => floor.sign_in("ada"),
        "inactive" => {
            floor.at_work("ada");
            floor.goes("ada", "short_break");
        }
        _ => {
            floor.at_work("ada");
            let thread = floor.queued("Edith");
            floor.opened(thread);
            floor.clock.pass(360);
            floor.does("advance", json!({}));
            // Somebody else's by now, so that nothing waits.
            floor.does("close_thread", json!({ "thread_id": thread }));
            assert_eq!(floor.standing("ada"), "kicked_out");
        }
    }
}
