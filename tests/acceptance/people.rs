//! Groups, supervisors and agents.

use acceptance::Floor;
use serde_json::json;

#[test]
fn a_group_has_a_name_of_its_own() {
    let floor = Floor::team();
    let added = floor.does("add_group", json!({ "name": " Mortgages " }));
    assert_eq!(floor.does("list_groups", json!({}))["groups"][2]["name"], "Mortgages");
    let refusal = floor.refuses("add_group", json!({ "name": "Mortgages" }), "group_taken");
    assert_eq!(refusal.params["name"], "Mortgages");
    floor.does("add_agent", json!({ "login": "max", "name": "Max", "group_id": added["group_id"] }));
    assert_eq!(floor.row("max")["group"], "Mortgages");
}

#[test]
fn a_new_agent_is_offline_and_signs_in_when_they_come() {
    let floor = Floor::team();
    let request = json!({ "login": "max", "name": "Max Lund", "alias": "Max", "group_id": 2, "sessions": 7 });
    let added = floor.does("add_agent", request);
    let row = floor.row("max");
    assert_eq!(
        json!([row["id"], row["status"], row["group"], row["alias"], row["sessions"], row["pinned"]]),
        json!([added["person_id"], "offline", "Loans", "Max", 7, 0])
    );
    assert_eq!(floor.course("max"), ["offline added"]);
    floor.of("max").at_work("max");
    assert_eq!(floor.standing("max"), "active_free");
}

#[test]
fn a_login_is_unique_among_all_people() {
    let floor = Floor::team();
    for login in ["ada", "sara", "admin"] {
        let request = json!({ "login": login, "name": "Somebody", "administrator": true });
        assert_eq!(floor.refuses("add_person", request, "login_taken").params["login"], login);
    }
    let request = json!({ "login": "ada", "name": "Somebody", "group_id": 1 });
    assert_eq!(floor.refuses("add_agent", request, "login_taken").params["login"], "ada");
}

#[test]
fn a_supervisor_can_become_an_agent_too_and_keeps_their_name() {
    let floor = Floor::team();
    let added =
        floor.does("add_agent", json!({ "login": "sara", "name": "Somebody", "alias": "Sally", "group_id": 2 }));
    let row = floor.row("sara");
    assert_eq!(
        json!([row["id"], row["name"], row["alias"], row["status"]]),
        json!([added["person_id"], "Sara Lund", "Sally", "offline"])
    );
    let sara = floor.of("sara");
    sara.at_work("sara");
    assert_eq!(sara.logins(json!({})), ["ada", "kim", "sara", "ben"], "her group, and herself");
    floor.refuses("add_agent", json!({ "login": "sara", "name": "Sara", "group_id": 1 }), "login_taken");
}

#[test]
fn a_login_has_no_white_space() {
    let floor = Floor::team();
    for login in ["ada b", "ada\tb", "", "  ", "a\u{a0}b"] {
        floor.refuses("add_agent", json!({ "login": login, "name": "Ada", "group_id": 1 }), "text_invalid");
    }
}

#[test]
fn an_agent_has_1_to_50_sessions() {
    let floor = Floor::team();
    for sessions in [0, 51, u32::MAX] {
        let request = json!({ "login": "max", "name": "Max", "group_id": 1, "sessions": sessions });
        let refusal = floor.refuses("add_agent", request, "number_invalid");
        assert_eq!(json!(refusal.params), json!({ "field": "sessions", "min": 1, "max": 50 }));
    }
    for (login, sessions) in [("one", 1), ("fifty", 50)] {
        floor.does("add_agent", json!({ "login": login, "name": login, "group_id": 1, "sessions": sessions }));
        assert_eq!(floor.row(login)["sessions"], sessions);
    }
}

#[test]
fn a_supervisor_may_have_several_groups_and_a_group_several_supervisors() {
    let floor = Floor::team();
    for _ in 0..2 {
        floor.does("add_supervisor", json!({ "login": "sara", "name": "Sara Lund", "group_id": 2 }));
    }
    let groups = floor.does("list_groups", json!({}));
    assert_eq!(groups["groups"][1]["supervisors"], json!(["Lars Holm", "Sara Lund"]), "each once");
    assert_eq!(floor.of("sara").logins(json!({})), ["ada", "kim", "lea", "ben"]);
}

#[test]
fn nobody_joins_a_group_that_there_isnt() {
    let floor = Floor::team();
    for (name, login) in [("add_agent", "max"), ("add_supervisor", "sara")] {
        let request = json!({ "login": login, "name": "Max", "group_id": 99 });
        assert_eq!(floor.refuses(name, request, "unknown_group").params["id"], 99);
    }
}
