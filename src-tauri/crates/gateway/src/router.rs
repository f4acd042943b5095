//! Which path leads where, and what every request passes on its way.

use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};

use crate::state::AppState;
use crate::{api, assets, entry, export, feed, guard, ready, rpc};

/// The whole server, without a socket: the interface for a browser, and the API for programs.
pub(crate) fn router(state: Arc<AppState>) -> Router {
    let pages = Router::new()
        .route("/rpc/{name}", post(rpc::call))
        .route("/export", post(export::file))
        .route("/feed", get(feed::stream))
        .layer(from_fn_with_state(Arc::clone(&state), entry::require_key))
        // The interface holds no secret: the key is in the address's fragment, which no browser sends.
        .fallback_service(get(assets::serve));
    guarded(pages.merge(api::routes(&state)), state)
}

/// The API for programs alone.
pub(crate) fn api_router(state: Arc<AppState>) -> Router {
    guarded(api::routes(&state), state)
}

fn guarded(routes: Router<Arc<AppState>>, state: Arc<AppState>) -> Router {
    routes
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(ready::ready))
        .layer(from_fn_with_state(Arc::clone(&state), guard::check))
        .layer(from_fn(api::negotiate))
        .with_state(state)
}
