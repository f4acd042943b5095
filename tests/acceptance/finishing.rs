//! Going inactive while threads block: the agent finishes first.

use acceptance::Floor;
use serde_json::json;

/// Ada is finishing before lunch: one thread waits for her, one is open in front of her, one waits for its client.
struct Finishing {
    floor: Floor,
    waiting: i64,
    in_front: i64,
    quiet: i64,
}

fn finishing() -> Finishing {
    let floor = Floor::team();
    floor.at_work("ada");
    let [waiting, in_front, quiet] = ["Alba", "Bram", "Carmen"].map(|client| floor.given(client, "ada"));
    floor.answered(in_front);
    floor.opened(in_front);
    floor.answered(quiet);
    let changed = floor.goes("ada", "lunch_break");
    assert_eq!(
        json!([changed["agent"]["status"], changed["blocking_threads"], changed["returned_threads"]]),
        json!(["finishing", 2, 0]),
        "the caller is told how many threads block"
    );
    Finishing { floor, waiting, in_front, quiet }
}

#[test]
fn the_last_blocking_thread_ends_finishing() {
    let Finishing { floor, waiting, in_front, quiet } = finishing();
    floor.answered(waiting);
    assert_eq!(floor.standing("ada"), "finishing lunch_break", "one is still open in front");
    floor.does("leave_thread", json!({ "thread_id": in_front }));
    assert_eq!(floor.standing("ada"), "inactive lunch_break");
    assert_eq!(floor.threads("ada").len(), 3, "threads that wait for their clients stay: {quiet} among them");
    let course = floor.course("ada");
    assert_eq!(course[course.len() - 2..], ["finishing lunch_break supervisor", "inactive lunch_break finishing_done"]);
    floor.assert_log_is_whole("ada");
}

#[test]
fn a_blocking_thread_that_leaves_ends_finishing_too() {
    let Finishing { floor, waiting, in_front, .. } = finishing();
    floor.at_work("ben");
    floor.does("close_thread", json!({ "thread_id": in_front }));
    floor.does("assign_thread", json!({ "thread_id": waiting, "agent": "ben" }));
    assert_eq!(floor.standing("ada"), "inactive lunch_break");
}

#[test]
fn a_finishing_agent_gets_no_threads() {
    let Finishing { floor, .. } = finishing();
    let thread_id = floor.queued("Dario");
    floor.refuses("assign_thread", json!({ "thread_id": thread_id, "agent": "ada" }), "agent_not_receiving");
    assert_eq!(floor.card("ada")["gets_new_threads"], false);
}

#[test]
fn going_active_or_outgoing_drops_what_came_next() {
    for (to, becomes) in [("active", "active"), ("outgoing", "outgoing")] {
        let Finishing { floor, waiting, in_front, .. } = finishing();
        floor.goes("ada", to);
        floor.answered(waiting);
        floor.does("leave_thread", json!({ "thread_id": in_front }));
        assert_eq!(floor.standing("ada"), becomes, "nothing comes next any more");
    }
}

#[test]
fn another_reason_replaces_what_came_next() {
    let Finishing { floor, waiting, in_front, .. } = finishing();
    let changed = floor.goes("ada", "technical_break");
    assert_eq!(json!([changed["agent"]["next_reason"], changed["blocking_threads"]]), json!(["technical_break", 2]));
    assert_eq!(floor.goes("ada", "technical_break")["changed"], false, "the same once more is no change");
    floor.answered(waiting);
    floor.does("leave_thread", json!({ "thread_id": in_front }));
    assert_eq!(floor.standing("ada"), "inactive technical_break");
    floor.assert_log_is_whole("ada");
}

#[test]
fn a_client_who_writes_to_an_agent_who_left_goes_back_to_the_queue() {
    let Finishing { floor, waiting, in_front, quiet } = finishing();
    floor.answered(waiting);
    floor.does("leave_thread", json!({ "thread_id": in_front }));
    floor.does("receive_message", json!({ "client": "Carmen", "text": "Are you there?" }));
    assert!(!floor.threads("ada").contains(&quiet));
    floor.at_work("ben");
    floor.does("assign_thread", json!({ "thread_id": quiet, "agent": "ben" }));
    assert_eq!(floor.threads("ben"), [quiet]);
}

#[test]
fn an_outgoing_agent_finishes_like_an_active_one() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.given("Alba", "ada");
    floor.goes("ada", "outgoing");
    assert_eq!(floor.goes("ada", "short_break")["blocking_threads"], 1);
    assert_eq!(floor.standing("ada"), "finishing short_break");
}
