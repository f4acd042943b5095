//! Who may be given a thread, and how a free agent becomes Active by it.

use rollcall_domain::{Assignment, Party, Status};
use rstest::rstest;

use crate::support::{AgentBuilder, agent, assigned, check};

fn holding(threads: i64, given: AgentBuilder) -> AgentBuilder {
    (1..=threads).fold(given, |given, id| given.with_thread(id, Party::Client))
}

const NOT_RECEIVING: &str = "refused: agent 7 gets no threads now";
const FULL: &str = "refused: agent 7 has no free session";

/// Brief: a free agent becomes Active; new threads only while a session is free.
#[rstest]
#[case::active_free(agent().active(), "active by thread_assigned; holds 9")]
#[case::active_with_a_free_session(holding(1, agent().active()), "stays active; holds 9 1")]
#[case::full(holding(2, agent().active()), FULL)]
#[case::outgoing(agent().outgoing(), NOT_RECEIVING)]
fn routing_needs_a_receiving_agent_with_a_free_session(#[case] given: AgentBuilder, #[case] expected: &str) {
    check(given, assigned(9, Assignment::Routing), expected);
}

/// Brief, reference: the agent's own client is back; also while outgoing, and a resumed session will do.
#[rstest]
#[case::active_free(agent().active(), "active by thread_assigned; holds 9")]
#[case::a_resumed_session(holding(2, agent().active()), "stays active; holds 9 1 2")]
#[case::no_resumed_session_left(holding(3, agent().active()), FULL)]
#[case::outgoing(agent().outgoing(), "stays outgoing; holds 9")]
#[case::outgoing_in_a_resumed_session(holding(2, agent().outgoing()), "stays outgoing; holds 9 1 2")]
#[case::outgoing_and_full(holding(3, agent().outgoing()), FULL)]
fn a_returning_client_finds_the_agent_again(#[case] given: AgentBuilder, #[case] expected: &str) {
    check(given, assigned(9, Assignment::Returning), expected);
}

/// Reference: an additional session opens.
#[rstest]
#[case::active_free(agent().active(), "active by thread_assigned; holds 9")]
#[case::full(holding(3, agent().active()), "stays active; holds 9 1 2 3")]
fn a_transfer_opens_an_additional_session(#[case] given: AgentBuilder, #[case] expected: &str) {
    check(given, assigned(9, Assignment::Transfer), expected);
}

/// Brief: an agent who doesn't receive threads gets none from other clients, also not by a supervisor's hand.
#[test]
fn a_transfer_needs_an_agent_who_receives_threads() {
    check(agent().outgoing(), assigned(9, Assignment::Transfer), NOT_RECEIVING);
}

/// Brief: these statuses get no new threads, however they come.
#[rstest]
#[case::finishing(agent().finishing("meeting").with_thread(1, Party::Agent))]
#[case::inactive(agent().inactive("meeting"))]
#[case::not_ready(agent().not_ready())]
#[case::kicked_out(agent().kicked_out())]
#[case::offline(agent())]
#[case::within_the_grace(agent().gone_from(Status::Active, 5))]
fn nobody_else_is_given_a_thread(
    #[case] given: AgentBuilder,
    #[values(Assignment::Routing, Assignment::Returning, Assignment::Transfer)] how: Assignment,
) {
    check(given, assigned(9, how), NOT_RECEIVING);
}

/// Ours: one thread occupies one session, so a transfer to its holder does nothing.
#[test]
fn a_thread_is_held_once() {
    check(agent().active().with_thread(1, Party::Client), assigned(1, Assignment::Transfer), "stays active; holds 1");
}
