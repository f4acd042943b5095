//! Handing threads over and closing them: what an agent may, and what a supervisor may.

use acceptance::{Door, Floor};
use serde_json::{Value, json};

const CLIENTS: [&str; 4] = ["Bram", "Carmen", "Dario", "Edith"];

/// Ada at work with Alba's thread; then Ben comes to work.
fn ada_busy_and_ben_free() -> (Floor, i64) {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.queued("Alba");
    floor.at_work("ben");
    (floor, thread)
}

/// Fills every session of an agent.
fn fill(floor: &Floor, login: &str) {
    for client in CLIENTS {
        floor.given(client, login);
    }
}

/// The team with Max beside it, at work with one thread in his one session.
fn with_max_full() -> (Floor, i64) {
    let floor = Floor::team();
    floor.does("add_agent", json!({ "login": "max", "name": "Max Ode", "group_id": 1, "sessions": 1 }));
    floor.at_work("max");
    let thread = floor.queued("Alba");
    (floor, thread)
}

fn closed_cause(floor: &Floor, thread_id: i64) -> Value {
    floor.does("show_thread", json!({ "thread_id": thread_id }))["thread"]["closed_cause"].clone()
}

fn receivers(door: &Door) -> Vec<Value> {
    let list = door.does("list_receivers", json!({}));
    let shown = |one: &Value| json!([one["name"], one["group"], one["free_sessions"]]);
    list["receivers"].as_array().expect("a list").iter().map(shown).collect()
}

#[test]
fn an_agent_hands_a_thread_of_theirs_to_somebody_with_a_free_session_of_any_group() {
    for colleague in ["ben", "lea"] {
        let (floor, thread) = ada_busy_and_ben_free();
        floor.at_work("lea");
        floor.of("ada").does("assign_thread", json!({ "thread_id": thread, "agent": colleague }));
        assert_eq!((floor.threads("ada"), floor.threads(colleague)), (vec![], vec![thread]));
        assert_eq!((floor.standing("ada"), floor.standing(colleague)), ("active_free".into(), "active".into()));
    }
}

#[test]
fn a_colleague_without_a_free_session_is_refused() {
    let (floor, thread) = ada_busy_and_ben_free();
    fill(&floor, "ben");
    let request = json!({ "thread_id": thread, "agent": "ben" });
    let refusal = floor.of("ada").refuses("assign_thread", request, "no_free_session");
    assert_eq!(refusal.params["agent"], floor.row("ben")["id"]);
    assert_eq!(floor.threads("ada"), [thread], "it stays where it is");
}

#[test]
fn a_colleague_who_receives_no_threads_is_refused() {
    let (floor, thread) = ada_busy_and_ben_free();
    for to in ["outgoing", "lunch_break"] {
        floor.goes("ben", to);
        let request = json!({ "thread_id": thread, "agent": "ben" });
        floor.of("ada").refuses("assign_thread", request, "agent_not_receiving");
    }
    assert_eq!(floor.threads("ada"), [thread]);
}

#[test]
fn without_a_name_it_goes_to_who_is_next_but_never_back() {
    let (floor, thread) = ada_busy_and_ben_free();
    for client in ["Bram", "Carmen"] {
        floor.given(client, "ben");
    }
    floor.of("ada").does("assign_thread", json!({ "thread_id": thread }));
    assert_eq!(
        (floor.threads("ada"), floor.threads("ben").len()),
        (vec![], 3),
        "Ada has the fewest, and is passed over"
    );
}

#[test]
fn without_a_name_and_without_anybody_free_it_stays() {
    let (floor, thread) = ada_busy_and_ben_free();
    fill(&floor, "ben");
    for login in ["ada", "sara"] {
        floor.of(login).refuses("assign_thread", json!({ "thread_id": thread }), "nobody_free");
    }
    assert_eq!(floor.threads("ada"), [thread]);
}

#[test]
fn a_supervisor_without_a_name_leaves_it_to_routing_whose_group_it_is() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.queued("Alba");
    floor.at_work("lea");
    floor.of("sara").does("assign_thread", json!({ "thread_id": thread }));
    assert_eq!((floor.threads("ada"), floor.threads("lea")), (vec![], vec![thread]));
}

#[test]
fn a_colleagues_thread_and_the_general_queues_are_not_an_agents_to_take() {
    let (floor, thread) = ada_busy_and_ben_free();
    for to in [json!("ben"), json!("kim"), json!(null)] {
        floor.of("ben").refuses("assign_thread", json!({ "thread_id": thread, "agent": to }), "not_permitted");
    }
    floor.goes("ada", "outgoing");
    floor.goes("ben", "outgoing");
    let queued = floor.queued("Bram");
    floor.of("ben").refuses("assign_thread", json!({ "thread_id": queued, "agent": "ben" }), "not_permitted");
}

#[test]
fn the_receivers_are_those_with_a_free_session_without_oneself() {
    let (floor, _) = ada_busy_and_ben_free();
    assert_eq!(receivers(&floor.of("ada")), [json!(["Бен Орлов", "Cards", 4])]);
    assert_eq!(receivers(&floor.of("ben")), [json!(["Ada Byron", "Cards", 3])]);
    floor.at_work("kim");
    floor.at_work("lea");
    fill(&floor, "kim");
    let free = [json!(["Бен Орлов", "Cards", 4]), json!(["Lea Sand", "Loans", 4])];
    assert_eq!(receivers(&floor.of("ada")), free, "Kim is full");
    floor.goes("ben", "outgoing");
    assert_eq!(receivers(&floor.of("ada")), free[1..]);
}

#[test]
fn a_supervisors_transfer_opens_an_additional_session() {
    let (floor, first) = with_max_full();
    floor.at_work("ada");
    let second = floor.queued("Bram");
    floor.clock.pass(1);
    assert_eq!(floor.threads("ada"), [second]);
    floor.of("sara").does("assign_thread", json!({ "thread_id": second, "agent": "max" }));
    let row = floor.row("max");
    assert_eq!((floor.threads("max"), json!([row["threads"], row["sessions"]])), (vec![first, second], json!([2, 1])));
    assert_eq!(receivers(&floor.of("sara")), [json!(["Ada Byron", "Cards", 4])], "and Max has no free one");
}

#[test]
fn a_supervisor_gives_a_thread_of_the_general_queue_to_who_is_full() {
    let (floor, first) = with_max_full();
    let queued = floor.queued("Bram");
    floor.of("sara").refuses("assign_thread", json!({ "thread_id": queued }), "nobody_free");
    floor.of("sara").does("assign_thread", json!({ "thread_id": queued, "agent": "max" }));
    assert_eq!(floor.threads("max"), [first, queued]);
    assert_eq!(floor.does("list_threads", json!({ "place": "queue" }))["total"], 0);
}

#[test]
fn a_closed_thread_says_who_closed_it() {
    for (login, cause) in [("ada", "agent"), ("sara", "supervisor"), ("admin", "supervisor")] {
        let (floor, thread) = ada_busy_and_ben_free();
        floor.of(login).does("close_thread", json!({ "thread_id": thread }));
        assert_eq!(closed_cause(&floor, thread), cause, "{login}");
        assert_eq!(floor.standing("ada"), "active_free");
    }
    let (floor, thread) = ada_busy_and_ben_free();
    let ask = json!({ "agent": "ada", "ask": { "kind": "client_block", "thread_id": thread } });
    floor.of("ada").does("ask_approval", ask);
    assert_eq!(closed_cause(&floor, thread), "client_block");
}

#[test]
fn a_thread_of_the_general_queue_is_a_supervisors_to_close() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let thread = floor.queued("Alba");
    floor.of("ada").refuses("close_thread", json!({ "thread_id": thread }), "not_permitted");
    floor.of("lars").does("close_thread", json!({ "thread_id": thread }));
    assert_eq!(closed_cause(&floor, thread), "supervisor");
    assert_eq!(floor.does("list_threads", json!({ "place": "queue" }))["total"], 0);
}

#[test]
fn a_thread_of_another_is_not_an_agents_to_close() {
    let (floor, thread) = ada_busy_and_ben_free();
    for login in ["ben", "lars"] {
        floor.of(login).refuses("close_thread", json!({ "thread_id": thread }), "not_permitted");
    }
    assert_eq!(floor.threads("ada"), [thread]);
}
