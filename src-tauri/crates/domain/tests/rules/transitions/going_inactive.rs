//! Choosing a reason: at once when nothing blocks, through Active (finishing) when something does.

use rollcall_domain::{Asker, Party};
use rstest::rstest;

use crate::support::{
    AgentBuilder, after, agent, check, choose_active, choose_inactive, custom, lunch, retired, when_approved,
};

const EVERYBODY: [(Asker, &str); 4] = [
    (Asker::Agent, "agent"),
    (Asker::Supervisor, "supervisor"),
    (Asker::Administrator, "supervisor"),
    (Asker::Api, "api"),
];

/// Reference for the active statuses, ours for the others.
#[rstest]
#[case::active_free(agent().active(), "inactive(lunch_break) by CAUSE")]
#[case::outgoing(agent().outgoing(), "inactive(lunch_break) by CAUSE")]
#[case::threads_that_wait_for_the_client_stay(
    agent().active().with_thread(1, Party::Client).with_thread(2, Party::Client),
    "inactive(lunch_break) by CAUSE; holds 1 2"
)]
#[case::not_ready(agent().not_ready(), "inactive(lunch_break) by CAUSE")]
#[case::kicked_out(agent().kicked_out(), "inactive(lunch_break) by CAUSE")]
#[case::another_reason_is_another_interval(agent().inactive("meeting"), "inactive(lunch_break) by CAUSE")]
#[case::the_same_reason_changes_nothing(agent().inactive("lunch_break"), "stays inactive(lunch_break)")]
fn at_once_when_nothing_blocks(#[case] given: AgentBuilder, #[case] expected: &str) {
    for (asker, cause) in EVERYBODY {
        check(given.clone(), choose_inactive(lunch(), asker), &expected.replace("CAUSE", cause));
    }
}

/// Reference: a thread open in front blocks whoever it waits for, and so does each that waits for the agent.
#[rstest]
#[case::one_waits_for_the_agent(
    agent().active().with_thread(1, Party::Agent).with_thread(2, Party::Client),
    "finishing(lunch_break) by CAUSE; 1 block; holds 1 2"
)]
#[case::outgoing_too(agent().outgoing().with_thread(1, Party::Agent), "finishing(lunch_break) by CAUSE; 1 block; holds 1")]
#[case::every_one_is_counted(
    agent().active().with_thread(1, Party::Agent).with_thread(2, Party::Agent),
    "finishing(lunch_break) by CAUSE; 2 block; holds 1 2"
)]
#[case::another_reason_replaces_the_next(
    agent().finishing("meeting").with_thread(1, Party::Agent), "finishing(lunch_break) by CAUSE; 1 block; holds 1"
)]
#[case::the_same_reason_again_changes_nothing(
    agent().finishing("lunch_break").with_thread(1, Party::Agent), "stays finishing(lunch_break); 1 block; holds 1"
)]
fn finishing_first_when_something_blocks(#[case] given: AgentBuilder, #[case] expected: &str) {
    for (asker, cause) in EVERYBODY {
        check(given.clone(), choose_inactive(lunch(), asker), &expected.replace("CAUSE", cause));
    }
}

/// Reference. The agent's own choice is an action, so only then does the watch start again.
#[rstest]
#[case::agent(Asker::Agent, "finishing(lunch_break) by agent; 1 block; holds 1; front 1; inactivity in 300 s")]
#[case::supervisor(Asker::Supervisor, "finishing(lunch_break) by supervisor; 1 block; holds 1; front 1")]
#[case::api(Asker::Api, "finishing(lunch_break) by api; 1 block; holds 1; front 1")]
fn a_thread_in_front_blocks_even_when_it_waits_for_the_client(#[case] asker: Asker, #[case] expected: &str) {
    let given = agent().active().with_thread(1, Party::Client).open(1);
    check(given, choose_inactive(lunch(), asker), expected);
}

#[test]
fn a_thread_in_front_that_waits_for_the_agent_blocks_once() {
    let given = agent().active().with_thread(1, Party::Agent).open(1);
    check(
        given,
        choose_inactive(lunch(), Asker::Supervisor),
        "finishing(lunch_break) by supervisor; 1 block; holds 1; front 1",
    );
}

#[test]
fn two_reasons_are_two_intervals_and_never_one_relabelled() {
    let at_lunch = after(agent().active(), choose_inactive(lunch(), Asker::Agent));
    check(at_lunch, choose_inactive(custom(), Asker::Supervisor), "inactive(meeting) by supervisor");
}

#[test]
fn a_refused_reason_changes_nothing_while_finishing() {
    let given = agent().finishing("lunch_break").with_thread(1, Party::Agent);
    check(given.clone(), choose_inactive(retired(), Asker::Agent), "refused: the reason old_break is retired");
    check(given, choose_active(Asker::Agent), "active by agent; holds 1");
}

#[rstest]
#[case::retired_for_the_agent(retired(), Asker::Agent, "refused: the reason old_break is retired")]
#[case::retired_for_the_supervisor(retired(), Asker::Supervisor, "refused: the reason old_break is retired")]
#[case::retired_for_the_administrator(retired(), Asker::Administrator, "refused: the reason old_break is retired")]
#[case::retired_for_the_api(retired(), Asker::Api, "refused: the reason old_break is retired")]
#[case::needs_approval(when_approved(), Asker::Agent, "refused: the reason doctor may not be set by the asker")]
#[case::approved(when_approved(), Asker::Supervisor, "inactive(doctor) by supervisor")]
fn only_a_reason_that_the_asker_may_set(
    #[case] reason: rollcall_domain::Reason,
    #[case] asker: Asker,
    #[case] expected: &str,
) {
    check(agent().active(), choose_inactive(reason, asker), expected);
}
