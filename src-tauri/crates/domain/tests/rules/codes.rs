//! Codes as stored and sent: closed, spelled as agreed, and read back as what they were.

use rollcall_domain::{Cause, Icon, ReasonCode, RequestKind, RequestState, State, Status, StatusKind};
use rstest::rstest;

#[test]
fn statuses() {
    let codes = StatusKind::ALL.map(|(_, code)| code).join(" ");
    assert_eq!(codes, "outgoing active active_free finishing inactive not_ready kicked_out offline");
    for (kind, code) in StatusKind::ALL {
        assert_eq!((kind.code(), StatusKind::from_code(code)), (code, Some(kind)));
    }
    assert_eq!(StatusKind::from_code("Active"), None);
    assert_eq!(StatusKind::from_code(""), None);
}

#[test]
fn causes() {
    let codes = Cause::ALL.map(|(_, code)| code).join(" ");
    assert_eq!(
        codes,
        "agent supervisor supervisor_forced api login logout connection_lost thread_assigned threads_done \
         finishing_done kicked_out reconnected break_limit training added"
    );
    for (cause, code) in Cause::ALL {
        assert_eq!((cause.code(), Cause::from_code(code)), (code, Some(cause)));
    }
    assert_eq!(Cause::from_code("nobody"), None);
}

#[test]
fn requests() {
    assert_eq!(RequestKind::ALL.map(|(_, code)| code).join(" "), "profile_picture profile_status client_block break");
    for (kind, code) in RequestKind::ALL {
        assert_eq!((kind.code(), RequestKind::from_code(code)), (code, Some(kind)));
    }
    assert_eq!(RequestState::ALL.map(|(_, code)| code).join(" "), "pending accepted rejected cancelled expired");
    for (state, code) in RequestState::ALL {
        assert_eq!((state.code(), RequestState::from_code(code)), (code, Some(state)));
    }
    assert_eq!(RequestKind::from_code("lunch"), None);
    assert_eq!(RequestState::from_code("lunch"), None);
}

#[test]
fn icons() {
    for (icon, code) in Icon::ALL {
        assert_eq!(icon.code(), code);
    }
}

fn lunch() -> ReasonCode {
    ReasonCode::parse("lunch_break").expect("a code")
}

#[rstest]
#[case::outgoing(Status::Outgoing)]
#[case::active_without_threads(Status::ActiveFree)]
#[case::finishing(Status::Finishing { next: lunch() })]
#[case::inactive(Status::Inactive { reason: lunch() })]
#[case::not_ready(Status::NotReady)]
#[case::kicked_out(Status::KickedOut)]
#[case::offline(Status::Offline)]
fn a_stored_status_is_taken_up_as_it_was(#[case] status: Status) {
    let mut agent: rollcall_domain::Agent = crate::support::agent().into();
    agent.state = State::resume(&status);
    assert_eq!(agent.status(), status);
    assert!(!agent.is_warned());
    assert_eq!(
        status.reason().or(status.next_reason()).is_some(),
        matches!(agent.status().kind().code(), "inactive" | "finishing")
    );
}
