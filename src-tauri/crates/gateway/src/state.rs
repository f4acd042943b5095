//! What the routes share.

use std::sync::Arc;
use std::time::Duration;

use rollcall_engine::{ApiDoor, Host};
use tokio::sync::watch;

use crate::api::{self, AllKnown, Cache, Log, Rates, Shares};
use crate::download::Downloads;
use crate::entry::Key;
use crate::windows::Windows;
use crate::workplaces::Workplaces;

/// For a body to arrive, and once more for the answer.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// For a reader of a report to take something.
const STALL: Duration = Duration::from_mins(5);

/// How often a stream of a token that expires looks at the time, at least.
const LOOK: Duration = Duration::from_hours(1);

/// One for each server.
pub(crate) struct AppState {
    pub host: Arc<dyn Host>,
    pub port: u16,
    pub key: Key,
    pub windows: Windows,
    pub workplaces: Workplaces,
    pub known: AllKnown,
    pub cache: Cache,
    pub log: Log,
    pub rates: Rates,
    pub shares: Shares,
    pub patience: Duration,
    pub look: Duration,
    pub downloads: Downloads,
    /// Turns true when the server is to end.
    pub closing: watch::Receiver<bool>,
}

impl AppState {
    /// A door at which nobody sits yet.
    pub fn new(host: Arc<dyn Host>, port: u16, key: Key, closing: watch::Receiver<bool>) -> AppState {
        AppState {
            host,
            port,
            key,
            windows: Windows::new(),
            workplaces: Workplaces::default(),
            known: AllKnown::default(),
            cache: Cache::default(),
            log: Log::default(),
            rates: Rates::new(api::A_SECOND, api::AT_ONCE),
            shares: Shares::default(),
            patience: PATIENCE,
            look: LOOK,
            downloads: Downloads::new(STALL),
            closing,
        }
    }

    /// Where programs find this door, and what they asked lately.
    pub fn api(&self) -> ApiDoor {
        let address = Some(format!("http://127.0.0.1:{}", self.port));
        ApiDoor { address, problem: None, requests: self.log.latest() }
    }
}
