//! Reasons' names: their lengths, and the language that is used where one is missing.

use rollcall_domain::{Language, ReasonNames, Refusal};
use rstest::rstest;

fn language(code: &str) -> Language {
    Language::parse(code).expect("a language")
}

fn names(given: &[(&str, &str)]) -> Result<ReasonNames, Refusal> {
    ReasonNames::new(given.iter().map(|(code, name)| (language(code), (*name).to_owned())))
}

#[rstest]
#[case::sixty_characters(&"x".repeat(60))]
#[case::sixty_cyrillic_characters(&"Ж".repeat(60))]
#[case::one("x")]
#[case::markup_is_text("<b>Lunch</b> & more")]
#[case::emoji("🍜")]
fn a_name_is_counted_in_characters(#[case] name: &str) {
    let read = names(&[("ru", name)]).expect("a name");
    assert_eq!(read.in_language(language("ru"), language("ru")), Some(name));
}

#[rstest]
#[case::empty("")]
#[case::white_space(" \t\u{a0}\u{3000}")]
#[case::sixty_one_characters(&"x".repeat(61))]
#[case::sixty_one_cyrillic_characters(&"Ж".repeat(61))]
#[case::ten_thousand_characters(&"Ж".repeat(10_000))]
#[case::line_break("Lunch\nbreak")]
#[case::tab("Lunch\tbreak")]
#[case::nul("Lunch\0")]
#[case::escape("\u{1b}[31mLunch")]
fn no_other_name(#[case] name: &str) {
    let refused = Err(Refusal::TextInvalid { field: "reasons.name", min: 1, max: 60 });
    assert_eq!(names(&[("en", name)]), refused);
    assert_eq!(names(&[("en", "Lunch"), ("ru", name)]), refused, "one bad name spoils all");
}

#[test]
fn a_reason_has_at_least_one_name() {
    assert!(matches!(names(&[]), Err(Refusal::TextInvalid { .. })));
}

#[test]
fn white_space_around_a_name_is_dropped() {
    let read = names(&[("en", "  Lunch break ")]).expect("a name");
    assert_eq!(read.iter().collect::<Vec<_>>(), [(&Language::ENGLISH, "Lunch break")]);
}

#[test]
fn of_two_names_in_one_language_the_last_counts() {
    let read = names(&[("en", "Lunch"), ("en", "Dinner")]).expect("names");
    assert_eq!(read.iter().map(|(_, name)| name).collect::<Vec<_>>(), ["Dinner"]);
}

#[rstest]
#[case::asked_for(&[("ru", "Обед"), ("de", "Mittag"), ("en", "Lunch")], Some("Обед"))]
#[case::then_the_workspaces(&[("de", "Mittag"), ("en", "Lunch")], Some("Mittag"))]
#[case::then_english(&[("en", "Lunch"), ("fr", "Déjeuner")], Some("Lunch"))]
#[case::else_none_and_the_code_serves(&[("fr", "Déjeuner")], None)]
fn a_missing_name_falls_back(#[case] given: &[(&str, &str)], #[case] expected: Option<&str>) {
    let read = names(given).expect("names");
    assert_eq!(read.in_language(language("ru"), language("de")), expected);
}
