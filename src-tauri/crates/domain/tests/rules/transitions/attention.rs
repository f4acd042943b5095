//! The watch over the thread in front, the request to continue working, and the kick-out (brief, reference).

use rollcall_domain::{Asker, Due, Party, Policy, Span, ThreadEvent, Trigger};
use rstest::rstest;

use crate::support::{AgentBuilder, agent, check, check_under, choose_outgoing, thread};

fn in_front() -> AgentBuilder {
    agent().active().with_thread(1, Party::Agent).with_thread(2, Party::Client).open(1)
}

#[rstest]
#[case::active(in_front(), "stays active; holds 1 2; front 1; inactivity dropped; warning in 60 s")]
#[case::outgoing(
    agent().outgoing().with_thread(1, Party::Client).open(1),
    "stays outgoing; holds 1; front 1; inactivity dropped; warning in 60 s"
)]
#[case::finishing(
    agent().finishing("meeting").with_thread(1, Party::Agent).open(1),
    "stays finishing(meeting); 1 block; holds 1; front 1; inactivity dropped; warning in 60 s"
)]
fn a_silent_agent_is_asked_to_go_on_working(#[case] given: AgentBuilder, #[case] expected: &str) {
    check(given.clone().watched(0), Trigger::Due(Due::Inactivity), expected);
    check(given.watched(-3600), Trigger::Due(Due::Inactivity), expected);
}

#[rstest]
#[case::active(in_front(), "kicked_out by kicked_out; returns 1; returns 2; warning dropped")]
#[case::outgoing(
    agent().outgoing().with_thread(1, Party::Client).open(1), "kicked_out by kicked_out; returns 1; warning dropped"
)]
#[case::finishing(
    agent().finishing("meeting").with_thread(1, Party::Agent).open(1),
    "kicked_out by kicked_out; returns 1; warning dropped"
)]
fn kicked_out_agent_loses_threads_to_the_general_queue(#[case] given: AgentBuilder, #[case] expected: &str) {
    check(given.clone().warned(0), Trigger::Due(Due::Warning), expected);
    check(given.warned(-3600), Trigger::Due(Due::Warning), expected);
}

#[rstest]
#[case::not_yet_silent_for_long_enough(in_front().watched(1), Due::Inactivity, "stays active; holds 1 2; front 1")]
#[case::warned_already(in_front().warned(20), Due::Inactivity, "stays active; holds 1 2; front 1")]
#[case::the_warning_still_runs(in_front().warned(1), Due::Warning, "stays active; holds 1 2; front 1")]
#[case::the_agent_answered_the_warning(in_front(), Due::Warning, "stays active; holds 1 2; front 1")]
#[case::nothing_is_in_front(agent().active(), Due::Inactivity, "stays active_free")]
#[case::the_agent_went_inactive(agent().inactive("meeting"), Due::Warning, "stays inactive(meeting)")]
#[case::the_agent_signed_out(agent(), Due::Inactivity, "stays offline")]
fn a_deadline_that_moved_or_was_dropped_does_nothing(
    #[case] given: AgentBuilder,
    #[case] due: Due,
    #[case] expected: &str,
) {
    check(given, Trigger::Due(due), expected);
}

#[rstest]
#[case::active(in_front().warned(20), "stays active; holds 1 2; front 1; inactivity in 300 s; warning dropped")]
#[case::finishing(
    agent().finishing("meeting").with_thread(1, Party::Agent).open(1).warned(20),
    "stays finishing(meeting); 1 block; holds 1; front 1; inactivity in 300 s; warning dropped"
)]
#[case::watched(in_front(), "refused: agent 7 isn't asked to go on working")]
#[case::nothing_in_front(agent().active(), "refused: agent 7 isn't asked to go on working")]
#[case::kicked_out_is_too_late(agent().kicked_out(), "refused: agent 7 isn't asked to go on working")]
#[case::offline(agent(), "refused: agent 7 isn't asked to go on working")]
fn the_answer_to_the_request_starts_the_timeout_again(#[case] given: AgentBuilder, #[case] expected: &str) {
    check(given, Trigger::Continue, expected);
}

/// Reference: what the agent does counts; what happens to the agent doesn't.
#[rstest]
#[case::an_action_of_the_agent(
    Trigger::Acted,
    "stays active; holds 1 2; front 1; inactivity in 300 s; warning dropped"
)]
#[case::a_thread_that_somebody_opens_in_front_is_no_sign_of_the_agent(
    thread(ThreadEvent::Opened, 2),
    "stays active; holds 1 2; front 2"
)]
#[case::nor_is_an_answer_in_the_agents_place(thread(ThreadEvent::Answered, 1), "stays active; holds 1 2; front 1")]
#[case::choosing_a_status(
    choose_outgoing(Asker::Agent),
    "outgoing by agent; holds 1 2; front 1; inactivity in 300 s; warning dropped"
)]
#[case::leaving_the_thread_ends_the_watch(thread(ThreadEvent::Left, 1), "stays active; holds 1 2; warning dropped")]
#[case::losing_the_thread_in_front_ends_the_watch(
    thread(ThreadEvent::Taken, 1),
    "stays active; holds 2; warning dropped"
)]
#[case::losing_another_thread_is_no_action(thread(ThreadEvent::Closed, 2), "stays active; holds 1; front 1")]
#[case::a_writing_client_is_no_action(thread(ThreadEvent::ClientWrote, 2), "stays active; holds 1 2; front 1")]
#[case::a_supervisors_choice_is_no_action(
    choose_outgoing(Asker::Supervisor),
    "outgoing by supervisor; holds 1 2; front 1"
)]
#[case::the_apis_choice_is_no_action(choose_outgoing(Asker::Api), "outgoing by api; holds 1 2; front 1")]
fn of_a_warned_agent(#[case] trigger: Trigger, #[case] expected: &str) {
    check(in_front().warned(20), trigger, expected);
}

#[rstest]
#[case::watched(in_front().watched(7), "stays active; holds 1 2; front 1; inactivity in 300 s")]
#[case::nothing_in_front(agent().active().with_thread(1, Party::Agent), "stays active; holds 1")]
#[case::away(agent().inactive("meeting"), "stays inactive(meeting)")]
#[case::offline(agent(), "stays offline")]
fn an_action_starts_the_timeout_again_where_one_runs(#[case] given: AgentBuilder, #[case] expected: &str) {
    check(given, Trigger::Acted, expected);
}

#[test]
fn the_timeouts_are_those_of_the_policy() {
    let policy = Policy { inactivity: Some(Span::from_secs(90)), warning: Span::from_secs(15), ..Policy::DEFAULT };
    check_under(&policy, in_front(), Trigger::Acted, "stays active; holds 1 2; front 1; inactivity in 90 s");
    check_under(
        &policy,
        in_front().watched(0),
        Trigger::Due(Due::Inactivity),
        "stays active; holds 1 2; front 1; inactivity dropped; warning in 15 s",
    );
}

#[test]
fn nobody_is_watched_where_the_watch_is_switched_off() {
    let off = Policy { inactivity: None, ..Policy::DEFAULT };
    let given = agent().active().with_thread(1, Party::Agent);
    check_under(&off, given, thread(ThreadEvent::Opened, 1), "stays active; holds 1; front 1");
    let warned = in_front().warned(20);
    check_under(&off, warned, Trigger::Continue, "stays active; holds 1 2; front 1; warning dropped");
}
