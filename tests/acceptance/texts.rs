//! Texts that are far too long, everywhere a text goes in.

use acceptance::{Floor, text_of};
use rollcall_engine::Instant;
use serde_json::{Value, json};

const LONG: usize = 10_000;

/// A floor on which every command below has something to be about: thread 1 is Ada's, request 1 is pending.
fn floor() -> Floor {
    let floor = Floor::team();
    floor.at_work("ada");
    assert_eq!((floor.given("Alba", "ada"), floor.asked("ada", "Cards")), (1, 1));
    floor
}

/// A valid request of a command that takes texts.
fn request(floor: &Floor, name: &str) -> Value {
    match name {
        "create_workspace" => json!({
            "path": floor.folder().join("new.db"), "name": "Team", "administrator": "Ada", "language": "en", "time_zone": "UTC",
        }),
        "open_workspace" => json!({ "path": floor.path() }),
        "add_group" => json!({ "name": "Mortgages" }),
        "add_supervisor" => json!({ "login": "petra", "name": "Petra", "group_id": 1 }),
        "add_agent" => json!({ "login": "max", "name": "Max", "alias": "M", "group_id": 1 }),
        "add_person" => json!({ "login": "max", "name": "Max", "administrator": true }),
        "change_person" => json!({ "person_id": 2, "name": "Max" }),
        "change_agent" => json!({ "agent": "ada", "alias": "M" }),
        "set_password" => json!({ "person_id": 2, "password": "1234" }),
        "rename_group" => json!({ "group_id": 1, "name": "Trams" }),
        "set_timeout" => json!({ "key": "closing", "seconds": 60 }),
        "add_reason" => json!({
            "code": "fire_drill", "reasons": [{ "locale": "en", "name": "Fire drill" }], "color": "#123456", "icon": "flag",
        }),
        "receive_message" => json!({ "client": "Bram", "channel": "chat", "text": "Hello?" }),
        "answer_thread" => json!({ "thread_id": 1, "text": "Yes" }),
        "pin_message" => {
            let remind_at = text_of(Instant::from_millis(floor.clock.now().millis() + 1000));
            json!({ "thread_id": 1, "remind_at": remind_at })
        }
        "ask_status" => {
            json!({ "agent": "ada", "note": "Please", "ask": { "kind": "profile_status", "text": "Loans" } })
        }
        "ask_break" => json!({ "agent": "ada", "ask": { "kind": "break", "reason": "lunch_break" } }),
        "decide_request" => json!({ "request_id": 1, "decision": "reject", "comment": "No" }),
        "change_status" => json!({ "agent": "ada", "to": "outgoing" }),
        "force_inactive" => json!({ "agent": "ada", "reason": "lunch_break" }),
        "list_threads" => json!({ "place": "queue", "after": "0-0" }),
        "list_agents" => json!({ "status": "active", "text": "ada" }),
        other => panic!("{other} takes no text"),
    }
}

/// Command, field, and the code that refuses a text of 10,000 characters there.
const FIELDS: &[(&str, &str, &str)] = &[
    ("create_workspace", "/path", "folder_read_only"),
    ("create_workspace", "/name", "text_invalid"),
    ("create_workspace", "/administrator", "text_invalid"),
    ("create_workspace", "/language", "locale_invalid"),
    ("create_workspace", "/time_zone", "time_zone_unknown"),
    ("open_workspace", "/path", "file_missing"),
    ("add_group", "/name", "text_invalid"),
    ("add_supervisor", "/login", "text_invalid"),
    ("add_supervisor", "/name", "text_invalid"),
    ("add_agent", "/login", "text_invalid"),
    ("add_agent", "/name", "text_invalid"),
    ("add_agent", "/alias", "text_invalid"),
    ("add_person", "/login", "text_invalid"),
    ("add_person", "/name", "text_invalid"),
    ("change_person", "/name", "text_invalid"),
    ("change_agent", "/agent", "unknown_agent"),
    ("change_agent", "/alias", "text_invalid"),
    ("set_password", "/password", "text_invalid"),
    ("rename_group", "/name", "text_invalid"),
    ("set_timeout", "/key", "request_malformed"),
    ("add_reason", "/code", "code_invalid"),
    ("add_reason", "/reasons/0/locale", "locale_invalid"),
    ("add_reason", "/reasons/0/name", "text_invalid"),
    ("add_reason", "/color", "color_invalid"),
    ("add_reason", "/icon", "icon_unknown"),
    ("receive_message", "/client", "text_invalid"),
    ("receive_message", "/channel", "text_invalid"),
    ("receive_message", "/text", "text_invalid"),
    ("answer_thread", "/text", "text_invalid"),
    ("pin_message", "/remind_at", "instant_invalid"),
    ("ask_status", "/agent", "unknown_agent"),
    ("ask_status", "/note", "text_invalid"),
    ("ask_status", "/ask/text", "text_invalid"),
    ("ask_status", "/ask/kind", "request_malformed"),
    ("ask_break", "/ask/reason", "unknown_reason"),
    ("decide_request", "/comment", "text_invalid"),
    ("decide_request", "/decision", "request_malformed"),
    ("change_status", "/agent", "unknown_agent"),
    ("change_status", "/to", "unknown_status"),
    ("force_inactive", "/reason", "unknown_reason"),
    ("list_threads", "/after", "request_malformed"),
    ("list_agents", "/status", "unknown_status"),
];

/// The command of a kind of request.
fn command(name: &str) -> &str {
    if name.starts_with("ask_") { "ask_approval" } else { name }
}

fn with(floor: &Floor, name: &str, field: &str, text: String) -> Value {
    let mut request = request(floor, name);
    *request.pointer_mut(field).expect("the request has this field") = Value::String(text);
    request
}

#[test]
fn ten_thousand_characters_are_refused_wherever_a_text_goes_in() {
    let floor = floor();
    let before = floor.does("list_changes", json!({ "since": 0 }));
    for (name, field, code) in FIELDS {
        for letter in ["x", "ы"] {
            let refusal = floor.refuses(command(name), with(&floor, name, field, letter.repeat(LONG)), code);
            let told = json!(refusal.params).to_string();
            assert!(*field == "/path" || told.len() < 800, "{name} {field} throws the text back: {} bytes", told.len());
        }
    }
    assert_eq!(floor.does("list_changes", json!({ "since": 0 })), before, "nothing came of it");
}

#[test]
fn the_requests_are_right_but_for_that_text() {
    for name in [
        "create_workspace",
        "open_workspace",
        "add_group",
        "add_supervisor",
        "add_agent",
        "add_person",
        "change_person",
        "change_agent",
        "set_password",
        "rename_group",
        "set_timeout",
        "add_reason",
        "receive_message",
        "answer_thread",
        "pin_message",
        "ask_status",
        "ask_break",
        "decide_request",
        "change_status",
        "force_inactive",
        "list_threads",
        "list_agents",
    ] {
        let floor = floor();
        floor.does(command(name), request(&floor, name));
    }
}

#[test]
fn a_text_has_as_many_characters_as_it_may_and_not_one_more() {
    for (name, field, max) in [
        ("create_workspace", "/name", 60),
        ("create_workspace", "/administrator", 120),
        ("add_group", "/name", 60),
        ("add_supervisor", "/login", 60),
        ("add_supervisor", "/name", 120),
        ("add_agent", "/login", 60),
        ("add_agent", "/name", 120),
        ("add_agent", "/alias", 120),
        ("add_person", "/login", 60),
        ("add_person", "/name", 120),
        ("change_person", "/name", 120),
        ("change_agent", "/alias", 120),
        ("set_password", "/password", 128),
        ("rename_group", "/name", 60),
        ("receive_message", "/client", 120),
        ("receive_message", "/channel", 20),
        ("receive_message", "/text", 4000),
        ("answer_thread", "/text", 4000),
        ("ask_status", "/ask/text", 120),
        ("ask_status", "/note", 500),
        ("decide_request", "/comment", 500),
    ] {
        let floor = floor();
        let long = with(&floor, name, field, "ы".repeat(max + 1));
        let refusal = floor.refuses(command(name), long, "text_invalid");
        assert_eq!(refusal.params["max"], max, "{name} {field}");
        floor.does(command(name), with(&floor, name, field, "ы".repeat(max)));
    }
}

#[test]
fn control_characters_are_refused_and_a_message_may_have_lines() {
    let floor = floor();
    for text in ["bell\u{7}", "nul\0", "escape\u{1b}[31m"] {
        for (name, field) in [("add_group", "/name"), ("add_agent", "/name"), ("receive_message", "/text")] {
            floor.refuses(name, with(&floor, name, field, text.to_owned()), "text_invalid");
        }
    }
    floor.refuses("add_group", json!({ "name": "two\nlines" }), "text_invalid");
    floor.does("receive_message", with(&floor, "receive_message", "/text", "two\nlines".to_owned()));
}

#[test]
fn a_long_search_finds_nobody() {
    let floor = floor();
    assert!(floor.logins(json!({ "text": "ы".repeat(LONG) })).is_empty());
}
