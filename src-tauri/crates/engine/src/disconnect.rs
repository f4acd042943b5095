//! An agent whose last window is gone has lost the connection, as if a wire had been cut. They tell it themselves.

use std::sync::Arc;

use rollcall_domain::{Clocks, PersonId};

use crate::wire::{AgentActs, AgentRef};
use crate::{Actor, Error, Host, Workspace, commands};

/// Lets this person lose the connection in a workspace, at what these clocks show.
///
/// # Errors
/// A refusal means that there was no connection to lose: signed out before, or no agent at all.
pub fn disconnect(workspace: Arc<Workspace>, clocks: Clocks, agent: PersonId) -> Result<(), Error> {
    let host = AgentHost { workspace, clocks, agent };
    commands::lose_connection(&host, AgentActs { agent: AgentRef::Id(agent.get()) }).map(drop)
}

/// The agent, though no window is left to ask from.
struct AgentHost {
    workspace: Arc<Workspace>,
    clocks: Clocks,
    agent: PersonId,
}

impl Host for AgentHost {
    fn actor(&self) -> Actor {
        Actor::Person(self.agent)
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        Ok(Arc::clone(&self.workspace))
    }

    fn clocks(&self) -> Clocks {
        self.clocks
    }
}
