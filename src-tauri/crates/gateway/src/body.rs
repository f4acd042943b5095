//! The body of a request: taken only from who may ask for what it is about, only so long, and only so much of it.

use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use tokio::time::timeout;
use tokio_stream::StreamExt;

use crate::answer;

/// A message of 4,000 characters and a list of names fit many times.
const LIMIT: usize = 256 * 1024;
/// A photo of 8 MiB in base64, and some room around it.
const LIMIT_OF_A_FILE: usize = 12 * 1024 * 1024;
/// Commands that take a file.
const TAKE_A_FILE: [&str; 3] = ["ask_approval", "import_team", "set_photo"];

/// Why there is no body.
pub(crate) enum NoBody {
    TooLarge,
    TooSlow,
    Broken(String),
}

impl NoBody {
    /// The answer.
    pub fn answer(self) -> Response {
        match self {
            NoBody::TooLarge => answer::at_the_door(StatusCode::PAYLOAD_TOO_LARGE, "body_too_large"),
            NoBody::TooSlow => answer::at_the_door(StatusCode::REQUEST_TIMEOUT, "too_slow"),
            NoBody::Broken(detail) => answer::malformed(StatusCode::BAD_REQUEST, detail),
        }
    }
}

/// The body of a call of this command.
pub(crate) async fn take(
    command: &str,
    headers: &HeaderMap,
    body: Body,
    patience: Duration,
) -> Result<Vec<u8>, NoBody> {
    let limit = if TAKE_A_FILE.contains(&command) { LIMIT_OF_A_FILE } else { LIMIT };
    let said = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if said.is_some_and(|said| said > limit) {
        return Err(NoBody::TooLarge);
    }
    timeout(patience, collect(body, limit)).await.unwrap_or(Err(NoBody::TooSlow))
}

async fn collect(body: Body, limit: usize) -> Result<Vec<u8>, NoBody> {
    let mut pieces = body.into_data_stream();
    let mut whole = Vec::new();
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|error| NoBody::Broken(error.to_string()))?;
        if whole.len() + piece.len() > limit {
            return Err(NoBody::TooLarge);
        }
        whole.extend_from_slice(&piece);
    }
    Ok(whole)
}

/// True when the headers say that the body is JSON: a form of another page can't.
pub(crate) fn is_json(headers: &HeaderMap) -> bool {
    let mut kinds = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(kind), None) = (kinds.next(), kinds.next()) else { return false };
    let kind = kind.to_str().unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

/// What a header says that can be said once.
pub(crate) fn one_header<'a>(headers: &'a HeaderMap, name: &'static str) -> Result<Option<&'a str>, Response> {
    let mut lines = headers.get_all(name).iter();
    let first = lines.next();
    if lines.next().is_some() {
        return Err(answer::malformed(StatusCode::BAD_REQUEST, format!("{name} is given twice")));
    }
    // What isn't text is nothing that anybody would be sent.
    Ok(first.map(|value| value.to_str().unwrap_or_default()))
}
