//! A report as a file for the page in a window of a browser.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use rollcall_engine::moment;

use crate::answer;
use crate::rpc;
use crate::state::AppState;

/// Rows of the log to pass, for the page's progress bar.
const ROWS: HeaderName = HeaderName::from_static("x-rollcall-rows");

/// `POST /export`. What is refused is answered as a command answers it.
pub(crate) async fn file(State(state): State<Arc<AppState>>, request: Request) -> Result<Response, Response> {
    let window = rpc::window(&state, request.headers());
    // A report asks of its own accord who may see what; here somebody must sit.
    if let Err(error) = moment(&window) {
        return Err(answer::error(error.to_body()));
    }
    let (body, busy) = rpc::body("export_report", &state, request).await?;
    let asked = rpc::parse(&body)?;
    let download = state.downloads.begin(window, asked, busy).await?;
    let rows = download.rows;
    let mut response = download.file();
    response.headers_mut().insert(ROWS, HeaderValue::from(rows));
    Ok(response)
}
