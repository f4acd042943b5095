//! The chain of causes behind a status.

use rollcall_domain::{Cause, Instant, Link, Past, TrailStep, Zone, why as chain};
use rollcall_store::status_log::Interval;

use super::{count, person, status};
use crate::wire::{CauseLink, Step};

/// `past` is newest first, `trail` in the order of time.
pub(crate) fn why(past: &[Interval], trail: &[(Instant, TrailStep)], warned: bool, zone: Zone) -> Vec<CauseLink> {
    let told = |one: &Interval| Past { status: one.status.clone(), began: one.began_at, cause: one.cause };
    let links = chain(&past.iter().map(told).collect::<Vec<_>>(), trail, warned);
    links.into_iter().map(|link| cause_link(link, past, zone)).collect()
}

fn cause_link(link: Link, past: &[Interval], zone: Zone) -> CauseLink {
    match link {
        Link::Began(place) => {
            let interval = &past[place];
            let (code, reason, next) = status(&interval.status);
            CauseLink {
                at: zone.show(interval.began_at),
                step: of_cause(interval.cause),
                status: Some(code),
                reason: reason.or(next),
                by: person(interval.changed_by.as_ref()),
                seconds: None,
                threads: None,
            }
        }
        Link::Step(at, step) => {
            let (step, seconds, threads) = match step {
                TrailStep::AskedToContinue(span) => (Step::AskedToContinue, Some(span.secs()), None),
                TrailStep::DidNotAnswer(span) => (Step::DidNotAnswer, Some(span.secs()), None),
                TrailStep::Blocked(threads) => (Step::Blocked, None, Some(count(threads))),
                TrailStep::Returned(threads) => (Step::Returned, None, Some(count(threads))),
            };
            CauseLink { at: zone.show(at), step, status: None, reason: None, by: None, seconds, threads }
        }
    }
}

fn of_cause(cause: Cause) -> Step {
    match cause {
        Cause::Added => Step::Added,
        Cause::Login => Step::SignedIn,
        Cause::Logout => Step::SignedOut,
        Cause::ConnectionLost => Step::ConnectionLost,
        Cause::Reconnected => Step::CameBack,
        Cause::Agent => Step::AgentChose,
        Cause::Supervisor => Step::SupervisorChose,
        Cause::Api => Step::ApiChose,
        Cause::SupervisorForced => Step::Forced,
        Cause::FinishingDone => Step::NothingBlocked,
        Cause::ThreadAssigned => Step::ThreadAssigned,
        Cause::ThreadsDone => Step::LastThreadLeft,
        Cause::KickedOut => Step::KickedOut,
        Cause::BreakLimit => Step::BreakLimit,
        Cause::Training => Step::Training,
    }
}
