//! Which agents have a workplace open. When the last one of an agent closes, their connection is lost.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rollcall_engine::{PersonId, disconnect};
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;
use tokio::time::sleep;

use crate::state::AppState;

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
    state: Arc<AppState>,
    agent: PersonId,
}

impl Workplace {
    /// The agent opens a workplace.
    pub fn open(state: &Arc<AppState>, agent: PersonId) -> Workplace {
        let mut all = state.workplaces.all();
        let open = all.entry(agent).or_default();
        open.streams += 1;
        open.openings += 1;
        Workplace { state: Arc::clone(state), agent }
    }
}

impl Drop for Workplace {
    fn drop(&mut self) {
        let Some(openings) = self.state.workplaces.close(self.agent) else { return };
        // At the server's end there may be nobody left to wait.
        let Ok(runtime) = Handle::try_current() else { return };
        let (state, agent) = (Arc::clone(&self.state), self.agent);
        runtime.spawn(async move {
            sleep(RELOADING).await;
            if state.workplaces.forget(agent, openings) {
                lose_connection(&state, agent).await;
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
pub(crate) async fn lose_all(state: &Arc<AppState>) {
    let agents: Vec<PersonId> = state.workplaces.all().drain().map(|(agent, _)| agent).collect();
    for agent in agents {
        lose_connection(state, agent).await;
    }
}

async fn lose_connection(state: &Arc<AppState>, agent: PersonId) {
    let host = Arc::clone(&state.host);
    // A refusal means that there was no connection to lose: signed out before, or no agent at all.
    let lost = spawn_blocking(move || disconnect(host.workspace()?, host.clocks(), agent)).await;
    if let Err(panic) = lost {
        tracing::error!(%panic, "a lost connection wasn't told");
    }
}
