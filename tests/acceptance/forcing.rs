//! Making an agent inactive at once.

use acceptance::Floor;
use serde_json::json;

#[test]
fn the_agent_is_inactive_at_once_and_the_threads_are_back_in_the_queue() {
    let floor = Floor::team();
    floor.at_work("ada");
    let threads = ["Alba", "Bram", "Carmen"].map(|client| floor.given(client, "ada"));
    floor.opened(threads[0]);
    floor.answered(threads[2]);
    let forced = floor.of("sara").does("force_inactive", json!({ "agent": "ada", "reason": "technical_break" }));
    assert_eq!(
        json!([forced["agent"]["status"], forced["agent"]["reason"], forced["returned_threads"]]),
        json!(["inactive", "technical_break", 3])
    );
    assert!(floor.threads("ada").is_empty());
    assert_eq!(floor.course("ada").last().map(String::as_str), Some("inactive technical_break supervisor_forced"));
    floor.assert_log_is_whole("ada");
    floor.at_work("ben");
    for thread_id in threads {
        floor.does("assign_thread", json!({ "thread_id": thread_id, "agent": "ben" }));
    }
    assert_eq!(floor.threads("ben").len(), 3, "also the one that waits for its client");
}

#[test]
fn a_finishing_agent_can_be_forced() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.given("Alba", "ada");
    floor.goes("ada", "lunch_break");
    let forced = floor.does("force_inactive", json!({ "agent": "ada", "reason": "lunch_break" }));
    assert_eq!(json!([forced["agent"]["status"], forced["returned_threads"]]), json!(["inactive", 1]));
}

#[test]
fn an_offline_agent_cannot_be_forced() {
    Floor::team().refuses("force_inactive", json!({ "agent": "ada", "reason": "lunch_break" }), "agent_offline");
}

#[test]
fn forcing_needs_a_reason_that_there_is() {
    let floor = Floor::team();
    floor.sign_in("ada");
    for reason in ["active", "lunch", ""] {
        floor.refuses("force_inactive", json!({ "agent": "ada", "reason": reason }), "unknown_reason");
    }
    assert_eq!(floor.standing("ada"), "not_ready");
}

#[test]
fn the_watch_over_the_agent_ends_with_the_force() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.given("Alba", "ada");
    floor.opened(thread);
    floor.does("force_inactive", json!({ "agent": "ada", "reason": "lunch_break" }));
    floor.clock.pass(600);
    assert_eq!(floor.does("advance", json!({}))["carried_out"], 0);
    assert_eq!(floor.standing("ada"), "inactive lunch_break");
}
