//! `rollcall agents`.

use crate::support::{Demo, keys, refused, text};

const STATUSES: [&str; 8] =
    ["outgoing", "active", "active_free", "finishing", "inactive", "not_ready", "kicked_out", "offline"];

#[test]
fn the_json_has_the_agreed_keys() {
    let list = Demo::new().json(&["agents", "--json"]);
    assert_eq!(keys(&list), ["counts", "agents"], "two parts and no more");
    let agreed = [
        "id",
        "login",
        "name",
        "group",
        "status",
        "reason",
        "next_reason",
        "threads",
        "pinned",
        "since",
        "elapsed_s",
        "pending_requests",
    ];
    for agent in list["agents"].as_array().expect("a list") {
        assert_eq!(keys(agent)[..agreed.len()], agreed, "the agreed keys come first, in order");
    }
}

#[test]
fn the_demo_shows_every_status_and_the_counts_add_up() {
    let list = Demo::new().json(&["agents", "--json"]);
    let agents = list["agents"].as_array().expect("a list");
    assert_eq!(agents.len(), 24, "the demo's team");
    for status in STATUSES {
        assert!(agents.iter().any(|agent| agent["status"] == status), "somebody is {status}");
    }
    let counts = list["counts"].as_object().expect("counts by code");
    assert_eq!(counts.keys().next().map(String::as_str), Some("all"), "All comes first");
    let sum: u64 = counts.iter().filter(|(code, _)| *code != "all").filter_map(|(_, count)| count.as_u64()).sum();
    assert_eq!((counts["all"].as_u64(), sum), (Some(24), 24), "everybody counts exactly once: {counts:?}");
}

#[test]
fn threads_and_time_are_null_where_the_widget_shows_a_dash() {
    for agent in Demo::new().agents() {
        let status = text(&agent["status"]);
        let works = matches!(status.as_str(), "outgoing" | "active" | "active_free" | "finishing");
        assert_eq!(agent["threads"].is_null(), !works, "threads of {agent}");
        if status != "offline" {
            assert_eq!(agent["elapsed_s"].is_null(), works, "time of {agent}");
        }
        assert_eq!(agent["reason"].is_null(), status != "inactive", "reason of {agent}");
        assert_eq!(agent["next_reason"].is_null(), status != "finishing", "next reason of {agent}");
    }
}

#[test]
fn an_offline_agent_has_the_time_since_they_left_if_they_ever_came() {
    let demo = Demo::new();
    for agent in demo.agents().iter().filter(|agent| agent["status"] == "offline") {
        let request = format!("{{\"agent\":{}}}", agent["id"]);
        let card = demo.json(&["call", "show_agent", &request]);
        assert_eq!(agent["elapsed_s"].is_null(), card["cause"] == "added", "time of {agent}");
    }
}

#[test]
fn every_filter_lists_as_many_as_it_counts() {
    let demo = Demo::new();
    let all = demo.json(&["agents", "--json"]);
    for (code, count) in all["counts"].as_object().expect("counts by code").iter().filter(|(code, _)| *code != "all") {
        let list = demo.json(&["agents", "--json", "--status", code]);
        let found = list["agents"].as_array().expect("a list");
        assert_eq!(Some(found.len() as u64), count.as_u64(), "--status {code}");
        assert_eq!(list["counts"], all["counts"], "the filter doesn't change the counts");
        assert!(
            found.iter().all(|agent| agent["status"] == code.as_str() || agent["reason"] == code.as_str()),
            "only {code}"
        );
    }
}

#[test]
fn groups_and_text_select() {
    let demo = Demo::new();
    let agents = demo.agents();
    let (group, login) = (text(&agents[0]["group"]), text(&agents[0]["login"]));
    let in_group = demo.json(&["agents", "--json", "--group", &group]);
    let found = in_group["agents"].as_array().expect("a list");
    assert!(found.len() < 24 && found.iter().all(|agent| agent["group"] == group.as_str()), "only {group}");
    assert_eq!(in_group["counts"]["all"].as_u64(), Some(found.len() as u64), "the selection is what is counted");
    let by_text = demo.json(&["agents", "--json", "--text", &login.to_uppercase()]);
    assert!(
        by_text["agents"].as_array().expect("a list").iter().any(|agent| agent["login"] == login.as_str()),
        "in any case"
    );
}

#[test]
fn an_unknown_group_or_status_is_refused_by_name() {
    let demo = Demo::new();
    assert!(refused(&demo.run(&["agents", "--group", "Nobody’s"])).contains("Nobody’s"), "the group is named");
    assert!(refused(&demo.run(&["agents", "--status", "asleep"])).contains("asleep"), "the status is named");
}

#[test]
fn the_table_says_statuses_in_words() {
    let demo = Demo::new();
    let english = demo.said(&["agents"]);
    for words in [
        "Name",
        "Threads",
        "Active (doesn’t receive threads)",
        "Active (finishing) → ",
        "Inactive (kicked out)",
        "24 of 24 agents",
    ] {
        assert!(english.contains(words), "{words} stands in\n{english}");
    }
    let finishing = demo.json(&["agents", "--json", "--status", "finishing"]);
    let line =
        english.lines().find(|line| line.contains(&text(&finishing["agents"][0]["login"]))).expect("a line an agent");
    assert!(line.contains(" – "), "a finishing agent has no time, but a dash: {line}");
    let russian = demo.said(&["agents", "--lang", "ru"]);
    assert!(russian.contains("Не в сети") && russian.contains("24 из 24 операторов"), "in Russian:\n{russian}");
}

#[test]
fn nobody_found_is_said() {
    assert_eq!(Demo::new().said(&["agents", "--text", "no such person"]), "No agent fits.\n");
}
