//! Choosing a status, and being made inactive.

use super::{Choice, Draft};
use crate::{Asker, Attention, Cause, Mode, Reason, Refusal, State, TrailStep, Working};

impl Draft {
    /// The ordinary rules of Change, for the agent, a supervisor and the API alike (brief, reference, ours).
    pub(super) fn choose(&mut self, choice: &Choice, asker: Asker) -> Result<(), Refusal> {
        if matches!(self.agent.state, State::Offline { .. }) {
            return Err(Refusal::AgentOffline);
        }
        match choice {
            Choice::Active => self.work(Mode::Receiving, asker.cause()),
            Choice::Outgoing => self.work(Mode::Outgoing, asker.cause()),
            Choice::Inactive(reason) => {
                reason.permit(asker)?;
                self.leave(reason, asker.cause());
            }
        }
        if asker == Asker::Agent {
            self.touch();
        }
        Ok(())
    }

    /// At once, threads or not; they go back to the general distribution queue (ours).
    pub(super) fn force(&mut self, reason: &Reason, asker: Asker) -> Result<(), Refusal> {
        if matches!(self.agent.state, State::Offline { .. }) {
            return Err(Refusal::AgentOffline);
        }
        reason.permit(asker)?;
        self.return_all();
        self.enter(State::Inactive { reason: reason.code.clone() }, Cause::SupervisorForced);
        Ok(())
    }

    fn work(&mut self, mode: Mode, cause: Cause) {
        let attention = match &self.agent.state {
            State::Working(working) => working.attention,
            _ => Attention::Unwatched,
        };
        self.enter(State::Working(Working { mode, attention }), cause);
    }

    fn leave(&mut self, reason: &Reason, cause: Cause) {
        let next = reason.code.clone();
        match &mut self.agent.state {
            State::Working(working) if self.agent.queue.blocking() > 0 => {
                self.trail.push(TrailStep::Blocked(self.agent.queue.blocking()));
                working.mode = Mode::Finishing { next };
                self.cause = Some(cause);
            }
            _ => self.enter(State::Inactive { reason: next }, cause),
        }
    }
}
