//! Which agents have a workplace open. When the last one of an agent closes, their connection is lost.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rollcall_engine::wire::{AgentActs, AgentRef};
use rollcall_engine::{Actor, Clocks, Error, Host, PersonId, Workspace, commands};
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;
use tokio::time::sleep;

use crate::router::Door;

/// A page that is loaded again is back within this.
const RELOADING: Duration = Duration::from_secs(1);

/// How many workplaces each agent has open.
#[derive(Default)]
pub(crate) struct Workplaces(Mutex<HashMap<PersonId, Open>>);

#[derive(Default)]
struct Open {
    streams: usize,
    /// Grows with every opening, so that one that came and went meanwhile is noticed.
    openings: u64,
}

/// One open workplace. Dropping it closes it.
pub(crate) struct Workplace {
    door: Arc<Door>,
    agent: PersonId,
}

impl Workplace {
    /// The agent opens a workplace.
    pub fn open(door: &Arc<Door>, agent: PersonId) -> Workplace {
        let mut all = door.workplaces.all();
        let open = all.entry(agent).or_default();
        open.streams += 1;
        open.openings += 1;
        Workplace { door: Arc::clone(door), agent }
    }
}

impl Drop for Workplace {
    fn drop(&mut self) {
        let Some(openings) = self.door.workplaces.close(self.agent) else { return };
        // At the server's end there may be nobody left to wait.
        let Ok(runtime) = Handle::try_current() else { return };
        let (door, agent) = (Arc::clone(&self.door), self.agent);
        runtime.spawn(async move {
            sleep(RELOADING).await;
            if door.workplaces.forget(agent, openings) {
                lose_connection(&door, agent).await;
            }
        });
    }
}

impl Workplaces {
    /// The number of openings so far when that was the agent's last workplace.
    fn close(&self, agent: PersonId) -> Option<u64> {
        let mut all = self.all();
        let open = all.get_mut(&agent)?;
        open.streams = open.streams.saturating_sub(1);
        (open.streams == 0).then_some(open.openings)
    }

    /// Forgets an agent who opened no workplace since. False when they did.
    fn forget(&self, agent: PersonId, openings: u64) -> bool {
        let mut all = self.all();
        let gone = all.get(&agent).is_some_and(|open| open.streams == 0 && open.openings == openings);
        if gone {
            all.remove(&agent);
        }
        gone
    }

    fn all(&self) -> MutexGuard<'_, HashMap<PersonId, Open>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Everybody whose workplace was open, or just closed, loses the connection with the server's end.
pub(crate) async fn lose_all(door: &Arc<Door>) {
    let agents: Vec<PersonId> = door.workplaces.all().drain().map(|(agent, _)| agent).collect();
    for agent in agents {
        lose_connection(door, agent).await;
    }
}

async fn lose_connection(door: &Arc<Door>, agent: PersonId) {
    let host = Behalf { host: Arc::clone(&door.host), agent };
    let request = AgentActs { agent: AgentRef::Id(agent.get()) };
    // A refusal means that there was no connection to lose: signed out before, or no agent at all.
    let lost = spawn_blocking(move || commands::lose_connection(&host, request).map_err(|error| error.to_body())).await;
    if let Err(panic) = lost {
        tracing::error!(%panic, "a lost connection wasn't told");
    }
}

/// The server on an agent's behalf, whose window is gone.
struct Behalf {
    host: Arc<dyn Host>,
    agent: PersonId,
}

impl Host for Behalf {
    fn actor(&self) -> Actor {
        Actor::Person(self.agent)
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        self.host.workspace()
    }

    fn clocks(&self) -> Clocks {
        self.host.clocks()
    }
}
