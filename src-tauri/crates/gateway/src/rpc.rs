//! Any command of the table, called by its name.

use std::sync::Arc;

use axum::Json;
use axum::extract::{FromRequest, Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use rollcall_engine::dispatch;
use serde_json::Value;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use crate::answer;
use crate::browser::BrowserWindow;
use crate::router::{Door, PATIENCE};

/// In which a page says which window it is.
const WINDOW: &str = "x-rollcall-window";

pub(crate) async fn call(State(door): State<Arc<Door>>, Path(name): Path<String>, request: Request) -> Response {
    let window = window(&door, request.headers());
    let request = match body(request).await {
        Ok(request) => request,
        Err(refused) => return refused,
    };
    let work = spawn_blocking(move || dispatch(&window, &name, request));
    match timeout(PATIENCE, work).await {
        Ok(Ok(Ok(answer))) => Json(answer).into_response(),
        Ok(Ok(Err(error))) => answer::error(error.to_body()),
        Ok(Err(panic)) => {
            tracing::error!(%panic, "a command did not come back");
            answer::failed(StatusCode::INTERNAL_SERVER_ERROR)
        }
        Err(_) => answer::failed(StatusCode::GATEWAY_TIMEOUT),
    }
}

/// The window that a page says it is.
pub(crate) fn window(door: &Arc<Door>, headers: &HeaderMap) -> BrowserWindow {
    BrowserWindow::new(door, headers.get(WINDOW).and_then(|name| name.to_str().ok()))
}

/// What a page sends.
pub(crate) async fn body(request: Request) -> Result<Value, Response> {
    match timeout(PATIENCE, Json::<Value>::from_request(request, &())).await {
        Ok(Ok(Json(request))) => Ok(request),
        Ok(Err(rejection)) => Err(answer::malformed(rejection.status(), rejection.body_text())),
        Err(_) => Err(answer::malformed(StatusCode::REQUEST_TIMEOUT, "the request did not arrive in time".to_owned())),
    }
}
