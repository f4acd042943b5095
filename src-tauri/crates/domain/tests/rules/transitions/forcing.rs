//! Force inactive now (ours): at once, whatever blocks; every thread goes back to the general distribution queue.

use rollcall_domain::{Asker, Party, Status};
use rstest::rstest;

use crate::support::{AgentBuilder, agent, check, force, lunch, retired, when_approved};

#[rstest]
#[case::not_ready(agent().not_ready(), "inactive(lunch_break) by supervisor_forced")]
#[case::active_free(agent().active(), "inactive(lunch_break) by supervisor_forced")]
#[case::active(
    agent().active().with_thread(1, Party::Agent).with_thread(2, Party::Client),
    "inactive(lunch_break) by supervisor_forced; returns 1; returns 2"
)]
#[case::watched(
    agent().active().with_thread(1, Party::Agent).open(1),
    "inactive(lunch_break) by supervisor_forced; returns 1; inactivity dropped"
)]
#[case::warned(
    agent().active().with_thread(1, Party::Agent).open(1).warned(20),
    "inactive(lunch_break) by supervisor_forced; returns 1; warning dropped"
)]
#[case::outgoing(
    agent().outgoing().with_thread(1, Party::Agent), "inactive(lunch_break) by supervisor_forced; returns 1"
)]
#[case::finishing_for_another_reason(
    agent().finishing("meeting").with_thread(1, Party::Agent), "inactive(lunch_break) by supervisor_forced; returns 1"
)]
#[case::inactive_for_another_reason(
    agent().inactive("meeting").with_thread(1, Party::Client), "inactive(lunch_break) by supervisor_forced; returns 1"
)]
#[case::inactive_for_this_reason_only_loses_the_threads(
    agent().inactive("lunch_break").with_thread(1, Party::Client), "stays inactive(lunch_break); returns 1"
)]
#[case::kicked_out(agent().kicked_out(), "inactive(lunch_break) by supervisor_forced")]
fn works_in_any_status_but_offline(#[case] given: AgentBuilder, #[case] expected: &str) {
    check(given.clone(), force(lunch(), Asker::Supervisor), expected);
    check(given, force(lunch(), Asker::Administrator), expected);
}

#[rstest]
#[case::offline(agent())]
#[case::within_the_grace(agent().gone_from(Status::Active, 5).with_thread(1, Party::Agent))]
fn is_refused_for_an_offline_agent(#[case] given: AgentBuilder) {
    check(given, force(lunch(), Asker::Supervisor), "refused: an offline agent's status can't be changed");
}

#[test]
fn takes_no_reason_that_the_supervisor_may_not_choose() {
    let mut reserved = when_approved();
    reserved.may_set.supervisor = false;
    let given = agent().active().with_thread(1, Party::Agent);
    check(given.clone(), force(retired(), Asker::Supervisor), "refused: the reason old_break is retired");
    check(given, force(reserved, Asker::Supervisor), "refused: the reason doctor may not be set by the asker");
}
