//! Whether a workspace is sound, and taking a team elsewhere.

use acceptance::{Door, Floor, behind, picture};
use serde_json::{Value, json};

fn problems(floor: &Floor, check: &str) -> Vec<String> {
    let report = floor.does("check_workspace", json!({}));
    let found = report["checks"].as_array().expect("a list").iter().find(|one| one["check"] == check);
    let problems: Vec<String> = found.expect("the check is made")["problems"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|line| line.as_str().expect("text").to_owned())
        .collect();
    assert_eq!(report["sound"], json!(problems.is_empty()), "{report}");
    problems
}

#[test]
fn a_workspace_at_the_end_of_a_day_is_sound() {
    let floor = Floor::demo();
    let report = floor.does("check_workspace", json!({}));
    let checks: Vec<&Value> = report["checks"].as_array().expect("a list").iter().map(|one| &one["check"]).collect();
    assert_eq!(checks, ["file", "schema", "references", "present_status", "no_gaps", "log_order", "days", "routing"]);
    assert_eq!(report["sound"], true, "{report}");
}

#[test]
fn damage_is_named() {
    for (damage, check) in [
        ("PRAGMA foreign_keys = OFF; DELETE FROM supervisor_group WHERE id = 2", "references"),
        (
            "DROP TRIGGER status_log_only_ends; UPDATE status_log SET ended_at_ms = began_at_ms WHERE agent_id = 4",
            "present_status",
        ),
        (
            "DROP TRIGGER status_log_only_ends; UPDATE status_log SET began_at_ms = began_at_ms + 1
             WHERE agent_id = 4 AND status = 'not_ready'",
            "no_gaps",
        ),
        (
            "DROP TRIGGER status_log_only_ends; UPDATE status_log SET began_at_ms = 0
             WHERE id = (SELECT max(id) FROM status_log)",
            "log_order",
        ),
        ("DELETE FROM day_time", "days"),
        ("UPDATE day_time SET seconds = seconds + 1", "days"),
        ("INSERT INTO day_work (agent_id, day, assigned, closed, resolved) VALUES (4, 20000, 1, 0, 0)", "days"),
        ("DELETE FROM free_agent", "routing"),
        ("INSERT INTO free_agent (agent_id, occupied, last_assigned_at_ms) VALUES (5, 0, 0)", "routing"),
        ("UPDATE free_agent SET occupied = 3", "routing"),
    ] {
        let floor = Floor::team();
        floor.sign_in("ada");
        floor.clock.pass(60);
        floor.goes("ada", "active");
        assert_eq!(problems(&floor, check), [""; 0], "before: {damage}");
        floor.sql().execute_batch(damage).expect("the damage is done");
        assert_ne!(problems(&floor, check), [""; 0], "after: {damage}");
    }
}

#[test]
fn a_team_that_is_taken_elsewhere_is_the_same_team() {
    let floor = Floor::team();
    floor.does("add_supervisor", json!({ "login": "petra", "name": "Petra", "group_id": 1 }));
    let export = floor.does("export_team", json!({}));
    assert_eq!(export["agents"], 4);
    let csv = export["csv"].as_str().expect("text");
    assert!(csv.starts_with("login,name,alias,group,supervisor,sessions\r\nada,Ada Byron,,Cards,"), "{csv}");

    let elsewhere = floor.another_door();
    let path = floor.folder().join("other.db");
    elsewhere
        .does("create_workspace", json!({ "path": path, "name": "Other", "administrator": "Ann", "time_zone": "UTC" }));
    elsewhere.does("import_team", json!({ "csv_base64": picture::base64(csv.as_bytes()) }));
    assert_eq!(elsewhere.does("export_team", json!({}))["csv"], export["csv"]);
    let groups = elsewhere.does("list_groups", json!({}))["groups"].clone();
    assert_eq!(groups[0]["supervisors"].as_array().map(Vec::len), Some(2), "every supervisor came along: {groups}");
}

#[test]
fn days_are_added_up_anew_for_a_file_of_before_and_after_the_rules_of_time_zones_changed() {
    let report = |floor: &Floor| floor.does("report_workload", json!({ "filter": { "period": "any" }, "by": "day" }));
    let (_folder, path) = Floor::demo().closed();
    let bytes = std::fs::read(&path).expect("the workspace");
    let expected = report(&Floor::of(&bytes))["total"].clone();
    assert!(expected["login_time"].as_i64() > Some(3600), "{expected}");
    for before in [
        "DELETE FROM day_time; DELETE FROM day_work; DELETE FROM day_rules",
        "UPDATE day_time SET seconds = seconds + 5; UPDATE day_rules SET rules = '1999z'",
    ] {
        behind::run(&path, before);
        let floor = Floor::of(&std::fs::read(&path).expect("the workspace"));
        assert_eq!(report(&floor)["total"], expected, "{before}");
        assert_eq!(problems(&floor, "days"), [""; 0]);
    }
}

#[test]
fn a_file_whose_log_ends_beyond_the_calendar_is_refused_and_keeps_nobody_busy() {
    let (_folder, path) = Floor::demo().closed();
    let guard = "SELECT sql FROM sqlite_schema WHERE name = 'status_log_only_ends'";
    let guard = behind::column(&behind::connect(&path), guard).remove(0);
    let beyond = "DROP TRIGGER status_log_only_ends; DELETE FROM day_rules;
         UPDATE status_log SET ended_at_ms = 9200000000000000000 WHERE ended_at_ms IS NOT NULL AND status <> 'offline'";
    behind::run(&path, &format!("{beyond}; {guard}"));
    Door::by_the_machines_clock().refuses("open_workspace", json!({ "path": path }), "workspace_altered");
}
