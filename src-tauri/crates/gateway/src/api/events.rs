//! The change feed for programs, as Server-Sent Events. A program that comes back gets what it missed.

use std::sync::Arc;

use axum::extract::RawQuery;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::program::Program;
use crate::answer;
use crate::feed;

/// Changes after `Last-Event-ID`, or from now on. A token that is revoked ends the stream.
pub(super) async fn stream(program: Program, headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    if query.is_some_and(|query| !query.is_empty()) {
        return answer::malformed(StatusCode::BAD_REQUEST, "events take no query".to_owned());
    }
    let has = match headers.get("last-event-id").map(|id| id.to_str().ok().and_then(|id| id.parse().ok())) {
        None => None,
        Some(Some(id)) => Some(id),
        Some(None) => return answer::malformed(StatusCode::BAD_REQUEST, "Last-Event-ID takes a number".to_owned()),
    };
    let door = Arc::clone(&program.door);
    feed::open(Arc::new(program), door.closing.clone(), has, None).await
}
