//! Turns away what a foreign page could send, and puts the protecting headers on every answer.
//!
//! The name in `Host` is what stops DNS rebinding: a page whose own name was made to point at this machine is "same
//! origin" to the browser, but still sends that name.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::answer;
use crate::state::AppState;

const HEADERS: [(HeaderName, &str); 4] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; \
         font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// The first thing that sees a request, and the last that sees the answer.
pub(crate) async fn check(State(state): State<Arc<AppState>>, request: Request, next: Next) -> Response {
    let mut response = match refusal(request.headers(), state.port) {
        Some(status) => answer::not_permitted(status),
        None => next.run(request).await,
    };
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

fn refusal(headers: &HeaderMap, port: u16) -> Option<StatusCode> {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next().and_then(|host| host.to_str().ok()), hosts.next()) else {
        return Some(StatusCode::MISDIRECTED_REQUEST);
    };
    if !is_ours(host, port) {
        return Some(StatusCode::MISDIRECTED_REQUEST);
    }
    if text(header::ORIGIN).is_some_and(|origin| origin.strip_prefix("http://") != Some(host)) {
        return Some(StatusCode::FORBIDDEN);
    }
    // Another port of this machine is "same-site" to a browser: only our own pages pass.
    match text(HeaderName::from_static("sec-fetch-site")) {
        None | Some("same-origin" | "none") => None,
        Some(_) => Some(StatusCode::FORBIDDEN),
    }
}

fn is_ours(host: &str, port: u16) -> bool {
    let (name, named_port) = host.split_once(':').unwrap_or((host, "80"));
    matches!(name, "127.0.0.1" | "localhost") && named_port == port.to_string()
}
