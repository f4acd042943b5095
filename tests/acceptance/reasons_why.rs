//! "Why is this agent here?": the chain of causes on the card.

use acceptance::Floor;
use serde_json::{Value, json};

/// The chain behind an agent's status, in short: the step, and what it was about.
fn why(floor: &Floor, login: &str) -> Vec<String> {
    let links = floor.card(login)["why"].as_array().expect("a list").clone();
    let instants: Vec<_> = links.iter().map(|link| link["at"].as_str()).collect();
    assert!(instants.is_sorted(), "in the order of time: {links:?}");
    let part = |value: &Value| match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    };
    let words = |link: &Value| {
        ["step", "status", "reason", "seconds", "threads"]
            .iter()
            .filter_map(|name| part(&link[name]))
            .collect::<Vec<_>>()
    };
    links.iter().map(|link| words(link).join(" ")).collect()
}

/// Ada, Active since she chose so, with two threads; the first is open in front of her.
fn ada_at_work() -> (Floor, [i64; 2]) {
    let floor = Floor::team();
    floor.sign_in("ada");
    floor.of("ada").goes("ada", "active");
    let threads = ["Alba", "Bram"].map(|client| floor.queued(client));
    floor.opened(threads[0]);
    (floor, threads)
}

#[test]
fn kicked_out_no_action_for_5_minutes_no_answer_for_1_and_2_threads_back_in_the_queue() {
    let (floor, _) = ada_at_work();
    floor.clock.pass(3600);
    floor.does("advance", json!({}));
    assert_eq!(
        why(&floor, "ada"),
        ["asked_to_continue 300", "did_not_answer 60", "kicked_out kicked_out", "returned 2"]
    );
    let at: Vec<Value> =
        floor.card("ada")["why"].as_array().expect("a list").iter().map(|link| link["at"].clone()).collect();
    let due = "2026-03-02T08:06:00.000Z";
    assert_eq!(json!(at), json!(["2026-03-02T08:05:00.000Z", due, due, due]));
}

#[test]
fn finishing_until_nothing_blocks_and_then_away() {
    let (floor, threads) = ada_at_work();
    floor.of("ada").goes("ada", "lunch_break");
    assert_eq!(why(&floor, "ada"), ["agent_chose finishing lunch_break", "blocked 2"]);
    floor.clock.pass(60);
    floor.answered(threads[1]);
    floor.does("close_thread", json!({ "thread_id": threads[0] }));
    assert_eq!(
        why(&floor, "ada"),
        ["agent_chose finishing lunch_break", "blocked 2", "nothing_blocked inactive lunch_break"]
    );
}

#[test]
fn asked_to_go_on_working_and_gone_on() {
    let (floor, _) = ada_at_work();
    let at_work = ["agent_chose active_free", "thread_assigned active"];
    assert_eq!(why(&floor, "ada"), at_work);
    floor.clock.pass(310);
    floor.does("advance", json!({}));
    assert_eq!(why(&floor, "ada"), [at_work[0], at_work[1], "asked_to_continue 300"]);
    floor.of("ada").does("continue_working", json!({ "agent": "ada" }));
    assert_eq!(why(&floor, "ada"), at_work, "an answered request is no cause any more");
}

#[test]
fn forced_away_and_the_threads_back_in_the_queue() {
    let (floor, _) = ada_at_work();
    floor.of("sara").does("force_inactive", json!({ "agent": "ada", "reason": "technical_break" }));
    assert_eq!(why(&floor, "ada"), ["forced inactive technical_break", "returned 2"]);
    let by = floor.card("ada")["why"][0]["by"]["name"].clone();
    assert_eq!(by, "Sara Lund");
}

#[test]
fn the_connection_was_lost_and_the_agent_came_back() {
    let (floor, _) = ada_at_work();
    floor.clock.pass(60);
    floor.does("lose_connection", json!({ "agent": "ada" }));
    assert_eq!(why(&floor, "ada"), ["connection_lost offline"]);
    floor.clock.pass(5);
    floor.sign_in("ada");
    let back = ["agent_chose active_free", "thread_assigned active", "connection_lost offline", "came_back active"];
    assert_eq!(why(&floor, "ada"), back);
    floor.does("lose_connection", json!({ "agent": "ada" }));
    floor.clock.pass(5);
    floor.sign_in("ada");
    assert_eq!(why(&floor, "ada"), back, "only the last absence is told");
}

#[test]
fn gone_for_good_and_the_threads_given_away() {
    let (floor, _) = ada_at_work();
    floor.of("ada").does("sign_out", json!({ "agent": "ada" }));
    assert_eq!(why(&floor, "ada"), ["signed_out offline"]);
    floor.clock.pass(60);
    floor.does("advance", json!({}));
    assert_eq!(why(&floor, "ada"), ["signed_out offline", "returned 2"]);
}

#[test]
fn never_there_and_just_come() {
    let floor = Floor::team();
    assert_eq!(why(&floor, "ada"), ["added offline"]);
    floor.sign_in("ada");
    assert_eq!(why(&floor, "ada"), ["signed_in not_ready"]);
    floor.of("sara").goes("ada", "short_break");
    assert_eq!(why(&floor, "ada"), ["supervisor_chose inactive short_break"]);
}

#[test]
fn free_again_after_the_last_thread() {
    let (floor, threads) = ada_at_work();
    for thread_id in threads {
        floor.clock.pass(60);
        floor.does("close_thread", json!({ "thread_id": thread_id }));
    }
    assert_eq!(why(&floor, "ada"), ["agent_chose active_free", "last_thread_left active_free"]);
}
