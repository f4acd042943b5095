//! Waits belong to the windows that failed, and many windows guess no faster than one.

use rollcall_domain::{Attempts, Instant, Refusal, Span, Tries};

/// A password that is guessed at, second by second.
#[derive(Default)]
struct Guessed {
    attempts: Attempts,
    tries: Tries,
}

impl Guessed {
    /// True when the guess is looked at.
    fn guess(&mut self, window: &str, second: i64) -> bool {
        let next = self.attempts.next(window, self.tries, at(second));
        if let Ok(tries) = next {
            self.tries = tries;
        }
        next.is_ok()
    }
}

fn at(second: i64) -> Instant {
    Instant::from_millis(1_000_000_000 + second * 1000)
}

fn hostile() -> Vec<String> {
    (0..50).map(|number| format!("hostile-{number}")).collect()
}

/// Guesses of one window alone within so many seconds, trying every second.
fn of_one(seconds: i64) -> usize {
    let mut guessed = Guessed::default();
    (0..seconds).map(|second| (0..10).filter(|_| guessed.guess("one", second)).count()).sum()
}

fn of_fifty(seconds: i64) -> usize {
    let (mut guessed, windows) = (Guessed::default(), hostile());
    (0..seconds).map(|second| windows.iter().filter(|window| guessed.guess(window, second)).count()).sum()
}

#[test]
fn one_window_alone_waits_as_ever_three_are_free_and_then_it_doubles() {
    let mut guessed = Guessed::default();
    let seconds: Vec<i64> =
        (0..64).flat_map(|second| (0..5).map(move |_| second)).filter(|second| guessed.guess("one", *second)).collect();
    assert_eq!(seconds, [0, 0, 0, 0, 1, 3, 7, 15, 31, 63]);
}

#[test]
fn fifty_windows_together_guess_less_than_one_alone() {
    for minutes in [1, 10, 60] {
        let (fifty, one) = (of_fifty(minutes * 60), of_one(minutes * 60));
        println!("within {minutes} minutes: fifty windows {fifty}, one alone {one}");
        assert!(fifty < one, "within {minutes} minutes: {fifty} of fifty windows, {one} of one");
    }
}

#[test]
fn with_fifty_hostile_windows_the_right_password_from_a_quiet_one_gets_in_within_three_tries() {
    for begins in [0, 1, 5, 10, 29, 60, 100, 600, 3000] {
        let (mut guessed, windows) = (Guessed::default(), hostile());
        let (mut tries, mut next, mut came_in) = (0, begins, false);
        for second in 0..begins + 1000 {
            for window in &windows {
                guessed.guess(window, second);
            }
            if second >= next && !came_in {
                tries += 1;
                match guessed.attempts.next("quiet", guessed.tries, at(second)) {
                    Ok(_) => came_in = true,
                    // They come again when they were told to.
                    Err(Refusal::TooManyAttempts { wait }) => next = second + (wait.millis() + 999) / 1000,
                    Err(other) => panic!("{other:?}"),
                }
            }
        }
        println!("beginning after {begins} s: in at try {tries}");
        assert!(came_in && tries <= 3, "beginning after {begins} s: {tries} tries, in: {came_in}");
    }
}

#[test]
fn whoever_makes_up_windows_gets_ahead_ever_more_rarely() {
    let mut guessed = Guessed::default();
    let made_up = (0..3600).filter(|second| guessed.guess(&format!("made-up-{second}"), *second)).count();
    assert!(made_up <= of_one(3600) * 2, "{made_up} guesses an hour");
}

#[test]
fn what_others_got_wrong_is_not_forgiven_with_a_right_one() {
    let mut attempts = Attempts::default();
    attempts.next("mine", Tries::default(), at(0)).expect("free");
    assert!(attempts.proved("mine"), "only my own were wrong");
    attempts.next("other", Tries::default(), at(1)).expect("free");
    attempts.next("mine", Tries::default(), at(2)).expect("free");
    assert!(!attempts.proved("mine"), "somebody else is guessing");
    attempts.next("mine", Tries::default(), at(2) + Span::from_secs(2 * 60 * 60)).expect("free");
    assert!(attempts.proved("mine"), "after an hour of silence that is over");
}
