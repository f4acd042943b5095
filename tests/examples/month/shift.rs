//! A shift: what an agent means to do in it, from signing in to signing out.

use crate::agenda::Deed;
use crate::calendar::{HOUR, MINUTE, SECOND, local};
use crate::cast::Turn;
use crate::chance::Chance;

/// Longer than it takes to be asked to continue working, shorter than it takes to be kicked out.
const DOZES: i64 = 330 * SECOND;
/// Longer than it takes to be kicked out.
const FORGETS: i64 = 9 * MINUTE;

/// When a shift begins.
fn begin(turn: Turn, day: i64) -> Option<i64> {
    match turn {
        Turn::Early => Some(local(day, 6, 45)),
        Turn::Late => Some(local(day, 13, 30)),
        Turn::Night => Some(local(day, 21, 45)),
        Turn::Off => None,
    }
}

/// The deeds of a shift. In a night shift lunch reaches across midnight, and the time without new threads across the hour at which
/// clocks may be turned.
pub fn deeds(turn: Turn, day: i64, coaching: bool, chance: &mut Chance) -> Vec<(i64, Deed)> {
    let Some(begin) = begin(turn, day) else { return Vec::new() };
    let mut shift = Shift { begin: begin + chance.between(-4 * MINUTE, 6 * MINUTE), deeds: Vec::new() };
    shift.at(0, Deed::SignIn);
    let first = if chance.percent(15) {
        chance.between(20 * MINUTE, 40 * MINUTE)
    } else {
        chance.between(20 * SECOND, 6 * MINUTE)
    };
    shift.at(first, Deed::Go("active"));
    if chance.percent(70) {
        shift.away("short_break", 55 * MINUTE, chance.between(4 * MINUTE, 17 * MINUTE));
    }
    shift.away(
        "lunch_break",
        125 * MINUTE + chance.between(-9 * MINUTE, 3 * MINUTE),
        chance.between(18 * MINUTE, 46 * MINUTE),
    );
    if chance.percent(60) {
        shift.outgoing(chance);
    }
    if chance.percent(30) {
        let reason = if coaching && chance.percent(60) { "coaching" } else { "quality_review" };
        shift.away(reason, 350 * MINUTE, chance.between(15 * MINUTE, 50 * MINUTE));
    }
    if chance.percent(25) {
        shift.away("technical_break", 410 * MINUTE, chance.between(2 * MINUTE, 14 * MINUTE));
    }
    if chance.percent(30) {
        let asleep = if chance.percent(50) { DOZES } else { FORGETS };
        let at = 430 * MINUTE + chance.between(0, 20 * MINUTE);
        shift.at(at, Deed::Forget(asleep));
        shift.at(at + asleep, Deed::Continue);
        shift.at(at + asleep + chance.between(MINUTE, 8 * MINUTE), Deed::Go("active"));
    }
    if chance.percent(15) {
        let at = 470 * MINUTE + chance.between(0, 12 * MINUTE);
        // Back within the grace of ten seconds the status is the one before; later it isn't.
        let back = at
            + if chance.percent(50) {
                chance.between(2 * SECOND, 9 * SECOND)
            } else {
                chance.between(MINUTE, 4 * MINUTE)
            };
        shift.at(at, Deed::LoseConnection);
        shift.at(back, Deed::SignIn);
        shift.at(back + chance.between(20 * SECOND, 90 * SECOND), Deed::Go("active"));
    }
    let end = 8 * HOUR + 30 * MINUTE + chance.between(-5 * MINUTE, 9 * MINUTE);
    if chance.percent(60) {
        shift.at(end - 20 * SECOND, Deed::HandIn);
    }
    shift.at(end, Deed::SignOut);
    shift.deeds
}

struct Shift {
    begin: i64,
    deeds: Vec<(i64, Deed)>,
}

impl Shift {
    fn at(&mut self, after: i64, deed: Deed) {
        self.deeds.push((self.begin + after, deed));
    }

    fn away(&mut self, reason: &'static str, after: i64, length: i64) {
        self.at(after, Deed::Go(reason));
        self.at(after + length, Deed::Go("active"));
    }

    /// Time without new threads; mostly with one or two of the agent's own, which may overlap.
    fn outgoing(&mut self, chance: &mut Chance) {
        let after = 225 * MINUTE + chance.between(-5 * MINUTE, 10 * MINUTE);
        let length = chance.between(50 * MINUTE, 105 * MINUTE);
        self.at(after, Deed::Go("outgoing"));
        if chance.percent(80) {
            self.at(after + chance.between(MINUTE, 20 * MINUTE), Deed::Reach);
        }
        if chance.percent(40) {
            self.at(after + chance.between(10 * MINUTE, 30 * MINUTE), Deed::Reach);
        }
        let then = if chance.percent(20) { Deed::Sent("short_break") } else { Deed::Go("active") };
        self.at(after + length, then);
        self.at(after + length + 5 * MINUTE, Deed::Go("active"));
    }
}
