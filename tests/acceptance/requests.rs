//! Requests for approval: asked by an agent, decided once, and what comes of it.

use acceptance::{Floor, picture};
use serde_json::{Value, json};

fn ask(floor: &Floor, ask: &Value) -> Value {
    floor.of("ada").does("ask_approval", json!({ "agent": "ada", "ask": ask }))["request_id"].clone()
}

fn decide(floor: &Floor, request_id: &Value, decision: &str) -> Value {
    floor.of("sara").does("decide_request", json!({ "request_id": request_id, "decision": decision }))
}

#[test]
fn an_accepted_picture_is_the_photo_and_a_rejected_one_isnt() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let old =
        floor.does("set_photo", json!({ "agent": "ada", "image_base64": picture::photo(10) }))["photo_id"].clone();
    let rejected = ask(&floor, &json!({ "kind": "profile_picture", "image_base64": picture::photo(20) }));
    assert_eq!(decide(&floor, &rejected, "reject")["agent"]["photo_id"], old);
    let accepted = ask(&floor, &json!({ "kind": "profile_picture", "image_base64": picture::photo(30) }));
    let decided = decide(&floor, &accepted, "accept");
    let wish = &decided["request"]["wish"];
    assert_eq!(json!([wish["kind"], wish["old_photo_id"]]), json!(["profile_picture", old]), "the old beside the new");
    assert_eq!(decided["agent"]["photo_id"], wish["new_photo_id"]);
    assert_ne!(wish["new_photo_id"], old);
}

#[test]
fn an_accepted_line_is_the_profile_status_and_a_rejected_one_isnt() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let line = |text: &str| json!({ "kind": "profile_status", "text": text });
    let accepted = ask(&floor, &line("  Cards and disputes "));
    decide(&floor, &accepted, "accept");
    assert_eq!(floor.card("ada")["profile_status"], "Cards and disputes");
    let rejected = ask(&floor, &line("Ask me anything"));
    let decided = decide(&floor, &rejected, "reject");
    assert_eq!(
        decided["request"]["wish"],
        json!({ "kind": "profile_status", "old": "Cards and disputes", "new": "Ask me anything" })
    );
    assert_eq!(floor.card("ada")["profile_status"], "Cards and disputes");
}

#[test]
fn asking_to_block_closes_the_thread_and_only_accepting_blocks_the_client() {
    let floor = Floor::team();
    floor.at_work("ada");
    for (client, decision) in [("Alba", "reject"), ("Bram", "accept")] {
        let thread_id = floor.given(client, "ada");
        let asked = ask(&floor, &json!({ "kind": "client_block", "thread_id": thread_id }));
        assert_eq!((floor.standing("ada").as_str(), floor.threads("ada").len()), ("active_free", 0), "closed at once");
        let decided = decide(&floor, &asked, decision);
        assert_eq!(
            decided["request"]["wish"],
            json!({ "kind": "client_block", "client": client, "thread_id": thread_id })
        );
        floor.refuses("open_thread", json!({ "thread_id": thread_id }), "thread_closed");
    }
    floor.queued("Alba");
    let write = json!({ "client": "Bram", "text": "Hello?" });
    assert_eq!(floor.refuses("receive_message", write, "client_blocked").params["client"], "Bram");
}

#[test]
fn only_the_client_of_a_held_thread_can_be_asked_to_be_blocked() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let thread_id = floor.queued("Alba");
    let asked = json!({ "agent": "ada", "ask": { "kind": "client_block", "thread_id": thread_id } });
    floor.refuses("ask_approval", asked, "thread_not_held");
}

#[test]
fn an_accepted_break_follows_the_ordinary_rules() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.given("Alba", "ada");
    let asked = ask(&floor, &json!({ "kind": "break", "reason": "short_break" }));
    assert_eq!(floor.standing("ada"), "active", "asking changes nothing");
    decide(&floor, &asked, "accept");
    assert_eq!(floor.standing("ada"), "finishing short_break");
    floor.answered(thread);
    assert_eq!(floor.standing("ada"), "inactive short_break");
    let rejected = ask(&floor, &json!({ "kind": "break", "reason": "lunch_break" }));
    decide(&floor, &rejected, "reject");
    assert_eq!(floor.standing("ada"), "inactive short_break");
}

#[test]
fn a_break_that_cannot_begin_stays_pending() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let asked = ask(&floor, &json!({ "kind": "break", "reason": "short_break" }));
    floor.does("sign_out", json!({ "agent": "ada" }));
    floor.refuses("decide_request", json!({ "request_id": asked, "decision": "accept" }), "agent_offline");
    assert_eq!(floor.card("ada")["requests"][0]["state"], "pending");
    assert_eq!(decide(&floor, &asked, "reject")["request"]["state"], "rejected");
}

#[test]
fn the_agent_sees_who_decided_when_and_with_which_words() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let id = floor.asked("ada", "Cards");
    floor.clock.pass(60);
    let comment = "  Please say what you help with.\nThank you. ";
    let decision = json!({ "request_id": id, "decision": "reject", "comment": comment });
    floor.of("sara").does("decide_request", decision);
    let request = floor.of("ada").card("ada")["requests"][0].clone();
    assert_eq!(
        json!([request["state"], request["comment"], request["decided_by"]["name"], request["decided_at"]]),
        json!(["rejected", comment.trim(), "Sara Lund", floor.clock.text()])
    );
}

#[test]
fn a_comment_of_white_space_is_none() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let id = floor.asked("ada", "Cards");
    let decided = floor.does("decide_request", json!({ "request_id": id, "decision": "accept", "comment": "  \n" }));
    assert_eq!(decided["request"]["comment"], Value::Null);
}

#[test]
fn the_second_decision_is_refused_with_who_decided_and_when() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let id = floor.asked("ada", "Cards");
    decide(&floor, &json!(id), "accept");
    floor.clock.pass(60);
    for decision in ["accept", "reject"] {
        let second = json!({ "request_id": id, "decision": decision });
        let refusal = floor.of("admin").refuses("decide_request", second, "request_already_decided");
        assert_eq!(
            json!(refusal.params),
            json!({ "by": "Sara Lund", "at": "2026-03-02T08:00:00Z", "state": "accepted" })
        );
    }
    assert_eq!(floor.card("ada")["requests"][0]["state"], "accepted");
}

#[test]
fn a_second_request_of_a_kind_takes_the_place_of_the_first() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let first = floor.asked("ada", "First");
    let other = ask(&floor, &json!({ "kind": "break", "reason": "short_break" }));
    let second = floor.asked("ada", "Second");
    let card = floor.card("ada");
    let states: Vec<Value> =
        card["requests"].as_array().expect("a list").iter().map(|one| one["state"].clone()).collect();
    assert_eq!(
        (states, &card["agent"]["pending_requests"]),
        (vec!["pending".into(), "pending".into(), "cancelled".into()], &json!(2))
    );
    let late = json!({ "request_id": first, "decision": "accept" });
    let refusal = floor.refuses("decide_request", late, "request_already_decided");
    assert_eq!(json!([refusal.params["by"], refusal.params["state"]]), json!(["", "cancelled"]));
    decide(&floor, &json!(second), "accept");
    decide(&floor, &other, "accept");
}

#[test]
fn another_groups_supervisor_decides_nothing() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let id = floor.asked("ada", "Cards");
    for login in ["lars", "ada", "lea"] {
        floor.of(login).refuses("decide_request", json!({ "request_id": id, "decision": "accept" }), "not_permitted");
    }
    assert_eq!(floor.card("ada")["requests"][0]["state"], "pending");
}

#[test]
fn a_bad_request_neither_cancels_the_pending_one_nor_closes_a_thread() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread_id = floor.given("Alba", "ada");
    floor.asked("ada", "Cards");
    let bad = json!({ "agent": "ada", "ask": { "kind": "profile_status", "text": "" } });
    floor.refuses("ask_approval", bad, "text_invalid");
    let bad =
        json!({ "agent": "ada", "note": "n".repeat(501), "ask": { "kind": "client_block", "thread_id": thread_id } });
    floor.refuses("ask_approval", bad, "text_invalid");
    assert_eq!((floor.row("ada")["pending_requests"].clone(), floor.threads("ada")), (json!(1), vec![thread_id]));
}
