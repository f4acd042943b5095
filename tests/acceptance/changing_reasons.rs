//! Reasons that are changed, moved, retired and brought back.

use acceptance::Floor;
use serde_json::{Value, json};

fn list(floor: &Floor) -> Value {
    floor.does("list_reasons", json!({ "include_retired": true }))
}

fn codes(floor: &Floor) -> Vec<String> {
    let list = list(floor);
    let reasons = list["reasons"].as_array().expect("a list").iter();
    reasons.map(|one| one["code"].as_str().expect("a code").to_owned()).collect()
}

#[test]
fn what_is_given_changes_and_everything_else_stays() {
    let floor = Floor::team();
    let before = list(&floor)["reasons"][0].clone();
    for (field, given, after) in [
        ("color", json!("#C0FFEE"), json!("#c0ffee")),
        ("icon", json!("star"), json!("star")),
        ("limit_s", json!(0), Value::Null),
        ("allowance_s", json!(3600), json!(3600)),
        ("may_set", json!({ "supervisor": false, "agent": true }), json!({ "supervisor": false, "agent": true })),
    ] {
        let changed = floor.does("change_reason", json!({ "code": "lunch_break", field: given }))["reason"].clone();
        assert_eq!(changed[field], after);
        assert_eq!(list(&floor)["reasons"][0], changed, "{field}");
    }
    let after = list(&floor)["reasons"][0].clone();
    assert_eq!([&after["names"], &after["active"]], [&before["names"], &before["active"]]);
    let names = json!([{ "locale": "de", "name": "Mittag" }]);
    let changed = floor.does("change_reason", json!({ "code": "lunch_break", "reasons": names }));
    assert_eq!(changed["reason"]["names"], names, "names that aren't given are gone");
}

#[test]
fn a_retired_reason_can_be_brought_back_while_there_is_room() {
    let floor = Floor::team();
    floor.sign_in("ada");
    floor.goes("ada", "short_break");
    floor.does("change_reason", json!({ "code": "short_break", "active": false }));
    assert_eq!(floor.does("list_agents", json!({}))["counts"]["short_break"], 1, "somebody is still in it");
    floor.refuses("change_status", json!({ "agent": "ada", "to": "short_break" }), "reason_retired");
    floor.does("add_reason", json!({ "code": "tea", "reasons": [{ "locale": "en", "name": "Tea" }] }));
    floor.does("set_reason_limit", json!({ "limit": 3 }));
    let back = json!({ "code": "short_break", "active": true });
    assert_eq!(floor.refuses("change_reason", back.clone(), "too_many_reasons").params["limit"], 3);
    floor.does("set_reason_limit", json!({ "limit": 4 }));
    floor.does("change_reason", back);
    for limit in [2, 101] {
        floor.refuses("set_reason_limit", json!({ "limit": limit }), "number_invalid");
    }
}

#[test]
fn a_change_that_is_meant_for_an_earlier_state_is_refused() {
    let floor = Floor::team();
    let seen = list(&floor)["version"].clone();
    let change = |color: &str| json!({ "code": "lunch_break", "color": color, "if_version": seen });
    floor.does("change_reason", change("#111111"));
    floor.refuses("change_reason", change("#222222"), "changed_meanwhile");
    assert_ne!(list(&floor)["version"], seen);
    let moved = list(&floor)["version"].clone();
    floor.does("move_reason", json!({ "code": "lunch_break" }));
    assert_ne!(list(&floor)["version"], moved, "the order counts too");
}

#[test]
fn a_status_that_is_meant_for_an_earlier_interval_is_refused() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let interval =
        floor.card("ada")["history"].as_array().and_then(|all| all.last().cloned()).expect("one")["id"].clone();
    let go = |to: &str| json!({ "agent": "ada", "to": to, "if_interval": interval });
    floor.does("change_status", go("lunch_break"));
    floor.refuses("change_status", go("short_break"), "changed_meanwhile");
}

#[test]
fn a_reason_is_moved_before_another_or_to_the_end_and_everything_follows() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let moved = floor.does("move_reason", json!({ "code": "technical_break", "before": "lunch_break" }));
    assert_eq!(moved["codes"], json!(["technical_break", "lunch_break", "short_break"]));
    assert_eq!(codes(&floor), ["technical_break", "lunch_break", "short_break"]);
    floor.does("move_reason", json!({ "code": "technical_break", "before": "short_break" }));
    assert_eq!(codes(&floor), ["lunch_break", "technical_break", "short_break"]);
    floor.does("move_reason", json!({ "code": "lunch_break" }));
    let order = ["technical_break", "short_break", "lunch_break"];
    assert_eq!(codes(&floor), order);
    let list = floor.does("list_agents", json!({}));
    let filter: Vec<&String> = list["counts"].as_object().expect("counts").keys().collect();
    assert_eq!(filter[5..8], order, "the filter");
    let card = floor.card("ada");
    let choices: Vec<&Value> = card["choices"].as_array().expect("a list").iter().map(|one| &one["code"]).collect();
    assert_eq!(choices[2..], order, "and the Change list");
    let seq = floor.does("move_reason", json!({ "code": "lunch_break", "before": "lunch_break" }))["seq"].clone();
    assert_eq!(floor.does("list_agents", json!({}))["seq"], seq, "before itself it stays");
}

#[test]
fn what_isnt_there_cant_be_changed() {
    let floor = Floor::team();
    floor.refuses("change_reason", json!({ "code": "nap" }), "unknown_reason");
    floor.refuses("move_reason", json!({ "code": "nap" }), "unknown_reason");
    floor.refuses("move_reason", json!({ "code": "lunch_break", "before": "nap" }), "unknown_reason");
    for (field, wrong, code) in [
        ("reasons", json!([]), "text_invalid"),
        ("color", json!("red"), "color_invalid"),
        ("icon", json!("skull"), "icon_unknown"),
        ("limit_s", json!(-1), "number_invalid"),
        ("allowance_s", json!(86_401), "number_invalid"),
    ] {
        floor.refuses("change_reason", json!({ "code": "lunch_break", field: wrong }), code);
    }
}

#[test]
fn every_window_hears_of_it() {
    let floor = Floor::team();
    let since = floor.does("list_agents", json!({}))["seq"].clone();
    floor.does("change_reason", json!({ "code": "lunch_break", "icon": "cup" }));
    floor.does("move_reason", json!({ "code": "lunch_break" }));
    let changes = floor.does("list_changes", json!({ "since": since }))["changes"].clone();
    let topics: Vec<&Value> = changes.as_array().expect("a list").iter().map(|one| &one["topic"]).collect();
    assert_eq!(topics, ["reason", "reason"]);
}
