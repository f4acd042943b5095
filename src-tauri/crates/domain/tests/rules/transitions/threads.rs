//! Threads that move in, or leave, the personal queue.

use rollcall_domain::{Party, Status, ThreadEvent, ThreadId, Trigger};
use rstest::rstest;

use crate::support::{AgentBuilder, agent, check, thread};

/// Brief: the last session falls free.
#[rstest]
#[case::closed(thread(ThreadEvent::Closed, 1))]
#[case::taken(thread(ThreadEvent::Taken, 1))]
fn an_active_agent_is_free_when_the_last_thread_goes(#[case] going: Trigger) {
    let given = agent().active().with_thread(1, Party::Agent);
    check(given.clone(), going.clone(), "active_free by threads_done");
    check(given.with_thread(2, Party::Client), going.clone(), "stays active; holds 2");
    check(agent().outgoing().with_thread(1, Party::Agent), going.clone(), "stays outgoing");
    check(agent().inactive("meeting").with_thread(1, Party::Client), going.clone(), "stays inactive(meeting)");
    check(agent().gone_from(Status::Active, 5).with_thread(1, Party::Agent), going, "stays offline");
}

#[test]
fn an_answered_thread_waits_for_the_client_and_stays() {
    let given = agent().active().with_thread(1, Party::Agent).with_thread(2, Party::Agent);
    check(given, thread(ThreadEvent::Answered, 1), "stays active; holds 2 1");
}

/// Ours: an absent agent keeps what waits for the client, until the client writes.
#[rstest]
#[case::inactive(
    agent().inactive("meeting").with_thread(1, Party::Client).with_thread(2, Party::Client),
    "stays inactive(meeting); holds 2; returns 1"
)]
#[case::active_keeps_it(
    agent().active().with_thread(2, Party::Agent).with_thread(1, Party::Client), "stays active; holds 2 1"
)]
#[case::outgoing_keeps_it(agent().outgoing().with_thread(1, Party::Client), "stays outgoing; holds 1")]
#[case::held_during_the_grace(
    agent().gone_from(Status::Active, 5).with_thread(1, Party::Client), "stays offline; holds 1"
)]
fn a_client_writes(#[case] given: AgentBuilder, #[case] expected: &str) {
    check(given, thread(ThreadEvent::ClientWrote, 1), expected);
}

#[test]
fn opening_another_thread_puts_it_in_front_of_the_first() {
    let given = agent().active().with_thread(1, Party::Agent).with_thread(2, Party::Agent).open(1);
    check(given, thread(ThreadEvent::Opened, 2), "stays active; holds 1 2; front 2");
}

#[test]
fn leaving_a_thread_that_is_not_in_front_does_nothing() {
    let given = agent().active().with_thread(1, Party::Agent).with_thread(2, Party::Agent).open(1);
    check(given, thread(ThreadEvent::Left, 2), "stays active; holds 1 2; front 1");
}

#[rstest]
#[case::client_wrote(ThreadEvent::ClientWrote)]
#[case::opened(ThreadEvent::Opened)]
#[case::left(ThreadEvent::Left)]
#[case::answered(ThreadEvent::Answered)]
#[case::closed(ThreadEvent::Closed)]
#[case::taken(ThreadEvent::Taken)]
fn nothing_happens_to_a_thread_that_somebody_else_holds(#[case] event: fn(ThreadId) -> ThreadEvent) {
    let given = agent().active().with_thread(1, Party::Agent);
    check(given, thread(event, 77), "refused: no agent holds thread 77");
}

/// Brief: an inactive agent is not processing threads.
#[rstest]
#[case::inactive(agent().inactive("meeting").with_thread(1, Party::Client))]
#[case::within_the_grace(agent().gone_from(Status::Active, 5).with_thread(1, Party::Client))]
fn who_is_away_works_on_no_thread(#[case] given: AgentBuilder) {
    check(given.clone(), thread(ThreadEvent::Opened, 1), "refused: agent 7 isn't working now");
    check(given, thread(ThreadEvent::Answered, 1), "refused: agent 7 isn't working now");
}
