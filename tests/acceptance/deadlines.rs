//! What the system does by itself, at the instants at which it is due.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use acceptance::{Floor, text_of};
use rollcall_engine::timekeeper;
use serde_json::{Value, json};

/// Ada has a thread open in front of her and another in her queue.
fn with_a_thread_in_front() -> (Floor, [i64; 2]) {
    let floor = Floor::team();
    floor.at_work("ada");
    let threads = ["Alba", "Bram"].map(|client| floor.given(client, "ada"));
    floor.opened(threads[0]);
    (floor, threads)
}

fn seconds_after(floor: &Floor, began: rollcall_engine::Instant, seconds: i64) -> String {
    assert!(floor.clock.now() >= began);
    text_of(rollcall_engine::Instant::from_millis(began.millis() + seconds * 1000))
}

#[test]
fn after_300_seconds_without_an_action_the_agent_is_asked_to_go_on() {
    let (floor, _) = with_a_thread_in_front();
    let began = floor.clock.now();
    let advanced = floor.does("advance", json!({}));
    assert_eq!(json!([advanced["carried_out"], advanced["next_due"]]), json!([0, seconds_after(&floor, began, 300)]));
    floor.clock.pass(299);
    floor.does("advance", json!({}));
    assert_eq!(floor.row("ada")["warned"], false);
    floor.clock.pass(1);
    let advanced = floor.does("advance", json!({}));
    assert_eq!(json!([advanced["carried_out"], advanced["next_due"]]), json!([1, seconds_after(&floor, began, 360)]));
    assert_eq!((floor.row("ada")["warned"].clone(), floor.standing("ada")), (json!(true), "active".to_owned()));
}

#[test]
fn sixty_seconds_later_the_agent_is_kicked_out_and_the_threads_are_back_in_the_queue() {
    let (floor, threads) = with_a_thread_in_front();
    let began = floor.clock.now();
    floor.clock.pass(300);
    floor.does("advance", json!({}));
    floor.clock.pass(60);
    floor.does("advance", json!({}));
    assert_eq!((floor.standing("ada").as_str(), floor.row("ada")["warned"].clone()), ("kicked_out", json!(false)));
    assert!(floor.threads("ada").is_empty());
    let last = floor.log("ada").pop().expect("an interval");
    let due = seconds_after(&floor, began, 360);
    assert_eq!(json!([last["began"], last["cause"], last["changed_by"]]), json!([due, "kicked_out", null]));
    floor.at_work("ben");
    for thread_id in threads {
        floor.does("assign_thread", json!({ "thread_id": thread_id, "agent": "ben" }));
    }
    assert_eq!(floor.threads("ben"), threads);
}

#[test]
fn what_was_due_has_its_instant_however_late_it_is_carried_out() {
    let (floor, _) = with_a_thread_in_front();
    let began = floor.clock.now();
    floor.clock.pass(3 * 60 * 60);
    assert_eq!(floor.does("advance", json!({}))["carried_out"], 2, "the warning, and then the kick-out");
    let row = floor.row("ada");
    let elapsed = 3 * 60 * 60 - 360;
    assert_eq!(json!([row["since"], row["elapsed_s"]]), json!([seconds_after(&floor, began, 360), elapsed]));
    floor.assert_log_is_whole("ada");
    assert_eq!(floor.does("advance", json!({}))["carried_out"], 0, "and nothing is carried out twice");
}

#[test]
fn a_command_first_carries_out_what_was_due() {
    let (floor, _) = with_a_thread_in_front();
    floor.clock.pass(3600);
    let changed = floor.goes("ada", "lunch_break");
    assert_eq!(json!([changed["agent"]["reason"], changed["blocking_threads"]]), json!(["lunch_break", 0]));
    let course = floor.course("ada");
    assert_eq!(course[course.len() - 2..], ["kicked_out kicked_out", "inactive lunch_break supervisor"]);
    floor.assert_log_is_whole("ada");
}

#[test]
fn deadlines_of_several_agents_come_in_the_order_in_which_they_are_due() {
    let floor = Floor::team();
    for (login, client) in [("ada", "Alba"), ("ben", "Bram"), ("kim", "Carmen")] {
        floor.at_work(login);
        let thread = floor.given(client, login);
        floor.opened(thread);
        floor.clock.pass(90);
    }
    floor.does("sign_out", json!({ "agent": "kim" }));
    floor.clock.pass(3600);
    assert_eq!(floor.does("advance", json!({}))["carried_out"], 5, "two warnings, two kick-outs, one grace");
    let since = |login| floor.row(login)["since"].as_str().expect("an instant").to_owned();
    assert!(since("kim") < since("ada") && since("ada") < since("ben"), "kim left before both were kicked out");
    for login in ["ada", "ben", "kim"] {
        floor.assert_log_is_whole(login);
        assert!(floor.threads(login).is_empty());
    }
}

#[test]
fn an_answer_to_the_warning_starts_the_watch_again() {
    let (floor, _) = with_a_thread_in_front();
    floor.clock.pass(330);
    let before = floor.log("ada").len();
    let went_on = floor.of("ada").does("continue_working", json!({ "agent": "ada" }));
    assert_eq!(json!([went_on["agent"]["status"], went_on["agent"]["warned"]]), json!(["active", false]));
    assert_eq!(floor.log("ada").len(), before, "the status never changed");
    floor.clock.pass(299);
    floor.does("advance", json!({}));
    assert_eq!(floor.row("ada")["warned"], false);
    floor.clock.pass(1);
    floor.does("advance", json!({}));
    assert_eq!(floor.row("ada")["warned"], true);
}

#[test]
fn who_is_not_warned_has_nothing_to_answer() {
    let (floor, _) = with_a_thread_in_front();
    let refusal = floor.of("ada").refuses("continue_working", json!({ "agent": "ada" }), "not_warned");
    assert_eq!(refusal.params["agent"], floor.row("ada")["id"]);
}

#[test]
fn an_action_puts_the_warning_off() {
    let (floor, threads) = with_a_thread_in_front();
    for _ in 0..3 {
        floor.clock.pass(200);
        floor.of("ada").answered(threads[0]);
    }
    assert_eq!((floor.standing("ada").as_str(), floor.row("ada")["warned"].clone()), ("active", json!(false)));
}

#[test]
fn without_a_thread_in_front_nobody_is_watched() {
    let (floor, threads) = with_a_thread_in_front();
    floor.does("leave_thread", json!({ "thread_id": threads[0] }));
    floor.clock.pass(24 * 60 * 60);
    let advanced = floor.does("advance", json!({}));
    assert_eq!(json!([advanced["carried_out"], advanced["next_due"]]), json!([0, Value::Null]));
    assert_eq!(floor.standing("ada"), "active");
}

#[test]
fn a_finishing_agent_is_watched_too() {
    let (floor, _) = with_a_thread_in_front();
    floor.goes("ada", "lunch_break");
    floor.clock.pass(360);
    floor.does("advance", json!({}));
    assert_eq!(floor.standing("ada"), "kicked_out");
}

#[test]
fn a_long_lived_door_carries_out_what_is_due_by_itself() {
    let (floor, _) = with_a_thread_in_front();
    let door = Arc::new(floor.of("admin"));
    timekeeper::start(&door);
    floor.clock.pass(400);
    let until = Instant::now() + Duration::from_secs(20);
    while floor.standing("ada") != "kicked_out" {
        assert!(Instant::now() < until, "nobody kept time");
        thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(floor.row("ada")["elapsed_s"], 40);
}

#[test]
fn a_clock_set_back_across_a_deadline_does_not_carry_it_out_twice() {
    let (floor, _) = with_a_thread_in_front();
    floor.clock.pass(360);
    floor.does("advance", json!({}));
    let log = floor.log("ada").len();
    floor.clock.pass(-3600);
    floor.does("advance", json!({}));
    floor.clock.pass(3600);
    floor.does("advance", json!({}));
    assert_eq!(floor.log("ada").len(), log);
}
