//! How errors of the API look: as the reference product's on its own paths, as problem details (RFC 9457) on all others. The
//! sentence is in the caller's language, where the catalogue has it.

use axum::Json;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use rollcall_engine::wire::{ErrorBody, ErrorDetail};
use rollcall_words::Words;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use super::ROOT;
use crate::answer;

/// What is wrong, as RFC 9457 says it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Problem {
    /// Where the kind of problem is explained.
    #[serde(rename = "type")]
    kind: String,
    /// The status in words.
    title: String,
    /// The status.
    status: u16,
    /// What happened and what to do next.
    detail: String,
    /// The path that was asked.
    instance: String,
    /// Closed; the same code means the same everywhere.
    code: String,
    /// What the sentence names.
    params: Map<String, Value>,
    /// What is wrong line by line; only for files with bad lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    details: Vec<ErrorDetail>,
    /// Finds the cause in the log; only when something broke.
    incident: Option<String>,
}

/// What is wrong, as the reference product says it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct ReferenceError {
    /// The method that was asked.
    method: String,
    /// The path that was asked.
    uri: String,
    /// Our code; null where the reference product documents that.
    code: Option<String>,
    /// What happened and what to do next.
    message: String,
}

/// The last thing that touches an answer.
pub(crate) async fn negotiate(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path != ROOT && !path.starts_with("/api/") {
        return next.run(request).await;
    }
    let method = request.method().clone();
    let asked = request.headers().get(header::ACCEPT_LANGUAGE).cloned();
    let mut response = next.run(request).await;
    if !response.status().is_client_error() && !response.status().is_server_error() {
        return response;
    }
    let words = words(asked.as_ref());
    let body = response.extensions_mut().remove::<ErrorBody>().unwrap_or_else(|| nameless(response.status()));
    let (status, dressed) = if is_of_the_reference(&path) {
        as_the_reference(words, &method, path, response.status(), body)
    } else {
        as_a_problem(words, path, response.status(), body)
    };
    let (mut parts, _) = response.into_parts();
    let (form, content) = dressed.into_parts();
    parts.status = status;
    parts.headers.remove(header::CONTENT_LENGTH);
    if let Some(kind) = form.headers.get(header::CONTENT_TYPE) {
        parts.headers.insert(header::CONTENT_TYPE, kind.clone());
    }
    if status == StatusCode::UNAUTHORIZED {
        parts.headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    Response::from_parts(parts, content)
}

/// An error that the HTTP library found by itself.
fn nameless(status: StatusCode) -> ErrorBody {
    answer::refused(match status {
        StatusCode::METHOD_NOT_ALLOWED => "method_not_allowed",
        StatusCode::PAYLOAD_TOO_LARGE => "body_too_large",
        StatusCode::NOT_FOUND => "unknown_path",
        _ => "internal",
    })
}

fn is_of_the_reference(path: &str) -> bool {
    let status = path.strip_prefix("/api/v1/agents/").and_then(|rest| rest.strip_suffix("/status"));
    path == "/api/v1/inactivity/reasons" || status.is_some_and(|agent| !agent.contains('/'))
}

/// The reference product knows no 422: what can't be is a bad request there.
fn as_the_reference(
    words: &Words,
    method: &Method,
    uri: String,
    status: StatusCode,
    body: ErrorBody,
) -> (StatusCode, Response) {
    let unknown_reason = body.code == "unknown_reason";
    let message = if unknown_reason {
        let code = body.params.get("code").and_then(Value::as_str).unwrap_or_default().to_owned();
        let choices = body.params.get("choices").and_then(Value::as_str).unwrap_or_default().to_owned();
        // Who sets a status is told what they could have said; the call for reasons answers in the reference's own words.
        let key =
            if uri.starts_with("/api/v1/agents/") { "api-reason-not-found-choose" } else { "api-reason-not-found" };
        words.say(key, &[("code", code.into()), ("choices", choices.into())])
    } else {
        sentence(words, &body)
    };
    let code = (!unknown_reason).then_some(body.code);
    let status = if status == StatusCode::UNPROCESSABLE_ENTITY { StatusCode::BAD_REQUEST } else { status };
    (status, Json(ReferenceError { method: method.to_string(), uri, code, message }).into_response())
}

fn as_a_problem(words: &Words, instance: String, status: StatusCode, body: ErrorBody) -> (StatusCode, Response) {
    let problem = Problem {
        kind: format!("{ROOT}/docs#{}", body.code),
        title: status.canonical_reason().unwrap_or_default().to_owned(),
        status: status.as_u16(),
        detail: sentence(words, &body),
        instance,
        code: body.code,
        params: body.params,
        details: body.details,
        incident: body.incident,
    };
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    (status, (kind, Json(problem)).into_response())
}

fn sentence(words: &Words, body: &ErrorBody) -> String {
    let mut params = body.params.clone();
    params.insert("incident".to_owned(), body.incident.clone().into());
    words.error(&body.code, &params)
}

/// The words of the caller's language; English unless it asks for another.
pub(super) fn words(asked: Option<&HeaderValue>) -> &'static Words {
    let asked = asked.and_then(|value| value.to_str().ok()).unwrap_or("en");
    Words::shared(asked.split([',', ';']).next().unwrap_or("en"))
}

#[cfg(test)]
mod tests {
    use super::is_of_the_reference;

    #[test]
    fn only_the_paths_of_the_reference_have_its_errors() {
        for path in ["/api/v1/inactivity/reasons", "/api/v1/agents/7/status", "/api/v1/agents/maya.kessler/status"] {
            assert!(is_of_the_reference(path), "{path}");
        }
        for path in ["/api/v1/agents", "/api/v1/agents/7", "/api/v1/agents/7/8/status", "/api/v1/inactivity"] {
            assert!(!is_of_the_reference(path), "{path}");
        }
    }
}
