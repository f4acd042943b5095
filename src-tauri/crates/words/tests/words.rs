//! What comes out of the catalogue.

use rollcall_words::Words;
use serde_json::json;

fn finishing(language: &str, threads: i64) -> String {
    let args =
        [("name", "Анна".into()), ("status", "Active".into()), ("reason", "Обед".into()), ("count", threads.into())];
    Words::for_language(language).say("cli-status-finishing", &args)
}

#[test]
fn russian_plurals_follow_the_number() {
    for (threads, form) in
        [(1, "1 обращение"), (2, "2 обращения"), (5, "5 обращений"), (11, "11 обращений"), (21, "21 обращение")]
    {
        let said = finishing("ru", threads);
        assert!(said.contains(&format!("{form} ")), "{threads} threads in Russian: {said}");
    }
}

#[test]
fn english_plurals_follow_the_number() {
    assert!(finishing("en", 1).contains("1 thread "), "one thread: {}", finishing("en", 1));
    assert!(finishing("en", 2).contains("2 threads "), "two threads: {}", finishing("en", 2));
}

#[test]
fn values_stand_in_the_sentence_without_marks() {
    assert!(!finishing("ru", 2).contains('\u{2068}'), "isolation marks don't reach a terminal");
    assert!(finishing("ru", 2).contains("Анна"), "the name is said");
}

#[test]
fn a_language_is_known_by_every_way_of_writing_it() {
    for (tag, language) in
        [("ru", "ru"), ("ru-RU", "ru"), ("ru_RU.UTF-8", "ru"), ("RU", "ru"), ("C", "en"), ("de-DE", "en"), ("", "en")]
    {
        assert_eq!(Words::for_language(tag).language(), language, "{tag:?}");
    }
}

#[test]
fn an_unknown_code_still_yields_a_sentence() {
    for language in ["en", "ru"] {
        let said = Words::for_language(language).error("sky_fell", &serde_json::Map::new());
        assert!(said.contains("sky_fell") && said.contains(' '), "the code stands in a sentence: {said}");
    }
}

#[test]
fn an_error_names_its_values() {
    let params = json!({ "agent": "anna" });
    let params = params.as_object().expect("an object");
    for language in ["en", "ru"] {
        let said = Words::for_language(language).error("unknown_agent", params);
        assert!(said.contains("anna"), "the agent is named: {said}");
    }
}

#[test]
fn what_there_is_none_of_is_not_named() {
    let words = Words::for_language("en");
    let said = words.error("internal", &serde_json::Map::new());
    assert!(!said.contains("incident") && !said.contains("none"), "no incident, no word of it: {said}");
    let alone = words.error("request_already_decided", json!({ "by": "" }).as_object().expect("an object"));
    assert!(alone.starts_with("This request has ended"), "nobody decided it: {alone}");
    let found = words.error("internal", json!({ "incident": "K7Q2" }).as_object().expect("an object"));
    assert!(found.contains("K7Q2"), "the incident is named: {found}");
}

#[test]
fn an_unknown_key_is_seen() {
    assert_eq!(Words::for_language("ru").say("no-such-key", &[]), "no-such-key", "a gap shows itself");
}
