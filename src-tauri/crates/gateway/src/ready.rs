//! Whether the server can do its work: it is up, and the workspace answers.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use tokio::task::spawn_blocking;

use crate::state::AppState;

/// 200 when a command would be answered, 503 while not. It tells nothing else: nobody has shown a key.
pub(crate) async fn ready(State(state): State<Arc<AppState>>) -> (StatusCode, &'static str) {
    let answers = spawn_blocking(move || rollcall_engine::moment(state.host.as_ref()).is_ok()).await;
    if answers.unwrap_or(false) { (StatusCode::OK, "ready") } else { (StatusCode::SERVICE_UNAVAILABLE, "not ready") }
}
