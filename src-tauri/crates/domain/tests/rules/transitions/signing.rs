//! Signing in and out, losing the connection, and the logout grace.

use rollcall_domain::{Due, Party, ReasonCode, Status, ThreadEvent, Trigger};
use rstest::rstest;

use crate::support::{AgentBuilder, after, agent, check, check_under, in_secs, thread};

fn finishing() -> Status {
    Status::Finishing { next: ReasonCode::parse("lunch_break").expect("a code") }
}

fn at_lunch() -> Status {
    Status::Inactive { reason: ReasonCode::parse("lunch_break").expect("a code") }
}

/// Reference.
#[rstest]
#[case::never_signed_in_or_grace_over(agent(), "not_ready by login")]
#[case::the_instant_the_grace_ends_is_too_late(
    agent().gone_from(Status::Active, 0).with_thread(1, Party::Agent),
    "not_ready by login; returns 1; grace dropped"
)]
#[case::long_after_a_grace_that_nobody_carried_out(
    agent().gone_from(Status::Outgoing, -500).with_thread(1, Party::Agent).with_thread(2, Party::Client),
    "not_ready by login; returns 1; returns 2; grace dropped"
)]
fn signing_in_makes_an_agent_not_ready(#[case] given: AgentBuilder, #[case] expected: &str) {
    check(given, Trigger::LogIn, expected);
}

/// Reference.
#[rstest]
#[case::active_with_the_queue(
    agent().gone_from(Status::Active, 1).with_thread(1, Party::Client),
    "active by reconnected; holds 1; grace dropped"
)]
#[case::the_thread_in_front_is_watched_again(
    agent().gone_from(Status::Active, 1).with_thread(1, Party::Agent).open(1),
    "active by reconnected; holds 1; front 1; inactivity in 300 s; grace dropped"
)]
#[case::active_turns_free_when_the_queue_emptied_meanwhile(
    agent().gone_from(Status::Active, 1), "active_free by reconnected; grace dropped"
)]
#[case::outgoing(agent().gone_from(Status::Outgoing, 1), "outgoing by reconnected; grace dropped")]
#[case::not_ready(agent().gone_from(Status::NotReady, 1), "not_ready by reconnected; grace dropped")]
#[case::kicked_out(agent().gone_from(Status::KickedOut, 1), "kicked_out by reconnected; grace dropped")]
#[case::inactive_with_the_threads_that_wait_for_the_client(
    agent().gone_from(at_lunch(), 1).with_thread(1, Party::Client),
    "inactive(lunch_break) by reconnected; holds 1; grace dropped"
)]
#[case::finishing_with_its_next_reason(
    agent().gone_from(finishing(), 1).with_thread(1, Party::Agent),
    "finishing(lunch_break) by reconnected; 1 block; holds 1; grace dropped"
)]
#[case::finishing_leaves_when_nothing_blocks_any_more(
    agent().gone_from(finishing(), 1).with_thread(1, Party::Client),
    "inactive(lunch_break) by reconnected; holds 1; grace dropped"
)]
fn within_the_grace_the_held_status_is_taken_up_again(#[case] given: AgentBuilder, #[case] expected: &str) {
    check(given, Trigger::LogIn, expected);
}

/// Ours: the client wrote during the grace, and an inactive agent answers nobody.
#[test]
fn a_client_who_wrote_during_the_grace_is_not_left_with_an_inactive_agent() {
    let gone = after(agent().inactive("lunch_break").with_thread(1, Party::Client), Trigger::LogOut);
    check(gone.clone(), thread(ThreadEvent::ClientWrote, 1), "stays offline; holds 1");
    let written_to = after(gone, thread(ThreadEvent::ClientWrote, 1));
    check(written_to, Trigger::LogIn, "inactive(lunch_break) by reconnected; returns 1; grace dropped");
}

/// Reference: the threads are held, the deadlines of the desk give way to the grace.
#[rstest]
#[case::not_ready(agent().not_ready(), "offline by CAUSE; grace in 10 s")]
#[case::active_free(agent().active(), "offline by CAUSE; grace in 10 s")]
#[case::active_keeps_the_queue(
    agent().active().with_thread(1, Party::Agent).with_thread(2, Party::Client),
    "offline by CAUSE; holds 1 2; grace in 10 s"
)]
#[case::nobody_watches_an_agent_who_is_gone(
    agent().active().with_thread(1, Party::Agent).open(1),
    "offline by CAUSE; holds 1; front 1; inactivity dropped; grace in 10 s"
)]
#[case::nobody_kicks_out_an_agent_who_is_gone(
    agent().active().with_thread(1, Party::Agent).open(1).warned(20),
    "offline by CAUSE; holds 1; front 1; warning dropped; grace in 10 s"
)]
#[case::outgoing(agent().outgoing(), "offline by CAUSE; grace in 10 s")]
#[case::finishing(agent().finishing("meeting").with_thread(1, Party::Agent), "offline by CAUSE; holds 1; grace in 10 s")]
#[case::inactive(agent().inactive("meeting"), "offline by CAUSE; grace in 10 s")]
#[case::kicked_out(agent().kicked_out(), "offline by CAUSE; grace in 10 s")]
fn leaving_starts_the_grace(
    #[case] given: AgentBuilder,
    #[case] expected: &str,
    #[values((Trigger::LogOut, "logout"), (Trigger::LoseConnection, "connection_lost"))] leaving: (Trigger, &str),
) {
    check(given, leaving.0, &expected.replace("CAUSE", leaving.1));
}

#[rstest]
#[case::log_out(Trigger::LogOut)]
#[case::lost_connection(Trigger::LoseConnection)]
fn who_is_offline_cannot_leave(#[case] leaving: Trigger) {
    check(agent(), leaving.clone(), "refused: an offline agent's status can't be changed");
    check(agent().gone_from(Status::Active, 5), leaving, "refused: an offline agent's status can't be changed");
}

#[rstest]
#[case::not_ready(agent().not_ready())]
#[case::active(agent().active())]
#[case::outgoing(agent().outgoing())]
#[case::finishing(agent().finishing("meeting").with_thread(1, Party::Agent))]
#[case::inactive(agent().inactive("meeting"))]
#[case::kicked_out(agent().kicked_out())]
fn nobody_signs_in_twice(#[case] given: AgentBuilder) {
    check(given, Trigger::LogIn, "refused: agent 7 is signed in already");
}

/// Reference: after the grace the threads are redistributed; the status is Offline as before.
#[rstest]
#[case::at_its_end(0, "stays offline; returns 1; returns 2; grace dropped")]
#[case::late(-3600, "stays offline; returns 1; returns 2; grace dropped")]
#[case::too_early_does_nothing(1, "stays offline; holds 1 2")]
fn the_grace_ends_with_every_thread_given_away(#[case] ends_in: i64, #[case] expected: &str) {
    let gone = agent().gone_from(Status::Active, ends_in).with_thread(1, Party::Agent).with_thread(2, Party::Client);
    check(gone, Trigger::Due(Due::Grace), expected);
}

#[test]
fn the_grace_of_an_agent_who_is_back_does_nothing() {
    check(agent().active().with_thread(1, Party::Agent), Trigger::Due(Due::Grace), "stays active; holds 1");
    check(agent(), Trigger::Due(Due::Grace), "stays offline");
}

#[test]
fn the_grace_is_as_long_as_the_policy_says() {
    let policy = rollcall_domain::Policy { logout_grace: in_secs(45) - in_secs(0), ..rollcall_domain::Policy::DEFAULT };
    check_under(&policy, agent().active(), Trigger::LogOut, "offline by logout; grace in 45 s");
}
