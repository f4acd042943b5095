//! A call with a body: who calls, whether they may, what is asked, and whether it is to be done only once.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::Response;
use rollcall_engine::{IdempotencyKey, admit};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::program::Program;
use super::shares::Kind;
use crate::answer;
use crate::body::{NoBody, is_json, one_header, take};
use crate::state::AppState;

/// A program's call whose body wasn't looked at yet.
pub(crate) struct Call {
    pub headers: HeaderMap,
    program: Program,
    parts: Parts,
    body: Body,
}

impl FromRequest<Arc<AppState>> for Call {
    type Rejection = Response;

    async fn from_request(request: Request, state: &Arc<AppState>) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let program = Program::at(&parts, state)?;
        Ok(Call { headers: parts.headers.clone(), program, parts, body })
    }
}

impl Call {
    /// Lets in who may call this command, then takes the body and reads it. It is work from when the body is there.
    pub async fn read<T: DeserializeOwned>(self, command: &str) -> Result<(Program, T), Response> {
        let Call { headers, mut program, parts, body } = self;
        program.look(|host| admit(host, command))?;
        if !is_json(&headers) {
            return Err(answer::at_the_door(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media_type_unknown"));
        }
        let bytes = take(command, &headers, body, program.state.patience).await.map_err(NoBody::answer)?;
        program.work(Kind::Request)?;
        let body = read(&bytes).map_err(|error| {
            answer::malformed(StatusCode::BAD_REQUEST, error.to_string().chars().take(300).collect())
        })?;
        if parts.method == Method::POST {
            program.idempotency_key = idempotency_key(&headers, parts.uri.path(), &bytes)?;
        }
        Ok((program, body))
    }
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

fn idempotency_key(headers: &HeaderMap, path: &str, body: &[u8]) -> Result<Option<IdempotencyKey>, Response> {
    let Some(key) = one_header(headers, "idempotency-key")? else { return Ok(None) };
    IdempotencyKey::new(key, &[path.as_bytes(), body]).map(Some).map_err(|error| answer::error(error.to_body()))
}
