//! The reference model of the floor: workplaces, and the threads that nobody holds.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest_state_machine::ReferenceStateMachine;
use rollcall_domain::{Assignment, Due, HeldThread, Instant, Party, Policy, ThreadEvent, ThreadId, Trigger};

use super::act::{self, AGENTS, Act, THREADS, What};
use super::workplace::Workplace;
use crate::support::NOW;

/// The floor as it should be.
#[derive(Debug, Clone)]
pub struct Reference {
    pub policy: Policy,
    pub workplaces: Vec<Workplace>,
    pub general: BTreeSet<i64>,
    pub closed: BTreeSet<i64>,
    pub refused: bool,
    pub last: usize,
    now: i64,
}

impl ReferenceStateMachine for Reference {
    type State = Reference;
    type Transition = Act;

    fn init_state() -> BoxedStrategy<Reference> {
        let watched =
            prop_oneof![4 => Just(Policy::DEFAULT), 1 => Just(Policy { inactivity: None, ..Policy::DEFAULT })];
        watched
            .prop_map(|policy| {
                let empty = Reference {
                    policy,
                    workplaces: vec![Workplace::default(); AGENTS],
                    general: THREADS.collect(),
                    closed: BTreeSet::new(),
                    refused: false,
                    last: 0,
                    now: NOW.millis(),
                };
                act::beginning().fold(empty, |floor, act| Reference::apply(floor, &act))
            })
            .boxed()
    }

    fn transitions(floor: &Reference) -> BoxedStrategy<Act> {
        act::next(floor)
    }

    fn preconditions(floor: &Reference, act: &Act) -> bool {
        match &act.what {
            What::Assign { thread, .. } => floor.general.contains(thread),
            What::Transfer { thread, to } => floor.holder(*thread).is_some_and(|holder| holder != *to),
            What::ComeBack(thread) => floor.closed.contains(thread),
            What::To(..) | What::Advance => true,
        }
    }

    fn apply(mut floor: Reference, act: &Act) -> Reference {
        floor.now += act.wait * 1000;
        floor.refused = false;
        match &act.what {
            What::To(index, trigger) => {
                floor.last = *index;
                if floor.happens(*index, trigger) {
                    floor.put_down(trigger);
                }
            }
            What::Assign { thread, to, how, waiting_for } => {
                if floor.offer(*thread, *to, *how, *waiting_for) {
                    floor.general.remove(thread);
                }
            }
            What::Transfer { thread, to } => {
                let holder = floor.holder(*thread).expect("a precondition");
                if floor.offer(*thread, *to, Assignment::Transfer, Party::Agent) {
                    floor.happens(holder, &Trigger::Thread(ThreadEvent::Taken(ThreadId::new(*thread))));
                }
            }
            What::ComeBack(thread) => {
                floor.closed.remove(thread);
                floor.general.insert(*thread);
            }
            What::Advance => floor.advance(),
        }
        floor
    }
}

impl Reference {
    fn holder(&self, thread: i64) -> Option<usize> {
        self.workplaces.iter().position(|workplace| workplace.threads().contains_key(&thread))
    }

    fn offer(&mut self, thread: i64, to: usize, how: Assignment, waiting_for: Party) -> bool {
        let waiting_since = Instant::from_millis(self.now);
        let thread = HeldThread { id: ThreadId::new(thread), waiting_for, waiting_since };
        self.happens(to, &Trigger::Thread(ThreadEvent::Assigned { thread, how }))
    }

    fn happens(&mut self, index: usize, trigger: &Trigger) -> bool {
        let outcome = self.workplaces[index].happens(trigger, self.now, &self.policy);
        self.refused = outcome.is_err();
        self.general.extend(outcome.unwrap_or_default());
        !self.refused
    }

    fn put_down(&mut self, trigger: &Trigger) {
        match trigger {
            Trigger::Thread(ThreadEvent::Closed(id)) => self.closed.insert(id.get()),
            Trigger::Thread(ThreadEvent::Taken(id)) => self.general.insert(id.get()),
            _ => false,
        };
    }

    // Desks don't depend on one another here, and none has two deadlines at once: the order can't matter.
    fn advance(&mut self) {
        for index in 0..AGENTS {
            for due in [Due::Inactivity, Due::Warning, Due::Grace] {
                self.happens(index, &Trigger::Due(due));
            }
        }
    }
}
