//! Programs: their tokens, and what they may do.

use std::fs;

use acceptance::Floor;
use rollcall_engine::find_token;
use serde_json::{Value, json};

fn token(floor: &Floor, request: Value) -> (String, i64) {
    let made = floor.does("create_token", request);
    (made["token"].as_str().expect("a secret").to_owned(), made["about"]["id"].as_i64().expect("an id"))
}

#[test]
fn a_secret_is_told_once_and_only_its_hash_is_kept() {
    let floor = Floor::team();
    let (secret, _) = token(&floor, json!({ "name": "Chat", "role": "integrator" }));
    assert!(secret.starts_with("rollcall_") && secret.len() > 50, "{secret}");
    let (other, _) = token(&floor, json!({ "name": "Chat", "role": "integrator" }));
    assert_ne!(secret, other, "two tokens of one name are two");
    let listed = floor.does("list_tokens", json!({}));
    assert!(!listed.to_string().contains(&secret));
    for file in fs::read_dir(floor.folder()).expect("the folder") {
        let path = file.expect("a file").path();
        let Ok(bytes) = fs::read(&path) else { continue };
        let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
        assert!(!found, "the secret is in {}", path.display());
    }
}

#[test]
fn the_list_tells_whose_each_is_and_how_it_stands() {
    let floor = Floor::team();
    token(&floor, json!({ "name": "Phone", "role": "supervisor", "login": "sara", "expires_s": 60 }));
    let (_, revoked) = token(&floor, json!({ "name": "Old", "role": "agent", "login": "ada" }));
    token(&floor, json!({ "name": "Chat", "role": "integrator" }));
    floor.does("revoke_token", json!({ "token_id": revoked }));
    floor.does("block_account", json!({ "person_id": 4, "blocked": true }));
    floor.clock.pass(60);
    let listed = floor.does("list_tokens", json!({}));
    let shown: Vec<Value> = listed["tokens"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| json!([one["name"], one["role"], one["person"]["name"], one["standing"]]))
        .collect();
    assert_eq!(
        shown,
        [
            json!(["Chat", "integrator", "Robin Hale", "valid"]),
            json!(["Old", "agent", "Ada Byron", "revoked"]),
            json!(["Phone", "supervisor", "Sara Lund", "expired"]),
        ]
    );
}

#[test]
fn an_expired_token_lets_nobody_in_from_that_instant_on() {
    let floor = Floor::team();
    let (secret, _) = token(&floor, json!({ "name": "Chat", "role": "integrator", "expires_s": 60 }));
    let program = floor.with_token(&secret);
    floor.clock.pass(59);
    program.does("list_groups", json!({}));
    floor.clock.pass(1);
    program.refuses("list_groups", json!({}), "token_invalid");
    program.refuses(
        "add_reason",
        json!({ "code": "nap", "reasons": [{ "locale": "en", "name": "Nap" }] }),
        "token_invalid",
    );
}

#[test]
fn a_revoked_token_lets_nobody_in_and_stays_revoked() {
    let floor = Floor::team();
    let (secret, id) = token(&floor, json!({ "name": "Chat", "role": "administrator" }));
    let program = floor.with_token(&secret);
    let revoked = floor.does("revoke_token", json!({ "token_id": id }))["token"].clone();
    program.refuses("list_groups", json!({}), "token_invalid");
    floor.clock.pass(60);
    assert_eq!(floor.does("revoke_token", json!({ "token_id": id }))["token"]["revoked_at"], revoked["revoked_at"]);
    floor.refuses("revoke_token", json!({ "token_id": 99 }), "unknown_token");
}

#[test]
fn a_token_sleeps_while_its_person_is_blocked() {
    let floor = Floor::team();
    let (secret, _) = token(&floor, json!({ "name": "Phone", "role": "supervisor", "login": "sara" }));
    let program = floor.with_token(&secret);
    floor.does("block_account", json!({ "person_id": 2, "blocked": true }));
    program.refuses("list_agents", json!({}), "token_invalid");
    floor.does("block_account", json!({ "person_id": 2, "blocked": false }));
    program.does("list_agents", json!({}));
}

#[test]
fn what_is_no_secret_is_no_token() {
    let floor = Floor::team();
    let (secret, _) = token(&floor, json!({ "name": "Chat", "role": "integrator" }));
    let cut = &secret[..secret.len() - 1];
    let long = "x".repeat(1_000_000);
    for wrong in ["", "rollcall_", cut, &format!("{secret} "), "\0", "' OR 1=1 --", &long] {
        let error = find_token(&*floor, wrong).expect_err("nobody has it");
        assert_eq!(error.to_body().code, "token_invalid");
    }
}

#[test]
fn an_integrator_adds_reasons_and_sets_statuses_as_a_program() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let program = floor.program("integrator");
    program.does("add_reason", json!({ "code": "nap", "reasons": [{ "locale": "en", "name": "Nap" }] }));
    program.does("change_status", json!({ "agent": "ada", "to": "nap" }));
    let card = floor.card("ada");
    assert_eq!(json!([card["cause"], card["changed_by"]["name"]]), json!(["api", "Robin Hale"]));
    for (name, request) in [
        ("show_settings", json!({})),
        ("force_inactive", json!({ "agent": "ada", "reason": "nap" })),
        ("sign_out", json!({ "agent": "ada" })),
        ("list_tokens", json!({})),
        ("set_password", json!({ "person_id": 1, "password": "1234" })),
    ] {
        program.refuses(name, request, "not_permitted");
    }
}

#[test]
fn a_supervisors_program_has_the_supervisors_groups() {
    let floor = Floor::team();
    let (secret, _) = token(&floor, json!({ "name": "Phone", "role": "supervisor", "login": "sara" }));
    let saras = floor.with_token(&secret);
    assert_eq!(saras.does("list_agents", json!({}))["counts"]["all"], 3);
    saras.refuses("show_agent", json!({ "agent": "lea" }), "not_permitted");
    let everybodys = floor.program("supervisor");
    assert_eq!(everybodys.does("list_agents", json!({}))["counts"]["all"], 4, "an administrator steers all groups");
    everybodys.refuses("add_group", json!({ "name": "Mortgages" }), "not_permitted");
}

#[test]
fn an_agents_program_acts_for_the_agent_and_for_nobody_else() {
    let floor = Floor::team();
    let (secret, _) = token(&floor, json!({ "name": "Softphone", "role": "agent", "login": "ada" }));
    let program = floor.with_token(&secret);
    program.does("sign_in", json!({ "agent": "ada" }));
    program.does("change_status", json!({ "agent": "ada", "to": "active" }));
    program.refuses("change_status", json!({ "agent": "kim", "to": "active" }), "not_permitted");
    let not_for_agents = json!({
        "code": "training", "reasons": [{ "locale": "en", "name": "Training" }], "may_set": { "supervisor": true, "agent": false },
    });
    floor.does("add_reason", not_for_agents);
    program.refuses("change_status", json!({ "agent": "ada", "to": "training" }), "reason_not_allowed");
    let choices = program.card("ada")["choices"].clone();
    assert!(!choices.to_string().contains("training"), "nor is it offered");
}

#[test]
fn a_token_is_made_for_who_has_the_role_by_who_manages() {
    let floor = Floor::team();
    let make = |role: &str, login: &str| json!({ "name": "Chat", "role": role, "login": login });
    assert_eq!(floor.refuses("create_token", make("integrator", "sara"), "role_too_high").params["role"], "integrator");
    floor.refuses("create_token", make("supervisor", "ada"), "role_too_high");
    floor.refuses("create_token", make("agent", "nobody"), "unknown_person");
    floor.refuses("create_token", json!({ "name": " ", "role": "agent" }), "text_invalid");
    for seconds in [0, 59, -1, 400_000_000] {
        let request = json!({ "name": "Chat", "role": "agent", "expires_s": seconds });
        floor.refuses("create_token", request, "number_invalid");
    }
    floor.program("administrator").does("create_token", make("agent", "ada"));
    floor.program("integrator").refuses("create_token", make("agent", "ada"), "not_permitted");
}

#[test]
fn a_door_without_programs_says_so() {
    let floor = Floor::team();
    assert_eq!(floor.does("show_api", json!({})), json!({ "address": null, "problem": null, "requests": [] }));
    let settings = floor.does("show_settings", json!({}));
    assert_eq!(json!([settings["api_served"], settings["api_port"]]), json!([false, 0]), "off unless switched on");
    let set = floor.does("set_api", json!({ "served": true, "port": 4020 }))["settings"].clone();
    assert_eq!(json!([set["api_served"], set["api_port"]]), json!([true, 4020]));
    floor.refuses("set_api", json!({ "served": true, "port": 80 }), "number_invalid");
}
