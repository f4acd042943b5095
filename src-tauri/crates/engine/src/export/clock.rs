//! Instants in files: RFC 3339 with offset, to the second, since reports count whole seconds.

use chrono::{Datelike, NaiveDateTime, Offset, Timelike};

use rollcall_domain::{Instant, Zone};

/// Writes instants of one zone.
pub(super) struct Clock {
    zone: Zone,
}

impl Clock {
    pub fn new(zone: Zone) -> Self {
        Self { zone }
    }

    /// What clocks on the wall show, for a cell that knows no offset.
    pub fn wall(&self, at: Instant) -> NaiveDateTime {
        let local = self.zone.at(at).naive_local();
        local.with_nanosecond(0).unwrap_or(local)
    }

    /// Appends `2026-03-29T03:00:00+02:00`. By hand: a log has millions of these.
    pub fn write(&self, at: Instant, to: &mut Vec<u8>) {
        let there = self.zone.at(at);
        let offset = there.offset().fix().local_minus_utc();
        let local = there.naive_local();
        let (year, hours) = (u32::try_from(local.year()).unwrap_or(0), offset.unsigned_abs());
        digits(to, year / 100);
        digits(to, year % 100);
        for (mark, number) in [(b'-', local.month()), (b'-', local.day()), (b'T', local.hour())] {
            to.push(mark);
            digits(to, number);
        }
        for number in [local.minute(), local.second()] {
            to.push(b':');
            digits(to, number);
        }
        to.push(if offset < 0 { b'-' } else { b'+' });
        digits(to, hours / 3600);
        to.push(b':');
        digits(to, hours / 60 % 60);
    }
}

fn digits(to: &mut Vec<u8>, number: u32) {
    let digit = |number: u32| b'0' + u8::try_from(number % 10).unwrap_or(0);
    to.extend([digit(number / 10), digit(number)]);
}
