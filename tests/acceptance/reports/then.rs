//! The floor as it was.

use acceptance::Floor;
use serde_json::{Value, json};

/// Everything that the widget shows of an agent but what isn't kept by the second.
fn shown(list: &Value) -> Vec<Value> {
    let mut rows = list["agents"].as_array().expect("agents").clone();
    for row in &mut rows {
        row["warned"] = Value::Null;
    }
    rows
}

#[test]
fn the_floor_of_then_is_what_the_widget_showed_then() {
    let floor = Floor::team();
    let mut seen = Vec::new();
    let mut look = |floor: &Floor| seen.push((floor.clock.text(), floor.does("list_agents", json!({}))));
    floor.at_work("ada");
    let thread = floor.given("Alba", "ada");
    floor.asked("ada", "Cards and disputes");
    look(&floor);
    floor.clock.pass(60);
    floor.sign_in("kim");
    floor.does("pin_message", json!({ "thread_id": thread, "remind_at": "2026-03-02T12:00:00Z" }));
    look(&floor);
    floor.clock.pass(60);
    floor.goes("ada", "lunch_break");
    look(&floor);
    floor.clock.pass(60);
    floor.answered(thread);
    floor.does("decide_request", json!({ "request_id": 1, "decision": "accept" }));
    look(&floor);
    floor.clock.pass(600);
    floor.goes("ada", "active");
    floor.does("close_thread", json!({ "thread_id": thread }));
    look(&floor);
    floor.clock.pass(7200);
    floor.does("sign_out", json!({ "agent": "ada" }));
    look(&floor);
    for (at, list) in seen {
        let then = floor.does("show_floor_at", json!({ "at": at }));
        assert_eq!(shown(&then), shown(&list), "at {at}");
        assert_eq!(then["counts"], list["counts"], "at {at}");
        assert_eq!(then["now"], at);
    }
}

#[test]
fn who_came_later_isnt_on_it_and_what_is_to_come_is_refused() {
    let floor = Floor::team();
    let before = floor.clock.text();
    floor.clock.pass(60);
    floor.does("add_agent", json!({ "login": "max", "name": "Max", "group_id": 1 }));
    assert_eq!(floor.does("show_floor_at", json!({ "at": before }))["counts"]["all"], 4);
    assert_eq!(floor.does("show_floor_at", json!({ "at": floor.clock.text() }))["counts"]["all"], 5);
    assert_eq!(floor.does("show_floor_at", json!({ "at": "2020-01-01T00:00:00Z" }))["counts"]["all"], 0);
    floor.refuses("show_floor_at", json!({ "at": "2026-03-02T08:02:00Z" }), "instant_future");
    assert_eq!(floor.of("lars").does("show_floor_at", json!({ "at": before }))["counts"]["all"], 1, "their own groups");
}

#[test]
fn who_was_blocked_since_is_still_on_it() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.clock.pass(60);
    let then = floor.clock.text();
    floor.clock.pass(60);
    floor.does("block_account", json!({ "person_id": 4, "blocked": true }));
    let shown = floor.does("show_floor_at", json!({ "at": then }));
    assert_eq!((&shown["counts"]["all"], &shown["counts"]["active_free"]), (&json!(4), &json!(1)));
    floor.clock.pass(60);
    let now = floor.does("show_floor_at", json!({ "at": floor.clock.text() }));
    assert_eq!(now["counts"]["all"], 3, "and no longer once they were");
}
