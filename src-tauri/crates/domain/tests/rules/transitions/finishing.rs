//! Active (finishing): becomes inactive by itself when the last blocking thread is answered or leaves (reference).

use rollcall_domain::{Asker, Party, ThreadEvent, Trigger};
use rstest::rstest;

use crate::support::{AgentBuilder, after, agent, check, choose_inactive, custom, lunch, thread};

fn with_one_blocking() -> AgentBuilder {
    agent().finishing("lunch_break").with_thread(1, Party::Agent)
}

fn with_one_in_front() -> AgentBuilder {
    agent().finishing("lunch_break").with_thread(1, Party::Client).open(1)
}

#[rstest]
#[case::is_answered(
    with_one_blocking(),
    thread(ThreadEvent::Answered, 1),
    "inactive(lunch_break) by finishing_done; holds 1"
)]
#[case::is_closed(with_one_blocking(), thread(ThreadEvent::Closed, 1), "inactive(lunch_break) by finishing_done")]
#[case::is_taken(with_one_blocking(), thread(ThreadEvent::Taken, 1), "inactive(lunch_break) by finishing_done")]
#[case::in_front_is_left(
    with_one_in_front(),
    thread(ThreadEvent::Left, 1),
    "inactive(lunch_break) by finishing_done; holds 1; inactivity dropped"
)]
#[case::in_front_is_closed(
    with_one_in_front(),
    thread(ThreadEvent::Closed, 1),
    "inactive(lunch_break) by finishing_done; inactivity dropped"
)]
#[case::in_front_is_taken_from_a_warned_agent(
    with_one_in_front().warned(20), thread(ThreadEvent::Taken, 1), "inactive(lunch_break) by finishing_done; warning dropped"
)]
fn ends_when_the_last_blocking_thread(#[case] given: AgentBuilder, #[case] trigger: Trigger, #[case] expected: &str) {
    check(given, trigger, expected);
}

#[rstest]
#[case::another_waits_for_the_agent(
    with_one_blocking().with_thread(2, Party::Agent), thread(ThreadEvent::Answered, 1),
    "stays finishing(lunch_break); 1 block; holds 2 1"
)]
#[case::another_is_closed(
    with_one_blocking().with_thread(2, Party::Client), thread(ThreadEvent::Closed, 2),
    "stays finishing(lunch_break); 1 block; holds 1"
)]
#[case::the_answered_thread_is_still_in_front(
    with_one_blocking().open(1), thread(ThreadEvent::Answered, 1),
    "stays finishing(lunch_break); 1 block; holds 1; front 1"
)]
#[case::the_thread_that_was_left_waits_for_the_agent(
    with_one_blocking().open(1), thread(ThreadEvent::Left, 1),
    "stays finishing(lunch_break); 1 block; holds 1; inactivity dropped"
)]
#[case::a_client_writes_again(
    with_one_blocking().with_thread(2, Party::Client), thread(ThreadEvent::ClientWrote, 2),
    "stays finishing(lunch_break); 2 block; holds 1 2"
)]
fn goes_on_while(#[case] given: AgentBuilder, #[case] trigger: Trigger, #[case] expected: &str) {
    check(given, trigger, expected);
}

/// Ours: the reason of the last request counts.
#[test]
fn goes_where_the_last_request_said() {
    let finishing = after(agent().active().with_thread(1, Party::Agent), choose_inactive(lunch(), Asker::Agent));
    let elsewhere = after(finishing, choose_inactive(custom(), Asker::Supervisor));
    check(elsewhere, thread(ThreadEvent::Closed, 1), "inactive(meeting) by finishing_done");
}
