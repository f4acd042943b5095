//! Pinned messages: which, how many, and when one is done with them. When they remind is in `reminders.rs`.

use acceptance::{Door, Floor};
use serde_json::{Value, json};

const LATER: &str = "2026-03-02T12:00:00Z";

/// Ada at work with Alba's thread, in which Alba wrote this.
fn said(texts: &[&str]) -> (Floor, i64, Vec<i64>) {
    let floor = Floor::team();
    floor.at_work("ada");
    for text in texts {
        floor.does("receive_message", json!({ "client": "Alba", "text": text }));
    }
    let thread = floor.threads("ada")[0];
    let view = floor.does("show_thread", json!({ "thread_id": thread }));
    let ids =
        view["messages"].as_array().expect("a list").iter().map(|one| one["id"].as_i64().expect("an id")).collect();
    (floor, thread, ids)
}

fn pin(door: &Door, thread_id: i64, message_id: impl Into<Value>) -> i64 {
    let request = json!({ "thread_id": thread_id, "message_id": message_id.into(), "remind_at": LATER });
    door.does("pin_message", request)["id"].as_i64().expect("a pin")
}

fn texts(floor: &Floor) -> Vec<Value> {
    let card = floor.card("ada");
    assert_eq!(
        floor.row("ada")["pinned"].as_u64(),
        card["pinned"].as_array().map(|all| all.len() as u64),
        "the widget"
    );
    card["pinned"].as_array().expect("a list").iter().map(|one| one["text"].clone()).collect()
}

#[test]
fn any_message_of_the_client_can_be_pinned_and_several_of_a_thread() {
    let (floor, thread, ids) = said(&["My card is gone", "It was blue", "Hello?"]);
    let ada = floor.of("ada");
    pin(&ada, thread, ids[0]);
    pin(&ada, thread, ids[1]);
    pin(&ada, thread, Value::Null);
    assert_eq!(texts(&floor), ["My card is gone", "It was blue", "Hello?"], "without a number the last one");
    assert_eq!(floor.card("ada")["pinned"][1]["message_id"], ids[1]);
}

#[test]
fn the_agents_own_words_and_those_of_another_thread_cant_be_pinned() {
    let (floor, thread, _) = said(&["Hello?"]);
    floor.answered(thread);
    let view = floor.does("show_thread", json!({ "thread_id": thread }));
    let answer = view["messages"][1]["id"].clone();
    let other = floor.queued("Bram");
    let elsewhere = floor.does("show_thread", json!({ "thread_id": other }))["messages"][0]["id"].clone();
    for message in [answer, elsewhere, json!(999)] {
        let request = json!({ "thread_id": thread, "message_id": message, "remind_at": LATER });
        floor.of("ada").refuses("pin_message", request, "nothing_to_pin");
    }
    assert_eq!(texts(&floor), Vec::<Value>::new());
}

#[test]
fn no_message_is_pinned_twice_until_the_first_pin_is_resolved() {
    let (floor, thread, ids) = said(&["Hello?"]);
    let ada = floor.of("ada");
    let first = pin(&ada, thread, ids[0]);
    let again = json!({ "thread_id": thread, "remind_at": LATER });
    assert_eq!(ada.refuses("pin_message", again, "already_pinned").params["pin"], first);
    ada.does("unpin_message", json!({ "pin_id": first }));
    assert_ne!(pin(&ada, thread, ids[0]), first);
}

#[test]
fn an_agent_keeps_as_many_as_the_setting_says() {
    let (floor, thread, ids) = said(&["One", "Two", "Three"]);
    assert_eq!(floor.does("show_settings", json!({}))["pin_limit"], 20);
    for limit in [0, 201] {
        floor.refuses("set_pin_limit", json!({ "limit": limit }), "number_invalid");
    }
    floor.of("sara").refuses("set_pin_limit", json!({ "limit": 2 }), "not_permitted");
    assert_eq!(floor.does("set_pin_limit", json!({ "limit": 2 }))["settings"]["pin_limit"], 2);
    let ada = floor.of("ada");
    pin(&ada, thread, ids[0]);
    pin(&ada, thread, ids[1]);
    let third = json!({ "thread_id": thread, "message_id": ids[2], "remind_at": LATER });
    assert_eq!(ada.refuses("pin_message", third, "too_many_pins").params["limit"], 2);
    floor.does("set_pin_limit", json!({ "limit": 1 }));
    assert_eq!(texts(&floor), ["One", "Two"], "what is kept stays");
}

#[test]
fn a_reminder_is_in_the_future() {
    let (floor, thread, _) = said(&["Hello?"]);
    for at in [floor.clock.text_ago(1), floor.clock.text()] {
        let request = json!({ "thread_id": thread, "remind_at": at });
        assert_eq!(floor.of("ada").refuses("pin_message", request, "instant_past").params["field"], "remind_at");
    }
    assert_eq!(texts(&floor), Vec::<Value>::new());
}

/// How many the Workload report counts as done.
fn resolved(floor: &Floor) -> Value {
    floor.clock.pass(1);
    let filter = json!({ "agents": ["ada"], "period": "today" });
    floor.does("report_workload", json!({ "filter": filter }))["rows"][0]["values"]["pinned_resolved"].clone()
}

#[test]
fn what_the_agent_kept_of_a_client_is_done_with_when_they_write_to_that_client() {
    let (floor, thread, ids) = said(&["One", "Two"]);
    let ada = floor.of("ada");
    let other = floor.queued("Bram");
    pin(&ada, thread, ids[0]);
    pin(&ada, thread, ids[1]);
    pin(&ada, other, Value::Null);
    ada.answered(thread);
    assert_eq!(texts(&floor), ["Hello?"], "Bram's stays");
    assert_eq!(resolved(&floor), 2);
    let due = floor.does("advance", json!({}))["next_due"].clone();
    assert_ne!(due, Value::Null);
    floor.clock.pass(5 * 3600);
    let reminded = floor.does("advance", json!({}))["deadlines"].clone();
    let reminders = reminded.as_array().expect("a list").iter().filter(|one| one["kind"] == "reminder").count();
    assert_eq!(reminders, 1, "and nobody is reminded of what is done");
}

#[test]
fn a_pin_outlives_its_thread_and_is_done_with_in_the_clients_next_one() {
    for first in [true, false] {
        let (floor, thread, ids) = said(&["One"]);
        let ada = floor.of("ada");
        pin(&ada, thread, ids[0]);
        ada.does("close_thread", json!({ "thread_id": thread }));
        assert_eq!(texts(&floor), ["One"]);
        if first {
            ada.does("start_thread", json!({ "agent": "ada", "client": "Alba", "text": "It is here." }));
        } else {
            let next = floor.queued("Alba");
            assert_eq!(texts(&floor), ["One"], "the client's word resolves nothing");
            ada.answered(next);
        }
        assert_eq!(texts(&floor), Vec::<Value>::new());
        assert_eq!(resolved(&floor), 1);
    }
}

#[test]
fn an_answer_of_somebody_else_leaves_an_agents_pins_alone() {
    let (floor, thread, ids) = said(&["One"]);
    pin(&floor.of("ada"), thread, ids[0]);
    floor.at_work("kim");
    floor.does("assign_thread", json!({ "thread_id": thread, "agent": "kim" }));
    floor.of("kim").answered(thread);
    assert_eq!(texts(&floor), ["One"]);
}
