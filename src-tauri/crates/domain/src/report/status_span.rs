//! Spells: stretches of time in one status, and how they are counted.

use crate::{Day, Instant, StatusKind, Zone};

/// Somebody's time in one status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusSpan<R> {
    /// The status.
    pub status: StatusKind,
    /// The reason of an inactive one.
    pub reason: Option<R>,
    /// Begin.
    pub began: Instant,
    /// End, or the present while it lasts.
    pub ended: Instant,
}

/// The part of a span that lies in one local day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The day.
    pub day: Day,
    /// Whole seconds of it.
    pub seconds: i64,
    /// Seconds of these with at least one occupied session, in a status that serves clients.
    pub productive: i64,
}

/// The length between two instants in whole seconds, each cut down to its second.
pub fn seconds_between(began: Instant, ended: Instant) -> i64 {
    second(ended) - second(began)
}

impl<R> StatusSpan<R> {
    /// What of the span lies in a period; `None` when it is less than a second.
    #[must_use]
    pub fn within(self, from: Instant, to: Instant) -> Option<Self> {
        let (began, ended) = (self.began.max(from), self.ended.min(to));
        (second(began) < second(ended)).then_some(Self { began, ended, ..self })
    }

    /// Seconds with at least one occupied session. *Active* and *finishing* always have one; *outgoing* while a thread is held
    /// (`held`: from when to when each was); nothing else serves clients.
    pub fn productive(&self, held: &[(Instant, Instant)]) -> i64 {
        match self.status {
            StatusKind::Active | StatusKind::Finishing => seconds_between(self.began, self.ended),
            StatusKind::Outgoing => seconds_covered(held, self.began, self.ended),
            StatusKind::ActiveFree
            | StatusKind::Inactive
            | StatusKind::NotReady
            | StatusKind::KickedOut
            | StatusKind::Offline => 0,
        }
    }
}

/// A span divided at local midnight.
pub fn by_day<R: Copy>(span: &StatusSpan<R>, held: &[(Instant, Instant)], zone: Zone) -> Vec<Part> {
    let mut parts = Vec::with_capacity(1);
    let mut day = zone.day_of(span.began);
    let mut midnight = zone.begin_of(day);
    while midnight < span.ended {
        let next = zone.begin_of(day.plus(1));
        if next < midnight {
            // Beyond the calendar.
            break;
        }
        if let Some(part) = span.within(midnight, next) {
            let seconds = seconds_between(part.began, part.ended);
            parts.push(Part { day, seconds, productive: part.productive(held) });
        }
        (day, midnight) = (day.plus(1), next);
    }
    parts
}

/// Seconds between two instants that at least one of these stretches covers. Whole seconds, as everything in a report.
pub fn seconds_covered(stretches: &[(Instant, Instant)], from: Instant, to: Instant) -> i64 {
    let mut cut: Vec<(i64, i64)> = stretches
        .iter()
        .map(|(began, ended)| (second(*began).max(second(from)), second(*ended).min(second(to))))
        .filter(|(began, ended)| began < ended)
        .collect();
    cut.sort_unstable();
    let (mut covered, mut reached) = (0, i64::MIN);
    for (began, ended) in cut {
        covered += (ended - began.max(reached)).max(0);
        reached = reached.max(ended);
    }
    covered
}

fn second(instant: Instant) -> i64 {
    instant.millis().div_euclid(1000)
}
