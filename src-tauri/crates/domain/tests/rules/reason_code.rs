//! Reasons' codes, colours, icons and languages, as strangers send them.

use rollcall_domain::{Color, Icon, Language, ReasonCode, Refusal, StatusKind};
use rstest::rstest;

#[rstest]
#[case::built_in("lunch_break")]
#[case::one_letter("a")]
#[case::digits("break_2")]
#[case::forty_characters(&"a".repeat(40))]
#[case::begins_like_a_status("active_training")]
fn a_code_is_lower_snake_case(#[case] code: &str) {
    assert_eq!(ReasonCode::parse(code).map(|read| read.as_str().to_owned()), Ok(code.to_owned()));
}

#[rstest]
#[case::empty("")]
#[case::forty_one_characters(&"a".repeat(41))]
#[case::ten_thousand_characters(&"a".repeat(10_000))]
#[case::ten_thousand_cyrillic_characters(&"ё".repeat(10_000))]
#[case::upper_case("Lunch")]
#[case::digit_first("2nd_break")]
#[case::underscore_first("_break")]
#[case::dash("lunch-break")]
#[case::space("lunch break")]
#[case::space_around(" lunch")]
#[case::line_break("lunch\n")]
#[case::nul("lunch\0")]
#[case::cyrillic_look_alike("lun\u{441}h")]
#[case::full_width("\u{ff4c}unch")]
#[case::emoji("🍜")]
#[case::right_to_left_override("lunch\u{202e}")]
#[case::sql("a';drop table reason;--")]
#[case::path("../../etc")]
fn anything_else_is_refused_and_shown_cut(#[case] code: &str) {
    match ReasonCode::parse(code) {
        Err(Refusal::CodeInvalid { code: shown }) => {
            assert!(code.starts_with(&shown) && shown.chars().count() <= 60);
        }
        other => panic!("{other:?}"),
    }
}

/// Ours: the filter and Change tell statuses and reasons apart by the code alone, and so do the columns of reports.
#[test]
fn codes_that_already_mean_something_are_reserved() {
    let others = ["all", "free", "login", "notready", "kickedout", "productive"];
    for code in StatusKind::ALL.map(|(_, code)| code).into_iter().chain(others) {
        assert_eq!(ReasonCode::parse(code), Err(Refusal::CodeReserved { code: code.to_owned() }));
    }
}

#[rstest]
#[case::lower("#5b6472", "#5b6472")]
#[case::upper_becomes_lower("#A0B1CF", "#a0b1cf")]
fn a_color_is_six_digits(#[case] color: &str, #[case] kept: &str) {
    assert_eq!(Color::parse(color).map(|read| read.as_str().to_owned()), Ok(kept.to_owned()));
}

#[rstest]
#[case::empty("")]
#[case::no_hash("5b6472")]
#[case::two_hashes("##5b647")]
#[case::three_digits("#fff")]
#[case::with_alpha("#5b6472ff")]
#[case::no_digits("#gggggg")]
#[case::six_bytes_of_cyrillic("#яяя")]
#[case::full_width_digits("#\u{ff11}\u{ff12}")]
#[case::style("red;background:url(//x)")]
#[case::ten_thousand_characters(&"#".repeat(10_000))]
fn no_other_color(#[case] color: &str) {
    match Color::parse(color) {
        Err(Refusal::ColorInvalid { color: shown }) => {
            assert!(color.starts_with(&shown) && shown.chars().count() <= 20);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_neutral_color_is_a_color() {
    assert_eq!(Color::parse(Color::neutral().as_str()), Ok(Color::neutral()));
}

#[rstest]
#[case::english("en")]
#[case::russian("ru")]
fn a_language_is_two_lower_case_letters(#[case] code: &str) {
    assert_eq!(Language::parse(code).map(|read| read.as_str().to_owned()), Ok(code.to_owned()));
}

#[rstest]
#[case::empty("")]
#[case::one_letter("e")]
#[case::three_letters("eng")]
#[case::upper_case("EN")]
#[case::with_region("en-GB")]
#[case::one_cyrillic_letter_of_two_bytes("я")]
#[case::digits("e1")]
#[case::ten_thousand_characters(&"я".repeat(10_000))]
fn no_other_language(#[case] code: &str) {
    match Language::parse(code) {
        Err(Refusal::LocaleInvalid { locale: shown }) => {
            assert!(code.starts_with(&shown) && shown.chars().count() <= 20);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_icon_is_one_of_the_set() {
    for (icon, code) in Icon::ALL {
        assert_eq!(Icon::parse(code), Ok(icon));
    }
    assert_eq!(Icon::parse("Lunch"), Err(Refusal::IconUnknown { icon: "Lunch".to_owned() }));
    assert_eq!(Icon::parse(&"ж".repeat(10_000)), Err(Refusal::IconUnknown { icon: "ж".repeat(20) }));
}
