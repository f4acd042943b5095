//! Doing something once, and only if it is still as it was.

use axum::body::Body;
use axum::http::{StatusCode, header};
use rollcall_engine::wire::TokenRole;
use serde_json::json;

use crate::tests::{Server, text};

const REASONS: &str = "/api/v1/inactivity/reasons";
const MESSAGES: &str = "/api/v1/threads/messages";

#[tokio::test]
async fn a_post_with_a_key_is_done_once() {
    let server = Server::new();
    let program = server.program(TokenRole::Integrator);
    let hello = r#"{"client":"Alba","text":"Hello"}"#;
    let key = [("idempotency-key", "order-66")];
    let first = program.sends_with("POST", MESSAGES, hello, &key).await;
    assert_eq!(first.0, StatusCode::OK);
    assert_eq!(program.sends_with("POST", MESSAGES, hello, &key).await, first, "the same answer");
    let thread = format!(r#"{{"thread_id":{}}}"#, first.1["id"]);
    let owner = server.program(TokenRole::Administrator);
    let (_, thread) = owner.sends("POST", "/api/v1/commands/show_thread", &thread).await;
    assert_eq!(thread["messages"].as_array().map(Vec::len), Some(1), "and it was written once");

    let other = r#"{"client":"Alba","text":"Hello?"}"#;
    let (status, body) = program.sends_with("POST", MESSAGES, other, &key).await;
    assert_eq!((status, &body["code"]), (StatusCode::CONFLICT, &json!("key_reused")));
    assert_eq!(
        owner.sends_with("POST", MESSAGES, other, &key).await.0,
        StatusCode::OK,
        "another program's keys are its own"
    );
    let long = "x".repeat(256);
    for key in ["", "two words", &long] {
        let (status, body) = program.sends_with("POST", MESSAGES, hello, &[("idempotency-key", key)]).await;
        assert_eq!((status, &body["code"]), (StatusCode::BAD_REQUEST, &json!("key_invalid")), "{key:?}");
    }
}

#[tokio::test]
async fn a_refused_post_can_be_sent_again_with_its_key() {
    let server = Server::new();
    let program = server.program(TokenRole::Integrator);
    let retired = r#"{"code":"nap","reasons":[{"locale":"en","name":"Nap"}]}"#;
    let key = [("idempotency-key", "k")];
    rollcall_engine::dispatch(server.host.as_ref(), "set_reason_limit", json!({ "limit": 3 })).expect("the owner may");
    assert_eq!(program.sends_with("POST", REASONS, retired, &key).await.0, StatusCode::CONFLICT);
    rollcall_engine::dispatch(server.host.as_ref(), "set_reason_limit", json!({ "limit": 4 })).expect("the owner may");
    assert_eq!(program.sends_with("POST", REASONS, retired, &key).await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_change_can_be_meant_for_one_state_of_the_reasons() {
    let server = Server::new();
    let program = server.program(TokenRole::Integrator);
    let tag = tag_of(&server, &program, REASONS).await;
    let rename = |name: &str| format!(r#"{{"code":"short_break","reasons":[{{"locale":"en","name":"{name}"}}]}}"#);
    let with = [("if-match", tag.as_str())];
    assert_eq!(program.sends_with("PUT", REASONS, &rename("Tea"), &with).await.0, StatusCode::OK);
    let (status, body) = program.sends_with("PUT", REASONS, &rename("Coffee"), &with).await;
    assert_eq!((status, &body["code"]), (StatusCode::PRECONDITION_FAILED, &json!("changed_meanwhile")));
    assert_eq!(program.sends_with("PUT", REASONS, &rename("Coffee"), &[("if-match", "*")]).await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_status_can_be_meant_for_one_interval() {
    let server = Server::new();
    let program = server.with_agents().program(TokenRole::Integrator);
    let path = "/api/v1/agents/maya/status?userVariableName=login";
    let tag = tag_of(&server, &program, path).await;
    let with = [("if-match", tag.as_str())];
    assert_eq!(program.sends_with("PUT", path, r#"{"status":"READY"}"#, &with).await.0, StatusCode::OK);
    let (status, _) = program.sends_with("PUT", path, r#"{"status":"OUTGOING"}"#, &with).await;
    assert_eq!(status, StatusCode::PRECONDITION_FAILED, "somebody else was quicker");
    let (status, _) = program.sends_with("PUT", path, r#"{"status":"OUTGOING"}"#, &[("if-match", "\"tea\"")]).await;
    assert_eq!(status, StatusCode::PRECONDITION_FAILED);
}

#[tokio::test]
async fn who_has_the_present_state_isnt_sent_it_again() {
    let server = Server::new();
    let program = server.with_agents().program(TokenRole::Integrator);
    for path in [REASONS, "/api/v1/agents", "/api/v1/agents/maya/status?userVariableName=login"] {
        let tag = tag_of(&server, &program, path).await;
        let again = program.asks("GET", path).header(header::IF_NONE_MATCH, &tag);
        let response = server.send(again, Body::empty()).await;
        assert_eq!(response.status(), StatusCode::NOT_MODIFIED, "{path}");
        assert_eq!(text(response).await, "", "{path}");
        let changed = [
            ("POST", REASONS, format!(r#"{{"code":"n{0}","reasons":[{{"locale":"en","name":"N{0}"}}]}}"#, path.len())),
            (
                "PUT",
                "/api/v1/agents/maya/status?userVariableName=login",
                format!(r#"{{"status":"INACTIVE","reason":"n{}"}}"#, path.len()),
            ),
        ];
        for (method, path, body) in changed {
            assert_eq!(program.sends(method, path, &body).await.0, StatusCode::OK, "{body}");
        }
        let later = program.asks("GET", path).header(header::IF_NONE_MATCH, &tag);
        assert_eq!(server.send(later, Body::empty()).await.status(), StatusCode::OK, "{path} changed");
    }
}

async fn tag_of(server: &Server, program: &super::Program<'_>, path: &str) -> String {
    let response = server.send(program.asks("GET", path), Body::empty()).await;
    let tag = response.headers().get(header::ETAG).expect("a tag").to_str().expect("text").to_owned();
    assert!(tag.ends_with('"'), "{tag}");
    tag
}
