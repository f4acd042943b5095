//! The list of agents: the filter, the groups, the text, and counts that add up.

use acceptance::Floor;
use serde_json::{Value, json};

fn counts(list: &Value) -> Vec<(String, i64)> {
    let counts = list["counts"].as_object().expect("counts by code");
    counts.iter().map(|(code, count)| (code.clone(), count.as_i64().expect("a number"))).collect()
}

fn others(counts: &[(String, i64)]) -> i64 {
    counts.iter().filter(|(code, _)| code != "all").map(|(_, count)| count).sum()
}

#[test]
fn the_filter_stands_in_its_order_with_counts_that_add_up_to_all() {
    let counts = counts(&Floor::demo().does("list_agents", json!({})));
    let codes: Vec<&str> = counts.iter().map(|(code, _)| code.as_str()).collect();
    let order = "all outgoing active active_free finishing lunch_break short_break technical_break training meeting \
                 not_ready kicked_out offline";
    assert_eq!(codes.join(" "), order);
    assert_eq!((counts[0].1, others(&counts)), (24, 24));
}

#[test]
fn without_a_filter_everybody_is_listed() {
    let list = Floor::demo().does("list_agents", json!({}));
    assert_eq!(list["agents"].as_array().map(Vec::len), Some(24));
}

#[test]
fn a_status_or_a_reason_filters_the_rows_and_leaves_the_counts() {
    let floor = Floor::demo();
    let all = floor.does("list_agents", json!({}));
    for (code, count) in counts(&all) {
        let list = floor.does("list_agents", json!({ "status": code }));
        assert_eq!(list["counts"], all["counts"], "{code} leaves the counts");
        let rows = list["agents"].as_array().expect("a list");
        assert_eq!(i64::try_from(rows.len()), Ok(count), "{code} lists as many as it counts");
        let passes = |row: &Value| code == "all" || row["status"] == *code || row["reason"] == *code;
        assert!(rows.iter().all(passes), "{code} lists nobody else");
    }
}

#[test]
fn a_finishing_agent_does_not_count_under_the_reason_that_comes_next() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.given("Alba", "ada");
    floor.goes("ada", "lunch_break");
    assert_eq!(floor.logins(json!({ "status": "finishing" })), ["ada"]);
    assert!(floor.logins(json!({ "status": "lunch_break" })).is_empty());
}

#[test]
fn inactive_stands_for_every_reason() {
    let floor = Floor::team();
    for (login, reason) in [("ada", "lunch_break"), ("lea", "short_break")] {
        floor.sign_in(login);
        floor.goes(login, reason);
    }
    assert_eq!(floor.logins(json!({ "status": "inactive" })), ["ada", "lea"]);
}

#[test]
fn the_groups_and_the_text_are_the_selection_that_is_counted() {
    let floor = Floor::demo();
    let groups = floor.does("list_groups", json!({}));
    for group in groups["groups"].as_array().expect("a list") {
        let list = floor.does("list_agents", json!({ "groups": [group["id"]] }));
        let counts = counts(&list);
        assert_eq!((&json!(counts[0].1), others(&counts)), (&group["agents"], 8), "{group}");
        let rows = list["agents"].as_array().expect("a list");
        assert!(rows.iter().all(|row| row["group_id"] == group["id"] && row["group"] == group["name"]));
    }
    let list = floor.does("list_agents", json!({ "text": "an", "status": "active" }));
    let counts = counts(&list);
    assert_eq!(counts[0].1, others(&counts));
    assert!(counts[0].1 < 24 && counts[0].1 > 0, "the text narrows what is counted: {counts:?}");
}

#[test]
fn no_group_and_an_unknown_group_select_nobody() {
    let floor = Floor::team();
    for groups in [json!([]), json!([999])] {
        let list = floor.does("list_agents", json!({ "groups": groups }));
        assert_eq!((&list["counts"]["all"], &list["agents"]), (&json!(0), &json!([])));
    }
    assert_eq!(floor.logins(json!({ "groups": [2, 1, 1] })), ["ada", "kim", "lea", "ben"]);
}

#[test]
fn a_text_is_found_in_names_aliases_and_logins_in_any_case() {
    let floor = Floor::team();
    for (text, found) in [
        ("byron", "ada"),
        ("ADA", "ada"),
        ("ОРЛОВ", "ben"),
        ("орл", "ben"),
        ("мастер", "ben"),
        ("BEN", "ben"),
        ("  kim m  ", "kim"),
    ] {
        assert_eq!(floor.logins(json!({ "text": text })), [found], "{text:?}");
    }
    assert_eq!(floor.logins(json!({ "text": "   " })).len(), 4, "white space looks for nothing");
    assert!(floor.logins(json!({ "text": "%" })).is_empty(), "nothing stands for anything else");
}

#[test]
fn an_unknown_status_is_refused_with_the_choices() {
    let refusal = Floor::team().refuses("list_agents", json!({ "status": "asleep" }), "unknown_status");
    assert_eq!(refusal.params["code"], "asleep");
    let choices = "all, outgoing, active, active_free, finishing, lunch_break, short_break, technical_break, not_ready, \
                   kicked_out, offline";
    assert_eq!(refusal.params["choices"], choices);
}

#[test]
fn the_list_is_ordered_by_name_in_any_case() {
    let floor = Floor::team();
    for (login, name) in [("z1", "aaron"), ("z2", "Zoe"), ("z3", "ABE")] {
        floor.does("add_agent", json!({ "login": login, "name": name, "group_id": 1 }));
    }
    assert_eq!(floor.logins(json!({})), ["z1", "z3", "ada", "kim", "lea", "z2", "ben"]);
}

#[test]
fn refreshed_rows_are_the_rows_of_the_list() {
    let floor = Floor::demo();
    let list = floor.does("list_agents", json!({}));
    let rows = list["agents"].as_array().expect("a list");
    let ids: Vec<&Value> = rows.iter().map(|row| &row["id"]).collect();
    let refreshed = floor.does("refresh_agents", json!({ "ids": ids }));
    assert_eq!((&refreshed["agents"], &refreshed["seq"]), (&list["agents"], &list["seq"]));
}

#[test]
fn refreshing_leaves_out_unknown_ids_and_takes_each_once() {
    let floor = Floor::team();
    let ada = floor.row("ada")["id"].clone();
    let refreshed = floor.does("refresh_agents", json!({ "ids": [ada, -5, 0, 999, ada] }));
    assert_eq!(refreshed["agents"], json!([floor.row("ada")]));
}

#[test]
fn a_thousand_ids_are_refreshed_at_once_and_not_one_more() {
    let floor = Floor::team();
    let ids: Vec<i64> = (1..=1000).collect();
    assert_eq!(floor.does("refresh_agents", json!({ "ids": ids }))["agents"].as_array().map(Vec::len), Some(4));
    let ids: Vec<i64> = (1..=1001).collect();
    let refusal = floor.refuses("refresh_agents", json!({ "ids": ids }), "too_many_ids");
    assert_eq!(refusal.params["max"], 1000);
}
