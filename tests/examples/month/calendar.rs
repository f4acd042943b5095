//! Local time in Berlin in March 2026, in milliseconds since 1970.

/// A second.
pub const SECOND: i64 = 1000;
/// A minute.
pub const MINUTE: i64 = 60 * SECOND;
/// An hour.
pub const HOUR: i64 = 60 * MINUTE;

/// Midnight to 1 March 2026 in Berlin, 23:00 UTC.
const FIRST: i64 = 1_772_319_600_000;
/// When 02:00 becomes 03:00, on 29 March at 01:00 UTC.
const TURNED_AHEAD: i64 = 1_774_746_000_000;

/// What a clock in Berlin shows on a day of the month, 0 for the one before the first; minutes may go beyond the day.
pub const fn local(day: i64, hour: i64, minute: i64) -> i64 {
    let winter = FIRST + ((day - 1) * 24 + hour) * HOUR + minute * MINUTE;
    if winter < TURNED_AHEAD { winter } else { winter - HOUR }
}

/// The hour that a clock in Berlin shows.
pub const fn hour_of(at: i64) -> i64 {
    since_first(at).div_euclid(HOUR).rem_euclid(24)
}

/// The day of the month in Berlin.
pub const fn day_of(at: i64) -> i64 {
    since_first(at).div_euclid(24 * HOUR) + 1
}

/// By the clock, not by what has passed.
const fn since_first(at: i64) -> i64 {
    if at < TURNED_AHEAD { at - FIRST } else { at + HOUR - FIRST }
}
