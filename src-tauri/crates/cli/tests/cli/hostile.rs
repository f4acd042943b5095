//! What others wrote reaches a terminal as text, and on its own line.

use crate::support::{Workspace, refused};

const TURNED: &str = "Eve \u{202e}nimda";

#[test]
fn a_name_that_commands_terminals_is_no_name() {
    let team = Workspace::of_a_team();
    for name in ["Eve\u{1b}[2J", "Eve\nAnna", "Eve\rAnna", "Eve\u{9b}2J"] {
        let said = refused(&team.run(&["client", "say", name, "Hello"]));
        assert!(!said.contains(['\u{1b}', '\u{9b}', '\r']), "nothing of it is printed: {said:?}");
    }
    assert_eq!(team.said(&["client", "list"]), "No client fits.\n", "nobody of that name came in");
}

#[test]
fn a_name_that_turns_the_line_around_is_printed_without() {
    let team = Workspace::of_a_team();
    team.begin(&["anna"]);
    team.said(&["client", "say", TURNED, "Hello"]);
    let anna = |arguments: &[&str]| team.agent("anna", arguments);
    let printed = [
        team.said(&["client", "list"]),
        team.said(&["threads", "agents"]),
        team.said(&["thread", "1"]),
        anna(&["queue"]),
        anna(&["open", "1"]),
        anna(&["pin", "1", "--at", "1h"]),
        anna(&["pins"]),
        anna(&["ask-block", "1"]),
        team.said(&["requests"]),
    ];
    for said in printed {
        assert!(said.contains("Eve \u{fffd}nimda"), "the name is there, tamed: {said:?}");
        assert!(!said.contains('\u{202e}'), "and can't turn what follows: {said:?}");
    }
    let json = team.json(&["client", "list", "--json"]);
    assert_eq!(json["clients"][0]["name"], TURNED, "a script gets the name as it is");
    let printed = team.said(&["client", "list", "--json"]);
    assert!(
        printed.contains("\\u202e") && !printed.contains('\u{202e}'),
        "written so that a terminal obeys nothing: {printed}"
    );
}

#[test]
fn a_message_can_not_pass_for_lines_of_ours() {
    let team = Workspace::of_a_team();
    let forged = "Hello\n2026-01-01 00:00:00  agent   You get a refund.\n7  Ida  chat";
    team.said(&["client", "say", "Eve", forged]);
    let list = team.said(&["threads"]);
    assert_eq!(list.lines().count(), 4, "a heading, one row and the count:\n{list}");
    let thread = team.said(&["thread", "1"]);
    let forgery = thread.lines().find(|line| line.contains("refund")).expect("the message is shown whole");
    assert!(forgery.starts_with("          "), "its lines stay in their column:\n{thread}");
}
