//! `rollcall threads` and `rollcall thread`.

use crate::support::{Workspace, keys, refused, stderr};

/// Anna has a thread, Olga closed hers, and one waits.
fn a_busy_floor() -> Workspace {
    let team = Workspace::of_a_team();
    team.begin(&["olga"]);
    team.said(&["client", "say", "Pete", "Hello"]);
    team.agent("olga", &["close", "1"]);
    team.agent("olga", &["sign-out"]);
    team.begin(&["anna"]);
    for client in ["Zoe", "Ida", "Tim"] {
        team.said(&["client", "say", client, "Is anybody there?"]);
    }
    team
}

#[test]
fn every_place_has_its_threads() {
    let team = a_busy_floor();
    let queue = team.said(&["threads"]);
    assert!(queue.contains("Tim") && queue.ends_with("1 of 1 thread\n"), "{queue}");
    assert_eq!(team.said(&["threads", "queue"]), queue, "the queue is what is listed unless told");
    let agents = team.said(&["threads", "agents"]);
    assert!(agents.contains("Zoe") && agents.contains("Ida") && agents.ends_with("2 of 2 threads\n"), "{agents}");
    let closed = team.said(&["threads", "closed"]);
    assert!(closed.contains("Pete") && closed.contains("closed by the agent"), "{closed}");
}

#[test]
fn one_agent_s_threads_are_listed_alone() {
    let team = a_busy_floor();
    let with = |arguments: &[&str]| team.json(&[&["threads", "--json"], arguments].concat())["total"].clone();
    assert_eq!((with(&["--agent", "anna"]), with(&["--agent", "olga"])), (2.into(), 0.into()));
    assert_eq!((with(&["closed", "--agent", "anna"]), with(&["closed", "--agent", "olga"])), (0.into(), 1.into()));
    assert!(refused(&team.run(&["threads", "--agent", "nobody"])).contains("nobody"), "the login is named");
    let output = team.run(&["threads", "queue", "--agent", "anna"]);
    assert_eq!(output.status.code(), Some(2), "nobody has those in the queue: {}", stderr(&output));
}

#[test]
fn a_page_says_how_to_see_the_next() {
    let team = a_busy_floor();
    let first = team.said(&["threads", "agents", "--limit", "1"]);
    assert!(first.contains("Zoe") && first.contains("1 of 2 threads"), "{first}");
    let (_, after) = first.trim_end().rsplit_once("--after ").expect("where the next begins");
    let next = team.said(&["threads", "agents", "--limit", "1", "--after", after]);
    assert!(next.contains("Ida") && !next.contains("--after"), "{next}");
    assert!(refused(&team.run(&["threads", "--limit", "0"])).contains("200"), "the bounds are named");
    assert!(refused(&team.run(&["threads", "--after", "2"])).contains("next"), "a thread is no place in the order");
}

#[test]
fn a_script_gets_the_answers_of_the_engine() {
    let team = a_busy_floor();
    let page = team.json(&["threads", "agents", "--json"]);
    assert_eq!(keys(&page), ["seq", "now", "total", "threads", "next"]);
    let view = team.json(&["thread", "2", "--json"]);
    assert_eq!(
        keys(&view),
        [
            "seq",
            "now",
            "thread",
            "messages",
            "earlier",
            "lines",
            "client_blocked",
            "may_unblock",
            "may_act",
            "may_transfer",
            "may_close"
        ],
        "{view}"
    );
    assert_eq!(view["thread"], page["threads"][0], "a thread is the same in both");
}

#[test]
fn a_conversation_says_where_the_thread_is() {
    let team = a_busy_floor();
    let said = |id| team.said(&["thread", id]);
    assert!(said("1").contains("closed by the agent. Olga Kim had it last."), "{}", said("1"));
    assert!(said("2").contains("Anna Berg has it; it waits for the agent since "), "{}", said("2"));
    assert!(said("4").contains("In the general distribution queue; "), "{}", said("4"));
    assert!(refused(&team.run(&["thread", "99"])).contains("no such thread"));
    let others = refused(&team.run(&["--as", "olga", "thread", "2"]));
    assert!(others.contains("may not"), "an agent reads their own: {others}");
}
