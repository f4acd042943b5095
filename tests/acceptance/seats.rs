//! Seats: every window has its own person.

use acceptance::{Door, Floor};
use serde_json::{Value, json};

fn who(window: &Door) -> Value {
    window.does("show_workspace", json!({}))["viewer"]["login"].clone()
}

/// A floor on which people prove themselves, with the same password for the administrator and Ada.
fn asking() -> Floor {
    let floor = Floor::team();
    for login in ["admin", "ada"] {
        let id = person(&floor, login)["id"].clone();
        floor.does("set_password", json!({ "person_id": id, "password": "open sesame" }));
    }
    floor.does("ask_for_passwords", json!({ "asks": true }));
    floor
}

fn person(door: &Door, login: &str) -> Value {
    let people = door.does("list_people", json!({}))["people"].clone();
    let found = people.as_array().expect("a list").iter().find(|person| person["login"] == login).cloned();
    found.expect("the person is listed")
}

#[test]
fn without_passwords_a_window_is_the_administrators_until_somebody_sits_down() {
    let floor = Floor::team();
    let window = floor.window();
    assert_eq!(who(&window), "admin");
    let taken = window.does("take_seat", json!({ "login": "ada" }));
    assert_eq!((&taken["viewer"]["login"], &taken["viewer"]["agent"]), (&json!("ada"), &json!(true)));
    window.refuses("add_group", json!({ "name": "Trams" }), "not_permitted");
    window.does("leave_seat", json!({}));
    assert_eq!(who(&window), "admin");
}

#[test]
fn every_window_has_its_own_person() {
    let floor = Floor::team();
    let windows = ["sara", "ada", "kim", "ada"].map(|login| floor.window_of(login));
    assert_eq!(windows.each_ref().map(who), ["sara", "ada", "kim", "ada"]);
    windows[1].does("leave_seat", json!({}));
    assert_eq!(windows.each_ref().map(who), ["sara", "admin", "kim", "ada"], "and leaves it for themselves alone");
    windows[3].does("take_seat", json!({ "login": "kim" }));
    windows[3].at_work("kim");
    assert_eq!(windows[0].card("kim")["changed_by"]["name"], "Kim Moss", "what is done there is theirs");
}

#[test]
fn with_passwords_a_window_tells_nothing_but_who_may_sit_down() {
    let floor = asking();
    let window = floor.window();
    for (name, request) in [
        ("show_workspace", json!({})),
        ("list_agents", json!({})),
        ("show_settings", json!({})),
        ("advance", json!({})),
    ] {
        window.refuses(name, request, "nobody_seated");
    }
    let list = window.does("list_people", json!({}));
    assert_eq!((&list["workspace"], &list["asks_password"]), (&json!("Front desk"), &json!(true)));
    assert_eq!(floor.does("show_workspace", json!({}))["asks_password"], true, "a door that needs no seat is told too");
    window.does("take_seat", json!({ "login": "ada", "password": "open sesame" }));
    assert_eq!(who(&window), "ada");
    window.does("leave_seat", json!({}));
    window.refuses("show_workspace", json!({}), "nobody_seated");
}

#[test]
fn the_people_are_listed_by_name_with_their_roles() {
    let floor = Floor::team();
    floor.does("add_supervisor", json!({ "login": "ada", "name": "Ada Byron", "group_id": 2 }));
    let people = floor.window().does("list_people", json!({}))["people"].clone();
    let row = |one: &Value| {
        json!([one["login"], one["name"], one["administrator"], one["supervisor"], one["agent"], one["photo_id"]])
    };
    assert_eq!(
        people.as_array().expect("a list").iter().map(row).collect::<Vec<_>>(),
        [
            json!(["ada", "Ada Byron", false, true, true, null]),
            json!(["kim", "Kim Moss", false, false, true, null]),
            json!(["lars", "Lars Holm", false, true, false, null]),
            json!(["lea", "Lea Sand", false, false, true, null]),
            json!(["admin", "Robin Hale", true, false, false, null]),
            json!(["sara", "Sara Lund", false, true, false, null]),
            json!(["ben", "Бен Орлов", false, false, true, null]),
        ]
    );
}

#[test]
fn somebody_else_can_take_a_seat_over_and_a_refused_one_keeps_it() {
    let floor = asking();
    let window = floor.window();
    window.does("take_seat", json!({ "login": "admin", "password": "open sesame" }));
    window.refuses("take_seat", json!({ "login": "ada", "password": "open says me" }), "password_wrong");
    assert_eq!(who(&window), "admin", "a wrong password changes nothing");
    window.does("take_seat", json!({ "login": "ada", "password": "open sesame" }));
    assert_eq!(who(&window), "ada");
}

#[test]
fn a_door_that_acts_for_one_person_has_no_seat_to_take() {
    let floor = Floor::team();
    for door in [floor.of("ada"), floor.of("admin")] {
        door.refuses("take_seat", json!({ "login": "admin" }), "seat_fixed");
        door.refuses("leave_seat", json!({}), "seat_fixed");
        assert_eq!(door.does("list_people", json!({}))["people"][0]["login"], "ada", "the list is for everybody");
    }
}

#[test]
fn nobody_sits_down_under_a_login_that_there_isnt() {
    for floor in [Floor::team(), asking()] {
        let window = floor.window();
        for login in ["nobody", "", "ADMIN", " admin", "admin\0", "' OR 1=1 --", "admin'; DROP TABLE person; --"] {
            let request = json!({ "login": login, "password": "open sesame" });
            assert_eq!(window.refuses("take_seat", request, "unknown_person").params["login"], login);
        }
        let long = json!({ "login": "ы".repeat(1_000_000), "password": "open sesame" });
        let named = window.refuses("take_seat", long, "unknown_person").params["login"].to_string();
        assert!(named.len() < 400, "a long one isn't thrown back");
    }
}

#[test]
fn whoever_is_blocked_while_they_sit_there_sits_nowhere_and_the_window_is_still_usable() {
    let floor = Floor::team();
    let window = floor.window_of("sara");
    let id = person(&floor, "sara")["id"].clone();
    floor.does("block_account", json!({ "person_id": id, "blocked": true }));
    window.refuses("list_agents", json!({}), "nobody_seated");
    window.refuses("take_seat", json!({ "login": "sara" }), "unknown_person");
    window.does("take_seat", json!({ "login": "ada" }));
    assert_eq!(who(&window), "ada");
}

#[test]
fn where_the_file_lies_is_told_to_who_manages() {
    let floor = Floor::team();
    let path = |door: &Door| door.does("show_workspace", json!({}))["path"].clone();
    assert_eq!(path(&floor), json!(floor.path()));
    let name = floor.path().file_name().map(|name| name.to_string_lossy().into_owned());
    for login in ["ada", "sara"] {
        assert_eq!(path(&floor.of(login)), json!(name), "{login}");
    }
    assert_eq!(path(&floor.program("integrator")), json!(name));
}
