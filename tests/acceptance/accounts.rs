//! Accounts: who there is, as an administrator manages them.

use acceptance::{Door, Floor, picture};
use serde_json::{Value, json};

fn account(door: &Door, login: &str) -> Value {
    let accounts = door.does("list_accounts", json!({}))["accounts"].clone();
    let found = accounts.as_array().expect("a list").iter().find(|one| one["login"] == login).cloned();
    found.expect("an account of this login")
}

fn id(door: &Door, login: &str) -> Value {
    account(door, login)["id"].clone()
}

fn block(door: &Door, login: &str, blocked: bool) -> Value {
    door.does("block_account", json!({ "person_id": id(door, login), "blocked": blocked }))
}

#[test]
fn the_accounts_are_listed_by_name_with_everything_they_are() {
    let floor = Floor::team();
    floor.does("set_photo", json!({ "agent": "ben", "image_base64": picture::photo(1) }));
    let list = floor.does("list_accounts", json!({}))["accounts"].clone();
    let logins: Vec<&str> = list.as_array().expect("a list").iter().filter_map(|one| one["login"].as_str()).collect();
    assert_eq!(logins, ["ada", "kim", "lars", "lea", "admin", "sara", "ben"]);
    let ben = json!({
        "id": id(&floor, "ben"), "login": "ben", "name": "Бен Орлов", "administrator": false, "supervises": [],
        "agent": { "group_id": 1, "alias": "Мастер Бен", "photo_id": 1, "sessions": 4, "resumed_sessions": 1 },
        "blocked": false, "has_password": false,
    });
    assert_eq!(list[6], ben);
    assert_eq!((&list[5]["supervises"], &list[5]["agent"]), (&json!([1]), &Value::Null));
}

#[test]
fn a_person_is_added_renamed_and_made_an_administrator() {
    let floor = Floor::team();
    let request = json!({ "login": "ines", "name": "Ines", "administrator": false });
    let added = floor.does("add_person", request)["person_id"].clone();
    let ines = floor.window_of("ines");
    ines.refuses("list_accounts", json!({}), "not_permitted");
    let name = "Robert'); DROP TABLE person; --";
    let changed = floor.does("change_person", json!({ "person_id": added, "name": name, "administrator": true }));
    assert_eq!((&changed["account"]["name"], &changed["account"]["administrator"]), (&json!(name), &json!(true)));
    assert_eq!(account(&ines, "ines")["name"], name, "an open window may at once what its person may");
}

#[test]
fn the_last_administrator_stays_one() {
    let floor = Floor::team();
    let admin = id(&floor, "admin");
    floor.refuses("change_person", json!({ "person_id": admin, "administrator": false }), "last_administrator");
    let second = floor.does("add_person", json!({ "login": "ines", "name": "Ines", "administrator": true }));
    block(&floor, "ines", true);
    floor.refuses("change_person", json!({ "person_id": admin, "administrator": false }), "last_administrator");
    block(&floor, "ines", false);
    floor.does("change_person", json!({ "person_id": admin, "administrator": false }));
    assert_eq!(
        floor.does("show_workspace", json!({}))["viewer"]["id"],
        second["person_id"],
        "the owner acts as her now"
    );
}

#[test]
fn nobody_blocks_themselves() {
    let floor = Floor::team();
    let request = json!({ "person_id": id(&floor, "admin"), "blocked": true });
    floor.refuses("block_account", request, "not_permitted");
}

#[test]
fn blocking_an_account_takes_it_out_of_the_list_and_keeps_its_history() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.goes("ada", "lunch_break");
    let before = floor.course("ada");
    assert_eq!(block(&floor, "ada", true)["account"]["blocked"], true);
    assert_eq!(floor.logins(json!({})), ["kim", "lea", "ben"]);
    assert_eq!(floor.does("list_agents", json!({}))["counts"]["all"], 3);
    assert_eq!(floor.does("list_groups", json!({}))["groups"][0]["agents"], 2);
    for name in ["show_agent", "sign_in", "sign_out"] {
        floor.refuses(name, json!({ "agent": "ada" }), "unknown_agent");
    }
    floor.window().refuses("take_seat", json!({ "login": "ada" }), "unknown_person");
    let kept = acceptance::behind::number(&floor.sql(), "SELECT count(*) FROM status_log WHERE agent_id = 4");
    assert_eq!(kept, i64::try_from(before.len()).expect("few") + 1, "every interval, and the sign-out");

    assert_eq!(block(&floor, "ada", false)["account"]["blocked"], false);
    assert_eq!(floor.course("ada"), [&before[..], &["offline logout".to_owned()]].concat());
    floor.window_of("ada").at_work("ada");
}

#[test]
fn the_threads_of_a_blocked_agent_go_back_to_the_queue_after_the_logout_grace() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.given("Alba", "ada");
    block(&floor, "ada", true);
    floor.clock.pass(10);
    floor.does("advance", json!({}));
    let queue = floor.does("list_threads", json!({ "place": "queue" }));
    assert_eq!(queue["threads"][0]["id"], thread, "nobody else is there to take it: {queue}");
}

#[test]
fn what_a_blocked_agent_asked_for_is_cancelled() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let request = floor.asked("ada", "Cards");
    block(&floor, "ada", true);
    assert_eq!(floor.does("list_requests", json!({}))["requests"], json!([]));
    floor.refuses("decide_request", json!({ "request_id": request, "decision": "accept" }), "request_already_decided");
}

#[test]
fn blocking_twice_changes_nothing_and_signs_nobody_out_again() {
    let floor = Floor::team();
    floor.at_work("ada");
    block(&floor, "ada", true);
    floor.clock.pass(60);
    block(&floor, "ada", true);
    block(&floor, "ada", false);
    assert_eq!(floor.course("ada").iter().filter(|step| *step == "offline logout").count(), 1);
}

#[test]
fn a_supervisor_who_is_blocked_supervises_nothing_until_they_are_back() {
    let floor = Floor::team();
    block(&floor, "sara", true);
    assert_eq!(floor.does("list_groups", json!({}))["groups"][0]["supervisors"], json!([]));
    block(&floor, "sara", false);
    assert_eq!(floor.window_of("sara").logins(json!({})), ["ada", "kim", "ben"]);
}

#[test]
fn an_agents_alias_group_and_sessions_can_be_changed_one_by_one() {
    let floor = Floor::team();
    let changed = |request: Value| floor.does("change_agent", request)["account"]["agent"].clone();
    changed(json!({ "agent": "ben", "sessions": 7 }));
    changed(json!({ "agent": "ben", "resumed_sessions": 0 }));
    changed(json!({ "agent": "ben", "alias": " Ben " }));
    let agent = changed(json!({ "agent": "ben", "group_id": 2 }));
    let wanted = json!({ "group_id": 2, "alias": "Ben", "photo_id": null, "sessions": 7, "resumed_sessions": 0 });
    assert_eq!(agent, wanted);
    assert_eq!(changed(json!({ "agent": "ben", "alias": " " }))["alias"], Value::Null, "an empty one is none");
    assert_eq!(floor.of("lars").logins(json!({})), ["lea", "ben"]);
    for (field, value, min) in
        [("sessions", 0, 1), ("sessions", 51, 1), ("resumed_sessions", 51, 0), ("resumed_sessions", u32::MAX, 0)]
    {
        let refusal = floor.refuses("change_agent", json!({ "agent": "ben", field: value }), "number_invalid");
        assert_eq!(json!(refusal.params), json!({ "field": field, "min": min, "max": 50 }));
    }
}

#[test]
fn an_agent_with_more_sessions_gets_waiting_threads_at_once_and_one_with_fewer_keeps_theirs() {
    let floor = Floor::team();
    floor.does("change_agent", json!({ "agent": "ada", "sessions": 1 }));
    floor.at_work("ada");
    let threads = ["Alba", "Bram", "Carmen"].map(|client| floor.queued(client));
    assert_eq!(floor.threads("ada"), threads[..1]);
    floor.does("change_agent", json!({ "agent": "ada", "sessions": 2 }));
    assert_eq!(floor.threads("ada"), threads[..2]);
    floor.does("change_agent", json!({ "agent": "ada", "sessions": 1 }));
    assert_eq!(floor.threads("ada"), threads[..2]);
}

#[test]
fn a_group_gets_another_name_that_no_other_group_has() {
    let floor = Floor::team();
    floor.refuses("rename_group", json!({ "group_id": 1, "name": "Loans" }), "group_taken");
    floor.refuses("rename_group", json!({ "group_id": 1, "name": " " }), "text_invalid");
    floor.does("rename_group", json!({ "group_id": 1, "name": "Cards" }));
    let told = floor.does("list_changes", json!({ "since": 0 }))["seq"].clone();
    floor.does("rename_group", json!({ "group_id": 1, "name": " Trams " }));
    assert_eq!(floor.row("ada")["group"], "Trams");
    let changes = floor.does("list_changes", json!({ "since": told }))["changes"].clone();
    let topics: Vec<&str> =
        changes.as_array().expect("a list").iter().filter_map(|one| one["topic"].as_str()).collect();
    assert_eq!(topics, ["agent", "agent", "agent", "group"], "each row names the group");
}

#[test]
fn a_group_is_taken_from_a_supervisor_whose_account_stays() {
    let floor = Floor::team();
    let request = json!({ "group_id": 1, "person_id": id(&floor, "sara") });
    for _ in 0..2 {
        floor.does("remove_supervisor", request.clone());
    }
    assert_eq!(floor.does("list_groups", json!({}))["groups"][0]["supervisors"], json!([]));
    assert!(floor.window_of("sara").logins(json!({})).is_empty());
}
