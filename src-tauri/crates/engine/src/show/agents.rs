//! Rows and intervals.

use rollcall_domain::{FilterCounts, Instant, PersonId, ReasonCode, Span, Status, Zone, seconds_between, shown};
use rollcall_store::board::BoardRow;
use rollcall_store::status_log;

use crate::wire::{AgentRow, Counts, Interval, PersonName};

pub(crate) fn row(row: BoardRow, now: Instant, zone: Zone) -> AgentRow {
    let shown = shown(&row.status, row.cause, row.threads, row.since, now);
    AgentRow {
        id: row.id.get(),
        login: row.login,
        name: row.name,
        group: row.group_name,
        status: row.status.kind().code().to_owned(),
        reason: code(row.status.reason()),
        next_reason: code(row.status.next_reason()),
        threads: shown.threads.map(count),
        pinned: row.pinned,
        since: zone.show(row.since),
        elapsed_s: shown.elapsed.map(Span::secs),
        pending_requests: row.pending_requests,
        group_id: row.group_id.get(),
        alias: row.alias,
        photo_id: row.photo_id.map(rollcall_domain::PhotoId::get),
        sessions: row.sessions,
        warned: row.warned,
    }
}

pub(crate) fn counts(counts: &FilterCounts) -> Counts {
    Counts(counts.iter().map(|(filter, number)| (filter.code().to_owned(), count(*number))).collect())
}

pub(crate) fn history(intervals: &[status_log::Interval], now: Instant, zone: Zone) -> Vec<Interval> {
    intervals.iter().map(|one| interval(one, now, zone)).collect()
}

fn interval(interval: &status_log::Interval, now: Instant, zone: Zone) -> Interval {
    Interval {
        id: interval.id.get(),
        status: interval.status.kind().code().to_owned(),
        reason: code(interval.status.reason()),
        next_reason: code(interval.status.next_reason()),
        began: zone.show(interval.began_at),
        ended: interval.ended_at.map(|at| zone.show(at)),
        seconds: seconds_between(interval.began_at, interval.ended_at.unwrap_or(now)),
        cause: interval.cause.code().to_owned(),
        changed_by: person(interval.changed_by.as_ref()),
    }
}

pub(crate) fn person(person: Option<&(PersonId, String)>) -> Option<PersonName> {
    person.map(|(id, name)| PersonName { id: id.get(), name: name.clone() })
}

fn code(code: Option<&ReasonCode>) -> Option<String> {
    code.map(|code| code.as_str().to_owned())
}

pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The status, its reason and its next reason.
pub(crate) fn status(status: &Status) -> (String, Option<String>, Option<String>) {
    (status.kind().code().to_owned(), code(status.reason()), code(status.next_reason()))
}
