//! Periods, spans, and what a row adds up to.

use rollcall_domain::{
    Column, Day, Instant, NamedPeriod, Period, Refusal, StatusKind, StatusSpan, Unit, Work, Zone, by_day, columns,
    seconds_between, seconds_covered, whole_days,
};
use rstest::rstest;

const BERLIN: &str = "Europe/Berlin";

fn berlin() -> Zone {
    Zone::named(BERLIN).expect("a zone")
}

fn utc(text: &str) -> Instant {
    Instant::from_millis(text.parse::<chrono::DateTime<chrono::Utc>>().expect("an instant").timestamp_millis())
}

fn at(seconds: i64) -> Instant {
    Instant::from_millis(seconds * 1000)
}

fn span(status: StatusKind, began: Instant, ended: Instant) -> StatusSpan<u8> {
    StatusSpan { status, reason: None, began, ended }
}

#[rstest]
#[case(NamedPeriod::Today, "2026-03-29", "2026-03-30")]
#[case(NamedPeriod::Yesterday, "2026-03-28", "2026-03-29")]
#[case(NamedPeriod::ThisWeek, "2026-03-23", "2026-03-30")]
#[case(NamedPeriod::LastWeek, "2026-03-16", "2026-03-23")]
#[case(NamedPeriod::ThisMonth, "2026-03-01", "2026-03-30")]
#[case(NamedPeriod::LastMonth, "2026-02-01", "2026-03-01")]
fn named_periods_are_local_days(#[case] named: NamedPeriod, #[case] from: &str, #[case] to: &str) {
    // Sunday, 29 March 2026, on which clocks are changed; in London it is still Saturday.
    let period = named.around(utc("2026-03-28T23:30:00Z"), berlin());
    let midnight = |text| berlin().begin_of(Day::parse("day", text).expect("a day"));
    assert_eq!(period, Period { from: midnight(from), to: midnight(to) });
}

#[test]
fn a_period_ends_after_it_begins_and_never_after_the_present() {
    assert_eq!(Period::new(at(5), at(5)), Err(Refusal::PeriodInvalid));
    let period = Period::new(at(5), at(9)).expect("a period");
    assert_eq!(period.until(at(7)), Period { from: at(5), to: at(7) });
    assert_eq!(period.until(at(2)), Period { from: at(5), to: at(5) }, "all to come");
    assert_eq!(period.until(at(20)), period);
}

#[rstest]
#[case::a_month("2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z", 31, 0)]
#[case::the_short_day("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", 1, 0)]
#[case::from_noon_to_noon("2026-03-28T11:00:00Z", "2026-03-30T10:00:00Z", 1, 2)]
#[case::within_a_day("2026-03-28T11:00:00Z", "2026-03-28T12:00:00Z", 0, 1)]
#[case::over_midnight("2026-03-28T22:00:00Z", "2026-03-29T01:00:00Z", 0, 2)]
#[case::to_midnight("2026-03-28T22:00:00Z", "2026-03-28T23:00:00Z", 0, 1)]
fn whole_days_and_edges_cover_a_period_once(
    #[case] from: &str,
    #[case] to: &str,
    #[case] days: i32,
    #[case] edges: usize,
) {
    let period = Period { from: utc(from), to: utc(to) };
    let (first, last, left) = whole_days(period, berlin());
    assert_eq!((last.number() - first.number(), left.len()), (days, edges));
    let whole = seconds_between(berlin().begin_of(first), berlin().begin_of(last)).max(0);
    let rest: i64 = left.iter().map(|edge| seconds_between(edge.from, edge.to)).sum();
    assert_eq!(whole + rest, seconds_between(period.from, period.to));
    for edge in left {
        let end = Instant::from_millis(edge.to.millis() - 1);
        assert_eq!(berlin().day_of(edge.from), berlin().day_of(end), "an edge lies in one day");
    }
}

#[test]
fn a_night_shift_is_divided_at_midnight_and_has_the_length_of_the_clock() {
    // From 22:00 to 06:00 by the clocks of Berlin, in the night in which they go ahead: seven hours.
    let night = span(StatusKind::Active, utc("2026-03-28T21:00:00Z"), utc("2026-03-29T04:00:00Z"));
    let parts: Vec<(String, i64, i64)> = by_day(&night, &[], berlin())
        .into_iter()
        .map(|part| (part.day.to_string(), part.seconds, part.productive))
        .collect();
    assert_eq!(parts, [("2026-03-28".to_owned(), 7200, 7200), ("2026-03-29".to_owned(), 18_000, 18_000)]);
}

#[test]
fn seconds_are_those_of_the_clock_so_neighbours_stay_neighbours() {
    let milli = Instant::from_millis;
    assert_eq!(seconds_between(milli(999), milli(1000)), 1, "a second of the clock passed");
    assert_eq!(seconds_between(milli(1000), milli(1999)), 0);
    let (begin, cut, end) = (milli(1500), milli(2999), milli(7001));
    assert_eq!(seconds_between(begin, cut) + seconds_between(cut, end), seconds_between(begin, end));
    assert_eq!(seconds_between(milli(-1), milli(0)), 1, "before 1970 too");
}

#[rstest]
#[case::none(&[], 0)]
#[case::one(&[(10, 20)], 10)]
#[case::apart(&[(10, 20), (30, 35)], 15)]
#[case::over_one_another(&[(10, 20), (15, 25), (12, 13)], 15)]
#[case::in_no_order(&[(30, 40), (0, 10)], 20)]
#[case::reaching_out(&[(-50, 5), (90, 500)], 15)]
#[case::all_of_it(&[(-50, 500)], 100)]
fn time_with_a_thread_counts_once_however_many_there_are(#[case] held: &[(i64, i64)], #[case] seconds: i64) {
    let held: Vec<(Instant, Instant)> = held.iter().map(|(from, to)| (at(*from), at(*to))).collect();
    assert_eq!(seconds_covered(&held, at(0), at(100)), seconds);
    assert_eq!(span(StatusKind::Outgoing, at(0), at(100)).productive(&held), seconds);
}

#[rstest]
#[case(StatusKind::Active, 60)]
#[case(StatusKind::Finishing, 60)]
#[case(StatusKind::Outgoing, 0)]
#[case(StatusKind::ActiveFree, 0)]
#[case(StatusKind::Inactive, 0)]
#[case(StatusKind::NotReady, 0)]
#[case(StatusKind::KickedOut, 0)]
#[case(StatusKind::Offline, 0)]
fn productive_is_who_has_a_session_occupied(#[case] status: StatusKind, #[case] seconds: i64) {
    assert_eq!(span(status, at(0), at(60)).productive(&[]), seconds);
}

#[test]
fn a_spell_outside_of_a_period_isnt_in_it() {
    let one = span(StatusKind::Active, at(10), at(20));
    assert_eq!(one.within(at(0), at(10)), None);
    assert_eq!(one.within(at(20), at(30)), None);
    assert_eq!(one.within(at(15), at(30)), Some(span(StatusKind::Active, at(15), at(20))));
}

#[test]
fn occupancy_is_of_the_time_for_clients_alone() {
    let mut work = Work::default();
    work.add(StatusKind::NotReady, None, 1000, 0);
    work.add(StatusKind::Inactive, Some(7), 2000, 0);
    work.add(StatusKind::KickedOut, None, 3000, 0);
    assert_eq!(work.occupancy(), None, "neither 0 nor 100 %");
    work.add(StatusKind::ActiveFree, None, 300, 0);
    assert_eq!(work.occupancy(), Some(0.0));
    work.add(StatusKind::Active, None, 100, 100);
    assert_eq!(work.occupancy(), Some(0.25));
    work.add(StatusKind::Offline, None, 9999, 0);
    assert_eq!(work.login(), 6400, "time offline is nobody's work");
}

#[test]
fn a_column_stands_for_each_status_and_reason_in_their_order() {
    let columns = columns([8_u8, 3]);
    let codes: Vec<String> = columns.iter().map(|column| column.code(|reason| format!("reason{reason}"))).collect();
    assert_eq!(
        codes.join(" "),
        "login_time active_time free_time outgoing_time finishing_time reason8_time reason3_time notready_time \
         kickedout_time productive_time occupancy threads_assigned threads_closed pinned_resolved"
    );
    let units = |unit| columns.iter().filter(|column| column.unit() == unit).count();
    assert_eq!((units(Unit::Seconds), units(Unit::Share), units(Unit::Count)), (10, 1, 3));
    assert!(!columns.contains(&Column::Time(StatusKind::Offline, None)));
}
