//! What a hostile page or program can send.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{StatusCode, header};
use rollcall_engine::wire::TokenRole;
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio_stream::StreamExt as _;
use tower::ServiceExt;

use super::answer;
use crate::api::Rates;
use crate::entry::Key;
use crate::router::router;
use crate::state::AppState;
use crate::tests::Server;

const REASONS: &str = "/api/v1/inactivity/reasons";

#[tokio::test]
async fn a_page_of_somewhere_else_is_turned_away_with_a_token_in_its_hand() {
    let server = Server::new();
    let program = server.program(TokenRole::Administrator);
    for (name, value, status) in [
        ("host", "rebound.example:4020", 421),
        ("host", "127.0.0.1:4021", 421),
        ("origin", "http://evil.example", 403),
        ("origin", "null", 403),
        ("sec-fetch-site", "cross-site", 403),
        ("sec-fetch-site", "same-site", 403),
    ] {
        let mut asked = program.asks("GET", "/api/v1/groups");
        asked.headers_mut().expect("headers").remove(name);
        let response = server.send(asked.header(name, value), Body::empty()).await;
        let cors = response.headers().keys().any(|name| name.as_str().starts_with("access-control-"));
        let (found, problem) = answer(response).await;
        assert_eq!(
            (found.as_u16(), &problem["code"], cors),
            (status, &json!("not_permitted"), false),
            "{name}: {value}"
        );
    }
}

#[tokio::test]
async fn a_form_of_another_page_cant_say_json() {
    let server = Server::new();
    let program = server.program(TokenRole::Administrator);
    for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""] {
        let asked = program.asks("POST", REASONS).header(header::CONTENT_TYPE, kind);
        let (status, body) = answer(server.send(asked, r#"{"code":"nap"}"#).await).await;
        assert_eq!((status.as_u16(), &body["code"]), (415, &json!("media_type_unknown")), "{kind:?}");
    }
}

#[tokio::test]
async fn a_body_has_its_limit() {
    let server = Server::new();
    let program = server.program(TokenRole::Administrator);
    let name = "x".repeat(300 * 1024);
    let body = format!(r#"{{"code":"nap","reasons":[{{"locale":"en","name":"{name}"}}]}}"#);
    let (status, error) = program.sends("POST", REASONS, &body).await;
    assert_eq!((status.as_u16(), &error["code"]), (413, &json!("body_too_large")));
    let deep = format!("{}{}", r#"{"a":"#.repeat(5000), "}".repeat(5000));
    assert_eq!(program.sends("POST", REASONS, &deep).await.0.as_u16(), 400, "nor does its depth bring anything down");
}

#[tokio::test]
async fn a_body_that_doesnt_arrive_is_not_waited_for() {
    let server = Server::new();
    let program = server.program(TokenRole::Administrator);
    let (_close, closing) = watch::channel(false);
    let key = Key::random().expect("random bytes");
    let state =
        AppState { patience: Duration::from_millis(50), ..AppState::new(Arc::clone(&server.host), 4020, key, closing) };
    let never = tokio_stream::pending::<Result<Bytes, std::io::Error>>();
    let begun = tokio_stream::once(Ok(Bytes::from_static(b"{"))).chain(never);
    let asked = program.asks("POST", REASONS).header(header::CONTENT_TYPE, "application/json");
    let asked = asked.body(Body::from_stream(begun)).expect("a request");
    let response = router(Arc::new(state)).oneshot(asked).await.expect("a router always answers");
    let (status, body) = answer(response).await;
    assert_eq!((status.as_u16(), &body["code"]), (408, &json!("too_slow")));
}

#[tokio::test]
async fn nobody_asks_without_end() {
    let server = Server::new();
    let program = server.program(TokenRole::Administrator);
    let other = server.program(TokenRole::Administrator);
    let (_close, closing) = watch::channel(false);
    let two = NonZeroU32::new(2).expect("not zero");
    let key = Key::random().expect("random bytes");
    let state = AppState {
        rates: Rates::new(NonZeroU32::MIN, two),
        ..AppState::new(Arc::clone(&server.host), 4020, key, closing)
    };
    let router = router(Arc::new(state));
    let ask = async |program: &super::Program<'_>| {
        let asked = program.asks("GET", "/api/v1/groups").body(Body::empty()).expect("a request");
        router.clone().oneshot(asked).await.expect("a router always answers")
    };
    let mut statuses = Vec::new();
    for _ in 0..3 {
        statuses.push(ask(&program).await.status().as_u16());
    }
    assert_eq!(statuses, [200, 200, 429]);
    let refused = ask(&program).await;
    assert!(refused.headers()[header::RETRY_AFTER].to_str().is_ok_and(|wait| wait.parse::<u64>().is_ok()));
    assert_eq!(ask(&other).await.status(), StatusCode::OK, "another program isn't held up");
}

#[tokio::test]
async fn paths_lead_nowhere_else() {
    let server = Server::new();
    let program = server.with_agents().program(TokenRole::Administrator);
    for path in [
        "/api/v1/../../etc/passwd",
        "/api/v1/agents/..%2f..%2fetc%2fpasswd",
        "/api/v1/agents/%00",
        "/api/v1/agents/%ff",
        "/api/v1/agents/%F0%9F%92%A9?userVariableName=login",
        "/api/v1/agents/1%20OR%201=1",
        "/api/v1/agents/99999999999999999999",
        "/api/v1//agents",
        "//api/v1/agents",
        "/api/v1/commands/..%2fshow_workspace",
    ] {
        let (status, body) = program.get(path).await;
        assert!([400, 401, 404, 405].contains(&status.as_u16()), "{path}: {status} {body}");
    }
}

#[tokio::test]
async fn what_comes_in_is_text_and_stays_text() {
    let server = Server::new();
    let program = server.program(TokenRole::Administrator);
    let hostile = "<img src=x onerror=alert(1)>'; DROP TABLE person; --";
    let body = json!({ "code": "nap", "reasons": [{ "locale": "en", "name": hostile }] });
    let (status, added) = program.sends("POST", REASONS, &body.to_string()).await;
    assert_eq!((status, &added["reasons"][0]["name"]), (StatusCode::OK, &Value::from(hostile)));
    let page = crate::tests::text(server.send(program.asks("GET", "/api/v1/docs"), Body::empty()).await).await;
    assert!(!page.contains("onerror"));
}

#[tokio::test]
async fn a_header_that_counts_is_given_once() {
    let server = Server::new();
    let program = server.with_agents().program(TokenRole::Administrator);
    let nap = r#"{"code":"nap","reasons":[{"locale":"en","name":"Nap"}]}"#;
    for (method, path, name) in [
        ("POST", REASONS, "idempotency-key"),
        ("POST", "/api/v1/commands/add_reason", "idempotency-key"),
        ("PUT", REASONS, "if-match"),
        ("PUT", "/api/v1/agents/maya/status?userVariableName=login", "if-match"),
        ("GET", "/api/v1/events", "last-event-id"),
    ] {
        let (status, body) = program.sends_with(method, path, nap, &[(name, "1"), (name, "1")]).await;
        assert_eq!((status.as_u16(), &body["code"]), (400, &json!("request_malformed")), "{method} {path}: two {name}");
    }
    let (_, reasons) = program.get(REASONS).await;
    assert!(!reasons.to_string().contains("nap"), "nothing of it was done");
}

#[tokio::test]
async fn whoever_has_no_token_pushes_no_program_out_of_the_latest_requests() {
    let server = Server::new();
    let program = server.program(TokenRole::Administrator);
    assert_eq!(program.get("/api/v1/groups").await.0, StatusCode::OK);
    for _ in 0..205 {
        server.send(crate::tests::request("GET", "/api/v1/groups"), Body::empty()).await;
    }
    let latest = server.state.api().requests;
    assert_eq!(latest.iter().filter(|one| one.token.is_none()).count(), 20, "of strangers the latest few");
    assert_eq!(latest.iter().filter(|one| one.token.as_deref() == Some("chat")).count(), 1);
}

#[tokio::test]
async fn an_integrator_closes_no_threads_of_clients_nor_hands_them_on() {
    let server = Server::new();
    let program = server.with_agents().program(TokenRole::Integrator);
    let said = r#"{"client":"Alba","text":"Hello?"}"#;
    let (status, thread) = program.sends("POST", "/api/v1/threads/messages", said).await;
    assert_eq!(status, StatusCode::OK, "what clients write comes in: {thread}");
    let id = &thread["id"];
    for (name, body) in [
        ("close_thread", json!({ "thread_id": id })),
        ("assign_thread", json!({ "thread_id": id, "agent": "maya" })),
        ("show_thread", json!({ "thread_id": id })),
        ("list_threads", json!({ "place": "queue" })),
        ("list_clients", json!({})),
        ("advance", json!({ "to": "2999-01-01T00:00:00Z" })),
    ] {
        let (status, body) = program.sends("POST", &format!("/api/v1/commands/{name}"), &body.to_string()).await;
        assert_eq!((status.as_u16(), &body["code"]), (403, &json!("not_permitted")), "{name}");
    }
}
