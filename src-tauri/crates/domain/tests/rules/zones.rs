//! Local days: where they begin, wherever clocks are changed.

use rollcall_domain::{Day, Instant, Refusal, Zone};
use rstest::rstest;

fn utc(text: &str) -> Instant {
    Instant::from_millis(text.parse::<chrono::DateTime<chrono::Utc>>().expect("an instant").timestamp_millis())
}

fn day(text: &str) -> Day {
    Day::parse("day", text).expect("a day")
}

#[rstest]
#[case::winter("Europe/Berlin", "2026-01-15", "2026-01-14T23:00:00Z")]
#[case::summer("Europe/Berlin", "2026-07-15", "2026-07-14T22:00:00Z")]
#[case::ahead_of_it("Asia/Kolkata", "2026-03-29", "2026-03-28T18:30:00Z")]
#[case::behind_it("America/Los_Angeles", "2026-03-08", "2026-03-08T08:00:00Z")]
#[case::midnight_left_out("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z")]
#[case::midnight_left_out_in_spring("Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00Z")]
#[case::midnight_twice("America/Havana", "2025-11-02", "2025-11-02T04:00:00Z")]
fn a_day_begins_at_its_first_local_midnight(#[case] zone: &str, #[case] text: &str, #[case] begins: &str) {
    let zone = Zone::named(zone).expect("a zone");
    assert_eq!(zone.show(zone.begin_of(day(text))), zone.show(utc(begins)));
}

#[test]
fn a_day_begins_with_its_first_second_in_every_zone_and_year() {
    for name in
        ["Europe/Berlin", "America/Sao_Paulo", "Africa/Cairo", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Apia"]
    {
        let zone = Zone::named(name).expect("a zone");
        for number in (14_000..21_000).map(Day::new) {
            let begin = zone.begin_of(number);
            let next = zone.begin_of(number.plus(1));
            assert!(begin <= next, "{name} {number}");
            if begin == next {
                // Samoa had no 30 December 2011.
                assert_eq!((name, number.to_string().as_str()), ("Pacific/Apia", "2011-12-30"));
                continue;
            }
            assert_eq!(zone.day_of(begin), number, "{name} {number}");
            assert_ne!(zone.day_of(Instant::from_millis(begin.millis() - 1)), number, "{name} {number}");
        }
    }
}

#[rstest]
#[case("2026-03-02", "2026-03-02", "2026-03-01")]
#[case("2026-03-08", "2026-03-02", "2026-03-01")]
#[case("2026-01-01", "2025-12-29", "2026-01-01")]
#[case("1969-12-31", "1969-12-29", "1969-12-01")]
fn weeks_begin_on_monday_and_months_on_the_first(#[case] text: &str, #[case] monday: &str, #[case] first: &str) {
    assert_eq!(day(text).monday().to_string(), monday);
    assert_eq!(day(text).first_of_month().to_string(), first);
}

#[rstest]
#[case("")]
#[case("2026-02-30")]
#[case("2026-3-02")]
#[case("+202-03-02")]
#[case("-99999-1-1")]
#[case("2026-03-02 ")]
#[case("２０２６-03-02")]
fn a_day_has_one_form(#[case] text: &str) {
    assert_eq!(Day::parse("from", text), Err(Refusal::DayInvalid { field: "from" }));
}

#[test]
fn a_zone_that_isnt_known_is_none() {
    assert_eq!(Zone::named("Mars/Olympus"), None);
    assert_eq!(Zone::named("Europe/Berlin").map(Zone::name), Some("Europe/Berlin"));
}
