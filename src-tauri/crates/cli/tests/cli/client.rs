//! `rollcall client`.

use crate::support::{Workspace, keys, refused};

#[test]
fn a_client_goes_on_in_the_thread_they_have() {
    let team = Workspace::of_a_team();
    let queue = "Sent. Thread 1 waits in the general distribution queue.\n";
    assert_eq!(team.said(&["client", "say", "Pete", "Hello"]), queue);
    assert_eq!(team.said(&["client", "say", "Pete", "Anybody there?"]), queue, "the same thread");
    team.begin(&["anna"]);
    assert_eq!(team.said(&["client", "say", "Pete", "At last"]), "Sent. Anna Berg has thread 1.\n");
    let view = team.json(&["thread", "1", "--json"]);
    assert_eq!(view["messages"].as_array().map(Vec::len), Some(3), "{view}");
}

#[test]
fn clients_are_listed_by_how_their_names_begin() {
    let team = Workspace::of_a_team();
    assert_eq!(team.said(&["client", "list"]), "No client fits.\n");
    team.said(&["client", "say", "Pete", "Hello"]);
    team.said(&["client", "say", "Zoe", "Hello"]);
    let list = team.json(&["client", "list", "--json"]);
    assert_eq!((keys(&list), list["clients"].as_array().map(Vec::len)), (vec!["clients"], Some(2)));
    assert_eq!(keys(&list["clients"][0]), ["name", "thread_id", "blocked", "blocked_at", "blocked_by", "blocked_in"]);
    let found = team.said(&["client", "list", "Zo"]);
    assert!(found.contains("Zoe") && !found.contains("Pete"), "{found}");
}

#[test]
fn an_agent_can_not_play_the_client() {
    let team = Workspace::of_a_team();
    let said = refused(&team.run(&["--as", "anna", "client", "say", "Pete", "Hello"]));
    assert!(said.contains("may not"), "{said}");
    refused(&team.run(&["--as", "anna", "client", "list"]));
    team.said(&["--as", "boss", "client", "say", "Pete", "Hello"]);
}

#[test]
fn an_empty_message_is_refused() {
    let team = Workspace::of_a_team();
    for arguments in [["client", "say", "Pete", "  "], ["client", "say", "", "Hello"]] {
        assert!(refused(&team.run(&arguments)).contains("characters"), "{arguments:?}");
    }
    assert_eq!(team.said(&["threads"]), "Nobody waits in the general distribution queue.\n");
}
