//! Time is computed, never counted, and never overflows.

use rollcall_domain::{Instant, Span};

#[test]
fn spans_lead_from_instant_to_instant() {
    let (early, late) = (Instant::from_millis(1_000), Instant::from_millis(61_500));
    assert_eq!(late - early, Span::from_millis(60_500));
    assert_eq!(early + Span::from_millis(60_500), late);
    assert_eq!(late - Span::from_millis(60_500), early);
}

#[test]
fn seconds_are_whole_and_never_below_zero() {
    assert_eq!(Span::from_millis(1_999).secs(), 1);
    assert_eq!(Span::from_millis(-1).secs(), 0);
    assert_eq!(Span::from_millis(-5_000).secs(), 0);
}

#[test]
fn the_ends_of_time_hold() {
    let (first, last) = (Instant::from_millis(i64::MIN), Instant::from_millis(i64::MAX));
    assert_eq!(last + Span::from_secs(i64::MAX), last);
    assert_eq!(first - Span::from_millis(1), first);
    assert_eq!((last - first).millis(), i64::MAX);
}
