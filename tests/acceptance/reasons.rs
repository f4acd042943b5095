//! Inactivity reasons: adding them, and where a new one shows.

use acceptance::Floor;
use serde_json::{Value, json};

fn reason(code: &str) -> Value {
    let name = if code == "fire_drill" { "Fire drill".to_owned() } else { format!("Reason {code}") };
    json!({ "code": code, "reasons": [{ "locale": "en", "name": name }] })
}

fn with(field: &str, value: Value) -> Value {
    let mut request = reason("fire_drill");
    request[field] = value;
    request
}

fn codes(floor: &Floor, request: Value) -> Vec<String> {
    let list = floor.does("list_reasons", request);
    let reasons = list["reasons"].as_array().expect("a list");
    reasons.iter().map(|one| one["code"].as_str().expect("a code").to_owned()).collect()
}

#[test]
fn a_workspace_begins_with_the_three_built_in_reasons() {
    let floor = Floor::team();
    assert_eq!(codes(&floor, json!({})), ["lunch_break", "short_break", "technical_break"]);
    let lunch = floor.does("list_reasons", json!({}))["reasons"][0].clone();
    let names = json!([{ "locale": "en", "name": "Lunch break" }, { "locale": "ru", "name": "Обед" }]);
    assert_eq!(json!([lunch["names"], lunch["active"]]), json!([names, true]));
}

#[test]
fn a_reason_has_what_it_was_given() {
    let floor = Floor::team();
    let names = json!([{ "locale": "en", "name": " Fire drill " }, { "locale": "ru", "name": "Учебная тревога" }]);
    let may_set = json!({ "supervisor": true, "agent": false });
    let request = json!({
        "code": "fire_drill", "reasons": names, "color": "#C0FFEE", "icon": "flag", "limit_s": 600, "allowance_s": 1200,
        "may_set": may_set,
    });
    let added = floor.does("add_reason", request)["reason"].clone();
    assert_eq!(
        added,
        json!({
            "code": "fire_drill",
            "names": [{ "locale": "en", "name": "Fire drill" }, { "locale": "ru", "name": "Учебная тревога" }],
            "color": "#c0ffee", "icon": "flag", "active": true, "limit_s": 600, "allowance_s": 1200, "may_set": may_set,
        })
    );
    assert_eq!(floor.does("list_reasons", json!({}))["reasons"][3], added);
}

#[test]
fn a_reason_needs_no_more_than_a_code_and_a_name() {
    let floor = Floor::team();
    let added = floor.does("add_reason", reason("a"))["reason"].clone();
    assert_eq!(
        json!([added["color"], added["icon"], added["limit_s"], added["may_set"]]),
        json!(["#5b6472", "pause", null, { "supervisor": true, "agent": true }])
    );
    floor.does("add_reason", reason(&"x".repeat(40)));
}

#[test]
fn a_new_reason_shows_in_the_filter_and_in_every_choice_at_once() {
    let floor = Floor::team();
    floor.sign_in("ada");
    floor.does("add_reason", reason("fire_drill"));
    let list = floor.does("list_agents", json!({}));
    let filter: Vec<&String> = list["counts"].as_object().expect("counts").keys().collect();
    assert_eq!(filter[5..10], ["lunch_break", "short_break", "technical_break", "fire_drill", "not_ready"]);
    for login in ["ada", "sara", "admin"] {
        let card = floor.of(login).card("ada");
        let choices = card["choices"].as_array().expect("a list");
        assert!(choices.iter().any(|choice| choice["code"] == "fire_drill"), "{login} can choose it");
    }
    floor.goes("ada", "fire_drill");
    assert_eq!(floor.logins(json!({ "status": "fire_drill" })), ["ada"]);
    let refusal = floor.refuses("change_status", json!({ "agent": "ada", "to": "nap" }), "unknown_status");
    assert!(refusal.params["choices"].as_str().is_some_and(|choices| choices.ends_with("technical_break, fire_drill")));
}

#[test]
fn a_code_is_unique_lower_snake_case_and_no_status() {
    let floor = Floor::team();
    assert_eq!(floor.refuses("add_reason", reason("lunch_break"), "code_taken").params["code"], "lunch_break");
    for code in ["", "Lunch", "lunch-break", "1st_break", "_lunch", "обед", "lunch break", &"x".repeat(41)] {
        floor.refuses("add_reason", reason(code), "code_invalid");
    }
    for code in
        ["active", "active_free", "finishing", "inactive", "not_ready", "kicked_out", "offline", "outgoing", "all"]
    {
        assert_eq!(floor.refuses("add_reason", reason(code), "code_reserved").params["code"], code);
    }
}

/// A reason with these names, by language.
fn named(code: &str, names: &[(&str, &str)]) -> Value {
    let names: Vec<Value> = names.iter().map(|(locale, name)| json!({ "locale": locale, "name": name })).collect();
    json!({ "code": code, "reasons": names })
}

#[test]
fn two_active_reasons_with_one_visible_name_in_one_language_are_refused_naming_the_other() {
    let floor = Floor::team();
    let taken = |request: Value, locale: &str, name: &str, code: &str| {
        let refusal = floor.refuses("add_reason", request, "reason_name_taken");
        assert_eq!(json!(refusal.params), json!({ "locale": locale, "name": name, "code": code }));
    };
    taken(named("a", &[("en", "Lunch break")]), "en", "Lunch break", "lunch_break");
    taken(named("a", &[("en", " lunch BREAK ")]), "en", "lunch BREAK", "lunch_break");
    taken(named("a", &[("en", "Meal"), ("ru", "Обед")]), "ru", "Обед", "lunch_break");
    // A name that is missing is told in the workspace's language: there both are called the same.
    floor.does("add_reason", named("walk", &[("en", "Walk"), ("de", "Spaziergang")]));
    taken(named("b", &[("de", "Walk"), ("en", "Stroll"), ("fr", "walk"), ("es", "Paseo")]), "fr", "walk", "walk");
    // Without a name in either language the code is what people see.
    taken(named("c", &[("de", "Pause"), ("fr", "lunch break")]), "fr", "lunch break", "lunch_break");
    floor.does("add_reason", named("stroll", &[("en", "Stroll")]));
}

#[test]
fn a_name_may_be_that_of_a_retired_reason_until_it_comes_back() {
    let floor = Floor::team();
    floor.does("change_reason", json!({ "code": "lunch_break", "active": false }));
    floor.does("add_reason", named("meal", &[("en", "Lunch break")]));
    let back = json!({ "code": "lunch_break", "active": true });
    assert_eq!(floor.refuses("change_reason", back.clone(), "reason_name_taken").params["code"], "meal");
    let renamed = json!({ "code": "meal", "reasons": [{ "locale": "en", "name": "Meal" }] });
    floor.does("change_reason", renamed);
    floor.does("change_reason", back);
    let again = json!({ "code": "meal", "reasons": [{ "locale": "en", "name": "Short break" }] });
    assert_eq!(floor.refuses("change_reason", again, "reason_name_taken").params["code"], "short_break");
    floor.does("change_reason", json!({ "code": "meal", "icon": "cup" }));
}

#[test]
fn an_unknown_reason_is_refused_with_the_reasons_there_are() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let forced = json!({ "agent": "ada", "reason": "nap" });
    let refusal = floor.refuses("force_inactive", forced, "unknown_reason");
    assert_eq!(refusal.params["choices"], "lunch_break, short_break, technical_break");
}

#[test]
fn twenty_reasons_are_active_at_most() {
    let floor = Floor::team();
    for number in 4..=20 {
        floor.does("add_reason", reason(&format!("reason_{number}")));
    }
    assert_eq!(floor.refuses("add_reason", reason("one_more"), "too_many_reasons").params["limit"], 20);
    let mut retired = reason("of_old");
    retired["active"] = json!(false);
    floor.does("add_reason", retired);
    let list = floor.does("list_reasons", json!({}));
    assert_eq!((list["reasons"].as_array().map(Vec::len), &list["active_limit"]), (Some(20), &json!(20)));
}

#[test]
fn a_retired_reason_is_listed_when_asked_for_and_cannot_be_chosen() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let mut retired = reason("of_old");
    retired["active"] = json!(false);
    floor.does("add_reason", retired);
    assert!(!codes(&floor, json!({})).contains(&"of_old".to_owned()));
    assert!(codes(&floor, json!({ "include_retired": true })).contains(&"of_old".to_owned()));
    assert_eq!(floor.does("list_agents", json!({}))["counts"]["of_old"], Value::Null, "nobody is in it");
    for (name, request) in [
        ("change_status", json!({ "agent": "ada", "to": "of_old" })),
        ("force_inactive", json!({ "agent": "ada", "reason": "of_old" })),
        ("ask_approval", json!({ "agent": "ada", "ask": { "kind": "break", "reason": "of_old" } })),
    ] {
        assert_eq!(floor.refuses(name, request, "reason_retired").params["code"], "of_old", "{name}");
    }
}

#[test]
fn a_colour_an_icon_and_a_language_are_what_they_should_be() {
    let floor = Floor::team();
    for color in ["red", "#12345", "#1234567", "123456", "#12345g", "#ffffff; --x: y"] {
        floor.refuses("add_reason", with("color", json!(color)), "color_invalid");
    }
    for icon in ["skull", "", "Lunch"] {
        floor.refuses("add_reason", with("icon", json!(icon)), "icon_unknown");
    }
    for locale in ["", "e", "eng", "EN", "en-GB", "е н"] {
        let names = json!([{ "locale": locale, "name": "Fire drill" }]);
        floor.refuses("add_reason", with("reasons", names), "locale_invalid");
    }
}

#[test]
fn a_reason_has_a_name_of_1_to_60_characters() {
    let floor = Floor::team();
    floor.refuses("add_reason", with("reasons", json!([])), "text_invalid");
    for name in ["", "   ", "two\nlines", &"ы".repeat(61), &"n".repeat(10_000)] {
        let names = json!([{ "locale": "en", "name": "Fine" }, { "locale": "ru", "name": name }]);
        let refusal = floor.refuses("add_reason", with("reasons", names), "text_invalid");
        assert_eq!(refusal.params["max"], 60);
    }
    floor.does("add_reason", with("reasons", json!([{ "locale": "ru", "name": "ы".repeat(60) }])));
}

#[test]
fn limits_are_a_second_to_a_day() {
    let floor = Floor::team();
    for field in ["limit_s", "allowance_s"] {
        for seconds in [0, -1, 86_401, i64::MAX] {
            let refusal = floor.refuses("add_reason", with(field, json!(seconds)), "number_invalid");
            assert_eq!(json!(refusal.params), json!({ "field": field, "min": 1, "max": 86_400 }));
        }
    }
}
