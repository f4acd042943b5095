//! A clock that was set is told from sleep, from a long weekend and from a clock that is drawn to the right time.

use rollcall_domain::{Clocks, Instant, Pace, Span, pace};

const HOUR: i64 = 3_600_000;

/// The pace after so much by the clock since boot and so much by the wall clock.
fn after(up: i64, wall: i64) -> Pace {
    let from = Clocks { wall: Instant::from_millis(1_700_000_000_000), boot: 7, up: Span::from_millis(HOUR) };
    pace(from, Clocks { wall: from.wall + Span::from_millis(wall), up: Span::from_millis(HOUR + up), ..from })
}

#[test]
fn sleep_and_a_long_weekend_are_steady() {
    for passed in [0, 1, 8 * HOUR, 90 * HOUR, 400 * 24 * HOUR] {
        assert_eq!(after(passed, passed), Pace::Steady, "{passed}");
    }
}

#[test]
fn a_clock_that_is_drawn_to_the_right_time_is_steady() {
    assert_eq!(after(0, 29_000), Pace::Steady);
    assert_eq!(after(0, -29_000), Pace::Steady);
    assert_eq!(after(90 * HOUR, 90 * HOUR + 90 * 1800), Pace::Steady, "five parts in ten thousand of a weekend");
}

#[test]
fn a_clock_that_was_set_is_told_with_by_how_much() {
    assert_eq!(after(1000, HOUR + 1000), Pace::Forward(Span::from_millis(HOUR)));
    assert_eq!(after(1000, 1000 - HOUR), Pace::Back(Span::from_millis(HOUR)));
    assert_eq!(after(0, 60_000), Pace::Forward(Span::from_secs(60)));
}

#[test]
fn between_two_runs_of_the_machine_nothing_can_be_told() {
    let before = Clocks { wall: Instant::from_millis(0), boot: 7, up: Span::from_millis(HOUR) };
    let after = Clocks { wall: Instant::from_millis(1000 * HOUR), boot: 8, up: Span::from_millis(0) };
    assert_eq!(pace(before, after), Pace::Steady);
}

#[test]
fn the_ends_of_time_hold() {
    let from = Clocks { wall: Instant::from_millis(i64::MIN), boot: 1, up: Span::from_millis(0) };
    let to = Clocks { wall: Instant::from_millis(i64::MAX), ..from };
    assert_eq!(pace(from, to), Pace::Forward(Span::from_millis(i64::MAX)));
    assert!(matches!(pace(to, from), Pace::Back(_)));
}
