//! A call with a body: who calls, what is asked, and whether it is to be done only once.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::Response;
use rollcall_engine::Once;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::time::timeout;

use super::program::Program;
use crate::answer;
use crate::router::Door;

/// A program's call with a body of JSON.
pub(crate) struct Call<T> {
    pub program: Program,
    pub headers: HeaderMap,
    pub body: T,
}

impl<T: DeserializeOwned> FromRequest<Arc<Door>> for Call<T> {
    type Rejection = Response;

    async fn from_request(request: Request, door: &Arc<Door>) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let mut program = Program::from_request_parts(&mut parts, door).await?;
        if !is_json(&parts.headers) {
            return Err(answer::at_the_door(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media_type_unknown"));
        }
        let request = Request::from_parts(parts.clone(), body);
        let bytes = match timeout(door.patience, Bytes::from_request(request, door)).await {
            Ok(Ok(bytes)) => bytes,
            Ok(Err(rejection)) if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                return Err(answer::at_the_door(StatusCode::PAYLOAD_TOO_LARGE, "body_too_large"));
            }
            Ok(Err(rejection)) => return Err(answer::malformed(StatusCode::BAD_REQUEST, rejection.body_text())),
            Err(_) => return Err(answer::at_the_door(StatusCode::REQUEST_TIMEOUT, "too_slow")),
        };
        let body = read(&bytes).map_err(|error| {
            answer::malformed(StatusCode::BAD_REQUEST, error.to_string().chars().take(300).collect())
        })?;
        if parts.method == Method::POST {
            program.once = once(&parts.headers, parts.uri.path(), &bytes)?;
        }
        Ok(Call { program, headers: parts.headers, body })
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

/// A body is an object: serde would take a list for the fields in their order.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> serde_json::Result<T> {
    match with_whole_numbers(serde_json::from_slice(bytes)?) {
        object @ Value::Object(_) => serde_json::from_value(object),
        _ => Err(serde::de::Error::custom("the body is an object")),
    }
}

/// In JSON 6.0 is a whole number, and some programs write it like that.
fn with_whole_numbers(value: Value) -> Value {
    match value {
        Value::Number(number) => match number.as_f64() {
            #[expect(clippy::cast_possible_truncation, reason = "it is whole, and within what is exact")]
            Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < EXACT => (float as i64).into(),
            _ => Value::Number(number),
        },
        Value::Array(values) => values.into_iter().map(with_whole_numbers).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, with_whole_numbers(value))).collect(),
        other => other,
    }
}

/// Whole floats beyond it aren't exact: 2⁵³.
const EXACT: f64 = 9_007_199_254_740_992.0;

fn once(headers: &HeaderMap, path: &str, body: &[u8]) -> Result<Option<Once>, Response> {
    let Some(key) = headers.get("idempotency-key") else { return Ok(None) };
    // What isn't text is no key either, and the engine says so.
    let key = key.to_str().unwrap_or_default();
    Once::new(key, &[path.as_bytes(), body]).map(Some).map_err(|error| answer::error(error.to_body()))
}
