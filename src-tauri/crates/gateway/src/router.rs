//! Which path leads where, and what every request passes on its way.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use rollcall_engine::Host;
use tokio::sync::watch;

use crate::entry::Key;
use crate::windows::Windows;
use crate::workplaces::Workplaces;
use crate::{assets, entry, feed, guard, rpc};

/// A photo of 8 MiB in base64, and some room around it.
pub(crate) const BODY_LIMIT_MIB: usize = 12;

/// What the routes share.
pub(crate) struct Door {
    pub host: Arc<dyn Host>,
    pub port: u16,
    pub key: Key,
    pub windows: Windows,
    pub workplaces: Workplaces,
    /// Turns true when the server is to end.
    pub closing: watch::Receiver<bool>,
}

impl Door {
    /// A door at which nobody sits yet.
    pub fn new(host: Arc<dyn Host>, port: u16, key: Key, closing: watch::Receiver<bool>) -> Arc<Door> {
        Arc::new(Door { host, port, key, windows: Windows::new(), workplaces: Workplaces::default(), closing })
    }
}

/// The whole server, without a socket.
pub(crate) fn router(door: Arc<Door>) -> Router {
    Router::new()
        .route("/rpc/{name}", post(rpc::call))
        .route("/feed", get(feed::stream))
        .fallback_service(get(assets::serve))
        .layer(DefaultBodyLimit::max(BODY_LIMIT_MIB * 1024 * 1024))
        .layer(from_fn_with_state(Arc::clone(&door), entry::require_key))
        .route("/healthz", get(|| async { "ok" }))
        .layer(from_fn_with_state(Arc::clone(&door), guard::check))
        .with_state(door)
}
