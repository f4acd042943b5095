//! Requests for approval: the first decision wins, and the second supervisor learns of it (reference, ours).

use rollcall_domain::{Decided, Refusal, RequestState, Verdict, settle_request};
use rstest::rstest;

#[rstest]
#[case::accepted(Verdict::Accept, RequestState::Accepted)]
#[case::rejected(Verdict::Reject, RequestState::Rejected)]
fn a_pending_request_is(#[case] verdict: Verdict, #[case] expected: RequestState) {
    assert_eq!(settle_request(RequestState::Pending, None, verdict), Ok(expected));
}

#[rstest]
fn a_decided_request_stays_and_says_who_and_when(
    #[values(RequestState::Accepted, RequestState::Rejected)] state: RequestState,
    #[values(Verdict::Accept, Verdict::Reject)] verdict: Verdict,
) {
    let decided = Decided { by: "Olga".to_owned(), at: "2026-03-02T09:00:00+01:00".to_owned() };
    let (by, at) = (Some(decided.by.clone()), Some(decided.at.clone()));
    assert_eq!(settle_request(state, Some(&decided), verdict), Err(Refusal::RequestAlreadyDecided { by, at, state }));
}

#[rstest]
fn a_request_that_ended_without_a_decision_stays(
    #[values(RequestState::Cancelled, RequestState::Expired)] state: RequestState,
    #[values(Verdict::Accept, Verdict::Reject)] verdict: Verdict,
) {
    assert_eq!(settle_request(state, None, verdict), Err(Refusal::RequestAlreadyDecided { by: None, at: None, state }));
}
