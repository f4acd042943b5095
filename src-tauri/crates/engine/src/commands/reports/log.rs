//! The Agent status log: a page of it, wherever it lies.

mod cursor;
mod order;

use std::collections::HashMap;

use rollcall_domain::{AgentId, Instant, PersonId, ReasonCode, ReasonId, Refusal, Zone, seconds_between};
use rollcall_store::log_range::LogRow;
use rollcall_store::roster::{self, Member, Reasons};

use self::cursor::Cursor;
use self::order::Found;
use super::Scope;
use crate::snapshot::{Snapshot, read};
use crate::wire::{LogInterval, LogPage, PersonName, ReportLog};
use crate::{Error, Host};

pub(crate) use self::order::{LogPart, log_part};

/// Intervals on a page.
const PAGE: u32 = 100;
const LONGEST_PAGE: u32 = 500;

/// A page of the Agent status log.
pub fn report_log(host: &dyn Host, request: ReportLog) -> Result<LogPage, Error> {
    let limit = request.limit.unwrap_or(PAGE);
    if !(1..=LONGEST_PAGE).contains(&limit) {
        return Err(Refusal::NumberInvalid { field: "limit", min: 1, max: i64::from(LONGEST_PAGE) }.into());
    }
    let after = request.after.as_deref().map(|after| Cursor::parse(after, request.sort)).transpose()?;
    read(host, |snapshot| {
        let scope = Scope::of(snapshot, &request.filter)?;
        let Found { rows, next } = order::page(snapshot, &scope, request.sort, request.reversed, after, limit)?;
        let names = LogNames::of(snapshot, &scope)?;
        Ok(LogPage {
            seq: snapshot.seq,
            now: snapshot.zone.show(snapshot.now),
            covered: scope.covered(snapshot),
            intervals: rows.iter().map(|row| names.interval(row, snapshot.now, snapshot.zone)).collect(),
            next: next.map(|place| place.to_string()),
        })
    })
}

/// What the numbers in the log stand for.
pub(crate) struct LogNames<'a> {
    members: HashMap<AgentId, &'a Member>,
    people: HashMap<PersonId, String>,
    reasons: &'a Reasons,
}

impl<'a> LogNames<'a> {
    pub fn of(snapshot: &Snapshot<'_>, scope: &'a Scope) -> Result<Self, Error> {
        Ok(Self {
            members: scope.members.iter().map(|member| (member.id, member)).collect(),
            people: roster::names(snapshot.connection)?,
            reasons: &scope.reasons,
        })
    }

    pub fn member(&self, agent: AgentId) -> Option<&'a Member> {
        self.members.get(&agent).copied()
    }

    pub fn reason(&self, reason: Option<ReasonId>) -> Option<&'a str> {
        self.reasons.code(reason).map(ReasonCode::as_str)
    }

    pub fn person(&self, person: Option<PersonId>) -> Option<&str> {
        self.people.get(&person?).map(String::as_str)
    }

    pub fn interval(&self, row: &LogRow, now: Instant, zone: Zone) -> LogInterval {
        let member = self.member(row.agent);
        LogInterval {
            id: row.id.get(),
            agent: PersonName {
                id: row.agent.get(),
                name: member.map(|member| member.name.clone()).unwrap_or_default(),
            },
            login: member.map(|member| member.login.clone()).unwrap_or_default(),
            group: member.map(|member| member.group_name.clone()).unwrap_or_default(),
            status: row.status.code().to_owned(),
            reason: self.reason(row.reason).map(str::to_owned),
            next_reason: self.reason(row.next_reason).map(str::to_owned),
            began: zone.show(row.began_at),
            ended: row.ended_at.map(|at| zone.show(at)),
            seconds: seconds_between(row.began_at, row.ended_at.unwrap_or(now)),
            cause: row.cause.code().to_owned(),
            changed_by: row
                .changed_by
                .zip(self.person(row.changed_by))
                .map(|(id, name)| PersonName { id: id.get(), name: name.to_owned() }),
        }
    }
}
