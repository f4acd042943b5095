//! `rollcall requests`.

use crate::support::{Demo, Workspace, keys, refused};

#[test]
fn what_waits_is_listed() {
    let demo = Demo::new();
    let said = demo.said(&["requests"]);
    for wish in ["new profile picture", "profile status “", "blocking of "] {
        assert!(said.contains(wish), "the demo has a request for {wish}:\n{said}");
    }
    assert_eq!(demo.said(&["requests", "list"]), said, "list is what is done unless told");
}

#[test]
fn the_first_decision_wins() {
    let demo = Demo::new();
    let pending = demo.json(&["requests", "--json"])["requests"].as_array().expect("a list").clone();
    let id = pending[0]["id"].to_string();
    assert!(
        demo.said(&["requests", "reject", &id, "--comment", "Too dark"]).starts_with("Rejected, "),
        "the decision is said"
    );
    let said = refused(&demo.run(&["requests", "accept", &id]));
    assert!(said.contains("already"), "{said}");
    let left = demo.json(&["requests", "--json"])["requests"].as_array().expect("a list").len();
    assert_eq!(left, pending.len() - 1, "it waits no longer");
}

#[test]
fn an_unknown_number_is_refused() {
    refused(&Demo::new().run(&["requests", "accept", "999999"]));
}

#[test]
fn an_agent_asks_and_sees_what_became_of_it() {
    let team = Workspace::of_a_team();
    team.begin(&["anna"]);
    let asked = team.agent("anna", &["ask-status", "Back soon", "--note", "Only today"]);
    assert_eq!(asked, "Asked, as request 1: profile status “Back soon”.\n");
    assert_eq!(team.agent("anna", &["ask-break", "technical_break"]), "Asked, as request 2: Technical break.\n");
    assert!(team.said(&["requests"]).contains("Only today"), "the note is for who decides");
    let as_boss = |arguments: &[&str]| team.said(&[&["--as", "boss", "requests"], arguments].concat());
    assert!(as_boss(&["reject", "1", "--comment", "Next week"]).starts_with("Rejected, Anna Berg: profile status"));
    assert_eq!(as_boss(&["accept", "2"]), "Accepted, Anna Berg: Technical break.\n");
    let seen = team.agent("anna", &["requests"]);
    assert!(seen.contains("rejected") && seen.contains("Next week") && seen.contains("accepted"), "{seen}");
    let status = team.agent("anna", &["status"]);
    assert!(status.contains("Technical break"), "an accepted break begins:\n{status}");
    let said = refused(&team.run(&["--as", "anna", "agent", "cancel", "1"]));
    assert!(said.contains("already"), "a decided request can't be taken back: {said}");
}

#[test]
fn a_request_is_taken_back() {
    let team = Workspace::of_a_team();
    team.begin(&["anna"]);
    let asked = team.json(&["--as", "anna", "--json", "agent", "ask-status", "Hello"]);
    assert_eq!(keys(&asked), ["seq", "request_id"], "a script gets the engine's answer");
    assert_eq!(team.agent("anna", &["cancel", "1"]), "Taken back: request 1.\n");
    assert_eq!(team.said(&["requests"]), "Nothing waits for a decision.\n");
    assert!(team.agent("anna", &["requests"]).contains("taken back"), "the agent still sees it");
}

#[test]
fn asking_to_block_a_client_closes_the_thread() {
    let team = Workspace::of_a_team();
    team.begin(&["anna"]);
    team.said(&["client", "say", "Mallory", "Buy gold"]);
    let said = team.agent("anna", &["ask-block", "1", "--note", "Spam"]);
    assert_eq!(said, "Asked, as request 1: blocking of Mallory.\nAnna Berg is now Active (free).\n");
    assert_eq!(team.said(&["requests", "accept", "1"]), "Accepted, Anna Berg: blocking of Mallory.\n");
    let said = refused(&team.run(&["client", "say", "Mallory", "Buy silver"]));
    assert!(said.contains("Mallory is blocked"), "{said}");
    let list = team.json(&["client", "list", "--json"]);
    assert_eq!(list["clients"][0]["blocked"], true, "{list}");
}

#[test]
fn a_picture_has_to_be_one() {
    let team = Workspace::of_a_team();
    let path = team.path().with_file_name("team.csv").display().to_string();
    let said = refused(&team.run(&["--as", "anna", "agent", "ask-picture", &path]));
    assert!(said.contains("PNG"), "{said}");
    let said = refused(&team.run(&["--as", "anna", "agent", "ask-picture", "none.png"]));
    assert!(said.contains("none.png"), "the missing file is named: {said}");
}

#[test]
fn a_blocked_client_is_listed_and_unblocked() {
    let team = Workspace::of_a_team();
    team.begin(&["anna"]);
    team.said(&["client", "say", "Mallory", "Buy now"]);
    team.agent("anna", &["ask-block", "1"]);
    team.said(&["requests", "accept", "1"]);
    assert!(team.said(&["client", "list", "--blocked"]).contains("Mallory"));
    let thread = team.said(&["thread", "1"]);
    assert!(
        thread.contains("Anna Berg asked to block the client.") && thread.contains("blocked the client."),
        "{thread}"
    );
    assert_eq!(team.said(&["client", "unblock", "Mallory"]), "Mallory is unblocked.\n");
    assert!(refused(&team.run(&["client", "unblock", "Mallory"])).contains("isn’t blocked"));
}
