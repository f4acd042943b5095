//! A thread whose client leaves the answer alone is closed after half an hour.

use acceptance::{Floor, text_of};
use rollcall_engine::Instant;
use serde_json::{Value, json};

/// Half an hour in seconds.
const HALF_AN_HOUR: i64 = 1800;

/// Ada at work; she has just answered Alba.
fn ada_answered() -> (Floor, i64) {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.queued("Alba");
    floor.answered(thread);
    (floor, thread)
}

fn thread(floor: &Floor, thread_id: i64) -> Value {
    floor.does("show_thread", json!({ "thread_id": thread_id }))["thread"].clone()
}

/// Moves the clock and lets the system do what is due; answers whether the thread is closed by then.
fn closed_after(floor: &Floor, seconds: i64, thread_id: i64) -> bool {
    floor.clock.pass(seconds);
    floor.does("advance", json!({}));
    thread(floor, thread_id)["closed_at"] != Value::Null
}

#[test]
fn after_30_minutes_without_the_clients_word_the_thread_is_closed_and_the_agent_free() {
    let (floor, alba) = ada_answered();
    assert!(!closed_after(&floor, HALF_AN_HOUR - 1, alba));
    assert_eq!(floor.standing("ada"), "active");
    assert!(closed_after(&floor, 1, alba));
    let closed = thread(&floor, alba);
    assert_eq!(
        json!([closed["closed_cause"], closed["closed_at"], closed["agent"]["name"]]),
        json!(["silence", floor.clock.text(), "Ada Byron"])
    );
    assert_eq!((floor.standing("ada").as_str(), floor.threads("ada")), ("active_free", vec![]));
}

#[test]
fn however_late_it_is_carried_out_it_happened_at_its_instant() {
    let (floor, alba) = ada_answered();
    let due = text_of(Instant::from_millis(floor.clock.now().millis() + HALF_AN_HOUR * 1000));
    assert!(closed_after(&floor, 10 * 3600, alba));
    assert_eq!(thread(&floor, alba)["closed_at"], due);
    let last = floor.log("ada").pop().expect("an interval");
    assert_eq!(
        json!([last["status"], last["cause"], last["began"], last["changed_by"]]),
        json!(["active_free", "threads_done", due, null])
    );
    floor.assert_log_is_whole("ada");
}

#[test]
fn the_freed_session_takes_the_next_thread_at_the_same_instant() {
    let floor = Floor::team();
    floor.does("add_agent", json!({ "login": "max", "name": "Max Ode", "group_id": 1, "sessions": 1 }));
    floor.at_work("max");
    let first = floor.queued("Alba");
    floor.answered(first);
    let next = floor.queued("Bram");
    assert!(closed_after(&floor, 10 * 3600, first));
    assert_eq!(floor.threads("max"), [next]);
    let course = floor.course("max");
    assert_eq!(course[course.len() - 2..], ["active_free threads_done", "active thread_assigned"]);
}

#[test]
fn the_clients_word_cancels_it() {
    let (floor, alba) = ada_answered();
    floor.clock.pass(1000);
    floor.queued("Alba");
    assert!(!closed_after(&floor, 24 * 3600, alba));
    assert_eq!(floor.does("advance", json!({}))["next_due"], Value::Null);
}

#[test]
fn the_agents_second_answer_begins_it_anew() {
    let (floor, alba) = ada_answered();
    floor.clock.pass(1000);
    floor.answered(alba);
    assert!(!closed_after(&floor, HALF_AN_HOUR - 1, alba));
    assert!(closed_after(&floor, 1, alba));
}

#[test]
fn a_thread_that_is_back_in_the_general_queue_is_closed_too() {
    let (floor, alba) = ada_answered();
    floor.does("sign_out", json!({ "agent": "ada" }));
    floor.clock.pass(10);
    assert_eq!(floor.does("list_threads", json!({ "place": "queue" }))["total"], 0, "held for the grace until now");
    floor.does("advance", json!({}));
    let queue = floor.does("list_threads", json!({ "place": "queue" }));
    assert_eq!(json!([queue["total"], queue["threads"][0]["waiting_for"]]), json!([1, "client"]));
    assert!(!closed_after(&floor, HALF_AN_HOUR - 11, alba));
    assert!(closed_after(&floor, 1, alba), "at the instant at which Ada's answer was half an hour old");
    assert_eq!(json!([thread(&floor, alba)["closed_cause"], thread(&floor, alba)["agent"]]), json!(["silence", null]));
    assert_eq!(floor.does("list_threads", json!({ "place": "queue" }))["total"], 0);
}

#[test]
fn a_word_to_a_thread_in_the_general_queue_cancels_it() {
    let (floor, alba) = ada_answered();
    floor.does("sign_out", json!({ "agent": "ada" }));
    floor.clock.pass(60);
    floor.queued("Alba");
    let row = thread(&floor, alba);
    assert_eq!(json!([row["waiting_for"], row["waiting_since"]]), json!(["agent", floor.clock.text()]));
    assert!(!closed_after(&floor, 24 * 3600, alba));
}

#[test]
fn a_word_to_an_absent_agent_cancels_it_too() {
    let (floor, alba) = ada_answered();
    floor.goes("ada", "lunch_break");
    floor.clock.pass(60);
    floor.queued("Alba");
    let row = thread(&floor, alba);
    assert_eq!(
        json!([row["agent"], row["waiting_for"], row["waiting_since"]]),
        json!([null, "agent", floor.clock.text()]),
        "back in the general queue, and waits for an agent since the client wrote"
    );
    assert!(!closed_after(&floor, 24 * 3600, alba));
}

#[test]
fn a_transferred_thread_keeps_its_instant() {
    let (floor, alba) = ada_answered();
    floor.at_work("ben");
    floor.clock.pass(1000);
    floor.of("sara").does("assign_thread", json!({ "thread_id": alba, "agent": "ben" }));
    assert!(!closed_after(&floor, HALF_AN_HOUR - 1001, alba));
    assert!(closed_after(&floor, 1, alba));
    assert_eq!(floor.standing("ben"), "active_free");
}

#[test]
fn an_absent_agents_thread_is_closed_without_a_change_of_status() {
    let (floor, alba) = ada_answered();
    floor.goes("ada", "lunch_break");
    let before = floor.course("ada");
    assert!(closed_after(&floor, HALF_AN_HOUR, alba));
    assert_eq!((floor.course("ada"), floor.threads("ada")), (before, vec![]));
}
