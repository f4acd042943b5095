//! Any command of the table, called by its name.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use rollcall_engine::{Error, admit, dispatch};
use serde_json::Value;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use crate::answer;
use crate::body::{NoBody, is_json, take};
use crate::browser::BrowserWindow;
use crate::connections::{Busy, Worker};
use crate::state::{AppState, PATIENCE};

/// In which a page says which window it is.
const WINDOW: &str = "x-rollcall-window";

pub(crate) async fn call(State(state): State<Arc<AppState>>, Path(name): Path<String>, request: Request) -> Response {
    let window = window(&state, request.headers());
    if let Err(error) = admit(&window, &name) {
        return answer::error(error.to_body());
    }
    let (request, _busy) = match body(&name, &state, request).await {
        Ok(request) => request,
        Err(refused) => return refused,
    };
    let work = spawn_blocking(move || run(&window, &name, &request));
    match timeout(PATIENCE, work).await {
        Ok(Ok(Ok(answer))) => Json(answer).into_response(),
        Ok(Ok(Err(refused))) => refused,
        Ok(Err(panic)) => {
            tracing::error!(%panic, "a command did not come back");
            answer::failed(StatusCode::INTERNAL_SERVER_ERROR)
        }
        Err(_) => answer::failed(StatusCode::GATEWAY_TIMEOUT),
    }
}

fn run(window: &BrowserWindow, name: &str, request: &[u8]) -> Result<Value, Response> {
    let request = parse(request)?;
    dispatch(window, name, request).map_err(|error: Error| answer::error(error.to_body()))
}

/// The window that a page says it is.
pub(crate) fn window(state: &Arc<AppState>, headers: &HeaderMap) -> BrowserWindow {
    BrowserWindow::new(state, headers.get(WINDOW).and_then(|name| name.to_str().ok()))
}

/// What a page sends. The connection is busy from when it is there.
pub(crate) async fn body(
    command: &str,
    state: &AppState,
    request: Request,
) -> Result<(Vec<u8>, Option<Busy>), Response> {
    let (parts, body) = request.into_parts();
    if !is_json(&parts.headers) {
        return Err(answer::at_the_door(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media_type_unknown"));
    }
    let bytes = take(command, &parts.headers, body, state.patience).await.map_err(NoBody::answer)?;
    Ok((bytes, parts.extensions.get::<Worker>().and_then(Worker::busy)))
}

/// Its JSON.
pub(crate) fn parse<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<T, Response> {
    serde_json::from_slice(bytes)
        .map_err(|error| answer::malformed(StatusCode::BAD_REQUEST, error.to_string().chars().take(300).collect()))
}
