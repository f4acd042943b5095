//! A floor of agents under random triggers, compared step by step with a reference model that shares no code with the rules.

mod act;
mod log;
mod reference;
mod subject;
mod workplace;

use std::collections::BTreeSet;

use proptest::test_runner::Config;
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};
use rollcall_domain::{Agent, Due, Filter, FilterCounts, Party, State, Status};

use crate::support::{custom, lunch, status_words, when_approved};
use act::{Act, THREADS};
use reference::Reference;
use subject::Floor;

prop_state_machine! {
    #![proptest_config(Config { cases: 350, ..Config::default() })]

    #[test]
    fn a_floor_keeps_its_rules_under_random_triggers(sequential 1..200 => Comparison);
}

struct Comparison;

impl StateMachineTest for Comparison {
    type SystemUnderTest = Floor;
    type Reference = Reference;

    fn init_test(reference: &Reference) -> Floor {
        Floor::at_the_beginning(reference.policy)
    }

    fn apply(mut floor: Floor, _: &Reference, act: Act) -> Floor {
        floor.apply(&act);
        floor
    }

    fn check_invariants(floor: &Floor, reference: &<Reference as ReferenceStateMachine>::State) {
        assert_eq!(floor.refused, reference.refused, "refused");
        for (index, (agent, workplace)) in floor.agents.iter().zip(&reference.workplaces).enumerate() {
            assert_eq!(status_words(&agent.status()), workplace.status(), "status of agent {index}");
            let held = agent.queue.in_order().into_iter().map(|thread| (thread.id.get(), thread.waiting_for)).collect();
            assert_eq!(workplace.threads(), &held, "threads of agent {index}");
            assert_eq!(
                agent.queue.open().map(rollcall_domain::ThreadId::get),
                workplace.front(),
                "in front of agent {index}"
            );
            for due in [Due::Inactivity, Due::Warning, Due::Grace] {
                let stored = floor.deadline(index, due).map(rollcall_domain::Instant::millis);
                assert_eq!(stored, workplace.deadline(due, &reference.policy), "{due:?} of agent {index}");
            }
            assert_eq!(floor.logs[index].current(), &agent.status(), "the open interval of agent {index}");
            floor.logs[index].assert_whole(floor.now);
            assert_desk_is_in_order(agent);
        }
        assert_eq!((&floor.general, &floor.closed), (&reference.general, &reference.closed), "the other threads");
        assert_every_thread_is_in_one_place(floor);
        assert_filter_adds_up(floor);
    }
}

fn assert_desk_is_in_order(agent: &Agent) {
    let waits_for_agent = agent.queue.in_order().iter().any(|thread| thread.waiting_for == Party::Agent);
    match &agent.state {
        State::KickedOut | State::NotReady | State::Offline { grace: None } => assert!(agent.queue.is_empty()),
        State::Inactive { .. } => assert!(!waits_for_agent && agent.queue.open().is_none()),
        State::Working(_) if matches!(agent.status(), Status::Finishing { .. }) => assert!(agent.queue.blocking() > 0),
        State::Working(_) | State::Offline { grace: Some(_) } => {}
    }
    assert!(agent.queue.open().is_none_or(|open| agent.queue.holds(open)));
}

fn assert_every_thread_is_in_one_place(floor: &Floor) {
    let queued = floor.agents.iter().flat_map(|agent| agent.queue.in_order()).map(|thread| thread.id.get());
    let mut places: Vec<_> = queued.chain(floor.general.iter().copied()).chain(floor.closed.iter().copied()).collect();
    places.sort_unstable();
    assert_eq!(places, THREADS.collect::<Vec<_>>());
}

fn assert_filter_adds_up(floor: &Floor) {
    let statuses: Vec<_> = floor.agents.iter().map(Agent::status).collect();
    let counts = FilterCounts::over(&[lunch(), custom(), when_approved()], statuses.iter());
    let others: usize = counts.iter().filter(|(filter, _)| *filter != Filter::All).map(|(_, count)| count).sum();
    assert_eq!(counts.iter().next(), Some(&(Filter::All, floor.agents.len())));
    assert_eq!(others, floor.agents.len());
    let kinds: BTreeSet<_> = counts.iter().map(|(filter, _)| filter.code()).collect();
    assert_eq!(kinds.len(), counts.iter().count(), "no entry twice");
}
