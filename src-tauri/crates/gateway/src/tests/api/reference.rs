//! The reference product's calls, with its bodies and its statuses.

use axum::http::StatusCode;
use rollcall_engine::wire::TokenRole;
use serde_json::{Value, json};

use crate::tests::Server;

const REASONS: &str = "/api/v1/inactivity/reasons";
const COACHING: &str = r##"{"code":"coaching","reasons":[{"locale":"en","name":"Coaching"},{"locale":"ru","name":"Наставничество"}],"color":"#00AA33","active":true}"##;

#[tokio::test]
async fn a_reason_is_added_and_changed() {
    let server = Server::new();
    let program = server.program(TokenRole::Integrator);
    let (status, added) = program.sends("POST", REASONS, COACHING).await;
    assert_eq!((status, &added["code"], &added["active"]), (StatusCode::OK, &json!("coaching"), &json!(true)));
    let retire = r#"{"code":"coaching","reasons":[{"locale":"en","name":"One to one"}],"active":false}"#;
    let (status, changed) = program.sends("PUT", REASONS, retire).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(
        json!([changed["reasons"], changed["color"], changed["active"]]),
        json!([[{ "locale": "en", "name": "One to one" }], "#00aa33", false]),
        "what isn't given stays"
    );
    let (_, list) = program.get(REASONS).await;
    assert_eq!(list["reasons"].as_array().and_then(|all| all.last()), Some(&changed), "retired ones are listed too");
}

#[tokio::test]
async fn an_unknown_reason_is_answered_in_the_words_of_the_reference() {
    let server = Server::new();
    let (status, body) = server.program(TokenRole::Integrator).sends("PUT", REASONS, r#"{"code":"nap"}"#).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert_eq!(
        body,
        json!({ "method": "PUT", "uri": REASONS, "code": null, "message": "InactivityReason with code nap wasn't found" })
    );
}

#[tokio::test]
async fn one_active_reason_too_many_is_a_conflict_to_add_and_to_bring_back() {
    let server = Server::new();
    let program = server.program(TokenRole::Integrator);
    rollcall_engine::dispatch(server.host.as_ref(), "set_reason_limit", json!({ "limit": 3 })).expect("the owner may");
    let (status, body) = program.sends("POST", REASONS, COACHING).await;
    assert_eq!(
        (status, &body["code"], &body["method"]),
        (StatusCode::CONFLICT, &json!("too_many_reasons"), &json!("POST"))
    );
    let retired = COACHING.replace("true", "false");
    assert_eq!(program.sends("POST", REASONS, &retired).await.0, StatusCode::OK, "the limit is on active ones");
    let (status, _) = program.sends("PUT", REASONS, r#"{"code":"coaching","active":true}"#).await;
    assert_eq!(status, StatusCode::CONFLICT);
    let (status, body) = program.sends("POST", REASONS, &retired).await;
    assert_eq!((status, &body["code"]), (StatusCode::CONFLICT, &json!("code_taken")));
}

#[tokio::test]
async fn an_agents_status_is_set_by_number_and_by_login() {
    let server = Server::new();
    let program = server.with_agents().program(TokenRole::Integrator);
    let (_, maya) = program.get("/api/v1/agents/maya?userVariableName=login").await;
    let id = maya["agent"]["id"].as_i64().expect("an id");
    for (path, body, becomes) in [
        (format!("/api/v1/agents/{id}/status?userVariableName=id"), r#"{"status":"READY"}"#, "active_free"),
        ("/api/v1/agents/maya/status?userVariableName=login".to_owned(), r#"{"status":"OUTGOING"}"#, "outgoing"),
        (format!("/api/v1/agents/{id}/status"), r#"{"status":"INACTIVE","reason":"lunch_break"}"#, "inactive"),
    ] {
        let (status, changed) = program.sends("PUT", &path, body).await;
        assert_eq!((status, &changed["agent"]["status"]), (StatusCode::OK, &json!(becomes)), "{path} {body}");
    }
    let (_, now) = program.get(&format!("/api/v1/agents/{id}/status")).await;
    assert_eq!(json!([now["reason"], now["cause"], now["changed_by"]["name"]]), json!(["lunch_break", "api", "Ada"]));
}

#[tokio::test]
async fn going_inactive_tells_how_many_threads_block() {
    let server = Server::new();
    let program = server.with_agents().program(TokenRole::Integrator);
    let path = "/api/v1/agents/maya/status?userVariableName=login";
    program.sends("PUT", path, r#"{"status":"READY"}"#).await;
    program.sends("POST", "/api/v1/threads/messages", r#"{"client":"Alba","text":"Hello"}"#).await;
    let (status, changed) = program.sends("PUT", path, r#"{"status":"INACTIVE","reason":"short_break"}"#).await;
    assert_eq!(status, StatusCode::OK, "INACTIVE triggers going inactive, by the ordinary rules");
    assert_eq!(
        json!([changed["agent"]["status"], changed["agent"]["next_reason"], changed["blocking_threads"]]),
        json!(["finishing", "short_break", 1])
    );
}

#[tokio::test]
async fn what_cant_be_set_is_refused_in_the_form_of_the_reference() {
    let server = Server::new();
    let program = server.with_agents().program(TokenRole::Integrator);
    let of = |login: &str| format!("/api/v1/agents/{login}/status?userVariableName=login");
    for (path, body, status, code) in [
        (of("oskar"), r#"{"status":"READY"}"#, 409, "agent_offline"),
        (of("nobody"), r#"{"status":"READY"}"#, 404, "unknown_agent"),
        ("/api/v1/agents/maya/status".to_owned(), r#"{"status":"READY"}"#, 404, "unknown_agent"),
        (of("maya"), r#"{"status":"INACTIVE","reason":"nap"}"#, 404, "unknown_reason"),
        (of("maya"), r#"{"status":"INACTIVE","reason":"active"}"#, 404, "unknown_reason"),
        (of("maya"), r#"{"status":"INACTIVE"}"#, 400, "request_malformed"),
        (of("maya"), r#"{"status":"READY","reason":"lunch_break"}"#, 400, "request_malformed"),
        (of("maya"), r#"{"status":"KICKED_OUT"}"#, 400, "request_malformed"),
        (of("maya"), "[]", 400, "request_malformed"),
        (of("maya"), "{", 400, "request_malformed"),
        (REASONS.to_owned(), r#"{"status":"READY"}"#, 400, "request_malformed"),
    ] {
        let (found, error) = program.sends("PUT", &path, body).await;
        let known = if code == "unknown_reason" { Value::Null } else { json!(code) };
        assert_eq!((found.as_u16(), &error["code"]), (status, &known), "{path} {body}");
        let fields: Vec<&String> = error.as_object().expect("an object").keys().collect();
        assert_eq!(fields, ["method", "uri", "code", "message"], "{path} {body}");
    }
    for reason in ["nap", "active", "offline"] {
        let body = json!({ "status": "INACTIVE", "reason": reason }).to_string();
        let (_, error) = program.sends("PUT", &of("maya"), &body).await;
        let words =
            format!("InactivityReason with code {reason} wasn't found. Choose one of: lunch_break, short_break, ");
        let message = error["message"].as_str().expect("a sentence");
        assert!(message.starts_with(&words) && !message.contains("outgoing"), "{message}");
    }
    let (status, error) =
        program.sends("POST", REASONS, r#"{"code":"Nap","reasons":[{"locale":"en","name":"N"}]}"#).await;
    assert_eq!((status.as_u16(), &error["code"]), (400, &json!("code_invalid")), "the reference has no 422");
}
