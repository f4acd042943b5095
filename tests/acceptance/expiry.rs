//! Requests that nobody decides: a break's expires, and an agent may take a request back.

use acceptance::{Floor, picture, text_of};
use rollcall_engine::Instant;
use serde_json::{Value, json};

/// How long a request for a break waits for a decision, in seconds.
const TEN_MINUTES: i64 = 600;

fn ask(floor: &Floor, ask: &Value) -> Value {
    floor.of("ada").does("ask_approval", json!({ "agent": "ada", "ask": ask }))["request_id"].clone()
}

/// Ada is signed in and asks for a break.
fn break_asked() -> (Floor, Value) {
    let floor = Floor::team();
    floor.sign_in("ada");
    let id = ask_break(&floor);
    (floor, id)
}

fn ask_break(floor: &Floor) -> Value {
    ask(floor, &json!({ "kind": "break", "reason": "short_break" }))
}

/// The request as Ada's card shows it.
fn request(floor: &Floor, id: &Value) -> Value {
    let card = floor.card("ada");
    card["requests"].as_array().expect("a list").iter().find(|one| one["id"] == *id).expect("the request").clone()
}

fn state_after(floor: &Floor, seconds: i64, id: &Value) -> Value {
    floor.clock.pass(seconds);
    floor.does("advance", json!({}));
    request(floor, id)["state"].clone()
}

#[test]
fn a_request_for_a_break_expires_after_10_minutes() {
    let (floor, id) = break_asked();
    assert_eq!(state_after(&floor, TEN_MINUTES - 1, &id), "pending");
    assert_eq!(floor.row("ada")["pending_requests"], 1);
    assert_eq!(state_after(&floor, 1, &id), "expired");
    let expired = request(&floor, &id);
    assert_eq!(
        json!([expired["decided_at"], expired["decided_by"], expired["comment"]]),
        json!([floor.clock.text(), null, null]),
        "by nobody"
    );
    assert_eq!(floor.row("ada")["pending_requests"], 0, "the bell is gone");
    assert_eq!(floor.of("sara").does("list_requests", json!({}))["requests"], json!([]));
    assert_eq!(floor.standing("ada"), "not_ready", "and nobody goes on a break for it");
}

#[test]
fn what_clients_see_waits_for_ever() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.queued("Alba");
    let asked = [
        json!({ "kind": "profile_status", "text": "Cards" }),
        json!({ "kind": "profile_picture", "image_base64": picture::photo(40) }),
        json!({ "kind": "client_block", "thread_id": thread }),
    ];
    let asked = asked.map(|one| ask(&floor, &one));
    floor.clock.pass(30 * 24 * 3600);
    let advanced = floor.does("advance", json!({}));
    assert_eq!(json!([advanced["carried_out"], advanced["next_due"]]), json!([0, null]));
    for id in asked {
        assert_eq!(request(&floor, &id)["state"], "pending");
    }
}

#[test]
fn a_decision_that_comes_too_late_is_told_so() {
    let (floor, id) = break_asked();
    floor.clock.pass(TEN_MINUTES);
    for decision in ["accept", "reject"] {
        let late = json!({ "request_id": id, "decision": decision });
        let refusal = floor.of("sara").refuses("decide_request", late, "request_already_decided");
        assert_eq!(json!(refusal.params), json!({ "by": "", "at": "2026-03-02T08:10:00Z", "state": "expired" }));
    }
    assert_eq!((state_after(&floor, 0, &id), floor.standing("ada").as_str()), (json!("expired"), "not_ready"));
}

#[test]
fn a_replaced_request_doesnt_expire_and_the_new_one_has_its_own_time() {
    let (floor, first) = break_asked();
    floor.clock.pass(300);
    let second = ask_break(&floor);
    assert_eq!(state_after(&floor, 300, &first), "cancelled");
    assert_eq!(request(&floor, &second)["state"], "pending");
    assert_eq!(state_after(&floor, 299, &second), "pending");
    assert_eq!(state_after(&floor, 1, &second), "expired");
    assert_eq!(request(&floor, &first)["state"], "cancelled");
}

#[test]
fn a_decided_request_stays_as_it_was_decided() {
    for (decision, state) in [("accept", "accepted"), ("reject", "rejected")] {
        let (floor, id) = break_asked();
        floor.of("sara").does("decide_request", json!({ "request_id": id, "decision": decision }));
        assert_eq!(floor.does("advance", json!({}))["next_due"], Value::Null);
        assert_eq!(state_after(&floor, 2 * TEN_MINUTES, &id), state);
    }
}

#[test]
fn an_agent_takes_a_request_back() {
    let (floor, id) = break_asked();
    floor.clock.pass(60);
    floor.of("ada").does("cancel_request", json!({ "request_id": id }));
    let cancelled = request(&floor, &id);
    assert_eq!(
        json!([cancelled["state"], cancelled["decided_at"], cancelled["decided_by"]]),
        json!(["cancelled", floor.clock.text(), null])
    );
    assert_eq!(floor.row("ada")["pending_requests"], 0);
    assert_eq!(state_after(&floor, 2 * TEN_MINUTES, &id), "cancelled", "and it doesn't expire any more");
    assert_eq!(floor.does("advance", json!({}))["next_due"], Value::Null);
}

#[test]
fn what_is_taken_back_or_decided_is_not_taken_back_again() {
    let (floor, id) = break_asked();
    floor.of("ada").does("cancel_request", json!({ "request_id": id }));
    let again = floor.of("ada").refuses("cancel_request", json!({ "request_id": id }), "request_already_decided");
    assert_eq!(json!([again.params["by"], again.params["state"]]), json!(["", "cancelled"]));
    let decided = ask_break(&floor);
    floor.of("sara").does("decide_request", json!({ "request_id": decided, "decision": "reject" }));
    let late = floor.of("ada").refuses("cancel_request", json!({ "request_id": decided }), "request_already_decided");
    assert_eq!(json!([late.params["by"], late.params["state"]]), json!(["Sara Lund", "rejected"]));
}

#[test]
fn nobody_elses_request_can_be_taken_back() {
    let (floor, id) = break_asked();
    for login in ["ben", "lea", "lars"] {
        floor.of(login).refuses("cancel_request", json!({ "request_id": id }), "not_permitted");
    }
    assert_eq!(request(&floor, &id)["state"], "pending");
    assert_eq!(floor.refuses("cancel_request", json!({ "request_id": 99 }), "unknown_request").params["id"], 99);
}

#[test]
fn after_a_day_switched_off_a_request_expired_at_its_instant() {
    let (floor, id) = break_asked();
    let due = text_of(Instant::from_millis(floor.clock.now().millis() + TEN_MINUTES * 1000));
    floor.clock.pass(24 * 3600);
    let door = floor.another_door();
    assert_eq!(door.does("advance", json!({}))["carried_out"], 1);
    let expired = request(&floor, &id);
    assert_eq!(json!([expired["state"], expired["decided_at"]]), json!(["expired", due]));
}
