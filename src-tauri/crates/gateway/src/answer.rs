//! Errors as HTTP: the body is the engine's, the status follows from its code.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use rollcall_engine::wire::{ErrorBody, Severity};
use serde_json::Map;

/// The answer for an error of the engine.
pub(crate) fn error(body: ErrorBody) -> Response {
    (status(&body), Json(body)).into_response()
}

/// A refusal that needs no engine.
pub(crate) fn refused(code: &str) -> ErrorBody {
    body(code, Severity::Refused)
}

/// The request never reached the engine, because of who sent it.
pub(crate) fn not_permitted(status: StatusCode) -> Response {
    (status, Json(refused("not_permitted"))).into_response()
}

/// The request never reached the engine, because it couldn't be read.
pub(crate) fn malformed(status: StatusCode, detail: String) -> Response {
    let mut body = refused("request_malformed");
    body.params.insert("detail".to_owned(), detail.into());
    (status, Json(body)).into_response()
}

/// Something broke on this side.
pub(crate) fn failed(status: StatusCode) -> Response {
    (status, Json(body("internal", Severity::Failed))).into_response()
}

fn body(code: &str, severity: Severity) -> ErrorBody {
    ErrorBody { code: code.to_owned(), severity, params: Map::new(), details: Vec::new(), incident: None }
}

fn status(body: &ErrorBody) -> StatusCode {
    match body.code.as_str() {
        _ if body.severity == Severity::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        // Not 401: that is the key, and no person has it.
        "not_permitted" | "nobody_seated" | "password_wrong" | "password_not_set" => StatusCode::FORBIDDEN,
        "too_many_attempts" => StatusCode::TOO_MANY_REQUESTS,
        "request_malformed" => StatusCode::BAD_REQUEST,
        "request_already_decided" | "too_many_reasons" => StatusCode::CONFLICT,
        code if code.ends_with("_taken") || code.starts_with("workspace_") => StatusCode::CONFLICT,
        code if code.starts_with("unknown_") => StatusCode::NOT_FOUND,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_follows_from_the_code() {
        for (code, severity, wanted) in [
            ("not_permitted", Severity::Refused, 403),
            ("nobody_seated", Severity::Refused, 403),
            ("password_wrong", Severity::Refused, 403),
            ("too_many_attempts", Severity::Refused, 429),
            ("unknown_agent", Severity::Refused, 404),
            ("unknown_command", Severity::Refused, 404),
            ("request_already_decided", Severity::Refused, 409),
            ("code_taken", Severity::Refused, 409),
            ("too_many_reasons", Severity::Refused, 409),
            ("workspace_fixed", Severity::Refused, 409),
            ("request_malformed", Severity::Refused, 400),
            ("agent_offline", Severity::Refused, 422),
            ("internal", Severity::Failed, 500),
            ("disk_full", Severity::Failed, 500),
        ] {
            assert_eq!(status(&body(code, severity)).as_u16(), wanted, "{code}");
        }
    }
}
