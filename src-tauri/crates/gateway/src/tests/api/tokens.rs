//! Who is let in, and how far.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use rollcall_engine::wire::TokenRole;
use rollcall_engine::{commands, wire};
use serde_json::json;

use super::answer;
use crate::tests::{Server, request};

#[tokio::test]
async fn only_a_token_opens_this_door() {
    let server = Server::new();
    let known = server.program(TokenRole::Administrator);
    let bearer = |text: &str| request("GET", "/api/v1/groups").header(header::AUTHORIZATION, text.to_owned());
    for asked in [
        request("GET", "/api/v1/groups"),
        bearer(&format!("Bearer {}", server.key)),
        bearer("Bearer "),
        bearer("Bearer rollcall_"),
        bearer(&format!("Basic {}", known.secret)),
        bearer(&format!("Bearer {}x", known.secret)),
        bearer(&format!("Bearer {}", &known.secret[1..])),
        bearer(&format!("Bearer {}", known.secret.to_uppercase())),
        bearer(&format!("Bearer {}", known.secret)).header(header::AUTHORIZATION, format!("Bearer {}", known.secret)),
        server.own("GET", "/api/v1/groups"),
        request("GET", &format!("/api/v1/groups?token={}", known.secret)),
    ] {
        let shown = format!("{:?}", asked.headers_ref());
        let response = server.send(asked, Body::empty()).await;
        assert_eq!(response.headers().get(header::WWW_AUTHENTICATE).map(HeaderValue::as_bytes), Some(&b"Bearer"[..]));
        let (status, body) = answer(response).await;
        assert_eq!((status, &body["code"]), (StatusCode::UNAUTHORIZED, &json!("token_invalid")), "{shown}");
    }
    assert_eq!(known.get("/api/v1/groups").await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_revoked_token_opens_nothing_from_the_next_request_on() {
    let server = Server::new();
    let program = server.program(TokenRole::Integrator);
    assert_eq!(program.get("/api/v1/groups").await.0, StatusCode::OK);
    let revoke = wire::RevokeToken { token_id: program.token_id };
    commands::revoke_token(server.host.as_ref(), revoke).expect("the owner may");
    assert_eq!(program.get("/api/v1/groups").await.0, StatusCode::UNAUTHORIZED);
    assert_eq!(program.get("/api/v1/agents").await.0, StatusCode::UNAUTHORIZED, "what is kept isn't given either");
}

#[tokio::test]
async fn a_role_is_what_its_name_says() {
    let server = Server::new();
    server.with_agents();
    for (role, reasons, settings, force) in [
        (TokenRole::Integrator, 200, 403, 403),
        (TokenRole::Supervisor, 403, 403, 200),
        (TokenRole::Administrator, 200, 200, 200),
        (TokenRole::Agent, 403, 403, 403),
    ] {
        let program = server.program(role);
        let reason = format!(r#"{{"code":"r{0}","reasons":[{{"locale":"en","name":"N{0}"}}]}}"#, program.token_id);
        let force_now = r#"{"agent":"maya","reason":"lunch_break"}"#;
        let found = [
            program.sends("POST", "/api/v1/inactivity/reasons", &reason).await.0,
            program.sends("POST", "/api/v1/commands/show_settings", "{}").await.0,
            program.sends("POST", "/api/v1/commands/force_inactive", force_now).await.0,
            program.get("/api/v1/agents/maya?userVariableName=login").await.0,
        ];
        assert_eq!(found.map(|status| status.as_u16()), [reasons, settings, force, 200], "{role:?}");
    }
}

#[tokio::test]
async fn a_program_sits_nowhere_and_opens_no_file() {
    let server = Server::new();
    let program = server.program(TokenRole::Administrator);
    for (name, body, code) in [
        ("take_seat", r#"{"login":"admin"}"#, "seat_fixed"),
        ("open_workspace", r#"{"path":"/etc/passwd"}"#, "workspace_fixed"),
        ("create_workspace", r#"{"path":"x.db","name":"X","administrator":"Y"}"#, "workspace_fixed"),
        ("open_demo", "{}", "workspace_fixed"),
    ] {
        let (status, body) = program.sends("POST", &format!("/api/v1/commands/{name}"), body).await;
        assert_eq!((status, &body["code"]), (StatusCode::CONFLICT, &json!(code)), "{name}");
    }
}

#[tokio::test]
async fn the_screen_shows_who_asked_what_and_no_secret() {
    let server = Server::new();
    let program = server.program(TokenRole::Integrator);
    program.get("/api/v1/agents?text=Maya").await;
    server.send(request("GET", "/api/v1/groups"), Body::empty()).await;
    let (status, state) = {
        let administrator = server.program(TokenRole::Administrator);
        administrator.sends("POST", "/api/v1/commands/show_api", "{}").await
    };
    assert_eq!((status, &state["address"]), (StatusCode::OK, &json!("http://127.0.0.1:4020")));
    let shown: Vec<_> = state["requests"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| json!([one["method"], one["path"], one["status"], one["token"]]))
        .collect();
    assert_eq!(
        shown,
        [json!(["GET", "/api/v1/groups", 401, null]), json!(["GET", "/api/v1/agents", 200, "chat"])],
        "the newest first, without queries"
    );
    assert!(!state.to_string().contains(&program.secret) && !state.to_string().contains("Maya"));
}
