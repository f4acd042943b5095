//! Periods: from inclusive, to exclusive.

use crate::{Day, Instant, Refusal, Zone};

/// A period. Its end is never before its begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// Begin, inclusive.
    pub from: Instant,
    /// End, exclusive.
    pub to: Instant,
}

impl Period {
    /// Refuses one that ends before it begins, or at once.
    pub fn new(from: Instant, to: Instant) -> Result<Self, Refusal> {
        if from < to { Ok(Self { from, to }) } else { Err(Refusal::PeriodInvalid) }
    }

    /// What of it has been: nothing is reported of what is to come. One that is all to come is empty.
    #[must_use]
    pub fn until(self, now: Instant) -> Self {
        Self { from: self.from, to: self.to.min(now).max(self.from) }
    }
}

/// A period that moves with the day. Weeks begin on Monday (ours).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedPeriod {
    /// The present day.
    Today,
    /// The day before.
    Yesterday,
    /// From Monday on.
    ThisWeek,
    /// Monday to Sunday of the week before.
    LastWeek,
    /// From the first of the month on.
    ThisMonth,
    /// The calendar month before.
    LastMonth,
}

impl NamedPeriod {
    /// From local midnight to local midnight, or to the end of the present day.
    pub fn around(self, now: Instant, zone: Zone) -> Period {
        let today = zone.day_of(now);
        let (monday, first, tomorrow) = (today.monday(), today.first_of_month(), today.plus(1));
        let (from, to) = match self {
            NamedPeriod::Today => (today, tomorrow),
            NamedPeriod::Yesterday => (today.plus(-1), today),
            NamedPeriod::ThisWeek => (monday, tomorrow),
            NamedPeriod::LastWeek => (monday.plus(-7), monday),
            NamedPeriod::ThisMonth => (first, tomorrow),
            NamedPeriod::LastMonth => (first.plus(-1).first_of_month(), first),
        };
        Period { from: zone.begin_of(from), to: zone.begin_of(to) }
    }
}

/// The local days that lie wholly in a period, from inclusive, to exclusive; and what is left of it at its edges, each edge within
/// one day. Days are added up beforehand, edges are read from the log.
pub fn whole_days(period: Period, zone: Zone) -> (Day, Day, Vec<Period>) {
    let begun = zone.day_of(period.from);
    let from = if zone.begin_of(begun) == period.from { begun } else { begun.plus(1) };
    let to = zone.day_of(period.to);
    if from > to {
        return (to, to, vec![period]);
    }
    let (first, last) = (zone.begin_of(from), zone.begin_of(to));
    let edges = [Period { from: period.from, to: first }, Period { from: last, to: period.to }];
    (from, to, edges.into_iter().filter(|edge| edge.from < edge.to).collect())
}
