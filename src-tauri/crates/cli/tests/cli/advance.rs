//! `rollcall advance`.

use std::thread::sleep;
use std::time::Duration;

use crate::support::{Demo, Workspace, keys, refused};

#[test]
fn what_is_due_is_carried_out_and_counted() {
    let team = Workspace::of_a_team();
    assert_eq!(team.said(&["advance"]), "Nothing was due.\nNo other deadline is set.\n");
    team.begin(&["anna"]);
    team.said(&["client", "say", "Pete", "Hello"]);
    team.agent("anna", &["pin", "1", "--at", "1s"]);
    sleep(Duration::from_millis(1_100));
    let said = team.said(&["advance"]);
    assert!(said.starts_with("1 deadline was carried out.\n"), "{said}");
    assert!(said.contains("pinned message 1 reminded"), "and which: {said}");
    assert!(team.agent("anna", &["pins"]).contains("yes"), "she was reminded");
    let again = team.json(&["advance", "--json"]);
    assert_eq!(
        (keys(&again), &again["carried_out"]),
        (vec!["seq", "carried_out", "deadlines", "next_due"], &0.into()),
        "once"
    );
}

#[test]
fn a_team_s_clock_is_the_machine_s() {
    let team = Workspace::of_a_team();
    for to in ["10m", "2999-01-01T00:00:00Z"] {
        assert!(refused(&team.run(&["advance", "--to", to])).contains("Only the demo’s clock"), "{to}");
    }
    assert_eq!(team.json(&["call", "show_workspace"])["clock_ahead_s"], 0, "nothing was turned");
}

#[test]
fn a_demo_s_clock_is_turned_ahead() {
    let demo = Demo::new();
    let login = demo.somebody("not_ready");
    demo.agent(&login, &["sign-out"]);
    let said = demo.said(&["advance", "--to", "30m"]);
    assert!(said.starts_with("The workspace’s time is "), "{said}");
    let ahead = || demo.json(&["call", "show_workspace"])["clock_ahead_s"].as_i64();
    assert!(ahead().is_some_and(|seconds| (1_799..1_860).contains(&seconds)), "{:?}", ahead());
    let done = demo.json(&["advance", "--to", "8000h", "--json"]);
    assert!(done["carried_out"].as_u64().is_some_and(|count| count > 0), "what was still due: {done}");
    let said = refused(&demo.run(&["advance", "--to", "2020-01-01T00:00:00Z"]));
    assert!(said.contains("past"), "never back: {said}");
    assert!(refused(&demo.run(&["advance", "--to", "tomorrow"])).contains("2h"), "nor to nowhere");
}
