//! From what is asked for to what is read: the period, whom it is about, which statuses and causes.

use std::collections::BTreeSet;

use rollcall_domain::{
    AgentId, Cause, Day, Filter, Instant, NamedPeriod, Period, ReasonId, Refusal, Span, StatusKind, Subject,
};
use rollcall_store::log_range::{AgentSet, LogFilter};
use rollcall_store::roster::{self, Member, Reasons};
use rollcall_store::{status_log, workspace};

use super::super::pins::instant;
use crate::Error;
use crate::snapshot::{Snapshot, find};
use crate::wire::{AgentRef, Covered, Period as Asked, ReportFilter};

/// Where a period ends that has no end.
const FAR: Instant = Instant::from_millis(253_402_300_799_000);

/// Whom and what a report is about, as the asker may see it.
pub(crate) struct Scope {
    /// What of the period has been.
    pub period: Period,
    /// Its end as asked for: what begins at the present instant belongs to a period that isn't over.
    pub end: Instant,
    /// By name. Whoever is blocked is among them: what happened stays.
    pub members: Vec<Member>,
    /// True when these are all agents of the workspace.
    pub everybody: bool,
    /// Every reason in its order.
    pub reasons: Reasons,
    statuses: Option<(Vec<StatusKind>, Vec<ReasonId>)>,
    causes: Option<Vec<Cause>>,
}

impl Scope {
    pub fn of(snapshot: &Snapshot<'_>, filter: &ReportFilter) -> Result<Self, Error> {
        let reasons = roster::reasons(snapshot.connection)?;
        let all = roster::members(snapshot.connection)?;
        let many = all.len();
        let members = chosen(snapshot, all, filter.groups.as_deref(), filter.agents.as_deref())?;
        let asked = period(snapshot, filter)?;
        Ok(Self {
            period: asked.until(snapshot.now),
            end: asked.to,
            everybody: members.len() == many,
            members,
            statuses: filter.statuses.as_deref().map(|codes| statuses(codes, &reasons)).transpose()?,
            causes: filter.causes.as_deref().map(causes).transpose()?,
            reasons,
        })
    }

    /// What of the log is wanted.
    pub fn log_filter(&self) -> LogFilter {
        let statuses = self.statuses.as_ref().map(|(kinds, reasons)| (kinds.as_slice(), reasons.as_slice()));
        LogFilter::new(statuses, self.causes.as_deref())
    }

    /// Whether time in a status is wanted.
    pub fn wants(&self, status: StatusKind, reason: Option<ReasonId>) -> bool {
        self.statuses.as_ref().is_none_or(|(kinds, reasons)| match reason {
            Some(reason) => reasons.contains(&reason),
            None => kinds.contains(&status),
        })
    }

    /// The agents.
    pub fn agents(&self) -> impl Iterator<Item = AgentId> {
        self.members.iter().map(|member| member.id)
    }

    /// The agents as SQLite takes them; `None` when everybody is wanted.
    pub fn narrowed(&self) -> Option<AgentSet> {
        (!self.everybody).then(|| AgentSet::of(self.agents()))
    }

    /// The period as it is told.
    pub fn covered(&self, snapshot: &Snapshot<'_>) -> Covered {
        covered(snapshot, self.period)
    }
}

pub(super) fn covered(snapshot: &Snapshot<'_>, period: Period) -> Covered {
    Covered {
        from: snapshot.zone.show(period.from),
        to: snapshot.zone.show(period.to),
        time_zone: snapshot.zone.name().to_owned(),
    }
}

/// Those of the agents whom the asker may see and asks for, by name. Somebody asked for by name is refused when they may not be seen.
pub(super) fn chosen(
    snapshot: &Snapshot<'_>,
    mut members: Vec<Member>,
    groups: Option<&[i64]>,
    agents: Option<&[AgentRef]>,
) -> Result<Vec<Member>, Error> {
    let agents = agents.map(|agents| named(snapshot, agents)).transpose()?;
    let groups: Option<BTreeSet<i64>> = groups.map(|groups| groups.iter().copied().collect());
    members.retain(|member| {
        snapshot.may_see(Subject { agent: member.id, group: member.group })
            && groups.as_ref().is_none_or(|groups| groups.contains(&member.group.get()))
            && agents.as_ref().is_none_or(|agents| agents.contains(&member.id))
    });
    members.sort_by_cached_key(|member| (member.name.to_lowercase(), member.id));
    Ok(members)
}

fn named(snapshot: &Snapshot<'_>, agents: &[AgentRef]) -> Result<BTreeSet<AgentId>, Error> {
    let one = |agent| {
        let subject = find(snapshot.connection, agent)?.subject;
        snapshot.viewer.permit(rollcall_domain::Deed::See, subject)?;
        Ok(subject.agent)
    };
    agents.iter().map(one).collect()
}

fn period(snapshot: &Snapshot<'_>, filter: &ReportFilter) -> Result<Period, Error> {
    let named = match filter.period {
        Some(_) if filter.from.is_some() || filter.to.is_some() => return Err(Refusal::PeriodInvalid.into()),
        Some(Asked::Today) => Some(NamedPeriod::Today),
        Some(Asked::Yesterday) => Some(NamedPeriod::Yesterday),
        Some(Asked::ThisWeek) => Some(NamedPeriod::ThisWeek),
        Some(Asked::LastWeek) => Some(NamedPeriod::LastWeek),
        Some(Asked::ThisMonth) => Some(NamedPeriod::ThisMonth),
        Some(Asked::LastMonth) => Some(NamedPeriod::LastMonth),
        Some(Asked::Any) | None => None,
    };
    if let Some(named) = named {
        return Ok(named.around(snapshot.now, snapshot.zone));
    }
    let from = match &filter.from {
        Some(text) => moment(snapshot, "from", text)?,
        None => match status_log::first_began(snapshot.connection)? {
            Some(first) => first,
            None => workspace::load(snapshot.connection)?.created_at,
        },
    };
    let to = match &filter.to {
        Some(text) => moment(snapshot, "to", text)?,
        None => FAR.max(from + Span::from_millis(1)),
    };
    Ok(Period::new(from, to)?)
}

/// An instant, or the local midnight at which a day begins.
fn moment(snapshot: &Snapshot<'_>, field: &'static str, text: &str) -> Result<Instant, Refusal> {
    match Day::parse(field, text) {
        Ok(day) => Ok(snapshot.zone.begin_of(day)),
        Err(_) => instant(field, text),
    }
}

fn statuses(codes: &[String], reasons: &Reasons) -> Result<(Vec<StatusKind>, Vec<ReasonId>), Refusal> {
    let (mut kinds, mut chosen) = (Vec::new(), Vec::new());
    for code in codes {
        match (StatusKind::from_code(code), reasons.id(code)) {
            (Some(StatusKind::Inactive), _) => chosen.extend(reasons.iter().map(|(id, _)| *id)),
            (Some(kind), _) => kinds.push(kind),
            (None, Some(reason)) => chosen.push(reason),
            (None, None) => {
                let fixed = StatusKind::ALL.iter().map(|(kind, _)| Filter::Status(*kind));
                let theirs = reasons.iter().map(|(_, code)| Filter::Reason(code.clone()));
                let choices = fixed.chain(theirs).map(|filter| filter.code().to_owned()).collect();
                return Err(Refusal::UnknownStatus { code: code.chars().take(60).collect(), choices });
            }
        }
    }
    chosen.sort_unstable();
    chosen.dedup();
    kinds.sort_unstable();
    kinds.dedup();
    Ok((kinds, chosen))
}

fn causes(codes: &[String]) -> Result<Vec<Cause>, Refusal> {
    let known = |code: &String| {
        Cause::from_code(code).ok_or_else(|| Refusal::UnknownCause {
            code: code.chars().take(60).collect(),
            choices: Cause::ALL.iter().map(|(_, code)| (*code).to_owned()).collect(),
        })
    };
    codes.iter().map(known).collect()
}
