//! Whether a workspace is sound, and taking a team elsewhere.

use acceptance::{Floor, picture};
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
    assert_eq!(checks, ["file", "references", "present_status", "no_gaps", "routing"]);
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
