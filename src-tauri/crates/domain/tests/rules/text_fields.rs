//! Texts that people type: their length in characters, and what may not be in them.

use rollcall_domain::{Field, Refusal, checked};
use rstest::rstest;

fn refused(field: Field) -> Result<String, Refusal> {
    Err(Refusal::TextInvalid { field: field.name, min: 1, max: field.max })
}

#[rstest]
#[case::name(Field::NAME, 120)]
#[case::alias(Field::ALIAS, 120)]
#[case::login(Field::LOGIN, 60)]
#[case::group(Field::GROUP, 60)]
#[case::workspace(Field::WORKSPACE, 60)]
#[case::client(Field::CLIENT, 120)]
#[case::channel(Field::CHANNEL, 20)]
#[case::message(Field::MESSAGE, 4000)]
#[case::profile_status(Field::PROFILE_STATUS, 120)]
#[case::note(Field::NOTE, 500)]
#[case::comment(Field::COMMENT, 500)]
fn the_length_is_counted_in_characters(#[case] field: Field, #[case] max: usize) {
    for letter in ["x", "Ж", "漢", "🍜"] {
        let longest = letter.repeat(max);
        assert_eq!(checked(field, &longest), Ok(longest.clone()));
        assert_eq!(checked(field, &(longest + letter)), refused(field));
    }
    assert_eq!(checked(field, &"Ж".repeat(10_000)), refused(field));
}

#[rstest]
#[case::empty("")]
#[case::spaces("   ")]
#[case::every_white_space(" \t\n\u{a0}\u{2003}\u{3000}")]
#[case::nul("a\0b")]
#[case::escape("a\u{1b}[2Jb")]
#[case::delete("a\u{7f}b")]
#[case::bell("a\u{7}b")]
#[case::next_line_of_the_c1_set("a\u{85}b")]
fn nothing_and_control_characters_are_refused(#[case] text: &str) {
    assert_eq!(checked(Field::NAME, text), refused(Field::NAME));
    assert_eq!(checked(Field::MESSAGE, text), refused(Field::MESSAGE));
}

#[test]
fn white_space_around_a_text_is_dropped_and_not_counted() {
    assert_eq!(checked(Field::NAME, "\u{a0} Анна Ли\n "), Ok("Анна Ли".to_owned()));
    assert_eq!(checked(Field::CHANNEL, &format!("  {}  ", "x".repeat(20))), Ok("x".repeat(20)));
}

#[rstest]
#[case::message(Field::MESSAGE)]
#[case::note(Field::NOTE)]
#[case::comment(Field::COMMENT)]
fn a_long_text_may_have_lines(#[case] field: Field) {
    assert_eq!(checked(field, "one\n\ttwo"), Ok("one\n\ttwo".to_owned()));
}

#[rstest]
#[case::name(Field::NAME)]
#[case::alias(Field::ALIAS)]
#[case::login(Field::LOGIN)]
#[case::group(Field::GROUP)]
#[case::workspace(Field::WORKSPACE)]
#[case::client(Field::CLIENT)]
#[case::channel(Field::CHANNEL)]
#[case::profile_status(Field::PROFILE_STATUS)]
fn a_name_is_one_line(#[case] field: Field) {
    assert_eq!(checked(field, "one\ntwo"), refused(field));
    assert_eq!(checked(field, "one\ttwo"), refused(field));
}
