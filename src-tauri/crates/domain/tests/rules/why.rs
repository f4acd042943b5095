//! The chain of causes: each story as it is told.

use rollcall_domain::{Cause, Instant, Link, Past, ReasonCode, Status, TrailStep, why};

use crate::support::{in_secs, status_words};

fn lunch() -> ReasonCode {
    ReasonCode::parse("lunch_break").expect("a code")
}

fn past(secs: i64, status: Status, cause: Cause) -> Past {
    Past { status, began: in_secs(secs), cause }
}

fn asked(secs: i64) -> (Instant, TrailStep) {
    (in_secs(secs), TrailStep::AskedToContinue(rollcall_domain::Span::from_secs(300)))
}

fn silent(secs: i64) -> (Instant, TrailStep) {
    (in_secs(secs), TrailStep::DidNotAnswer(rollcall_domain::Span::from_secs(60)))
}

fn told(past: &[Past], trail: &[(Instant, TrailStep)], warned: bool) -> String {
    let words = |link: &Link| match link {
        Link::Began(at) => format!("{} by {}", status_words(&past[*at].status), past[*at].cause.code()),
        Link::Step(_, TrailStep::AskedToContinue(span)) => format!("asked after {} s", span.secs()),
        Link::Step(_, TrailStep::DidNotAnswer(span)) => format!("silent for {} s", span.secs()),
        Link::Step(_, TrailStep::Blocked(threads)) => format!("{threads} block"),
        Link::Step(_, TrailStep::Returned(threads)) => format!("{threads} returned"),
    };
    why(past, trail, warned).iter().map(words).collect::<Vec<_>>().join(" → ")
}

#[test]
fn a_choice_is_its_own_cause() {
    let past = [past(0, Status::Outgoing, Cause::Supervisor), past(-60, Status::NotReady, Cause::Login)];
    assert_eq!(told(&past, &[], false), "outgoing by supervisor");
}

#[test]
fn a_kick_out_is_told_from_the_silence_to_the_returned_threads() {
    let past = [
        past(0, Status::KickedOut, Cause::KickedOut),
        past(-900, Status::Active, Cause::ThreadAssigned),
        past(-950, Status::ActiveFree, Cause::Agent),
    ];
    let trail = [asked(-600), asked(-60), silent(0), (in_secs(0), TrailStep::Returned(2))];
    assert_eq!(
        told(&past, &trail, false),
        "asked after 300 s → silent for 60 s → kicked_out by kicked_out → 2 returned"
    );
}

#[test]
fn behind_a_thread_stands_who_made_the_agent_active() {
    let past = [
        past(0, Status::Active, Cause::ThreadAssigned),
        past(-10, Status::ActiveFree, Cause::ThreadsDone),
        past(-20, Status::Active, Cause::ThreadAssigned),
        past(-30, Status::ActiveFree, Cause::Agent),
        past(-40, Status::NotReady, Cause::Login),
    ];
    assert_eq!(told(&past, &[], false), "active_free by agent → active by thread_assigned");
}

#[test]
fn a_break_after_finishing_is_told_from_the_wish() {
    let past = [
        past(0, Status::Inactive { reason: lunch() }, Cause::FinishingDone),
        past(-90, Status::Finishing { next: lunch() }, Cause::Agent),
        past(-200, Status::Active, Cause::ThreadAssigned),
    ];
    let trail = [(in_secs(-90), TrailStep::Blocked(2))];
    assert_eq!(
        told(&past, &trail, false),
        "finishing(lunch_break) by agent → 2 block → inactive(lunch_break) by finishing_done"
    );
}

#[test]
fn a_finishing_agent_is_told_what_blocks() {
    let past = [past(0, Status::Finishing { next: lunch() }, Cause::Supervisor)];
    let trail = [(in_secs(0), TrailStep::Blocked(1))];
    assert_eq!(told(&past, &trail, false), "finishing(lunch_break) by supervisor → 1 block");
}

#[test]
fn a_standing_request_to_go_on_working_is_the_last_link() {
    let past = [past(-400, Status::Active, Cause::ThreadAssigned), past(-500, Status::ActiveFree, Cause::Agent)];
    let chain = "active_free by agent → active by thread_assigned";
    assert_eq!(told(&past, &[asked(-20)], true), format!("{chain} → asked after 300 s"));
    assert_eq!(told(&past, &[asked(-20)], false), chain, "one that was answered is over");
}

#[test]
fn coming_back_tells_what_was_taken_up_and_the_last_absence_alone() {
    let past = [
        past(0, Status::Active, Cause::Reconnected),
        past(-2, Status::Offline, Cause::ConnectionLost),
        past(-50, Status::Active, Cause::Reconnected),
        past(-52, Status::Offline, Cause::ConnectionLost),
        past(-90, Status::Active, Cause::Agent),
    ];
    assert_eq!(told(&past, &[], false), "active by agent → offline by connection_lost → active by reconnected");
}

#[test]
fn threads_that_were_given_away_after_the_grace_are_told() {
    let past = [past(0, Status::Offline, Cause::Logout), past(-90, Status::Active, Cause::Agent)];
    let trail = [(in_secs(10), TrailStep::Returned(3))];
    assert_eq!(told(&past, &trail, false), "offline by logout → 3 returned");
}

#[test]
fn a_past_that_was_cut_off_is_told_as_far_as_it_goes() {
    assert_eq!(told(&[past(0, Status::Active, Cause::ThreadAssigned)], &[], false), "active by thread_assigned");
    assert_eq!(told(&[past(0, Status::Active, Cause::Reconnected)], &[], false), "active by reconnected");
    assert_eq!(told(&[], &[], false), "");
}
