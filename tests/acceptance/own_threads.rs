//! An agent writes to a client first: the thread is the agent's own, and waits for the client.

use acceptance::{Door, Floor};
use serde_json::{Value, json};

fn writing(login: &str, client: &str) -> Value {
    json!({ "agent": login, "client": client, "channel": "email", "text": "Your card is on its way." })
}

/// The agent writes to a client, and the door's actor does it.
fn starts(door: &Door, login: &str, client: &str) -> i64 {
    door.does("start_thread", writing(login, client))["id"].as_i64().expect("a thread")
}

#[test]
fn who_receives_threads_and_who_doesnt_may_both_write_first() {
    for (status, becomes) in [("active", "active"), ("outgoing", "outgoing")] {
        let floor = Floor::team();
        floor.sign_in("ada");
        floor.goes("ada", status);
        let thread = starts(&floor.of("ada"), "ada", "Alba");
        assert_eq!((floor.threads("ada"), floor.standing("ada").as_str()), (vec![thread], becomes));
        let view = floor.does("show_thread", json!({ "thread_id": thread }));
        let row = &view["thread"];
        assert_eq!(
            json!([row["agent"]["name"], row["client"], row["channel"], row["waiting_for"], row["waiting_since"]]),
            json!(["Ada Byron", "Alba", "email", "client", floor.clock.text()])
        );
        let messages = view["messages"].as_array().expect("a list");
        assert_eq!(messages.len(), 1);
        assert_eq!(json!([messages[0]["author"], messages[0]["text"]]), json!(["agent", "Your card is on its way."]));
    }
}

#[test]
fn the_clients_answer_comes_to_who_wrote_first() {
    let floor = Floor::team();
    floor.at_work("ben");
    floor.sign_in("ada");
    floor.goes("ada", "outgoing");
    let thread = starts(&floor.of("ada"), "ada", "Alba");
    assert_eq!(floor.queued("Alba"), thread);
    assert_eq!(floor.card("ada")["threads"][0]["waiting_for"], "agent");
    assert_eq!(floor.threads("ben"), Vec::<i64>::new());
}

#[test]
fn a_client_who_never_answers_is_left_in_peace_after_half_an_hour() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = starts(&floor.of("ada"), "ada", "Alba");
    floor.clock.pass(1800);
    assert_eq!(floor.does("advance", json!({}))["carried_out"], 1);
    let view = floor.does("show_thread", json!({ "thread_id": thread }));
    assert_eq!(view["thread"]["closed_cause"], "silence");
}

#[test]
fn with_every_session_occupied_nobody_writes_first() {
    for status in ["active", "outgoing"] {
        let floor = Floor::team();
        floor.sign_in("ada");
        floor.goes("ada", status);
        let threads = ["Alba", "Bram", "Carmen", "Dario"].map(|client| starts(&floor.of("ada"), "ada", client));
        let refusal = floor.of("ada").refuses("start_thread", writing("ada", "Edith"), "no_free_session");
        assert_eq!(refusal.params["agent"], floor.row("ada")["id"]);
        assert_eq!(floor.threads("ada"), threads);
        let clients = floor.does("list_clients", json!({ "text": "Edith" }));
        assert_eq!(clients["clients"], json!([]), "nothing of it is kept");
    }
}

#[test]
fn who_is_leaving_or_away_writes_to_nobody() {
    for status in ["offline", "not_ready", "inactive", "finishing"] {
        let floor = Floor::team();
        if status != "offline" {
            floor.sign_in("ada");
        }
        if status == "finishing" {
            floor.goes("ada", "active");
            floor.queued("Bram");
        }
        if ["inactive", "finishing"].contains(&status) {
            floor.goes("ada", "lunch_break");
        }
        assert_eq!(floor.row("ada")["status"], status);
        let refusal = floor.of("ada").refuses("start_thread", writing("ada", "Alba"), "agent_not_receiving");
        assert_eq!(refusal.params["agent"], floor.row("ada")["id"]);
    }
}

#[test]
fn a_client_with_a_thread_gets_no_second_one() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.at_work("ben");
    floor.queued("Alba");
    for login in ["ada", "ben"] {
        let refusal = floor.of(login).refuses("start_thread", writing(login, " Alba "), "client_has_thread");
        assert_eq!(refusal.params["client"], "Alba");
    }
}

#[test]
fn a_blocked_client_is_not_written_to() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.queued("Alba");
    let ask = json!({ "agent": "ada", "ask": { "kind": "client_block", "thread_id": thread } });
    let asked = floor.of("ada").does("ask_approval", ask)["request_id"].clone();
    floor.of("sara").does("decide_request", json!({ "request_id": asked, "decision": "accept" }));
    let refusal = floor.of("ada").refuses("start_thread", writing("ada", "Alba"), "client_blocked");
    assert_eq!(refusal.params["client"], "Alba");
}

#[test]
fn a_supervisor_may_write_for_the_agent_and_a_colleague_may_not() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = starts(&floor.of("sara"), "ada", "Alba");
    assert_eq!(floor.threads("ada"), [thread]);
    for login in ["ben", "lars"] {
        floor.of(login).refuses("start_thread", writing("ada", "Bram"), "not_permitted");
    }
    assert_eq!(floor.threads("ada"), [thread]);
}

#[test]
fn what_is_said_and_to_whom_must_be_there() {
    let floor = Floor::team();
    floor.at_work("ada");
    for (field, value) in [("client", " "), ("channel", ""), ("text", "\n")] {
        let mut request = writing("ada", "Alba");
        request[field] = json!(value);
        floor.refuses("start_thread", request, "text_invalid");
    }
    assert_eq!(floor.standing("ada"), "active_free");
}
