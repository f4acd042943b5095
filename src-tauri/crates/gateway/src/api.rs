//! The API for programs: `/api/v1`, behind tokens.
//!
//! The calls of the reference product have its paths, bodies and statuses; the others are ours; and every command of the table can
//! be called by its name. A program is let in by a token, and what it may do is asked of the engine with every command. No
//! rule lives here, and no cookie opens this door: a page of a browser can't be made to call it.

mod agents;
mod cache;
mod call;
mod commands;
mod error_format;
mod etag;
mod events;
mod groups;
mod log;
mod openapi;
mod page;
mod program;
mod rate;
mod reasons;
mod reports;
mod requests;
mod shares;
mod status;
mod threads;

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::routing::{any, get, post};

use crate::answer;
use crate::state::AppState;

pub(crate) use self::cache::Cache;
pub(crate) use self::error_format::negotiate;
pub(crate) use self::log::Log;
pub use self::openapi::openapi;
pub(crate) use self::program::AllKnown;
pub(crate) use self::rate::{A_SECOND, AT_ONCE, Rates};
#[cfg(test)]
pub(crate) use self::shares::STREAMS;
pub(crate) use self::shares::Shares;

/// Where the API begins.
pub(crate) const ROOT: &str = "/api/v1";

/// The routes below [`ROOT`], with their full paths.
pub(crate) fn routes(state: &Arc<AppState>) -> Router<Arc<AppState>> {
    Router::new()
        .route("/api/v1/commands/{name}", post(commands::call))
        .route("/api/v1/inactivity/reasons", get(reasons::list).post(reasons::add).put(reasons::change))
        .route("/api/v1/agents", get(agents::list))
        .route("/api/v1/agents/{value}", get(agents::one))
        .route("/api/v1/agents/{value}/log", get(agents::log))
        .route("/api/v1/agents/{value}/status", get(status::show).put(status::set))
        .route("/api/v1/requests", get(requests::list))
        .route("/api/v1/requests/{id}/decision", post(requests::decide))
        .route("/api/v1/groups", get(groups::list))
        .route("/api/v1/reports/log", get(reports::log))
        .route("/api/v1/reports/workload", get(reports::workload))
        .route("/api/v1/threads/messages", post(threads::receive))
        .route("/api/v1/events", get(events::stream))
        .route_layer(from_fn_with_state(Arc::clone(state), program::require_token))
        .route("/api/v1/openapi.json", get(openapi::document))
        .route("/api/v1/docs", get(page::docs))
        .route("/api/{*rest}", any(|| async { answer::at_the_door(StatusCode::NOT_FOUND, "unknown_path") }))
        .layer(from_fn_with_state(Arc::clone(state), log::note))
}
