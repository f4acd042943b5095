//! Errors as HTTP: the body is the engine's, the status follows from its code.

use std::time::Duration;

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rollcall_engine::wire::{ErrorBody, Severity};
use serde_json::Map;

/// The answer for an error of the engine.
pub(crate) fn error(body: ErrorBody) -> Response {
    let status = status(&body);
    let mut response = answer(status, body);
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(LOCKED_FOR_S));
    }
    response
}

/// When to ask again while another program keeps the file locked: it was waited for once already.
const LOCKED_FOR_S: u64 = 5;

/// A refusal that needs no engine.
pub(crate) fn refused(code: &str) -> ErrorBody {
    body(code, Severity::Refused)
}

/// The request never reached the engine, because of who sent it.
pub(crate) fn not_permitted(status: StatusCode) -> Response {
    answer(status, refused("not_permitted"))
}

/// The request never reached the engine, because it couldn't be read.
pub(crate) fn malformed(status: StatusCode, detail: String) -> Response {
    let mut body = refused("request_malformed");
    body.params.insert("detail".to_owned(), detail.into());
    answer(status, body)
}

/// The request never reached the engine, for a reason of this door.
pub(crate) fn at_the_door(status: StatusCode, code: &str) -> Response {
    answer(status, refused(code))
}

/// The caller asks more often than it may.
pub(crate) fn too_many(wait: Duration) -> Response {
    let seconds = wait.as_secs().max(1);
    let mut response = at_the_door(StatusCode::TOO_MANY_REQUESTS, "too_many_requests");
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

/// Something broke on this side.
pub(crate) fn failed(status: StatusCode) -> Response {
    answer(status, body("internal", Severity::Failed))
}

/// The body is also kept beside the answer, for a caller that is answered in another form.
fn answer(status: StatusCode, body: ErrorBody) -> Response {
    let mut response = (status, Json(&body)).into_response();
    response.extensions_mut().insert(body);
    response
}

fn body(code: &str, severity: Severity) -> ErrorBody {
    ErrorBody { code: code.to_owned(), severity, params: Map::new(), details: Vec::new(), incident: None }
}

fn status(body: &ErrorBody) -> StatusCode {
    match body.code.as_str() {
        _ if body.severity == Severity::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        "token_invalid" => StatusCode::UNAUTHORIZED,
        // Not 401: that is the key, and no person has it.
        "not_permitted" | "nobody_seated" | "password_wrong" | "password_not_set" | "reason_not_allowed" => {
            StatusCode::FORBIDDEN
        }
        "too_many_attempts" => StatusCode::TOO_MANY_REQUESTS,
        "request_malformed" | "key_invalid" => StatusCode::BAD_REQUEST,
        "changed_meanwhile" => StatusCode::PRECONDITION_FAILED,
        "disk_full" => StatusCode::INSUFFICIENT_STORAGE,
        "workspace_locked" | "workspace_gone" | "out_of_memory" | "too_many_files" => StatusCode::SERVICE_UNAVAILABLE,
        // Nobody can say that it was done.
        "change_unkept" | "disk_trouble" => StatusCode::INTERNAL_SERVER_ERROR,
        code if code.starts_with("unknown_") => StatusCode::NOT_FOUND,
        code if in_the_way(code) => StatusCode::CONFLICT,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// What is asked is well said, and the state of things doesn't allow it now.
fn in_the_way(code: &str) -> bool {
    const CONFLICTS: &[&str] = &[
        "request_already_decided",
        "too_many_reasons",
        "too_many_views",
        "key_reused",
        // Taken, by what every workspace has.
        "code_reserved",
        "agent_offline",
        "agent_not_receiving",
        "agent_not_working",
        "no_free_session",
        "already_signed_in",
        "not_warned",
        "nothing_to_pin",
        "already_pinned",
        "too_many_pins",
        "client_not_blocked",
        "asker_offline",
        "thread_closed",
        "thread_not_held",
        "client_blocked",
        "client_has_thread",
        "nobody_free",
        "reason_retired",
        "last_administrator",
        "password_missing",
        "clock_fixed",
        "clock_too_far",
        "too_many_seats",
        "clock_right",
        "seat_fixed",
        "backup_underway",
        "backup_too_busy",
    ];
    CONFLICTS.contains(&code) || code.ends_with("_taken") || code.starts_with("workspace_") || code == "no_workspace"
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
            ("agent_offline", Severity::Refused, 409),
            ("text_invalid", Severity::Refused, 422),
            ("token_invalid", Severity::Refused, 401),
            ("changed_meanwhile", Severity::Refused, 412),
            ("internal", Severity::Failed, 500),
            ("disk_full", Severity::Refused, 507),
            ("workspace_locked", Severity::Refused, 503),
            ("workspace_gone", Severity::Refused, 503),
            ("change_unkept", Severity::Refused, 500),
            ("disk_full", Severity::Failed, 500),
        ] {
            assert_eq!(status(&body(code, severity)).as_u16(), wanted, "{code}");
        }
    }

    #[test]
    fn who_meets_a_locked_file_is_told_when_to_come_again() {
        let response = error(body("workspace_locked", Severity::Refused));
        assert_eq!(response.headers()[header::RETRY_AFTER], "5");
        assert!(!error(body("disk_full", Severity::Refused)).headers().contains_key(header::RETRY_AFTER));
    }
}
