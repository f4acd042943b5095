//! Lists show what the asker may see, and nothing of the rest.

use acceptance::{Door, Floor};
use serde_json::{Value, json};

fn names(list: &Value, field: &str) -> Vec<String> {
    let rows = list.as_array().expect("a list");
    rows.iter().map(|row| row[field].as_str().expect("a text").to_owned()).collect()
}

fn seen_by(floor: &Floor, login: &str) -> (Door, Vec<String>) {
    let door = floor.of(login);
    let seen = door.logins(json!({}));
    (door, seen)
}

#[test]
fn an_agent_sees_themself_a_supervisor_their_groups_an_administrator_all() {
    let floor = Floor::team();
    assert_eq!(seen_by(&floor, "ada").1, ["ada"]);
    assert_eq!(seen_by(&floor, "sara").1, ["ada", "kim", "ben"]);
    assert_eq!(seen_by(&floor, "lars").1, ["lea"]);
    assert_eq!(seen_by(&floor, "admin").1, ["ada", "kim", "lea", "ben"]);
}

#[test]
fn counts_count_whom_the_asker_sees() {
    let floor = Floor::team();
    let (lars, _) = seen_by(&floor, "lars");
    let list = lars.does("list_agents", json!({}));
    assert_eq!(json!([list["counts"]["all"], list["counts"]["offline"]]), json!([1, 1]));
    assert_eq!(lars.does("list_agents", json!({ "groups": [1] }))["counts"]["all"], 0, "another's group stays closed");
}

#[test]
fn refreshing_shows_no_more_than_the_list() {
    let floor = Floor::team();
    let ids: Vec<i64> = (1..=20).collect();
    let (lars, seen) = seen_by(&floor, "lars");
    assert_eq!(names(&lars.does("refresh_agents", json!({ "ids": ids }))["agents"], "login"), seen);
}

#[test]
fn groups_are_listed_to_those_who_belong_to_them() {
    let floor = Floor::team();
    let listed = |login| names(&floor.of(login).does("list_groups", json!({}))["groups"], "name");
    assert_eq!(listed("ada"), ["Cards"]);
    assert_eq!(listed("lars"), ["Loans"]);
    assert_eq!(listed("admin"), ["Cards", "Loans"]);
    let groups = floor.does("list_groups", json!({}));
    assert_eq!(groups["groups"][0], json!({ "id": 1, "name": "Cards", "supervisors": ["Sara Lund"], "agents": 3 }));
}

#[test]
fn requests_are_listed_to_those_who_may_decide_them() {
    let floor = Floor::team();
    for (login, line) in [("ada", "Cards and disputes"), ("lea", "Loans")] {
        floor.sign_in(login);
        floor.asked(login, line);
    }
    let listed = |login| {
        let list = floor.of(login).does("list_requests", json!({}));
        let requests = list["requests"].as_array().expect("a list").clone();
        requests.iter().map(|one| one["agent"]["name"].as_str().expect("a name").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(listed("sara"), ["Ada Byron"]);
    assert_eq!(listed("lars"), ["Lea Sand"]);
    assert_eq!(listed("admin"), ["Ada Byron", "Lea Sand"], "oldest first");
    assert!(listed("ada").is_empty(), "an agent decides nothing");
    assert_eq!(floor.of("ada").row("ada")["pending_requests"], 1, "and still sees their own bell");
}

#[test]
fn who_has_two_roles_has_the_rights_of_both() {
    let floor = Floor::team();
    floor.does("add_supervisor", json!({ "login": "ada", "name": "Ada Byron", "group_id": 2 }));
    let (ada, seen) = seen_by(&floor, "ada");
    assert_eq!(seen, ["ada", "lea"]);
    let viewer = ada.does("show_workspace", json!({}))["viewer"].clone();
    assert_eq!(
        json!([viewer["login"], viewer["administrator"], viewer["supervises"], viewer["agent"]]),
        json!(["ada", false, [2], true])
    );
}
