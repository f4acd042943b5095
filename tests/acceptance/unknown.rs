//! Ids, logins and names that there aren't.

use acceptance::{Floor, picture};
use rollcall_engine::{Actor, Host, PersonId};
use serde_json::{Value, json};

const IDS: [i64; 5] = [99, 0, -1, i64::MAX, i64::MIN];

#[test]
fn an_unknown_id_is_refused_and_named() {
    let floor = Floor::team();
    for id in IDS {
        for (name, request, code) in [
            ("decide_request", json!({ "request_id": id, "decision": "accept" }), "unknown_request"),
            ("open_thread", json!({ "thread_id": id }), "unknown_thread"),
            ("leave_thread", json!({ "thread_id": id }), "unknown_thread"),
            ("close_thread", json!({ "thread_id": id }), "unknown_thread"),
            ("answer_thread", json!({ "thread_id": id, "text": "Hm" }), "unknown_thread"),
            ("assign_thread", json!({ "thread_id": id, "agent": "ada" }), "unknown_thread"),
            ("pin_message", json!({ "thread_id": id, "remind_at": "2026-03-02T12:00:00Z" }), "unknown_thread"),
            ("unpin_message", json!({ "pin_id": id }), "unknown_pin"),
            ("show_photo", json!({ "photo_id": id }), "unknown_photo"),
            ("add_agent", json!({ "login": "max", "name": "Max", "group_id": id }), "unknown_group"),
            ("add_supervisor", json!({ "login": "max", "name": "Max", "group_id": id }), "unknown_group"),
            ("change_agent", json!({ "agent": "ada", "group_id": id }), "unknown_group"),
            ("rename_group", json!({ "group_id": id, "name": "Trams" }), "unknown_group"),
            ("remove_supervisor", json!({ "group_id": id, "person_id": 2 }), "unknown_group"),
            (
                "set_exception",
                json!({ "group_id": id, "key": "closing", "seconds": 60, "active": true }),
                "unknown_group",
            ),
        ] {
            assert_eq!(floor.refuses(name, request, code).params["id"], id, "{name}");
        }
        for (name, request) in [
            ("change_person", json!({ "person_id": id, "name": "Max" })),
            ("block_account", json!({ "person_id": id, "blocked": true })),
            ("set_password", json!({ "person_id": id, "password": "1234" })),
        ] {
            assert_eq!(floor.refuses(name, request, "unknown_person").params["login"], id.to_string(), "{name}");
        }
        let ask = json!({ "kind": "client_block", "thread_id": id });
        let _ = floor.call("sign_in", json!({ "agent": "ada" }));
        floor.refuses("ask_approval", json!({ "agent": "ada", "ask": ask }), "unknown_thread");
    }
}

#[test]
fn an_unknown_agent_is_refused_and_named() {
    let floor = Floor::team();
    let supervisor = floor.does("add_supervisor", json!({ "login": "sara", "name": "Sara Lund", "group_id": 1 }));
    for agent in [json!("nobody"), json!(""), json!("sara"), json!(99), json!(-1), supervisor["person_id"].clone()] {
        for (name, request) in [
            ("show_agent", json!({ "agent": agent })),
            ("list_history", json!({ "agent": agent })),
            ("change_status", json!({ "agent": agent, "to": "active" })),
            ("force_inactive", json!({ "agent": agent, "reason": "lunch_break" })),
            ("sign_in", json!({ "agent": agent })),
            ("sign_out", json!({ "agent": agent })),
            ("continue_working", json!({ "agent": agent })),
            ("change_agent", json!({ "agent": agent, "sessions": 2 })),
            ("set_photo", json!({ "agent": agent, "image_base64": picture::photo(1) })),
            ("ask_approval", json!({ "agent": agent, "ask": { "kind": "profile_status", "text": "Hi" } })),
        ] {
            let named = agent.as_str().map_or_else(|| agent.to_string(), str::to_owned);
            assert_eq!(floor.refuses(name, request, "unknown_agent").params["agent"], named, "{name}");
        }
    }
}

#[test]
fn an_unknown_login_opens_no_door() {
    let floor = Floor::team();
    let workspace = floor.workspace().expect("it is open");
    let error = workspace.person_by_login("nobody").expect_err("there is nobody").to_body();
    assert_eq!((error.code.as_str(), &error.params["login"]), ("unknown_person", &json!("nobody")));
}

#[test]
fn a_person_who_is_gone_sits_nowhere_and_may_do_nothing() {
    let floor = Floor::team();
    let gone = floor.of_actor(Actor::Person(PersonId::new(99)));
    for (name, request) in [("list_agents", json!({})), ("advance", json!({})), ("sign_in", json!({ "agent": "ada" }))]
    {
        gone.refuses(name, request, "nobody_seated");
    }
}

#[test]
fn an_unknown_command_is_refused_and_named() {
    let floor = Floor::team();
    for name in ["drop_tables", "", "List_Agents"] {
        assert_eq!(floor.refuses(name, json!({}), "unknown_command").params["name"], name);
    }
}

#[test]
fn a_request_that_cannot_be_read_is_refused_with_what_is_wrong() {
    let floor = Floor::team();
    for (name, request, says) in [
        ("list_agents", json!({ "group": 1 }), "unknown field `group`"),
        ("list_agents", json!([1]), "a request is an object"),
        ("list_agents", json!([null, null]), "a request is an object"),
        ("list_agents", Value::Null, "a request is an object"),
        ("show_agent", json!({}), "missing field `agent`"),
        ("show_agent", json!({ "agent": 1.5 }), "AgentRef"),
        ("change_status", json!({ "agent": "ada", "to": 7 }), "expected a string"),
        ("decide_request", json!({ "request_id": 1, "decision": "maybe" }), "unknown variant `maybe`"),
        ("ask_approval", json!({ "agent": "ada", "ask": { "kind": "raise" } }), "unknown variant `raise`"),
        ("refresh_agents", json!({ "ids": ["one"] }), "expected i64"),
        ("add_agent", json!({ "login": "m", "name": "M", "group_id": 1, "sessions": -1 }), "expected u32"),
    ] {
        let refusal = floor.refuses(name, request, "request_malformed");
        let detail = refusal.params["detail"].as_str().expect("a text").to_owned();
        assert!(detail.contains(says), "{name}: {detail}");
    }
}
