//! The change feed for programs, as Server-Sent Events. A program that comes back gets what it missed.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{FromRequestParts, RawQuery};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use rollcall_engine::time_left;
use tokio::time::sleep;

use super::program::Program;
use super::shares::Kind;
use crate::body::one_header;
use crate::state::AppState;
use crate::{answer, feed};

/// Changes after `Last-Event-ID`, or from now on; a reset when that leads nowhere. The stream ends with its token.
pub(super) async fn stream(asked: Asked, headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    if query.is_some_and(|query| !query.is_empty()) {
        return answer::malformed(StatusCode::BAD_REQUEST, "events take no query".to_owned());
    }
    let has = match one_header(&headers, "last-event-id") {
        Ok(id) => id.map(feed::place),
        Err(refused) => return refused,
    };
    let has = match has {
        None => None,
        Some(Some(place)) => Some(place),
        Some(None) => {
            return answer::malformed(StatusCode::BAD_REQUEST, "Last-Event-ID takes an event's id".to_owned());
        }
    };
    let mut program = asked.0;
    if let Err(refused) = program.work(Kind::Stream) {
        return refused;
    }
    let program = Arc::new(program);
    let closing = program.state.closing.clone();
    feed::open(Arc::clone(&program), closing, has, until_expired(program)).await
}

/// Who asks for the stream: it is a share of another kind than a request.
pub(super) struct Asked(Program);

impl FromRequestParts<Arc<AppState>> for Asked {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &Arc<AppState>) -> Result<Self, Response> {
        Program::at(parts, state).map(Asked)
    }
}

/// Nothing is told of a token whose time is over, so its stream looks at the time. What ends it otherwise is a change.
async fn until_expired(program: Arc<Program>) {
    while let Ok(left) = time_left(program.as_ref()) {
        let Some(left) = left else { return std::future::pending().await };
        let left = Duration::from_millis(left.millis().max(0).unsigned_abs().saturating_add(1));
        sleep(left.min(program.state.look)).await;
    }
}
