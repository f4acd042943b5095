//! Entity tags: which state of a thing an answer shows, and which state a change was meant for.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::body::one_header;

/// The tag of `If-Match`; `None` when there is no condition. A change is meant for one state: a list of tags is none of them.
pub(crate) fn if_match(headers: &HeaderMap) -> Result<Option<String>, Response> {
    let Some(text) = one_header(headers, "if-match")?.map(str::trim).filter(|text| *text != "*") else {
        return Ok(None);
    };
    let tag = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    Ok(Some(tag.unwrap_or(text).to_owned()))
}

/// An answer with its tag, or 304 when the caller has that state already.
pub(crate) fn tagged(headers: &HeaderMap, tag: &str, body: impl IntoResponse) -> Response {
    let known = headers.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok()).unwrap_or_default();
    let plain = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let fresh = known.split(',').any(|one| one.trim() == "*" || plain(one) == plain(tag));
    let mut response = if fresh { StatusCode::NOT_MODIFIED.into_response() } else { body.into_response() };
    if let Ok(value) = HeaderValue::from_str(tag) {
        response.headers_mut().insert(header::ETAG, value);
    }
    response
}
