//! The orders of the log, each with the reading that costs a page and no more.
//!
//! The log is in the order of time by its numbers, so the newest or the earliest of a period are the ends of a range. Those that began
//! before the period and reach into it are at most one an agent, and come before all others.

use rollcall_domain::{AgentId, Instant, Refusal, seconds_between};
use rollcall_store::log_range::{self, AgentSet, ByLength, LogFilter, LogRow, Range, Way};

use super::super::Scope;
use super::Cursor;
use crate::Error;
use crate::snapshot::Snapshot;
use crate::wire::LogSort;

/// How much of the log is looked at for one page, where few rows are wanted of many.
const LOOKED_AT: i64 = 10_000;
/// The same agent by agent: so many parts of the log, of which an agent's own rows are read.
const WINDOWS: u32 = 500;
/// Up to one agent in so many, each is read by themselves; more are found by going through the log.
const FEW: usize = 8;

/// A page, and where the next begins.
pub(super) struct Found {
    pub rows: Vec<LogRow>,
    pub next: Option<Cursor>,
}

/// The part of the log that lies in a period.
pub(crate) struct LogPart {
    /// Those that began in it.
    pub range: Range,
    /// Those that reach into it, one an agent at most; the earliest first.
    pub reaching: Vec<LogRow>,
}

/// What of the log a report is about.
pub(crate) fn log_part(snapshot: &Snapshot<'_>, scope: &Scope, filter: &LogFilter) -> Result<LogPart, Error> {
    let low = log_range::first_from(snapshot.connection, scope.period.from)?;
    let high = log_range::first_from(snapshot.connection, scope.end)?;
    let agents = AgentSet::of(scope.agents());
    // Nothing reaches into a period that is all to come.
    let reaching = if scope.period.from < snapshot.now {
        log_range::reaching(snapshot.connection, low, scope.period.from, &agents, filter)?
    } else {
        Vec::new()
    };
    Ok(LogPart { range: Range { low, high }, reaching })
}

/// A page after a place.
pub(super) fn page(
    snapshot: &Snapshot<'_>,
    scope: &Scope,
    sort: LogSort,
    reversed: bool,
    after: Option<Cursor>,
    limit: u32,
) -> Result<Found, Error> {
    let filter = scope.log_filter();
    let part = log_part(snapshot, scope, &filter)?;
    let page = Page { snapshot, scope, filter, part, limit: limit as usize };
    match (sort, after) {
        (LogSort::Began, after) => {
            let after = match after {
                Some(Cursor::Began(id)) => Some(id),
                _ => None,
            };
            if reversed { page.earliest(after) } else { page.newest(after) }
        }
        (LogSort::Agent, after) => page.by_agent(after, reversed),
        (LogSort::Duration, after) => page.by_length(after, reversed),
    }
}

struct Page<'a, 'g> {
    snapshot: &'a Snapshot<'g>,
    scope: &'a Scope,
    filter: LogFilter,
    part: LogPart,
    limit: usize,
}

impl Page<'_, '_> {
    /// Backward from the end of the period; those that reach into it come last.
    fn newest(self, after: Option<i64>) -> Result<Found, Error> {
        let Range { low, high } = self.part.range;
        let high = after.map_or(high, |after| after.min(high));
        let floor = low.max(high - self.looked_at());
        let mut rows = if low < high { self.some(Range { low: floor, high }, Way::Backward)? } else { Vec::new() };
        if rows.len() > self.limit {
            rows.truncate(self.limit);
            let next = rows.last().map(|row| Cursor::Began(row.id.get()));
            return Ok(Found { rows, next });
        }
        if low < floor {
            return Ok(Found { rows, next: Some(Cursor::Began(floor)) });
        }
        let mut reaching = self.part.reaching;
        reaching.retain(|row| after.is_none_or(|after| row.id.get() < after));
        rows.extend(reaching.into_iter().rev());
        Ok(cut(rows, self.limit))
    }

    /// Forward: first those that reach into the period.
    fn earliest(self, after: Option<i64>) -> Result<Found, Error> {
        let Range { low, high } = self.part.range;
        let mut rows: Vec<LogRow> = self.part.reaching.clone();
        rows.retain(|row| after.is_none_or(|after| row.id.get() > after));
        if rows.len() > self.limit {
            return Ok(cut(rows, self.limit));
        }
        let low = after.map_or(low, |after| low.max(after.saturating_add(1))).min(high);
        let ceiling = high.min(low.saturating_add(self.looked_at()));
        if low < high {
            rows.extend(self.some(Range { low, high: ceiling }, Way::Forward)?);
        }
        if rows.len() <= self.limit && ceiling < high {
            return Ok(Found { rows, next: Some(Cursor::Began(ceiling - 1)) });
        }
        Ok(cut(rows, self.limit))
    }

    /// How many numbers of the log one page may look at.
    fn looked_at(&self) -> i64 {
        let members = i64::try_from(self.scope.members.len().max(1)).unwrap_or(1);
        // Few agents are looked up by themselves, and each has but a part of the numbers.
        if self.is_few() { LOOKED_AT * 64 / members } else { LOOKED_AT }
    }

    fn is_few(&self) -> bool {
        !self.scope.everybody && self.scope.members.len() <= FEW
    }

    /// The first wanted rows of a range, one more than fit on the page.
    fn some(&self, range: Range, way: Way) -> Result<Vec<LogRow>, Error> {
        let limit = u32::try_from(self.limit + 1).ok();
        let connection = self.snapshot.connection;
        let mut rows = Vec::new();
        if self.is_few() {
            for agent in self.scope.agents() {
                rows.extend(log_range::of_agent(connection, agent, range, way, &self.filter, limit)?);
            }
            rows.sort_by_key(|row| row.id.get());
            if way == Way::Backward {
                rows.reverse();
            }
            rows.truncate(self.limit + 1);
        } else {
            let agents = self.scope.narrowed();
            log_range::stream(connection, range, way, agents.as_ref(), &self.filter, limit, |row| {
                rows.push(row);
                true
            })?;
        }
        Ok(rows)
    }

    /// Agent by agent in the order of their names.
    fn by_agent(self, after: Option<Cursor>, reversed: bool) -> Result<Found, Error> {
        let mut agents: Vec<AgentId> = self.scope.agents().collect();
        if reversed {
            agents.reverse();
        }
        let (begin, mut below) = match after {
            Some(Cursor::Agent(agent, id)) => {
                let gone = || Refusal::PageInvalid { after: Cursor::Agent(agent, id).to_string() };
                (agents.iter().position(|one| *one == agent).ok_or_else(gone)?, id)
            }
            _ => (0, i64::MAX),
        };
        let (mut rows, mut windows) = (Vec::new(), 0);
        for agent in agents.into_iter().skip(begin) {
            let Range { low, high } = self.part.range;
            let mut high = high.min(below);
            while low < high {
                if windows == WINDOWS {
                    return Ok(Found { rows, next: Some(Cursor::Agent(agent, high)) });
                }
                let range = Range { low: low.max(high - LOOKED_AT), high };
                let limit = u32::try_from(self.limit + 1 - rows.len()).ok();
                let connection = self.snapshot.connection;
                rows.extend(log_range::of_agent(connection, agent, range, Way::Backward, &self.filter, limit)?);
                if rows.len() > self.limit {
                    return Ok(self.cut_by_agent(rows));
                }
                (windows, high) = (windows + 1, range.low);
            }
            rows.extend(self.part.reaching.iter().filter(|row| row.agent == agent && row.id.get() < below));
            if rows.len() > self.limit {
                return Ok(self.cut_by_agent(rows));
            }
            below = i64::MAX;
        }
        Ok(Found { rows, next: None })
    }

    fn cut_by_agent(&self, mut rows: Vec<LogRow>) -> Found {
        rows.truncate(self.limit);
        let next = rows.last().map(|row| Cursor::Agent(row.agent, row.id.get()));
        Found { rows, next }
    }

    /// By length, which has no index: all of the period is looked at. Every page has the present of the first.
    fn by_length(self, after: Option<Cursor>, shortest: bool) -> Result<Found, Error> {
        let (after, now) = match after {
            Some(Cursor::Duration(seconds, id, now)) => (Some((seconds, id)), Instant::from_millis(now)),
            _ => (None, self.snapshot.now),
        };
        let agents = self.scope.narrowed();
        let Range { low: first, high } = self.part.range;
        let earliest = self.part.reaching.first().map_or(first, |row| row.id.get());
        let asked = ByLength {
            range: Range { low: earliest.min(first), high },
            first,
            from: self.scope.period.from,
            now,
            agents: agents.as_ref(),
            shortest,
            after,
        };
        let limit = u32::try_from(self.limit + 1).unwrap_or(u32::MAX);
        let mut rows = log_range::by_length(self.snapshot.connection, asked, &self.filter, limit)?;
        let more = rows.len() > self.limit;
        rows.truncate(self.limit);
        let place = |row: &LogRow| {
            let ended = row.ended_at.map_or(now, |ended| ended.min(now));
            Cursor::Duration(seconds_between(row.began_at, ended), row.id.get(), now.millis())
        };
        let next = rows.last().filter(|_| more).map(place);
        Ok(Found { rows, next })
    }
}

/// The rows of a page, and where the next begins when there is one.
fn cut(mut rows: Vec<LogRow>, limit: usize) -> Found {
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|row| Cursor::Began(row.id.get()));
    Found { rows, next }
}
