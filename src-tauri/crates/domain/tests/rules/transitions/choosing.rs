//! Going active and outgoing: the agent, a supervisor, an administrator and the API alike.

use rollcall_domain::{Asker, Party, Status};
use rstest::rstest;

use crate::support::{AgentBuilder, agent, check, choose_active, choose_inactive, choose_outgoing, lunch};

const EVERYBODY: [(Asker, &str); 4] = [
    (Asker::Agent, "agent"),
    (Asker::Supervisor, "supervisor"),
    (Asker::Administrator, "supervisor"),
    (Asker::Api, "api"),
];

/// Reference. Active follows at once where the agent still holds threads.
#[rstest]
#[case::not_ready(agent().not_ready(), "active_free by CAUSE")]
#[case::inactive(agent().inactive("lunch_break"), "active_free by CAUSE")]
#[case::inactive_with_a_thread_that_waits_for_the_client(
    agent().inactive("lunch_break").with_thread(1, Party::Client), "active by CAUSE; holds 1"
)]
#[case::kicked_out(agent().kicked_out(), "active_free by CAUSE")]
#[case::outgoing(agent().outgoing(), "active_free by CAUSE")]
#[case::outgoing_with_threads(agent().outgoing().with_thread(1, Party::Agent), "active by CAUSE; holds 1")]
#[case::finishing_drops_its_next_reason(
    agent().finishing("lunch_break").with_thread(1, Party::Agent), "active by CAUSE; holds 1"
)]
#[case::active_free_already(agent().active(), "stays active_free")]
#[case::active_already(agent().active().with_thread(1, Party::Agent), "stays active; holds 1")]
fn going_active(#[case] given: AgentBuilder, #[case] expected: &str) {
    for (asker, cause) in EVERYBODY {
        check(given.clone(), choose_active(asker), &expected.replace("CAUSE", cause));
    }
}

/// Reference for those who are away; ours for those at work, whose threads stay.
#[rstest]
#[case::not_ready(agent().not_ready(), "outgoing by CAUSE")]
#[case::inactive(agent().inactive("lunch_break"), "outgoing by CAUSE")]
#[case::kicked_out(agent().kicked_out(), "outgoing by CAUSE")]
#[case::active_free(agent().active(), "outgoing by CAUSE")]
#[case::active_keeps_its_threads(
    agent().active().with_thread(1, Party::Agent).with_thread(2, Party::Client), "outgoing by CAUSE; holds 1 2"
)]
#[case::finishing_drops_its_next_reason(
    agent().finishing("lunch_break").with_thread(1, Party::Agent), "outgoing by CAUSE; holds 1"
)]
#[case::outgoing_already(agent().outgoing(), "stays outgoing")]
fn going_outgoing(#[case] given: AgentBuilder, #[case] expected: &str) {
    for (asker, cause) in EVERYBODY {
        check(given.clone(), choose_outgoing(asker), &expected.replace("CAUSE", cause));
    }
}

/// Brief: "available when the agent is in any status except Offline", the grace included.
#[rstest]
#[case::offline(agent())]
#[case::within_the_grace(agent().gone_from(Status::Active, 5).with_thread(1, Party::Agent))]
fn an_offline_agents_status_cannot_be_changed(#[case] given: AgentBuilder) {
    for (asker, _) in EVERYBODY {
        for trigger in [choose_active(asker), choose_outgoing(asker), choose_inactive(lunch(), asker)] {
            check(given.clone(), trigger, "refused: an offline agent's status can't be changed");
        }
    }
}
