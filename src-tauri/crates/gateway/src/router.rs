//! Which path leads where, and what every request passes on its way.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use rollcall_engine::{ApiDoor, Host};
use tokio::sync::watch;

use crate::api::{self, AllKnown, Cache, Log, Rates, Shares};
use crate::download::Downloads;
use crate::entry::Key;
use crate::windows::Windows;
use crate::workplaces::Workplaces;
use crate::{assets, entry, export, feed, guard, ready, rpc};

/// For a body to arrive, and once more for the answer.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// For a reader of a report to take something.
const STALL: Duration = Duration::from_mins(5);

/// How often a stream of a token that expires looks at the time, at least.
const LOOK: Duration = Duration::from_hours(1);

/// What the routes share.
pub(crate) struct Door {
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

impl Door {
    /// A door at which nobody sits yet.
    pub fn new(host: Arc<dyn Host>, port: u16, key: Key, closing: watch::Receiver<bool>) -> Door {
        Door {
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

/// The whole server, without a socket: the interface for a browser, and the API for programs.
pub(crate) fn router(door: Arc<Door>) -> Router {
    let pages = Router::new()
        .route("/rpc/{name}", post(rpc::call))
        .route("/export", post(export::file))
        .route("/feed", get(feed::stream))
        .layer(from_fn_with_state(Arc::clone(&door), entry::require_key))
        // The interface holds no secret: the key is in the address's fragment, which no browser sends.
        .fallback_service(get(assets::serve));
    guarded(pages.merge(api::routes(&door)), door)
}

/// The API for programs alone.
pub(crate) fn api_router(door: Arc<Door>) -> Router {
    guarded(api::routes(&door), door)
}

fn guarded(routes: Router<Arc<Door>>, door: Arc<Door>) -> Router {
    routes
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(ready::ready))
        .layer(from_fn_with_state(Arc::clone(&door), guard::check))
        .layer(from_fn(api::dress))
        .with_state(door)
}
