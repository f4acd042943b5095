//! Signing in and out, and the grace in between.

use acceptance::Floor;
use serde_json::{Value, json};

#[test]
fn signing_in_makes_an_agent_not_ready() {
    let floor = Floor::team();
    let changed = floor.of("ada").does("sign_in", json!({ "agent": "ada" }));
    assert_eq!(json!([changed["agent"]["status"], changed["changed"]]), json!(["not_ready", true]));
    assert_eq!(floor.course("ada"), ["offline added", "not_ready login"]);
}

#[test]
fn nobody_signs_in_twice() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let refusal = floor.refuses("sign_in", json!({ "agent": "ada" }), "already_signed_in");
    assert_eq!(refusal.params["agent"], floor.row("ada")["id"]);
}

#[test]
fn signing_out_makes_an_agent_offline_from_any_status() {
    for status in ["active", "outgoing", "lunch_break"] {
        let floor = Floor::team();
        floor.sign_in("ada");
        floor.goes("ada", status);
        floor.does("sign_out", json!({ "agent": "ada" }));
        assert_eq!(floor.course("ada").last().map(String::as_str), Some("offline logout"), "from {status}");
    }
}

#[test]
fn who_is_offline_cannot_sign_out() {
    Floor::team().refuses("sign_out", json!({ "agent": "ada" }), "agent_offline");
}

#[test]
fn back_within_the_grace_an_agent_takes_up_the_status_and_the_threads() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.given("Alba", "ada");
    floor.does("sign_out", json!({ "agent": "ada" }));
    floor.clock.pass(9);
    assert_eq!(floor.threads("ada"), [thread], "held for the grace");
    floor.sign_in("ada");
    assert_eq!((floor.standing("ada").as_str(), floor.threads("ada")), ("active", vec![thread]));
    assert_eq!(floor.course("ada").last().map(String::as_str), Some("active reconnected"));
}

#[test]
fn after_the_grace_threads_are_back_in_the_queue_and_signing_in_begins_anew() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.given("Alba", "ada");
    floor.does("sign_out", json!({ "agent": "ada" }));
    floor.clock.pass(10);
    assert_eq!(floor.does("advance", json!({}))["carried_out"], 1);
    assert!(floor.threads("ada").is_empty());
    floor.sign_in("ada");
    assert_eq!(floor.standing("ada"), "not_ready");
    floor.at_work("ben");
    floor.does("assign_thread", json!({ "thread_id": thread, "agent": "ben" }));
    assert_eq!(floor.threads("ben"), [thread]);
}

#[test]
fn the_offline_time_goes_on_when_the_grace_ends() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.does("sign_out", json!({ "agent": "ada" }));
    floor.clock.pass(30);
    floor.does("advance", json!({}));
    let row = floor.row("ada");
    assert_eq!((&row["elapsed_s"], &row["threads"]), (&json!(30), &Value::Null));
    floor.assert_log_is_whole("ada");
}
