//! The floor under test: real agents, and a world that does with each decision what it says and nothing else.

use std::collections::BTreeSet;

use rollcall_domain::{
    Agent, AgentId, Assignment, Due, Effect, HeldThread, Instant, Party, Policy, Queue, Span, State, ThreadEvent,
    ThreadId, Trigger, decide,
};

use super::act::{self, AGENTS, Act, THREADS, What};
use super::log::Log;
use crate::support::NOW;

/// The floor as it is.
#[derive(Debug)]
pub struct Floor {
    pub agents: Vec<Agent>,
    pub logs: Vec<Log>,
    pub general: BTreeSet<i64>,
    pub closed: BTreeSet<i64>,
    pub refused: bool,
    pub now: Instant,
    deadlines: Vec<(Instant, usize, Due)>,
    policy: Policy,
}

impl Floor {
    pub fn at_the_beginning(policy: Policy) -> Self {
        let agent = |index| Agent {
            id: AgentId::new(index),
            sessions: 2,
            resumed_sessions: 1,
            state: State::Offline { grace: None },
            queue: Queue::default(),
        };
        let mut floor = Self {
            agents: (0_i64..).take(AGENTS).map(agent).collect(),
            logs: (0..AGENTS).map(|_| Log::starting(NOW)).collect(),
            general: THREADS.collect(),
            closed: BTreeSet::new(),
            refused: false,
            now: NOW,
            deadlines: Vec::new(),
            policy,
        };
        act::beginning().for_each(|act| floor.apply(&act));
        floor
    }

    /// The stored deadline; there is never more than one of a kind.
    pub fn deadline(&self, agent: usize, due: Due) -> Option<Instant> {
        let mut stored = self.deadlines.iter().filter(|(_, whose, kind)| (*whose, *kind) == (agent, due));
        let first = stored.next().map(|(at, ..)| *at);
        assert!(stored.next().is_none(), "two deadlines {due:?} of agent {agent}");
        first
    }

    pub fn apply(&mut self, act: &Act) {
        self.now = self.now + Span::from_secs(act.wait);
        self.refused = false;
        match &act.what {
            What::To(index, trigger) => {
                let done = self.happens(*index, trigger);
                match trigger {
                    Trigger::Thread(ThreadEvent::Closed(id)) if done => _ = self.closed.insert(id.get()),
                    Trigger::Thread(ThreadEvent::Taken(id)) if done => _ = self.general.insert(id.get()),
                    _ => {}
                }
            }
            What::Assign { thread, to, how, waiting_for } => {
                if self.offer(*thread, *to, *how, *waiting_for) {
                    self.general.remove(thread);
                }
            }
            What::Transfer { thread, to } => {
                let id = ThreadId::new(*thread);
                let holder = self.agents.iter().position(|agent| agent.queue.holds(id)).expect("a precondition");
                if self.offer(*thread, *to, Assignment::Transfer, Party::Agent) {
                    self.happens(holder, &Trigger::Thread(ThreadEvent::Taken(id)));
                }
            }
            What::ComeBack(thread) => {
                self.closed.remove(thread);
                self.general.insert(*thread);
            }
            What::Advance => self.advance(),
        }
    }

    fn offer(&mut self, thread: i64, to: usize, how: Assignment, waiting_for: Party) -> bool {
        let thread = HeldThread { id: ThreadId::new(thread), waiting_for, waiting_since: self.now };
        self.happens(to, &Trigger::Thread(ThreadEvent::Assigned { thread, how }))
    }

    fn advance(&mut self) {
        loop {
            self.deadlines.sort_by_key(|(at, whose, _)| (*at, *whose));
            match self.deadlines.first() {
                Some(&(at, whose, due)) if at <= self.now => {
                    self.happens(whose, &Trigger::Due(due));
                    assert_ne!(self.deadline(whose, due), Some(at), "what is due is done with once carried out");
                }
                _ => return,
            }
        }
    }

    fn happens(&mut self, index: usize, trigger: &Trigger) -> bool {
        match decide(&self.agents[index], trigger, self.now, &self.policy) {
            Err(_) => self.refused = true,
            Ok(decision) => {
                self.refused = false;
                if let Some(transition) = &decision.transition {
                    self.logs[index].append(transition, self.now);
                }
                for effect in &decision.effects {
                    self.carry_out(index, effect);
                }
                self.agents[index] = decision.after;
            }
        }
        !self.refused
    }

    fn carry_out(&mut self, index: usize, effect: &Effect) {
        match *effect {
            Effect::Return(id) => assert!(self.general.insert(id.get()), "it was in somebody's queue"),
            Effect::Schedule(due, at) => {
                self.drop_deadline(index, due);
                self.deadlines.push((at, index, due));
            }
            Effect::Cancel(due) => {
                assert!(self.deadline(index, due).is_some(), "only a stored deadline is dropped");
                self.drop_deadline(index, due);
            }
        }
    }

    fn drop_deadline(&mut self, index: usize, due: Due) {
        self.deadlines.retain(|(_, whose, kind)| (*whose, *kind) != (index, due));
    }
}
