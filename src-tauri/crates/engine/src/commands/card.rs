//! The card of one agent.

use rollcall_domain::{
    Agent, AgentId, Attention, Choice, Deed, Instant, IntervalId, Policy, Reason, ReasonId, Refusal, Span, State,
    Status, StatusSpan, Trigger, Work, Working, decide, gets_new_threads,
};
use rollcall_store::agent::{self, Profile};
use rollcall_store::{day, reason, request, status_log, thread, trail, workspace};

use super::agents::row_of;
use crate::snapshot::{Snapshot, read};
use crate::wire::{AgentCard, CauseLink, Forecast, HistoryPage, ListHistory, PinnedMessage, ShowAgent, StatusChoice};
use crate::{Error, Host, show};

/// Requests on the card, decided ones included.
const REQUESTS: u32 = 20;
/// Intervals that a chain of causes may go back: threads that come and go make many.
const CHAIN: u32 = 100;
/// How far back the card's day reaches.
const DAY: Span = Span::from_secs(24 * 60 * 60);
/// Intervals on a page of the history.
const PAGE: u32 = 50;
const LONGEST_PAGE: u32 = 200;

/// Everything about one agent, from one snapshot.
pub fn show_agent(host: &dyn Host, request: ShowAgent) -> Result<AgentCard, Error> {
    read(host, |snapshot| {
        let profile = snapshot.agent(&request.agent, Deed::See)?;
        let id = profile.subject.agent;
        let agent = agent::load(snapshot.connection, &profile)?;
        let day = status_log::since(snapshot.connection, id, snapshot.now - DAY)?;
        let present = day.last();
        let (choices, change_refused) = choices(snapshot, &profile, &agent)?;
        let requests = request::of_agent(snapshot.connection, id, REQUESTS)?;
        let looks = thread::held_shown(snapshot.connection, id)?;
        Ok(AgentCard {
            seq: snapshot.seq,
            now: snapshot.zone.show(snapshot.now),
            agent: row_of(snapshot, id)?,
            cause: present.map(|open| open.cause.code().to_owned()).unwrap_or_default(),
            changed_by: show::person(present.and_then(|open| open.changed_by.as_ref())),
            gets_new_threads: gets_new_threads(&agent.status()),
            profile_status: profile.profile_status,
            choices,
            change_refused,
            requests: requests.into_iter().map(|one| show::request(one, snapshot.zone)).collect(),
            threads: show::queue(&agent.queue, looks, snapshot.zone),
            pinned: pinned(snapshot, &agent)?,
            occupancy_percent: occupancy(snapshot, id, &day)?,
            history: show::history(&day, snapshot.now, snapshot.zone),
            warned_until: warned_until(&agent).map(|at| snapshot.zone.show(at)),
            resumed_sessions: show::count(profile.resumed_sessions),
            why: why(snapshot, &agent)?,
        })
    })
}

/// Earlier intervals of one agent, newest first.
pub fn list_history(host: &dyn Host, request: ListHistory) -> Result<HistoryPage, Error> {
    let limit = request.limit.unwrap_or(PAGE);
    if !(1..=LONGEST_PAGE).contains(&limit) {
        return Err(Refusal::NumberInvalid { field: "limit", min: 1, max: i64::from(LONGEST_PAGE) }.into());
    }
    read(host, |snapshot| {
        let profile = snapshot.agent(&request.agent, Deed::See)?;
        let before = request.before_id.map(IntervalId::new);
        // One more than asked for tells whether there are more.
        let mut found = status_log::newest(snapshot.connection, profile.subject.agent, before, limit + 1)?;
        let more = found.len() > limit as usize;
        found.truncate(limit as usize);
        Ok(HistoryPage { intervals: show::history(&found, snapshot.now, snapshot.zone), more })
    })
}

/// What the viewer may choose, each with what it would do, worked out by the rules that do it.
fn choices(
    snapshot: &Snapshot<'_>,
    profile: &Profile,
    agent: &Agent,
) -> Result<(Vec<StatusChoice>, Option<String>), Error> {
    if let Err(refusal) = snapshot.viewer.permit(Deed::ChangeStatus, profile.subject) {
        return Ok((Vec::new(), Some(Error::from(refusal).to_body().code)));
    }
    if agent.status() == Status::Offline {
        return Ok((Vec::new(), Some(Error::from(Refusal::AgentOffline).to_body().code)));
    }
    let asker = snapshot.viewer.asks_as(profile.subject);
    let policy = workspace::policy(snapshot.connection, profile.subject.group)?;
    let reasons = reason::list(snapshot.connection)?
        .into_iter()
        .filter(|reason| snapshot.viewer.permit_reason(reason, profile.subject).is_ok());
    let offered = [Choice::Active, Choice::Outgoing].into_iter().chain(reasons.map(Choice::Inactive));
    let forecast = |choice: Choice| {
        let (code, is_reason) = match &choice {
            Choice::Active => ("active".to_owned(), false),
            Choice::Outgoing => ("outgoing".to_owned(), false),
            Choice::Inactive(Reason { code, .. }) => (code.as_str().to_owned(), true),
        };
        let forecast = forecast(agent, &Trigger::Choose { choice, asker }, snapshot.now, &policy)?;
        Some(StatusChoice { code, is_reason, forecast })
    };
    Ok((offered.filter_map(forecast).collect(), None))
}

fn forecast(agent: &Agent, trigger: &Trigger, now: Instant, policy: &Policy) -> Option<Forecast> {
    let decision = decide(agent, trigger, now, policy).ok()?;
    let (becomes, reason, next_reason) = show::status(&decision.after.status());
    Some(Forecast {
        becomes,
        reason,
        next_reason,
        blocking_threads: show::count(decision.blocking()),
        kept_threads: show::count(decision.after.queue.len()),
        forced_returns: show::count(agent.queue.len()),
        unchanged: decision.transition.is_none(),
    })
}

fn warned_until(agent: &Agent) -> Option<Instant> {
    match &agent.state {
        State::Working(Working { attention: Attention::Warned { until }, .. }) => Some(*until),
        _ => None,
    }
}

/// The chain of causes behind the status.
fn why(snapshot: &Snapshot<'_>, agent: &Agent) -> Result<Vec<CauseLink>, Error> {
    let past = status_log::newest(snapshot.connection, agent.id, None, CHAIN)?;
    let from = past.last().map_or(snapshot.now, |oldest| oldest.began_at);
    let trail = trail::since(snapshot.connection, agent.id, from)?;
    Ok(show::why(&past, &trail, agent.is_warned(), snapshot.zone))
}

fn pinned(snapshot: &Snapshot<'_>, agent: &Agent) -> Result<Vec<PinnedMessage>, Error> {
    let pins = thread::pins_of(snapshot.connection, agent.id)?;
    let shown = |pin: thread::Pinned| PinnedMessage {
        id: pin.id.get(),
        client: pin.client,
        text: pin.text,
        remind_at: snapshot.zone.show(pin.remind_at),
        thread_id: pin.thread.get(),
        message_id: pin.message,
        reminded: pin.reminded,
    };
    Ok(pins.into_iter().map(shown).collect())
}

/// Occupancy over the last day, by the definition of the Workload report.
fn occupancy(snapshot: &Snapshot<'_>, agent: AgentId, day: &[status_log::Interval]) -> Result<Option<u8>, Error> {
    let (from, to) = (snapshot.now - DAY, snapshot.now);
    let mut work = Work::<ReasonId>::default();
    for one in day {
        let status = one.status.kind();
        let span = StatusSpan { status, reason: None, began: one.began_at, ended: one.ended_at.unwrap_or(to) };
        let Some(span) = span.within(from, to) else { continue };
        for part in day::parts(snapshot.connection, agent, &span, snapshot.zone)? {
            work.add(status, None, part.seconds, part.productive);
        }
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is between 0 and 1")]
    Ok(work.occupancy().map(|share| (share * 100.0).round() as u8))
}
