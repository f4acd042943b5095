//! `rollcall requests`.

use crate::support::{Demo, refused};

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
