//! What a row of the widget shows, and for whom there is a dash (brief).

use rollcall_domain::{Cause, Party, ReasonCode, Shown, Span, Status, gets_new_threads, shown};
use rstest::rstest;

use crate::support::{NOW, agent, in_secs};

fn code() -> ReasonCode {
    ReasonCode::parse("lunch_break").expect("a code")
}

#[rstest]
#[case::outgoing(Status::Outgoing, false)]
#[case::active(Status::Active, true)]
#[case::active_free(Status::ActiveFree, true)]
#[case::finishing(Status::Finishing { next: code() }, false)]
fn active_statuses_show_threads_and_no_time(#[case] status: Status, #[case] receives: bool) {
    let row = shown(&status, Cause::Agent, 3, in_secs(-90), NOW);
    assert_eq!(row, Shown { threads: Some(3), elapsed: None });
    assert_eq!(gets_new_threads(&status), receives);
}

#[rstest]
#[case::inactive(Status::Inactive { reason: code() })]
#[case::kicked_out(Status::KickedOut)]
#[case::not_ready(Status::NotReady)]
#[case::offline(Status::Offline)]
fn the_others_show_time_and_no_threads(#[case] status: Status) {
    let row = shown(&status, Cause::Agent, 3, in_secs(-90), NOW);
    assert_eq!(row, Shown { threads: None, elapsed: Some(Span::from_secs(90)) });
    assert!(!gets_new_threads(&status));
}

/// Ours: there is no last time to count from.
#[test]
fn an_agent_who_never_signed_in_shows_a_dash_for_the_time() {
    assert_eq!(shown(&Status::Offline, Cause::Added, 0, in_secs(-90), NOW), Shown { threads: None, elapsed: None });
    for since_then in [Cause::Logout, Cause::ConnectionLost, Cause::Training] {
        assert_eq!(shown(&Status::Offline, since_then, 0, in_secs(-90), NOW).elapsed, Some(Span::from_secs(90)));
    }
}

#[test]
fn free_is_shown_for_an_agent_without_threads_and_active_for_one_with_any() {
    let status = |built| rollcall_domain::Agent::from(built).status();
    assert_eq!(status(agent().active()), Status::ActiveFree);
    assert_eq!(status(agent().active().with_thread(1, Party::Client)), Status::Active);
    assert_eq!(status(agent().outgoing()), Status::Outgoing);
}
