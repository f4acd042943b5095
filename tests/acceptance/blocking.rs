//! Blocking a client: asked by an agent, decided by any supervisor, and taken back.

use acceptance::{Door, Floor};
use serde_json::{Value, json};

fn ask(door: &Door, agent: &str, thread_id: i64) -> i64 {
    let ask = json!({ "agent": agent, "ask": { "kind": "client_block", "thread_id": thread_id } });
    door.does("ask_approval", ask)["request_id"].as_i64().expect("a request")
}

fn decide(door: &Door, request_id: i64, decision: &str) -> Value {
    door.does("decide_request", json!({ "request_id": request_id, "decision": decision }))
}

/// The requests that somebody may decide.
fn bell(door: &Door) -> Vec<i64> {
    let list = door.does("list_requests", json!({}));
    list["requests"].as_array().expect("a list").iter().map(|one| one["id"].as_i64().expect("an id")).collect()
}

/// The states of an agent's requests, the newest first.
fn states(floor: &Floor, agent: &str) -> Vec<Value> {
    let card = floor.card(agent);
    card["requests"].as_array().expect("a list").iter().map(|one| one["state"].clone()).collect()
}

/// The system's lines in a thread: what, and who.
fn lines(door: &Door, thread_id: i64) -> Vec<Value> {
    let view = door.does("show_thread", json!({ "thread_id": thread_id }));
    view["lines"].as_array().expect("a list").iter().map(|one| json!([one["event"], one["by"]["name"]])).collect()
}

/// Ada at work, who asked to block Alba.
fn asked() -> (Floor, i64, i64) {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.given("Alba", "ada");
    let request = ask(&floor.of("ada"), "ada", thread);
    (floor, thread, request)
}

#[test]
fn a_request_to_block_a_client_reaches_every_supervisor_and_administrator() {
    let (floor, thread, request) = asked();
    let line = floor.of("ada").asked("ada", "Loans");
    assert_eq!(bell(&floor.of("sara")), [request, line], "of Ada's group");
    assert_eq!(bell(&floor.of("lars")), [request], "of another group: that one, and nothing else of hers");
    assert_eq!(bell(&floor), [request, line], "an administrator");
    for login in ["ada", "kim"] {
        assert_eq!(bell(&floor.of(login)), Vec::<i64>::new(), "an agent decides nothing");
        let decision = json!({ "request_id": request, "decision": "accept" });
        floor.of(login).refuses("decide_request", decision, "not_permitted");
    }
    let view = floor.of("lars").does("show_thread", json!({ "thread_id": thread }));
    assert_eq!(view["messages"][0]["text"], "Hello?", "who decides reads what was said");
    assert_eq!(json!([view["may_act"], view["may_transfer"], view["may_close"]]), json!([false, false, false]));
    let wish = floor.of("lars").does("list_requests", json!({}))["requests"][0]["wish"].clone();
    assert_eq!(wish, json!({ "kind": "client_block", "client": "Alba", "thread_id": thread }));
}

#[test]
fn a_program_of_an_agent_or_an_integrator_decides_no_block() {
    let (floor, _, request) = asked();
    for (role, may) in [("agent", false), ("integrator", false), ("supervisor", true)] {
        let program = floor.program(role);
        assert_eq!(bell(&program), if may { vec![request] } else { vec![] }, "{role}");
    }
    let refused = json!({ "request_id": request, "decision": "accept" });
    floor.program("integrator").refuses("decide_request", refused, "not_permitted");
    decide(&floor.program("supervisor"), request, "accept");
}

#[test]
fn a_supervisor_of_another_group_decides_and_sees_no_more_of_the_agent_than_the_request() {
    let (floor, thread, request) = asked();
    let decided = decide(&floor.of("lars"), request, "accept");
    assert_eq!(json!([decided["agent"], decided["request"]["state"]]), json!([null, "accepted"]));
    floor.refuses("receive_message", json!({ "client": "Alba", "text": "Hello?" }), "client_blocked");
    let late = json!({ "request_id": request, "decision": "reject" });
    let refusal = floor.of("sara").refuses("decide_request", late, "request_already_decided");
    assert_eq!(refusal.params["by"], "Lars Holm", "the first decision wins");
    let expected = [json!(["block_asked", "Ada Byron"]), json!(["client_blocked", "Lars Holm"])];
    for login in ["ada", "sara", "lars", "admin"] {
        assert_eq!(lines(&floor.of(login), thread), expected, "{login}");
    }
}

#[test]
fn cancelling_the_blocking_stands_in_the_thread_too_which_stays_closed() {
    let (floor, thread, request) = asked();
    decide(&floor.of("sara"), request, "reject");
    let expected = [json!(["block_asked", "Ada Byron"]), json!(["block_cancelled", "Sara Lund"])];
    assert_eq!(lines(&floor, thread), expected);
    let view = floor.does("show_thread", json!({ "thread_id": thread }));
    assert_eq!(json!([view["thread"]["closed_cause"], view["client_blocked"]]), json!(["client_block", false]));
    floor.queued("Alba");
}

#[test]
fn what_ends_without_a_decision_stands_in_the_thread_as_that() {
    let (floor, thread, request) = asked();
    floor.of("ada").does("cancel_request", json!({ "request_id": request }));
    assert_eq!(lines(&floor, thread)[1], json!(["block_withdrawn", "Ada Byron"]));
    floor.does("set_timeout", json!({ "key": "request", "seconds": 60 }));
    let second = floor.given("Bram", "ada");
    ask(&floor.of("ada"), "ada", second);
    floor.clock.pass(60);
    floor.does("advance", json!({}));
    assert_eq!(lines(&floor, second)[1], json!(["block_expired", null]));
}

#[test]
fn a_second_request_about_another_client_leaves_the_first_alone() {
    let (floor, _, first) = asked();
    let thread = floor.given("Bram", "ada");
    let second = ask(&floor.of("ada"), "ada", thread);
    assert_eq!(states(&floor, "ada"), ["pending", "pending"]);
    assert_eq!(bell(&floor.of("sara")), [first, second]);
    assert_eq!(floor.row("ada")["pending_requests"], 2, "both count at her photo");
}

#[test]
fn about_one_client_there_is_one_request_at_a_time_whoever_asks() {
    let (floor, thread, first) = asked();
    let again = floor.given("Alba", "ada");
    let second = ask(&floor.of("ada"), "ada", again);
    assert_eq!((states(&floor, "ada"), bell(&floor)), (vec![json!("pending"), json!("cancelled")], vec![second]));
    assert_ne!(first, second);
    floor.at_work("lea");
    let third = ask(&floor.of("lea"), "lea", floor.given("Alba", "lea"));
    assert_eq!(bell(&floor), [third]);
    assert_eq!(states(&floor, "ada"), ["cancelled", "cancelled"]);
    assert_eq!(lines(&floor, again)[1], json!(["block_withdrawn", "Lea Sand"]), "whose took its place");
    assert_eq!(lines(&floor, thread)[1], json!(["block_withdrawn", "Ada Byron"]));
}

#[test]
fn so_it_is_with_breaks_one_for_each_reason() {
    let floor = Floor::team();
    floor.at_work("ada");
    let ask = |reason: &str| {
        let ask = json!({ "agent": "ada", "ask": { "kind": "break", "reason": reason } });
        floor.does("ask_approval", ask)["request_id"].as_i64().expect("a request")
    };
    let (_, short, lunch) = (ask("lunch_break"), ask("short_break"), ask("lunch_break"));
    assert_eq!(bell(&floor), [short, lunch]);
}

#[test]
fn a_supervisor_or_an_administrator_unblocks_and_the_client_may_write_again() {
    for (login, name) in [("sara", "Sara Lund"), ("lars", "Lars Holm"), ("admin", "Robin Hale")] {
        let (floor, thread, request) = asked();
        decide(&floor, request, "accept");
        let view = floor.of(login).does("show_thread", json!({ "thread_id": thread }));
        assert_eq!(json!([view["client_blocked"], view["may_unblock"]]), json!([true, true]));
        let own = floor.of("ada").does("show_thread", json!({ "thread_id": thread }));
        assert_eq!(json!([own["client_blocked"], own["may_unblock"]]), json!([true, false]));
        floor.of("ada").refuses("unblock_client", json!({ "client": "Alba" }), "not_permitted");
        floor.of(login).does("unblock_client", json!({ "client": " Alba " }));
        assert_eq!(lines(&floor, thread)[2], json!(["client_unblocked", name]));
        floor.queued("Alba");
        floor.refuses("unblock_client", json!({ "client": "Alba" }), "client_not_blocked");
        floor.refuses("unblock_client", json!({ "client": "Nobody" }), "client_not_blocked");
    }
}

#[test]
fn blocked_clients_are_a_list_with_since_when_and_by_whom() {
    let (floor, thread, request) = asked();
    floor.queued("Bram");
    let blocked = |door: &Door| door.does("list_clients", json!({ "blocked": true }))["clients"].clone();
    assert_eq!(blocked(&floor), json!([]));
    decide(&floor.of("lars"), request, "accept");
    let list = blocked(&floor.of("sara"));
    assert_eq!(list.as_array().map(Vec::len), Some(1));
    assert_eq!(
        json!([list[0]["name"], list[0]["blocked_at"], list[0]["blocked_by"]["name"], list[0]["blocked_in"]]),
        json!(["Alba", floor.clock.text(), "Lars Holm", thread])
    );
    assert_eq!(floor.does("list_clients", json!({}))["clients"].as_array().map(Vec::len), Some(2));
}

#[test]
fn an_offline_agent_cant_ask_for_anything() {
    let floor = Floor::team();
    let ask = json!({ "kind": "profile_status", "text": "Loans" });
    floor.of("ada").refuses("ask_approval", json!({ "agent": "ada", "ask": ask }), "asker_offline");
    floor.sign_in("ada");
    floor.asked("ada", "Loans");
}

#[test]
fn a_decision_is_told_by_the_workspaces_clock() {
    let floor = Floor::team_in("Europe/Oslo", acceptance::MORNING);
    floor.at_work("ada");
    let request = floor.asked("ada", "Loans");
    decide(&floor, request, "accept");
    let late = json!({ "request_id": request, "decision": "reject" });
    let refusal = floor.refuses("decide_request", late, "request_already_decided");
    assert_eq!(refusal.params["at"], "2026-03-02T09:00:00+01:00");
}
