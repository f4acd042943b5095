//! The watch over a thread in front, the request to continue working, and the kick-out.

use acceptance::Floor;
use serde_json::json;

use super::{ada_busy, lately};

/// Ada with a thread open in front of her.
fn ada_at_a_thread() -> (Floor, i64) {
    let (floor, thread) = ada_busy();
    floor.opened(thread);
    (floor, thread)
}

#[test]
fn row_15_no_action_for_the_inactivity_timeout_with_a_thread_open_the_same_status_and_a_request_to_go_on() {
    let (floor, _) = ada_at_a_thread();
    floor.clock.pass(299);
    floor.does("advance", json!({}));
    assert_eq!(floor.row("ada")["warned"], false);
    floor.clock.pass(1);
    floor.does("advance", json!({}));
    let card = floor.card("ada");
    assert_eq!(json!([card["agent"]["status"], card["agent"]["warned"]]), json!(["active", true]));
    assert_eq!(card["warned_until"], "2026-03-02T08:06:00.000Z", "a minute to answer");
}

#[test]
fn row_16_warned_the_agent_answers_the_same_status_and_the_timeout_starts_again() {
    let (floor, _) = ada_at_a_thread();
    floor.clock.pass(330);
    floor.of("ada").does("continue_working", json!({ "agent": "ada" }));
    assert_eq!(json!([floor.row("ada")["warned"], floor.card("ada")["warned_until"]]), json!([false, null]));
    floor.clock.pass(299);
    floor.does("advance", json!({}));
    assert_eq!(floor.row("ada")["warned"], false);
    floor.clock.pass(1);
    floor.does("advance", json!({}));
    assert_eq!((floor.row("ada")["warned"].clone(), floor.standing("ada").as_str()), (json!(true), "active"));
}

#[test]
fn row_17_warned_the_warning_runs_out_kicked_out_and_every_thread_goes_back_to_the_general_queue() {
    let (floor, first) = ada_at_a_thread();
    let second = floor.queued("Bram");
    floor.answered(second);
    floor.opened(first);
    floor.clock.pass(360);
    floor.does("advance", json!({}));
    assert_eq!(lately(&floor, 1), ["kicked_out kicked_out"]);
    assert_eq!(floor.threads("ada"), Vec::<i64>::new());
    let queue = floor.does("list_threads", json!({ "place": "queue" }));
    assert_eq!(queue["total"], 2, "even the one that waits for its client");
    floor.queued("Carmen");
    assert_eq!(floor.does("list_threads", json!({ "place": "queue" }))["total"], 3, "and she gets no new one");
}
