//! The widget as it was.

use std::collections::BTreeSet;

use rollcall_domain::{FilterCounts, Instant, Refusal, Span, Status, StatusKind, Subject};
use rollcall_store::board::{self, BoardRow};
use rollcall_store::log_range::{self, LogRow};
use rollcall_store::roster::{self, Reasons};
use rollcall_store::{floor_at, reason};

use super::super::agents::by_name;
use super::super::pins::instant;
use crate::snapshot::{Snapshot, read};
use crate::wire::{AgentList, ShowFloorAt};
use crate::{Error, Host, show};

const A_MILLISECOND: Span = Span::from_millis(1);

/// Every agent as the widget showed them at an instant: whoever was there then, by the names, photos and groups of today.
pub fn show_floor_at(host: &dyn Host, request: ShowFloorAt) -> Result<AgentList, Error> {
    let at = instant("at", &request.at)?;
    read(host, |snapshot| {
        if at > snapshot.now {
            return Err(Refusal::InstantFuture { field: "at" }.into());
        }
        let codes = roster::reasons(snapshot.connection)?;
        let after = log_range::first_from(snapshot.connection, at + A_MILLISECOND)?;
        let groups: Option<BTreeSet<i64>> = request.groups.map(|groups| groups.into_iter().collect());
        let mut rows = Vec::new();
        for row in board::all_at(snapshot.connection, at)? {
            let wanted = groups.as_ref().is_none_or(|groups| groups.contains(&row.group_id.get()));
            if !wanted || !snapshot.may_see(Subject { agent: row.id, group: row.group_id }) {
                continue;
            }
            if let Some(then) = log_range::last_before(snapshot.connection, row.id, after)? {
                rows.push(as_it_was(snapshot, row, &then, at, &codes)?);
            }
        }
        let reasons = reason::list(snapshot.connection)?;
        let counts = FilterCounts::over(&reasons, rows.iter().map(|row| &row.status));
        Ok(AgentList {
            seq: snapshot.seq,
            now: snapshot.zone.show(at),
            counts: show::counts(&counts),
            agents: by_name(rows, at, snapshot.zone),
        })
    })
}

fn as_it_was(
    snapshot: &Snapshot<'_>,
    row: BoardRow,
    then: &LogRow,
    at: Instant,
    codes: &Reasons,
) -> Result<BoardRow, Error> {
    let had = floor_at::had(snapshot.connection, row.id, at)?;
    Ok(BoardRow {
        status: status(then, codes).unwrap_or(Status::Offline),
        since: then.began_at,
        cause: then.cause,
        threads: had.threads,
        pinned: had.pinned,
        pending_requests: had.requests,
        // Whether somebody was being asked to go on working isn't kept by the second.
        warned: false,
        ..row
    })
}

fn status(row: &LogRow, codes: &Reasons) -> Option<Status> {
    Some(match row.status {
        StatusKind::Outgoing => Status::Outgoing,
        StatusKind::Active => Status::Active,
        StatusKind::ActiveFree => Status::ActiveFree,
        StatusKind::Finishing => Status::Finishing { next: codes.code(row.next_reason)?.clone() },
        StatusKind::Inactive => Status::Inactive { reason: codes.code(row.reason)?.clone() },
        StatusKind::NotReady => Status::NotReady,
        StatusKind::KickedOut => Status::KickedOut,
        StatusKind::Offline => Status::Offline,
    })
}
