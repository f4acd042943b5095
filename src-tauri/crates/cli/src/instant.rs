//! Instants: shown to people, and taken from them. The engine sends and takes RFC 3339; people also type spans.

use chrono::{DateTime, SecondsFormat, TimeDelta};

/// `2026-11-22T09:30:15.123+03:00` as `2026-11-22 09:30`.
pub fn to_the_minute(instant: &str) -> String {
    cut(instant, 16)
}

/// `2026-11-22T09:30:15.123+03:00` as `2026-11-22 09:30:15`.
pub fn to_the_second(instant: &str) -> String {
    cut(instant, 19)
}

fn cut(instant: &str, end: usize) -> String {
    instant.get(..end).unwrap_or(instant).replacen('T', " ", 1)
}

/// Whole seconds from one instant to another.
pub fn seconds_between(from: &str, to: &str) -> i64 {
    let read = |text| DateTime::parse_from_rfc3339(text).ok();
    read(from).zip(read(to)).map_or(0, |(from, to)| (to - from).num_seconds())
}

/// What was typed as an instant, counted from `now` when it is a span: `15m`, `1h30m`, `2d`. The engine judges the rest.
pub fn counted_from(now: &str, typed: &str) -> String {
    let at = || DateTime::parse_from_rfc3339(now).ok()?.checked_add_signed(span(typed)?);
    at().map_or_else(|| typed.to_owned(), |at| at.to_rfc3339_opts(SecondsFormat::Millis, true))
}

/// Whole seconds of a span as people type it: `90s`, `10m`, `12h`, `30d`. What isn't one is told what to type.
pub fn seconds_of(typed: &str) -> Result<i64, String> {
    span(typed).map(|span| span.num_seconds()).ok_or_else(|| "a span such as 90s, 10m, 12h or 30d".to_owned())
}

fn span(typed: &str) -> Option<TimeDelta> {
    let mut seconds: i64 = 0;
    let mut rest = typed;
    while !rest.is_empty() {
        let (number, after) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit())?);
        let unit = after.chars().next()?;
        let length = match unit {
            's' => 1,
            'm' => 60,
            'h' => 3_600,
            'd' => 86_400,
            _ => return None,
        };
        seconds = number.parse::<i64>().ok()?.checked_mul(length)?.checked_add(seconds)?;
        rest = after.strip_prefix(unit)?;
    }
    (!typed.is_empty()).then(|| TimeDelta::try_seconds(seconds)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-11-22T09:30:15.123+03:00";

    #[test]
    fn an_instant_is_cut_for_people() {
        assert_eq!(to_the_minute(NOW), "2026-11-22 09:30");
        assert_eq!(to_the_second(NOW), "2026-11-22 09:30:15");
    }

    #[test]
    fn a_span_counts_from_now() {
        for (typed, at) in [
            ("15m", "2026-11-22T09:45:15.123+03:00"),
            ("1h30m", "2026-11-22T11:00:15.123+03:00"),
            ("45s", "2026-11-22T09:31:00.123+03:00"),
            ("2d", "2026-11-24T09:30:15.123+03:00"),
        ] {
            assert_eq!(counted_from(NOW, typed), at, "{typed}");
        }
    }

    #[test]
    fn anything_else_is_left_to_the_engine() {
        for typed in ["2030-01-31T09:00:00Z", "", "m", "15", "15x", "-15m", "1h 30m", "９m", "99999999999999999999h"] {
            assert_eq!(counted_from(NOW, typed), typed);
        }
        let beyond_the_calendar = "99999999999d";
        assert_eq!(counted_from(NOW, beyond_the_calendar), beyond_the_calendar);
    }

    #[test]
    fn offsets_do_not_matter_between_instants() {
        assert_eq!(seconds_between("2026-11-22T06:30:00Z", NOW), 15);
        assert_eq!(seconds_between(NOW, "nonsense"), 0);
    }
}
