//! Passwords and PINs: setting, proving, and waiting after wrong ones.

use std::thread;

use acceptance::{Door, Floor, behind};
use serde_json::{Value, json};

const RIGHT: &str = "Пар0ль, please";

/// A floor that asks for passwords. Ada's and the administrator's is [`RIGHT`]; nobody else has one.
fn asking() -> Floor {
    let floor = Floor::team();
    for login in ["admin", "ada"] {
        floor.does("set_password", json!({ "person_id": id(&floor, login), "password": RIGHT }));
    }
    floor.does("ask_for_passwords", json!({ "asks": true }));
    floor
}

fn id(door: &Door, login: &str) -> Value {
    let people = door.does("list_people", json!({}))["people"].clone();
    people.as_array().expect("a list").iter().find(|one| one["login"] == login).expect("listed")["id"].clone()
}

fn seat(login: &str, password: &str) -> Value {
    json!({ "login": login, "password": password })
}

#[test]
fn only_the_right_password_seats_somebody() {
    let floor = asking();
    floor.window().does("take_seat", seat("ada", RIGHT));
    let window = floor.window();
    for wrong in ["", " Пар0ль, please", "пар0ль, please"] {
        window.refuses("take_seat", seat("ada", wrong), "password_wrong");
    }
    floor.clock.pass(1);
    window.refuses("take_seat", json!({ "login": "ada" }), "password_wrong");
    window.refuses("take_seat", seat("kim", RIGHT), "password_not_set");
}

#[test]
fn three_wrong_passwords_are_free_and_then_the_wait_doubles_up_to_5_minutes() {
    let floor = asking();
    let window = floor.window();
    for _ in 0..3 {
        window.refuses("take_seat", seat("ada", "wrong"), "password_wrong");
    }
    for wanted in [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300] {
        window.refuses("take_seat", seat("ada", "wrong"), "password_wrong");
        let refusal = window.refuses("take_seat", seat("ada", "wrong"), "too_many_attempts");
        assert_eq!(refusal.params["wait_s"], wanted);
        floor.clock.pass(wanted - 1);
        let refusal = window.refuses("take_seat", seat("ada", "wrong"), "too_many_attempts");
        assert_eq!(refusal.params["wait_s"], 1, "the last of {wanted} seconds");
        floor.clock.pass(1);
    }
}

#[test]
fn while_it_waits_the_right_password_is_refused_too_and_afterwards_everything_is_forgiven() {
    let floor = asking();
    let window = floor.window();
    for _ in 0..4 {
        window.refuses("take_seat", seat("ada", "wrong"), "password_wrong");
    }
    for _ in 0..3 {
        let refusal = window.refuses("take_seat", seat("ada", RIGHT), "too_many_attempts");
        assert_eq!(refusal.params["wait_s"], 1, "asking again makes it no longer");
    }
    window.does("take_seat", seat("admin", RIGHT));
    floor.clock.pass(1);
    window.does("take_seat", seat("ada", RIGHT));
    for _ in 0..4 {
        window.refuses("take_seat", seat("ada", "wrong"), "password_wrong");
    }
}

#[test]
fn a_program_started_again_makes_the_wait_no_shorter() {
    let floor = asking();
    let window = floor.window();
    for wait in [0, 0, 0, 1, 2, 4] {
        window.refuses("take_seat", seat("ada", "wrong"), "password_wrong");
        floor.clock.pass(wait);
    }
    window.refuses("take_seat", seat("ada", "wrong"), "password_wrong");
    let another = floor.another_door();
    // It doesn't know which window failed, so one goes ahead; the next waits.
    another.window().refuses("take_seat", seat("ada", "wrong"), "password_wrong");
    another.window().refuses("take_seat", seat("ada", RIGHT), "too_many_attempts");
}

#[test]
fn many_tries_at_once_have_no_more_chances_than_one_after_the_other() {
    let floor = asking();
    let window = floor.window();
    let tries: Vec<_> = (0..16)
        .map(|number| {
            let window = window.clone();
            thread::spawn(move || window.call("take_seat", seat("ada", &format!("guess {number}"))))
        })
        .collect();
    let codes: Vec<String> =
        tries.into_iter().map(|one| one.join().expect("it ends").expect_err("all are wrong").code).collect();
    let looked_at = codes.iter().filter(|code| *code == "password_wrong").count();
    assert_eq!(looked_at, 4, "three free ones, and the one after which the rest have to wait: {codes:?}");
    assert!(codes.iter().all(|code| code == "password_wrong" || code == "too_many_attempts"), "{codes:?}");
}

#[test]
fn a_password_has_4_to_128_characters_and_nothing_that_can_not_be_typed() {
    let floor = asking();
    let ada = id(&floor, "ada");
    for bad in ["", "123", "1234\0", "12\n34", &"ы".repeat(129), &"x".repeat(10 << 20)] {
        let refusal = floor.refuses("set_password", json!({ "person_id": ada, "password": bad }), "text_invalid");
        assert_eq!(json!(refusal.params), json!({ "field": "password", "min": 4, "max": 128 }));
    }
    for fits in ["1234", "  12  ", &"ы".repeat(128), "'; DROP TABLE credential; --", "🔑🔑🔑🔑"] {
        floor.does("set_password", json!({ "person_id": ada, "password": fits }));
        floor.window().does("take_seat", seat("ada", fits));
    }
    let window = floor.window();
    for hostile in ["1234\0", &"x".repeat(10 << 20), "' OR ''='"] {
        window.refuses("take_seat", seat("ada", hostile), "password_wrong");
    }
}

#[test]
fn the_file_holds_no_password_and_the_same_one_looks_different_each_time() {
    let floor = asking();
    let dump = behind::dump(&floor.sql());
    assert!(!dump.contains(RIGHT), "a password is in no table");
    let hashes = behind::column(&floor.sql(), "SELECT hash FROM credential");
    assert_eq!(hashes.len(), 2);
    assert_ne!(hashes[0], hashes[1], "each has a salt of its own");
    assert!(hashes.iter().all(|hash| hash.starts_with("$argon2id$v=19$")), "{hashes:?}");
    let accounts = floor.does("list_accounts", json!({})).to_string();
    assert!(!accounts.contains("argon2id") && accounts.contains("\"has_password\":true"), "and no hash leaves it");
}

#[test]
fn everybody_changes_their_own_who_knows_it_and_an_administrator_anybodys() {
    let floor = asking();
    let ada = floor.of("ada");
    let request = |login: &str, present: &str, new: &str| json!({ "person_id": id(&floor, login), "present": present, "password": new });
    ada.refuses("set_password", request("ada", "wrong", "4711"), "password_wrong");
    ada.refuses("set_password", json!({ "person_id": id(&floor, "ada"), "password": "4711" }), "password_wrong");
    ada.does("set_password", request("ada", RIGHT, "4711"));
    floor.window().does("take_seat", seat("ada", "4711"));
    ada.refuses("set_password", request("kim", RIGHT, "4711"), "not_permitted");
    ada.refuses("set_password", json!({ "person_id": id(&floor, "ada"), "present": "4711" }), "not_permitted");
    floor.of("kim").refuses("set_password", request("kim", "", "4711"), "password_not_set");
    let account = floor.does("set_password", json!({ "person_id": id(&floor, "kim"), "password": "4712" }));
    assert_eq!(account["account"]["has_password"], true);
    floor.window().does("take_seat", seat("kim", "4712"));
}

#[test]
fn guessing_by_changing_ones_password_waits_as_well_and_a_new_one_begins_anew() {
    let floor = asking();
    let ada = floor.of("ada");
    let guess = json!({ "person_id": id(&floor, "ada"), "present": "wrong", "password": "4711" });
    for _ in 0..4 {
        ada.refuses("set_password", guess.clone(), "password_wrong");
    }
    ada.refuses("set_password", guess, "too_many_attempts");
    floor.does("set_password", json!({ "person_id": id(&floor, "ada"), "password": "4713" }));
    floor.window().does("take_seat", seat("ada", "4713"));
}

#[test]
fn whoever_asks_for_passwords_has_one_and_the_last_that_can_manage_stays() {
    let floor = Floor::team();
    let admin = id(&floor, "admin");
    floor.refuses("ask_for_passwords", json!({ "asks": true }), "password_missing");
    floor.does("set_password", json!({ "person_id": admin, "password": RIGHT }));
    let settings = floor.does("ask_for_passwords", json!({ "asks": true }));
    assert_eq!(settings["settings"]["asks_password"], true);
    floor.refuses("set_password", json!({ "person_id": admin }), "last_administrator");
    let second = floor.does("add_person", json!({ "login": "ines", "name": "Ines", "administrator": true }));
    floor.refuses("set_password", json!({ "person_id": admin }), "last_administrator");
    floor.does("set_password", json!({ "person_id": second["person_id"], "password": "1234" }));
    floor.does("set_password", json!({ "person_id": admin }));
    floor.does("ask_for_passwords", json!({ "asks": false }));
    floor.window().does("take_seat", json!({ "login": "ada" }));
}

#[test]
fn with_fifty_hostile_windows_a_quiet_one_gets_in_within_three_tries() {
    let floor = asking();
    let hostile: Vec<Door> = (0..50).map(|_| floor.window()).collect();
    let mut guesses = 0;
    let mut all_try = || {
        for window in &hostile {
            let refusal = window.call("take_seat", seat("ada", "1234")).expect_err("it is wrong");
            guesses += usize::from(refusal.code == "password_wrong");
        }
    };
    for _ in 0..40 {
        all_try();
        floor.clock.pass(1);
    }
    let quiet = floor.window();
    let came_in = (1..=3).find(|_| {
        let answer = quiet.call("take_seat", seat("ada", RIGHT));
        if let Err(refusal) = &answer {
            for _ in 0..refusal.params["wait_s"].as_u64().expect("it is told when to come again") {
                floor.clock.pass(1);
                all_try();
            }
        }
        answer.is_ok()
    });
    assert_eq!(came_in, Some(1), "the right one is let in");
    for _ in 0..20 {
        all_try();
        floor.clock.pass(1);
    }
    assert!(guesses < 9, "fifty windows guessed {guesses} times in a minute; one alone has 9 guesses");
}

#[test]
fn an_administrator_shows_the_present_password_to_change_it() {
    let floor = asking();
    let window = floor.window();
    window.does("take_seat", seat("admin", RIGHT));
    let admin = id(&floor, "admin");
    let change = |present: Value, new: Value| json!({ "person_id": admin, "present": present, "password": new });
    window.refuses("set_password", change(Value::Null, json!("4711")), "password_wrong");
    window.refuses("set_password", change(json!("wrong"), json!("4711")), "password_wrong");
    window.refuses("set_password", change(json!("wrong"), Value::Null), "password_wrong");
    window.does("set_password", change(json!(RIGHT), json!("4711")));
    // Of somebody else they needn't know it, and who has none yet can't show it.
    let kim = id(&floor, "kim");
    window.does("set_password", json!({ "person_id": kim, "password": "4712" }));
    let ines = floor.does("add_person", json!({ "login": "ines", "name": "Ines", "administrator": true }));
    floor.of("ines").does("set_password", json!({ "person_id": ines["person_id"], "password": "4713" }));
    // Whoever can write the file owns it, also when the password is forgotten.
    floor.does("set_password", json!({ "person_id": admin, "password": "4714" }));
}

#[test]
fn setting_dropping_and_blocking_send_a_person_away_from_every_other_window() {
    let deeds = [
        ("set_password", json!({ "password": "4711" })),
        ("set_password", json!({})),
        ("block_account", json!({ "blocked": true })),
    ];
    for (name, mut request) in deeds {
        let floor = asking();
        let windows = [floor.window(), floor.window()];
        for window in &windows {
            window.does("take_seat", seat("ada", RIGHT));
        }
        let kims = floor.window();
        floor.does("set_password", json!({ "person_id": id(&floor, "kim"), "password": "4712" }));
        kims.does("take_seat", seat("kim", "4712"));
        request["person_id"] = id(&floor, "ada");
        // By somebody in another program, say.
        floor.another_door().does(name, request.clone());
        for window in &windows {
            window.refuses("show_workspace", json!({}), "nobody_seated");
            window.refuses("list_changes", json!({ "since": 0 }), "nobody_seated");
        }
        kims.does("show_workspace", json!({}));
        if name == "block_account" {
            request["blocked"] = json!(false);
            floor.does(name, request);
            windows[0].refuses("show_workspace", json!({}), "nobody_seated");
        }
    }
}

#[test]
fn the_window_at_which_somebody_changes_their_own_password_stays_theirs() {
    let floor = asking();
    let [here, elsewhere] = [floor.window(), floor.window()];
    for window in [&here, &elsewhere] {
        window.does("take_seat", seat("ada", RIGHT));
    }
    let ada = id(&floor, "ada");
    here.refuses("set_password", json!({ "person_id": ada, "present": "wrong", "password": "4711" }), "password_wrong");
    elsewhere.does("show_workspace", json!({}));
    here.does("set_password", json!({ "person_id": ada, "present": RIGHT, "password": "4711" }));
    assert_eq!(here.does("show_workspace", json!({}))["viewer"]["login"], "ada");
    elsewhere.refuses("show_workspace", json!({}), "nobody_seated");
}
