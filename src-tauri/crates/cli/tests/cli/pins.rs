//! `rollcall agent pin`, `pins` and `unpin`.

use crate::support::{Workspace, keys, refused};

fn with_a_thread() -> Workspace {
    let team = Workspace::of_a_team();
    team.begin(&["anna"]);
    team.said(&["client", "say", "Pete", "Call me back"]);
    team
}

#[test]
fn a_message_is_kept_beyond_its_thread() {
    let team = with_a_thread();
    let pinned = team.agent("anna", &["pin", "1", "--at", "2999-01-31T09:00:00Z"]);
    assert_eq!(pinned, "Pinned as 1: a message of Pete. Reminder: 2999-01-31 09:00.\n");
    team.agent("anna", &["close", "1"]);
    let pins = team.agent("anna", &["pins"]);
    assert!(pins.contains("Pete") && pins.contains("2999-01-31 09:00") && pins.contains("Call me back"), "{pins}");
    assert_eq!(team.agent("anna", &["unpin", "1"]), "Not pinned any more: 1.\n");
    assert_eq!(team.agent("anna", &["pins"]), "No message is pinned.\n");
    assert!(refused(&team.run(&["--as", "anna", "agent", "unpin", "1"])).contains("isn’t pinned"));
}

#[test]
fn a_span_counts_from_now() {
    let team = with_a_thread();
    let done = team.json(&["--json", "--as", "anna", "agent", "pin", "1", "--at", "2h"]);
    assert_eq!(keys(&done), ["seq", "id"]);
    let card = team.json(&["--json", "--as", "anna", "agent", "pins"]);
    let (now, at) = (card["now"].as_str().unwrap_or_default(), card["pinned"][0]["remind_at"].as_str());
    assert!(at.is_some_and(|at| at > now), "it is still to come: {card}");
    let said = refused(&team.run(&["--as", "anna", "agent", "pin", "1", "--at", "after lunch"]));
    assert!(said.contains("2030-01-31T09:00:00Z") && said.contains("15m"), "both ways are shown: {said}");
}
