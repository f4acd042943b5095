//! Passwords: what can be one, and how the wait after wrong tries grows.

use rollcall_domain::{Instant, Refusal, Span, Tries, checked_password};

const NOON: Instant = Instant::from_millis(1_772_452_800_000);

fn wait(tries: Tries, now: Instant) -> i64 {
    tries.wait_until.map_or(0, |until| (until - now).secs())
}

#[test]
fn a_password_has_4_to_128_characters_and_stays_as_it_was_typed() {
    for fits in ["1234", "  a ", "пароль", &"ы".repeat(128), "'; DROP TABLE person; --", "🔑🔑🔑🔑"] {
        assert_eq!(checked_password(fits), Ok(fits));
    }
    let refused = Err(Refusal::TextInvalid { field: "password", min: 4, max: 128 });
    for bad in ["", "123", &"ы".repeat(129), &"x".repeat(10_000_000), "1234\0", "12\n34", "1234\u{7f}", "1234\u{85}"] {
        assert_eq!(checked_password(bad), refused, "{} bytes", bad.len());
    }
}

#[test]
fn three_wrong_tries_are_free_and_then_the_wait_doubles_up_to_5_minutes() {
    let (mut tries, mut now, mut waits) = (Tries::default(), NOON, Vec::new());
    for _ in 0..14 {
        tries = tries.next(1, now).expect("it waited");
        waits.push(wait(tries, now));
        now = tries.wait_until.unwrap_or(now);
    }
    assert_eq!(waits, [0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    let many = Tries { wrong: u32::MAX, wait_until: None }.next(1, now).expect("nothing to wait for");
    assert_eq!((many.wrong, wait(many, now)), (u32::MAX, 300), "however many there were");
}

#[test]
fn a_try_before_its_turn_is_refused_with_what_is_left() {
    let tries = Tries { wrong: 6, wait_until: Some(NOON + Span::from_secs(4)) };
    for (passed, left) in [(0, 4000), (1500, 2500), (3999, 1)] {
        let refused = Err(Refusal::TooManyAttempts { wait: Span::from_millis(left) });
        assert_eq!(tries.next(1, NOON + Span::from_millis(passed)), refused);
    }
    assert!(tries.next(1, NOON + Span::from_secs(4)).is_ok(), "its turn has come");
}

#[test]
fn a_clock_set_back_makes_nobody_wait_longer() {
    let tries = Tries { wrong: 4, wait_until: Some(NOON + Span::from_secs(1)) };
    assert!(tries.next(1, NOON - Span::from_secs(24 * 60 * 60)).is_ok());
}
