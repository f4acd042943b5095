//! Requests for approval: the first decision wins, and the second supervisor learns of it (reference, ours).

use rollcall_domain::{Refusal, RequestState, Verdict, settle_request};
use rstest::rstest;

use crate::support::NOW;

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
    assert_eq!(
        settle_request(state, Some(("Olga", NOW)), verdict),
        Err(Refusal::RequestAlreadyDecided { by: Some("Olga".to_owned()), at: Some(NOW), state })
    );
}

#[rstest]
fn a_request_that_ended_without_a_decision_stays(
    #[values(RequestState::Cancelled, RequestState::Expired)] state: RequestState,
    #[values(Verdict::Accept, Verdict::Reject)] verdict: Verdict,
) {
    assert_eq!(settle_request(state, None, verdict), Err(Refusal::RequestAlreadyDecided { by: None, at: None, state }));
}
