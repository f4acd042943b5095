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

    /// What clocks on the wall show, and how many seconds they are ahead of UTC: an hour comes twice when clocks go back.
    pub fn wall(&self, at: Instant) -> (NaiveDateTime, i32) {
        let there = self.zone.at(at);
        let local = there.naive_local();
        (local.with_nanosecond(0).unwrap_or(local), there.offset().fix().local_minus_utc())
    }

    /// Appends `2026-03-29T03:00:00+02:00`. By hand: a log has millions of these.
    pub fn write(&self, at: Instant, to: &mut Vec<u8>) {
        let there = self.zone.at(at);
        let local = there.naive_local();
        let year = u32::try_from(local.year()).unwrap_or(0);
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
        write_offset(there.offset().fix().local_minus_utc(), to);
    }
}

/// Appends `+02:00`.
fn write_offset(offset: i32, to: &mut Vec<u8>) {
    let seconds = offset.unsigned_abs();
    to.push(if offset < 0 { b'-' } else { b'+' });
    digits(to, seconds / 3600);
    to.push(b':');
    digits(to, seconds / 60 % 60);
}

/// `+02:00`, of seconds ahead of UTC.
pub(super) fn offset_text(offset: i32) -> String {
    let mut text = Vec::with_capacity("+02:00".len());
    write_offset(offset, &mut text);
    String::from_utf8_lossy(&text).into_owned()
}

fn digits(to: &mut Vec<u8>, number: u32) {
    let digit = |number: u32| b'0' + u8::try_from(number % 10).unwrap_or(0);
    to.extend([digit(number / 10), digit(number)]);
}
