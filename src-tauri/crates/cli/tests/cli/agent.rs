//! `rollcall agent`.

use serde_json::Value;

use crate::support::{Workspace, keys, refused, stderr, text};

const CHANGED: [&str; 5] = ["seq", "agent", "changed", "blocking_threads", "returned_threads"];

#[test]
fn without_a_name_the_way_to_give_one_is_said() {
    let output = Workspace::of_a_team().run(&["agent", "sign-in"]);
    assert_eq!(output.status.code(), Some(2), "it is wrong usage");
    assert!(stderr(&output).contains("--as LOGIN"), "{}", stderr(&output));
}

#[test]
fn who_is_no_agent_has_no_shift() {
    let team = Workspace::of_a_team();
    for login in ["boss", "admin"] {
        let said = refused(&team.run(&["--as", login, "agent", "sign-in"]));
        assert!(said.contains(&format!("no agent “{login}”")) && said.contains("rollcall agents"), "{said}");
    }
}

#[test]
fn a_script_gets_the_answers_of_the_engine() {
    let team = Workspace::of_a_team();
    let anna = |arguments: &[&str]| team.json(&[&["--json", "--as", "anna", "agent"], arguments].concat());
    let signed_in = anna(&["sign-in"]);
    assert_eq!((keys(&signed_in), &signed_in["agent"]["status"]), (CHANGED.to_vec(), &"not_ready".into()));
    assert_eq!(keys(&anna(&["go", "active"])), CHANGED);
    let said = team.json(&["client", "say", "Pete", "Hello", "--channel", "email", "--json"]);
    assert_eq!((keys(&said), &said["id"]), (vec!["seq", "id"], &1.into()));
    for deed in [&["open", "1"][..], &["answer", "1", "Hello"], &["leave", "1"], &["close", "1"]] {
        let done = anna(deed);
        assert_eq!((keys(&done), &done["id"]), (vec!["seq", "id"], &1.into()), "{deed:?}");
    }
    let written = anna(&["write", "Zoe", "Good morning"]);
    assert_eq!(written["id"], 2, "a new thread's number");
    for look in ["status", "queue", "pins", "requests"] {
        let card = anna(&[look]);
        assert_eq!((&card["agent"]["login"], &card["threads"][0]["client"]), (&"anna".into(), &"Zoe".into()), "{look}");
        assert!(card["why"].as_array().is_some_and(|why| !why.is_empty()), "{look} has the causes: {card}");
    }
    assert_eq!(anna(&["sign-out"])["agent"]["status"], "offline");
}

#[test]
fn the_queue_is_in_its_order() {
    let team = Workspace::of_a_team();
    team.begin(&["anna"]);
    team.said(&["client", "say", "Pete", "First"]);
    team.said(&["client", "say", "Zoe", "Second"]);
    team.agent("anna", &["open", "1"]);
    team.agent("anna", &["answer", "1", "Yes?"]);
    let queue = team.agent("anna", &["queue"]);
    let place = |name: &str| queue.find(name).unwrap_or_else(|| panic!("{name} is there:\n{queue}"));
    assert!(place("Zoe") < place("Pete"), "who waits for the agent comes first:\n{queue}");
    assert!(queue.starts_with("Sessions occupied: 2 of 2"), "{queue}");
    let mine = queue.lines().find(|line| line.contains("Pete")).unwrap_or_default();
    assert!(mine.contains("client") && mine.contains("yes"), "what it waits for, and that it is open: {mine}");
}

#[test]
fn a_thread_is_handed_over() {
    let team = Workspace::of_a_team();
    team.begin(&["anna"]);
    team.said(&["client", "say", "Pete", "Hello"]);
    let said = refused(&team.run(&["--as", "anna", "agent", "transfer", "1"]));
    assert!(said.contains("Nobody else has a free session"), "{said}");
    team.begin(&["olga"]);
    let given = team.agent("anna", &["transfer", "1", "--to", "olga"]);
    assert_eq!(given, "Given to olga: thread 1 of Pete.\nAnna Berg is now Active (free).\n");
    let given = team.agent("olga", &["transfer", "1"]);
    assert_eq!(given, "Given to whoever was next: thread 1 of Pete.\nOlga Kim is now Active (free).\n");
    assert_eq!(team.json(&["thread", "1", "--json"])["thread"]["agent"]["name"], "Anna Berg");
}

#[test]
fn an_agent_writes_first() {
    let team = Workspace::of_a_team();
    team.begin(&["anna"]);
    let said = team.agent("anna", &["write", "Zoe", "Your order is here", "--channel", "email"]);
    assert!(said.starts_with("Written to Zoe: thread 1 is yours and waits for the client.\n"), "{said}");
    let thread = team.said(&["thread", "1"]);
    assert!(thread.starts_with("Thread 1: Zoe, email\nAnna Berg has it; it waits for the client"), "{thread}");
    let said = refused(&team.run(&["--as", "anna", "agent", "write", "Zoe", "Again"]));
    assert!(said.contains("Zoe has an open thread"), "{said}");
}

#[test]
fn what_can_not_be_done_is_refused() {
    let team = Workspace::of_a_team();
    let refusal = |arguments: &[&str]| refused(&team.run(&[&["--as", "anna", "agent"], arguments].concat()));
    assert!(refusal(&["go", "active"]).contains("offline"), "who isn't signed in has no status to change");
    team.begin(&["anna", "olga"]);
    team.said(&["client", "say", "Pete", "Hello"]);
    let holder = text(&team.json(&["thread", "1", "--json"])["thread"]["agent"]["name"]);
    assert_eq!(holder, "Anna Berg", "the one who was there first");
    assert!(refusal(&["open", "77"]).contains("no such thread"));
    assert!(refusal(&["continue"]).contains("wasn’t asked to continue"));
    assert!(refusal(&["go", "asleep"]).contains("lunch_break"), "the choices are named");
    assert!(refusal(&["sign-in"]).contains("already"));
    let others = refused(&team.run(&["--as", "olga", "agent", "answer", "1", "Mine!"]));
    assert!(others.contains("may not"), "another agent's thread is theirs: {others}");
    assert_eq!(
        team.json(&["thread", "1", "--json"])["messages"].as_array().map(Vec::len),
        Some(1),
        "and nothing was written"
    );
    team.agent("anna", &["close", "1"]);
    assert!(refusal(&["answer", "1", "Wait"]).contains("closed"));
}

#[test]
fn a_reason_that_needs_approval_says_how_to_ask_for_it() {
    let team = Workspace::of_a_team();
    team.begin(&["anna"]);
    let reason: Value = serde_json::json!({
        "code": "dentist", "reasons": [{ "locale": "en", "name": "Dentist" }], "icon": "cup", "color": "#336699",
        "may_set": { "supervisor": true, "agent": false }
    });
    team.said(&["call", "add_reason", &reason.to_string()]);
    let said = refused(&team.run(&["--as", "anna", "agent", "go", "dentist"]));
    assert!(said.contains("agent ask-break dentist"), "{said}");
    assert_eq!(team.agent("anna", &["ask-break", "dentist"]), "Asked, as request 1: Dentist.\n");
    team.said(&["requests", "accept", "1"]);
    assert!(team.agent("anna", &["status"]).contains("Dentist"), "accepted, it begins");
}
