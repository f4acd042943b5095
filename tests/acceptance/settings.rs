//! Settings: timeouts, and the exceptions of single groups.

use acceptance::Floor;
use serde_json::{Value, json};

fn timeout(settings: &Value, key: &str) -> Value {
    let timeouts = settings["timeouts"].as_array().expect("a list");
    timeouts.iter().find(|one| one["key"] == key).cloned().expect("a timeout of this key")
}

fn shown(floor: &Floor, key: &str) -> Value {
    timeout(&floor.does("show_settings", json!({})), key)
}

/// The seconds without an action after which each of these agents, with a thread in front, is asked to go on working.
fn asked_after(floor: &Floor, logins: [&str; 2], steps: &[i64]) -> Vec<[bool; 2]> {
    for login in logins {
        floor.at_work(login);
        let thread = floor.given(&format!("Client of {login}"), login);
        floor.opened(thread);
    }
    let mut passed = 0;
    let warned = |step: &i64| {
        floor.clock.pass(step - passed);
        passed = *step;
        floor.does("advance", json!({}));
        logins.map(|login| floor.row(login)["warned"] == true)
    };
    steps.iter().map(warned).collect()
}

#[test]
fn every_timeout_is_shown_with_its_default_and_its_bounds() {
    let floor = Floor::team();
    let settings = floor.does("show_settings", json!({}));
    let lines: Vec<Value> = settings["timeouts"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| json!([one["key"], one["seconds"], one["default_seconds"], one["min_seconds"], one["exceptions"]]))
        .collect();
    assert_eq!(
        lines,
        [
            json!(["inactivity", 300, 300, 0, []]),
            json!(["warning", 60, 60, 5, []]),
            json!(["logout_grace", 10, 10, 5, []]),
            json!(["assignment", 3600, 3600, 0, []]),
            json!(["closing", 1800, 1800, 0, []]),
            json!(["request", 0, 0, 0, []]),
            json!(["break_request", 600, 600, 0, []]),
        ]
    );
    assert_eq!(settings["asks_password"], false);
}

#[test]
fn only_an_administrator_sees_the_settings() {
    let floor = Floor::team();
    for login in ["ada", "sara"] {
        floor.of(login).refuses("show_settings", json!({}), "not_permitted");
    }
}

#[test]
fn a_timeout_counts_from_the_next_act_on_and_lies_within_its_bounds() {
    let floor = Floor::team();
    let changed = floor.does("set_timeout", json!({ "key": "inactivity", "seconds": 30 }));
    assert_eq!(timeout(&changed["settings"], "inactivity")["seconds"], 30);
    assert_eq!(asked_after(&floor, ["ada", "lea"], &[29, 30]), [[false, false], [true, true]]);
    for (key, seconds, min, max) in [
        ("inactivity", -1, 0, 86_400),
        ("inactivity", 86_401, 0, 86_400),
        ("warning", 4, 5, 3600),
        ("logout_grace", 0, 5, 3600),
        ("closing", i64::MAX, 0, 604_800),
        ("request", i64::MIN, 0, 2_592_000),
    ] {
        let refusal = floor.refuses("set_timeout", json!({ "key": key, "seconds": seconds }), "number_invalid");
        assert_eq!(json!(refusal.params), json!({ "field": "seconds", "min": min, "max": max }), "{key} {seconds}");
        let request = json!({ "key": key, "seconds": seconds, "group_id": 1, "active": true });
        floor.refuses("set_exception", request, "number_invalid");
    }
    for key in ["lunch", "reason_limit", "asks_password", "inactivity_ms", "'; DROP TABLE setting; --"] {
        floor.refuses("set_timeout", json!({ "key": key, "seconds": 60 }), "request_malformed");
    }
}

#[test]
fn zero_switches_the_watch_over_inactive_agents_off() {
    let floor = Floor::team();
    floor.does("set_timeout", json!({ "key": "inactivity", "seconds": 0 }));
    assert_eq!(asked_after(&floor, ["ada", "lea"], &[300, 3000]), [[false, false], [false, false]]);
}

#[test]
fn a_groups_exception_wins_over_what_everybody_has() {
    let floor = Floor::team();
    floor.does("set_timeout", json!({ "key": "inactivity", "seconds": 60 }));
    let request = json!({ "group_id": 1, "key": "inactivity", "seconds": 20, "active": true });
    let settings = floor.does("set_exception", request)["settings"].clone();
    let exception = json!({ "group_id": 1, "group": "Cards", "seconds": 20, "active": true });
    assert_eq!(timeout(&settings, "inactivity")["exceptions"], json!([exception]));
    assert_eq!(timeout(&settings, "warning")["exceptions"], json!([]));
    assert_eq!(
        asked_after(&floor, ["ada", "lea"], &[19, 20, 59, 60]),
        [[false, false], [true, false], [true, false], [true, true]]
    );
}

#[test]
fn an_exception_can_switch_off_for_its_group_what_everybody_has() {
    let floor = Floor::team();
    floor.does("set_exception", json!({ "group_id": 1, "key": "inactivity", "seconds": 0, "active": true }));
    assert_eq!(asked_after(&floor, ["ada", "lea"], &[299, 300]), [[false, false], [false, true]]);
}

#[test]
fn an_exception_is_switched_off_without_being_deleted() {
    let floor = Floor::team();
    for active in [true, false] {
        let request = json!({ "group_id": 1, "key": "inactivity", "seconds": 20, "active": active });
        floor.does("set_exception", request);
    }
    let kept = json!([{ "group_id": 1, "group": "Cards", "seconds": 20, "active": false }]);
    assert_eq!(shown(&floor, "inactivity")["exceptions"], kept);
    assert_eq!(asked_after(&floor, ["ada", "lea"], &[20, 299, 300]), [[false, false], [false, false], [true, true]]);
}

#[test]
fn a_dropped_exception_is_gone_and_dropping_none_is_no_mistake() {
    let floor = Floor::team();
    for (group, seconds) in [(1, 20), (2, 40)] {
        let request = json!({ "group_id": group, "key": "inactivity", "seconds": seconds, "active": true });
        floor.does("set_exception", request);
    }
    for _ in 0..2 {
        floor.does("drop_exception", json!({ "group_id": 1, "key": "inactivity" }));
    }
    let left = json!([{ "group_id": 2, "group": "Loans", "seconds": 40, "active": true }]);
    assert_eq!(shown(&floor, "inactivity")["exceptions"], left);
    floor.does("drop_exception", json!({ "group_id": 99, "key": "inactivity" }));
}

#[test]
fn every_window_hears_of_new_settings() {
    let floor = Floor::team();
    floor.does("set_password", json!({ "person_id": 1, "password": "1234" }));
    for (name, request) in [
        ("set_timeout", json!({ "key": "closing", "seconds": 60 })),
        ("set_exception", json!({ "group_id": 1, "key": "closing", "seconds": 60, "active": true })),
        ("drop_exception", json!({ "group_id": 1, "key": "closing" })),
        ("ask_for_passwords", json!({ "asks": true })),
    ] {
        let seq = floor.does(name, request)["seq"].as_i64().expect("a place in the feed");
        let changes = floor.does("list_changes", json!({ "since": seq - 1 }))["changes"].clone();
        assert_eq!(changes[0]["topic"], "workspace", "{name}");
    }
}
