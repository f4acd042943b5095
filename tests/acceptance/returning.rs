//! A client who comes back in time comes to the agent who had their last thread.

use acceptance::Floor;
use serde_json::json;

/// The general distribution queue in its order.
fn queue(floor: &Floor) -> Vec<i64> {
    let page = floor.does("list_threads", json!({ "place": "queue" }));
    page["threads"].as_array().expect("a list").iter().filter_map(|thread| thread["id"].as_i64()).collect()
}

/// Ada and Ben at work with nothing to do; Ben closed Alba's thread last. Routing would choose Ada.
fn ben_closed_albas() -> Floor {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.at_work("ben");
    let thread = floor.given("Alba", "ben");
    floor.of("ben").does("close_thread", json!({ "thread_id": thread }));
    floor
}

/// The team with Max beside it: one session, and one resumed session. He closed the threads of Alba and Carmen, and has Bram's.
fn max_is_full() -> (Floor, i64) {
    let floor = Floor::team();
    floor.does("add_agent", json!({ "login": "max", "name": "Max Ode", "group_id": 1, "sessions": 1 }));
    floor.at_work("max");
    for client in ["Alba", "Carmen"] {
        let thread = floor.queued(client);
        floor.of("max").does("close_thread", json!({ "thread_id": thread }));
    }
    let thread = floor.queued("Bram");
    (floor, thread)
}

#[test]
fn within_the_hour_a_client_comes_back_to_the_same_agent() {
    let floor = ben_closed_albas();
    floor.clock.pass(3599);
    let thread = floor.queued("Alba");
    assert_eq!(floor.threads("ben"), [thread]);
    assert_eq!(floor.standing("ben"), "active");
}

#[test]
fn after_the_hour_the_client_is_routed_like_any_other() {
    let floor = ben_closed_albas();
    floor.clock.pass(3600);
    let thread = floor.queued("Alba");
    assert_eq!(floor.threads("ada"), [thread]);
}

#[test]
fn a_client_who_was_never_there_is_routed() {
    let floor = ben_closed_albas();
    let thread = floor.queued("Bram");
    assert_eq!(floor.threads("ada"), [thread]);
}

#[test]
fn a_client_comes_back_to_an_agent_who_doesnt_receive_threads() {
    let floor = ben_closed_albas();
    floor.goes("ben", "outgoing");
    let thread = floor.queued("Alba");
    assert_eq!((floor.threads("ben"), floor.standing("ben").as_str()), (vec![thread], "outgoing"));
    let other = floor.queued("Bram");
    assert_eq!(floor.threads("ada"), [other], "and nobody else does");
}

#[test]
fn with_every_session_busy_a_client_comes_back_into_a_resumed_one_ahead_of_who_waits_longer() {
    let (floor, busy) = max_is_full();
    floor.clock.pass(60);
    let waits = floor.queued("Zoe");
    floor.clock.pass(60);
    let back = floor.queued("Alba");
    assert_eq!((floor.threads("max"), queue(&floor)), (vec![busy, back], vec![waits]));
    let card = floor.card("max");
    assert_eq!(
        json!([card["agent"]["threads"], card["agent"]["sessions"], card["resumed_sessions"]]),
        json!([2, 1, 1])
    );
}

#[test]
fn with_the_resumed_session_busy_too_the_client_waits_in_the_general_queue() {
    let (floor, busy) = max_is_full();
    let back = floor.queued("Alba");
    floor.clock.pass(60);
    let waits = floor.queued("Carmen");
    assert_eq!((floor.threads("max"), queue(&floor)), (vec![busy, back], vec![waits]));
    floor.does("close_thread", json!({ "thread_id": busy }));
    assert_eq!(floor.threads("max"), [back], "a resumed session holds the thread, and no other is free for routing");
    floor.does("close_thread", json!({ "thread_id": back }));
    assert_eq!(floor.threads("max"), [waits]);
}

#[test]
fn a_client_doesnt_come_back_to_who_is_leaving_or_away() {
    for status in ["offline", "not_ready", "inactive", "finishing"] {
        let floor = ben_closed_albas();
        match status {
            "inactive" => drop(floor.goes("ben", "lunch_break")),
            "finishing" => {
                floor.given("Bram", "ben");
                floor.goes("ben", "lunch_break");
            }
            _ => {
                floor.does("sign_out", json!({ "agent": "ben" }));
                floor.clock.pass(60);
                if status == "not_ready" {
                    floor.sign_in("ben");
                }
            }
        }
        assert_eq!(floor.row("ben")["status"], status);
        let thread = floor.queued("Alba");
        assert_eq!(floor.threads("ada"), [thread], "while Ben is {status}");
    }
}

#[test]
fn after_a_transfer_the_last_holder_counts() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.at_work("ben");
    let thread = floor.queued("Alba");
    assert_eq!(floor.threads("ada"), [thread]);
    floor.of("ada").does("assign_thread", json!({ "thread_id": thread, "agent": "ben" }));
    floor.of("sara").does("close_thread", json!({ "thread_id": thread }));
    let back = floor.queued("Alba");
    assert_eq!((floor.threads("ada"), floor.threads("ben")), (vec![], vec![back]));
}

#[test]
fn the_hour_begins_when_the_thread_is_closed_also_when_the_client_fell_silent() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.at_work("ben");
    let thread = floor.given("Alba", "ben");
    floor.answered(thread);
    floor.clock.pass(1800 + 3599);
    let back = floor.queued("Alba");
    assert_ne!(back, thread);
    assert_eq!(floor.threads("ben"), [back]);
}

#[test]
fn who_waited_in_the_queue_and_was_closed_there_comes_back_to_nobody() {
    let floor = Floor::team();
    let thread = floor.queued("Alba");
    floor.does("close_thread", json!({ "thread_id": thread }));
    let back = floor.queued("Alba");
    assert_eq!(queue(&floor), [back]);
}
