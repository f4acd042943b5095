//! What can happen on the floor, and how often each is tried.

use std::ops::RangeInclusive;

use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;
use rollcall_domain::{Asker, Assignment, Choice, Due, Party, ThreadEvent, ThreadId, Trigger};

use super::reference::Reference;
use crate::support::{custom, lunch, retired, when_approved};

/// Agents on the floor.
pub const AGENTS: usize = 3;
/// Every thread there is.
pub const THREADS: RangeInclusive<i64> = 1..=7;

/// Some time goes by, and then something happens.
#[derive(Debug, Clone)]
pub struct Act {
    /// Seconds that go by first; nobody carries out what falls due meanwhile.
    pub wait: i64,
    /// What happens then.
    pub what: What,
}

/// What happens.
#[derive(Debug, Clone)]
pub enum What {
    /// To one agent; never an assignment.
    To(usize, Trigger),
    /// A thread of the general distribution queue is offered to an agent.
    Assign { thread: i64, to: usize, how: Assignment, waiting_for: Party },
    /// A thread of one agent is offered to another.
    Transfer { thread: i64, to: usize },
    /// The client of a closed thread comes back.
    ComeBack(i64),
    /// Every deadline that is due is carried out, in order.
    Advance,
}

/// The shift begins: everybody signs in and goes active.
pub fn beginning() -> impl Iterator<Item = Act> {
    let steps =
        |index| [Trigger::LogIn, Trigger::Choose { choice: Choice::Active, asker: Asker::Agent }].map(|it| (index, it));
    (0..AGENTS).flat_map(steps).map(|(index, trigger)| Act { wait: 1, what: What::To(index, trigger) })
}

/// What may happen next.
pub fn next(floor: &Reference) -> BoxedStrategy<Act> {
    // Long stories about one agent find more than short ones about many.
    let whom = || prop_oneof![4 => Just(floor.last), 1 => 0..AGENTS];
    let mut kinds = vec![(3, Just(What::Advance).boxed()), (12, to_somebody(floor, whom()).boxed())];
    let waiting: Vec<_> = floor.general.iter().copied().collect();
    if !waiting.is_empty() {
        kinds.push((8, assign(waiting, whom()).boxed()));
    }
    let held: Vec<_> = floor.workplaces.iter().flat_map(|workplace| workplace.threads().keys().copied()).collect();
    if !held.is_empty() {
        let transfer = (select(held), whom()).prop_map(|(thread, to)| What::Transfer { thread, to });
        kinds.push((1, transfer.boxed()));
    }
    let closed: Vec<_> = floor.closed.iter().copied().collect();
    if !closed.is_empty() {
        kinds.push((2, select(closed).prop_map(What::ComeBack).boxed()));
    }
    let wait = prop_oneof![12 => Just(0), 6 => 1..12_i64, 1 => Just(60_i64), 1 => 100..400_i64];
    (wait, Union::new_weighted(kinds)).prop_map(|(wait, what)| Act { wait, what }).boxed()
}

fn assign(waiting: Vec<i64>, whom: impl Strategy<Value = usize>) -> impl Strategy<Value = What> {
    let how = select(vec![
        Assignment::Routing,
        Assignment::Routing,
        Assignment::Returning,
        Assignment::Transfer,
        Assignment::Own,
    ]);
    (select(waiting), whom, how, select(vec![Party::Agent, Party::Client]))
        .prop_map(|(thread, to, how, waiting_for)| What::Assign { thread, to, how, waiting_for })
}

fn to_somebody<W: Strategy<Value = usize>>(floor: &Reference, whom: W) -> impl Strategy<Value = What> + use<W> {
    let queues: Vec<Vec<i64>> =
        floor.workplaces.iter().map(|workplace| workplace.threads().keys().copied().collect()).collect();
    let here: Vec<bool> = floor.workplaces.iter().map(|workplace| workplace.status() != "offline").collect();
    whom.prop_flat_map(move |index| {
        let own = queues[index].clone();
        let (coming, choosing) = if here[index] { (1, 8) } else { (20, 1) };
        let events = if own.is_empty() { 1 } else { 20 };
        // Now and then a thread that somebody else has.
        let about_own = if own.is_empty() { any_thread().boxed() } else { select(own).boxed() };
        let thread = prop_oneof![9 => about_own, 1 => any_thread()];
        let trigger = prop_oneof![
            coming => Just(Trigger::LogIn),
            2 => select(vec![Trigger::LogOut, Trigger::LoseConnection]),
            choosing => choose(),
            1 => select(vec![lunch(), custom(), retired()])
                .prop_map(|reason| Trigger::Force { reason, asker: Asker::Supervisor }),
            1 => Just(Trigger::Continue),
            2 => Just(Trigger::Acted),
            2 => select(vec![Due::Inactivity, Due::Warning, Due::Grace]).prop_map(Trigger::Due),
            events => thread_event(thread),
        ];
        trigger.prop_map(move |trigger| What::To(index, trigger))
    })
}

fn any_thread() -> impl Strategy<Value = i64> {
    THREADS
}

fn choose() -> impl Strategy<Value = Trigger> {
    let choices = vec![
        Choice::Active,
        Choice::Active,
        Choice::Outgoing,
        Choice::Inactive(lunch()),
        Choice::Inactive(custom()),
        Choice::Inactive(when_approved()),
        Choice::Inactive(retired()),
    ];
    let askers = vec![Asker::Agent, Asker::Agent, Asker::Supervisor, Asker::Administrator, Asker::Api];
    (select(choices), select(askers)).prop_map(|(choice, asker)| Trigger::Choose { choice, asker })
}

fn thread_event(thread: impl Strategy<Value = i64>) -> impl Strategy<Value = Trigger> {
    let events: Vec<fn(ThreadId) -> ThreadEvent> = vec![
        ThreadEvent::ClientWrote,
        ThreadEvent::ClientWrote,
        ThreadEvent::Opened,
        ThreadEvent::Opened,
        ThreadEvent::Left,
        ThreadEvent::Left,
        ThreadEvent::Answered,
        ThreadEvent::Answered,
        ThreadEvent::Answered,
        ThreadEvent::Closed,
        ThreadEvent::Taken,
    ];
    (thread, select(events)).prop_map(|(id, event)| Trigger::Thread(event(ThreadId::new(id))))
}
