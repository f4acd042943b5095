//! Any command of the table, called by its name.

use std::sync::Arc;

use axum::Json;
use axum::extract::{FromRequest, Path, Request, State};
use axum::http::StatusCode;
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
    let window = BrowserWindow::new(&door, request.headers().get(WINDOW).and_then(|name| name.to_str().ok()));
    let request = match timeout(PATIENCE, Json::<Value>::from_request(request, &())).await {
        Ok(Ok(Json(request))) => request,
        Ok(Err(rejection)) => return answer::malformed(rejection.status(), rejection.body_text()),
        Err(_) => {
            return answer::malformed(StatusCode::REQUEST_TIMEOUT, "the request did not arrive in time".to_owned());
        }
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
