//! What a program asks under a key of its own is done once.

use std::thread;

use acceptance::Floor;
use rollcall_engine::IdempotencyKey;
use serde_json::{Value, json};

fn hello() -> Value {
    json!({ "client": "Alba", "text": "Hello" })
}

fn messages(floor: &Floor) -> i64 {
    floor.sql().query_row("SELECT count(*) FROM message", [], |row| row.get(0)).expect("a number")
}

#[test]
fn asked_again_it_isnt_done_again_and_answered_the_same() {
    let floor = Floor::team();
    let program = floor.program("integrator").under_key("k1", &hello());
    let first = program.does("receive_message", hello());
    floor.clock.pass(3600);
    assert_eq!(program.does("receive_message", hello()), first);
    assert_eq!(messages(&floor), 1);
}

#[test]
fn a_key_stands_for_one_deed() {
    let floor = Floor::team();
    let program = floor.program("integrator");
    program.under_key("k1", &hello()).does("receive_message", hello());
    let other = json!({ "client": "Alba", "text": "Hello?" });
    program.under_key("k1", &other).refuses("receive_message", other.clone(), "key_reused");
    program.under_key("k2", &other).does("receive_message", other.clone());
    floor.program("integrator").under_key("k1", &other).does("receive_message", other);
    assert_eq!(messages(&floor), 3, "another program's keys are its own");
}

#[test]
fn a_refusal_isnt_kept() {
    let floor = Floor::team();
    let program = floor.program("integrator");
    let go = json!({ "agent": "ada", "to": "lunch_break" });
    program.under_key("k1", &go).refuses("change_status", go.clone(), "agent_offline");
    floor.sign_in("ada");
    assert_eq!(program.under_key("k1", &go).does("change_status", go)["changed"], true);
}

#[test]
fn after_a_day_it_is_forgotten() {
    let floor = Floor::team();
    let program = floor.program("integrator").under_key("k1", &hello());
    program.does("receive_message", hello());
    floor.clock.pass(24 * 60 * 60);
    program.does("receive_message", hello());
    assert_eq!(messages(&floor), 1, "a day isn't over");
    floor.clock.pass(1);
    program.does("receive_message", hello());
    assert_eq!(messages(&floor), 2);
}

#[test]
fn a_key_is_something_visible_and_not_long() {
    let long = "x".repeat(256);
    for key in ["", " ", "a b", "ключ", "a\n", &long] {
        let error = IdempotencyKey::new(key, &[]).expect_err("no key");
        assert_eq!(error.to_body().code, "key_invalid", "{key:?}");
    }
    IdempotencyKey::new(&long[1..], &[]).expect("255 characters");
}

#[test]
fn a_secret_is_never_kept() {
    let floor = Floor::team();
    let make = json!({ "name": "Chat", "role": "agent" });
    let program = floor.program("administrator").under_key("k1", &make);
    let secrets = [(); 2].map(|()| program.does("create_token", make.clone())["token"].clone());
    assert_ne!(secrets[0], secrets[1], "asked again, it is made again");
    let kept: i64 = floor.sql().query_row("SELECT count(*) FROM done_once", [], |row| row.get(0)).expect("a number");
    assert_eq!(kept, 0);
}

#[test]
fn two_who_ask_at_once_under_one_key_do_it_once() {
    let floor = Floor::team();
    let made = floor.does("create_token", json!({ "name": "Chat", "role": "integrator" }));
    let secret = made["token"].as_str().expect("a secret");
    let doors = [floor.with_token(secret), floor.another_door().with_token(secret)];
    let answers: Vec<Value> = thread::scope(|scope| {
        let ask = |door: &acceptance::Door| door.under_key("k1", &hello()).does("receive_message", hello());
        let asking: Vec<_> = doors.iter().map(|door| scope.spawn(move || ask(door))).collect();
        asking.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    assert_eq!(answers[0], answers[1]);
    assert_eq!(messages(&floor), 1);
}
