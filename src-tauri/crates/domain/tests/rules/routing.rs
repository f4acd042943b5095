//! Who can be given a thread, and what is due for threads and requests.

use rollcall_domain::{
    Agent, HeldThread, Party, Policy, RequestKind, Span, ThreadId, closes_at, comes_back, expires_after,
    occupied_when_free,
};
use rstest::rstest;

use crate::support::{AgentBuilder, NOW, agent, in_secs};

#[rstest]
#[case::free(agent().active(), Some(0))]
#[case::with_one_of_two(agent().active().with_thread(1, Party::Client), Some(1))]
#[case::full(agent().active().with_thread(1, Party::Client).with_thread(2, Party::Agent), None)]
#[case::outgoing(agent().outgoing(), None)]
#[case::finishing(agent().finishing("lunch_break").with_thread(1, Party::Agent), None)]
#[case::not_ready(agent().not_ready(), None)]
#[case::at_lunch(agent().inactive("lunch_break"), None)]
#[case::kicked_out(agent().kicked_out(), None)]
#[case::offline(agent(), None)]
fn a_thread_is_given_to_who_receives_and_has_a_free_session(
    #[case] agent: AgentBuilder,
    #[case] occupied: Option<usize>,
) {
    assert_eq!(occupied_when_free(&Agent::from(agent)), occupied);
}

#[test]
fn a_client_comes_back_until_the_timeout_ends() {
    let policy = Policy { assignment: Some(Span::from_secs(60)), ..Policy::DEFAULT };
    assert!(comes_back(NOW, in_secs(59), &policy));
    assert!(!comes_back(NOW, in_secs(60), &policy));
    assert!(!comes_back(NOW, NOW, &Policy { assignment: None, ..policy }), "switched off");
}

#[rstest]
#[case::waits_for_the_client(Party::Client, Some(30), Some(30))]
#[case::waits_for_the_agent(Party::Agent, Some(30), None)]
#[case::switched_off(Party::Client, None, None)]
fn a_thread_is_closed_when_its_client_leaves_the_answer_alone(
    #[case] waiting_for: Party,
    #[case] closing: Option<i64>,
    #[case] due: Option<i64>,
) {
    let policy = Policy { closing: closing.map(Span::from_secs), ..Policy::DEFAULT };
    let thread = HeldThread { id: ThreadId::new(1), waiting_for, waiting_since: NOW };
    assert_eq!(closes_at(&thread, &policy), due.map(in_secs));
}

#[test]
fn a_request_waits_for_ever_but_for_a_break() {
    let spans: Vec<Option<Span>> =
        RequestKind::ALL.iter().map(|(kind, _)| expires_after(*kind, &Policy::DEFAULT)).collect();
    assert_eq!(spans, [None, None, None, Some(Span::from_secs(600))]);
}
