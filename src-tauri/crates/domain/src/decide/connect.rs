//! Signing in and out, and losing the connection.

use super::Draft;
use crate::{Cause, Grace, Refusal, State};

impl Draft {
    /// Within the grace the agent takes up the status that was held; otherwise Not ready (reference).
    pub(super) fn log_in(&mut self) -> Result<(), Refusal> {
        let State::Offline { grace } = &self.agent.state else {
            return Err(Refusal::AlreadySignedIn { agent: self.agent.id });
        };
        match grace.clone() {
            Some(Grace { until, before }) if self.now < until => {
                self.enter(State::resume(&before), Cause::Reconnected);
                self.touch();
            }
            Some(_) => {
                // The grace ended, and nobody carried that out yet.
                self.return_all();
                self.enter(State::NotReady, Cause::Login);
            }
            None => self.enter(State::NotReady, Cause::Login),
        }
        Ok(())
    }

    /// Threads are held for the logout grace (reference).
    pub(super) fn disconnect(&mut self, cause: Cause) -> Result<(), Refusal> {
        if matches!(self.agent.state, State::Offline { .. }) {
            return Err(Refusal::AgentOffline);
        }
        let grace = Grace { until: self.now + self.policy.logout_grace, before: self.agent.status() };
        self.enter(State::Offline { grace: Some(grace) }, cause);
        Ok(())
    }
}
