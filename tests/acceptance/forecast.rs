//! The card says beforehand what Change does, and Change then does that.

use acceptance::Floor;
use serde_json::{Value, json};

/// Everybody of the floor, by name.
fn everybody(floor: &Floor) -> Vec<String> {
    floor.logins(json!({}))
}

fn choices(card: &Value) -> &[Value] {
    card["choices"].as_array().expect("a list")
}

#[test]
fn every_choice_of_every_agent_does_what_the_card_said() {
    let demo = Floor::demo();
    let most =
        everybody(&demo).iter().map(|login| choices(&demo.card(login)).len()).max().expect("the demo has agents");
    let mut tried = 0;
    // One demo serves one choice of each. A card is looked at when it is its agent's turn: threads that come back move on.
    for nth in 0..most {
        let floor = Floor::demo();
        for login in everybody(&floor) {
            let card = floor.card(&login);
            let Some(choice) = choices(&card).get(nth) else { continue };
            let said = &choice["forecast"];
            let changed = floor.goes(&login, choice["code"].as_str().expect("a code"));
            let row = &changed["agent"];
            let came = json!({
                "becomes": row["status"],
                "reason": row["reason"],
                "next_reason": row["next_reason"],
                "blocking_threads": changed["blocking_threads"],
                "kept_threads": floor.threads(&login).len(),
                "forced_returns": card["threads"].as_array().map(Vec::len),
                "unchanged": changed["changed"] == false,
            });
            assert_eq!(*said, came, "{login} to {}", choice["code"]);
            tried += 1;
        }
    }
    assert_eq!(tried, 21 * 7, "three agents of the demo are offline; the others have two statuses and five reasons");
}

#[test]
fn the_card_counts_the_threads_that_forcing_sends_back() {
    let floor = Floor::demo();
    for login in everybody(&floor) {
        let card = floor.card(&login);
        let Some(choice) = choices(&card).first() else { continue };
        let forced = floor.does("force_inactive", json!({ "agent": login, "reason": "meeting" }));
        assert_eq!(choice["forecast"]["forced_returns"], forced["returned_threads"], "{login}");
    }
}

#[test]
fn an_offline_agents_card_offers_nothing_and_says_why() {
    let card = Floor::team().card("ada");
    assert_eq!((choices(&card), &card["change_refused"]), (&[] as &[Value], &json!("agent_offline")));
}

#[test]
fn the_choices_are_those_of_who_looks() {
    let floor = Floor::team();
    for (code, supervisor, agent) in [("fire_drill", true, false), ("own_time", false, true), ("office", false, false)]
    {
        let names = json!([{ "locale": "en", "name": code }]);
        let may_set = json!({ "supervisor": supervisor, "agent": agent });
        floor.does("add_reason", json!({ "code": code, "reasons": names, "may_set": may_set }));
    }
    floor.sign_in("ada");
    let offered = |login| {
        let card = floor.of(login).card("ada");
        let codes: Vec<_> = choices(&card).iter().map(|choice| choice["code"].as_str().expect("a code")).collect();
        codes[5..].join(" ")
    };
    assert_eq!((offered("ada"), offered("sara")), ("own_time".to_owned(), "fire_drill".to_owned()));
    assert_eq!(offered("admin"), "fire_drill own_time office");
    for (login, code) in [("ada", "fire_drill"), ("sara", "own_time"), ("ada", "office")] {
        let refused = json!({ "agent": "ada", "to": code });
        assert_eq!(floor.of(login).refuses("change_status", refused, "reason_not_allowed").params["code"], code);
    }
}
