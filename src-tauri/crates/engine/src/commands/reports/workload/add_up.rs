//! Adding up.

use std::collections::{BTreeMap, HashMap};

use rollcall_domain::{AgentId, Day, GroupId, Period, ReasonId, StatusKind, StatusSpan, Work, Zone, whole_days};
use rollcall_store::Connection;
use rollcall_store::day::{self, Counts, Event};
use rollcall_store::log_range::{self, Range};
use rollcall_store::roster::Member;

use super::Scope;
use crate::Error;
use crate::snapshot::Snapshot;
use crate::wire::WorkloadBy;

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Agent(AgentId),
    Group(GroupId),
    Day(Day),
}

/// A row's sums.
#[derive(Debug, Clone, Default)]
pub(super) struct Sum {
    pub work: Work<ReasonId>,
    /// An interval in it goes on.
    pub open: bool,
}

pub(super) type Sums = BTreeMap<Key, Sum>;

/// Adds up a period.
pub(super) fn add_up(snapshot: &Snapshot<'_>, scope: &Scope, by: WorkloadBy) -> Result<Sums, Error> {
    let (first, last, edges) = whole_days(scope.period, snapshot.zone);
    let edges = edges.into_iter().map(|edge| Edge::find(snapshot, edge)).collect::<Result<Vec<_>, _>>()?;
    let open: HashMap<AgentId, StatusSpan<ReasonId>> =
        log_range::open(snapshot.connection, snapshot.now)?.into_iter().collect();
    let mut sums = Sums::new();
    for member in &scope.members {
        let mut adding = Adding { connection: snapshot.connection, zone: snapshot.zone, by, member, sums: &mut sums };
        adding.whole_days((first, last))?;
        for edge in &edges {
            adding.edge(edge)?;
        }
        let open = open.get(&member.id).and_then(|span| span.within(scope.period.from, scope.period.to));
        if let Some(span) = open {
            // Goes on only where the present is.
            adding.span(&span, scope.end > snapshot.now && scope.period.to == snapshot.now)?;
        }
    }
    Ok(sums)
}

/// A part of a day, with the part of the log in which its intervals began.
struct Edge {
    period: Period,
    range: Range,
}

impl Edge {
    fn find(snapshot: &Snapshot<'_>, period: Period) -> Result<Self, Error> {
        let low = log_range::first_from(snapshot.connection, period.from)?;
        let high = log_range::first_from(snapshot.connection, period.to)?;
        Ok(Self { period, range: Range { low, high } })
    }
}

/// One agent's work on its way into the sums.
struct Adding<'a> {
    connection: &'a Connection,
    zone: Zone,
    by: WorkloadBy,
    member: &'a Member,
    sums: &'a mut Sums,
}

impl Adding<'_> {
    fn sum(&mut self, day: Day) -> &mut Sum {
        let key = match self.by {
            WorkloadBy::Agent => Key::Agent(self.member.id),
            WorkloadBy::Group => Key::Group(self.member.group),
            WorkloadBy::Day => Key::Day(day),
            WorkloadBy::Week => Key::Day(day.monday()),
        };
        self.sums.entry(key).or_default()
    }

    fn whole_days(&mut self, days: (Day, Day)) -> Result<(), Error> {
        let (connection, agent) = (self.connection, self.member.id);
        day::times(connection, agent, days, |total| {
            self.sum(total.day).work.add(total.status, total.reason, total.seconds, total.productive);
        })?;
        for (day, counts) in day::works(connection, agent, days)? {
            self.count(day, counts);
        }
        Ok(())
    }

    fn edge(&mut self, edge: &Edge) -> Result<(), Error> {
        let (connection, agent, Period { from, to }) = (self.connection, self.member.id, edge.period);
        // The one before reaches into the edge, when it has ended.
        let before = log_range::last_before(connection, agent, edge.range.low)?;
        let low = before.map_or(edge.range.low, |row| row.id.get());
        for span in day::spans(connection, agent, Range { low, high: edge.range.high })? {
            if let Some(span) = span.within(from, to) {
                self.span(&span, false)?;
            }
        }
        let mut counts = Counts::default();
        for (count, event) in counts.iter_mut().zip(Event::ALL) {
            *count = i64::try_from(day::events(connection, agent, event, from, to)?.len()).unwrap_or(i64::MAX);
        }
        if counts != Counts::default() {
            self.count(self.zone.day_of(from), counts);
        }
        Ok(())
    }

    fn span(&mut self, span: &StatusSpan<ReasonId>, open: bool) -> Result<(), Error> {
        if span.status == StatusKind::Offline {
            return Ok(());
        }
        let parts = day::parts(self.connection, self.member.id, span, self.zone)?;
        let last = parts.last().map(|part| part.day);
        for part in parts {
            let sum = self.sum(part.day);
            sum.work.add(span.status, span.reason, part.seconds, part.productive);
            sum.open |= open && Some(part.day) == last;
        }
        Ok(())
    }

    fn count(&mut self, day: Day, [assigned, closed, resolved]: Counts) {
        let work = &mut self.sum(day).work;
        work.assigned += assigned;
        work.closed += closed;
        work.resolved += resolved;
    }
}
