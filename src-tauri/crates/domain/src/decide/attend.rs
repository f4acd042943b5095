//! Whether the agent is still there: the watch, the request to continue working, the kick-out, and the deadlines behind them.

use super::{Draft, Due, Effect};
use crate::{Agent, Attention, Cause, Grace, Instant, Refusal, State, TrailStep, Working};

impl Draft {
    /// The agent did something: the watch over the thread in front starts again. What a supervisor does in the agent's place
    /// is no sign of the agent.
    pub(super) fn touch(&mut self) {
        let State::Working(working) = &mut self.agent.state else { return };
        working.attention = match (self.agent.queue.open(), self.policy.inactivity) {
            (Some(_), Some(timeout)) => Attention::Watched { due: self.now + timeout },
            _ => Attention::Unwatched,
        };
    }

    /// A thread is in front: the agent has the whole time, unless it runs already.
    pub(super) fn begin_watch(&mut self) {
        if let State::Working(Working { attention: Attention::Unwatched, .. }) = self.agent.state {
            self.touch();
        }
    }

    /// The answer to the request to continue working.
    pub(super) fn go_on(&mut self) -> Result<(), Refusal> {
        if !self.agent.is_warned() {
            return Err(Refusal::NotWarned { agent: self.agent.id });
        }
        self.touch();
        Ok(())
    }

    /// A deadline that was dropped or moved meanwhile does nothing.
    pub(super) fn carry_out(&mut self, due: Due) {
        if deadline(&self.agent, due).is_none_or(|at| at > self.now) {
            return;
        }
        match (due, &mut self.agent.state) {
            (Due::Inactivity, State::Working(working)) => {
                self.trail.extend(self.policy.inactivity.map(TrailStep::AskedToContinue));
                working.attention = Attention::Warned { until: self.now + self.policy.warning };
            }
            (Due::Warning, State::Working(_)) => {
                self.trail.push(TrailStep::DidNotAnswer(self.policy.warning));
                self.return_all();
                self.enter(State::KickedOut, Cause::KickedOut);
            }
            (Due::Grace, State::Offline { grace }) => {
                *grace = None;
                self.return_all();
            }
            _ => {}
        }
    }
}

/// When this deadline of the agent is, if it stands.
fn deadline(agent: &Agent, due: Due) -> Option<Instant> {
    match (due, &agent.state) {
        (Due::Inactivity, State::Working(Working { attention: Attention::Watched { due: at }, .. }))
        | (Due::Warning, State::Working(Working { attention: Attention::Warned { until: at }, .. }))
        | (Due::Grace, State::Offline { grace: Some(Grace { until: at, .. }) }) => Some(*at),
        _ => None,
    }
}

/// What to schedule and cancel so that the stored deadlines are those of `after`.
pub(super) fn reschedule(before: &Agent, after: &Agent) -> Vec<Effect> {
    [Due::Inactivity, Due::Warning, Due::Grace]
        .into_iter()
        .filter_map(|due| match (deadline(before, due), deadline(after, due)) {
            (old, Some(new)) if old != Some(new) => Some(Effect::Schedule(due, new)),
            (Some(_), None) => Some(Effect::Cancel(due)),
            _ => None,
        })
        .collect()
}
