//! The workspace's time zone: which local day an instant belongs to, and where days begin.

use chrono::{
    DateTime, Datelike, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, TimeZone, Timelike, Utc,
};
use chrono_tz::Tz;

use crate::{Instant, Refusal};

/// A local day, counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// From the number of days since 1970-01-01.
    pub const fn new(number: i32) -> Self {
        Self(number)
    }

    /// Days since 1970-01-01.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The day so many days later, or earlier.
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Reads `2026-03-29`.
    pub fn parse(field: &'static str, text: &str) -> Result<Self, Refusal> {
        let unreadable = Refusal::DayInvalid { field };
        // chrono takes `+2026-3-9` too; a day has one form.
        let fits =
            |(place, byte): (usize, u8)| if matches!(place, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
        if text.len() != 10 || !text.bytes().enumerate().all(fits) {
            return Err(unreadable);
        }
        NaiveDate::parse_from_str(text, "%Y-%m-%d").map(Self::of).map_err(|_| unreadable)
    }

    /// The Monday of its week.
    #[must_use]
    pub fn monday(self) -> Self {
        // 1970-01-01 was a Thursday.
        Self(self.0 - (self.0 + 3).rem_euclid(7))
    }

    /// The first day of its month.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        self.plus(1 - i32::try_from(self.date().day()).unwrap_or(1))
    }

    fn of(date: NaiveDate) -> Self {
        Self(date.to_epoch_days())
    }

    fn date(self) -> NaiveDate {
        NaiveDate::from_epoch_days(self.0).unwrap_or_default()
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.date().format("%Y-%m-%d"))
    }
}

/// A time zone with its rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone(Tz);

impl Zone {
    /// The rules of which year the program knows. What was kept by local days is kept again when they change.
    pub const RULES: &'static str = chrono_tz::IANA_TZDB_VERSION;

    /// Universal time.
    pub const UTC: Zone = Zone(Tz::UTC);

    /// By its IANA name; `None` when the program doesn't know it.
    pub fn named(name: &str) -> Option<Self> {
        name.parse().ok().map(Self)
    }

    /// The IANA name.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The local day of an instant.
    pub fn day_of(self, instant: Instant) -> Day {
        Day::of(self.local(instant).date())
    }

    /// The instant at which a local day begins: its midnight, or, where clocks were turned over it, what came instead.
    pub fn begin_of(self, day: Day) -> Instant {
        let midnight = day.date().and_time(NaiveTime::MIN);
        match self.0.from_local_datetime(&midnight) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Instant::from_millis(at.timestamp_millis()),
            LocalResult::None => self.first_instant_of(day, midnight),
        }
    }

    /// Midnight was left out: the first second whose local day is this one, found by halving the two days around it.
    fn first_instant_of(self, day: Day, midnight: NaiveDateTime) -> Instant {
        let around = |days: i64| midnight.and_utc().timestamp() + days * 24 * 60 * 60;
        let (mut before, mut after) = (around(-1), around(1));
        while after - before > 1 {
            let middle = before + (after - before) / 2;
            if self.day_of(Instant::from_millis(middle * 1000)) < day { before = middle } else { after = middle }
        }
        Instant::from_millis(after * 1000)
    }

    /// The instant with its offset in this zone.
    pub fn at(self, instant: Instant) -> DateTime<Tz> {
        DateTime::<Utc>::from_timestamp_millis(instant.millis()).unwrap_or_default().with_timezone(&self.0)
    }

    /// The instant as people and programs read it: RFC 3339 with offset, `2026-11-22T12:47:08.123+01:00`.
    pub fn show(self, instant: Instant) -> String {
        self.at(instant).to_rfc3339_opts(SecondsFormat::Millis, true)
    }

    /// What a clock on the wall shows: 0 to 23, and 0 to 59 minutes and seconds.
    pub fn clock(self, instant: Instant) -> (u32, u32, u32) {
        let local = self.local(instant);
        (local.hour(), local.minute(), local.second())
    }

    fn local(self, instant: Instant) -> NaiveDateTime {
        self.at(instant).naive_local()
    }
}
