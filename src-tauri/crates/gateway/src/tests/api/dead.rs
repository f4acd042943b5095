//! A token that is dead, or whose person is blocked, opens nothing, however it asks.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{StatusCode, header};
use rollcall_engine::wire::TokenRole;
use rollcall_engine::{Actor, COMMAND_NAMES, Clocks, Error, Host, Span, Workspace, dispatch};
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio_stream::StreamExt;
use tower::ServiceExt;

use super::{Program, answer};
use crate::entry::Key;
use crate::router::router;
use crate::state::AppState;
use crate::tests::Server;

/// Every path with a method that it has, and a body that no parser takes.
const PATHS: [(&str, &str); 16] = [
    ("GET", "/api/v1/inactivity/reasons"),
    ("POST", "/api/v1/inactivity/reasons"),
    ("PUT", "/api/v1/inactivity/reasons"),
    ("GET", "/api/v1/agents"),
    ("GET", "/api/v1/agents?nonsense=1"),
    ("GET", "/api/v1/agents/%ff"),
    ("GET", "/api/v1/agents/maya/log?limit=many"),
    ("GET", "/api/v1/agents/maya/status?userVariableName=x"),
    ("PUT", "/api/v1/agents/maya/status"),
    ("GET", "/api/v1/requests"),
    ("POST", "/api/v1/requests/x/decision"),
    ("GET", "/api/v1/groups"),
    ("GET", "/api/v1/reports/log?from=x"),
    ("GET", "/api/v1/reports/workload?by=x"),
    ("POST", "/api/v1/threads/messages"),
    ("GET", "/api/v1/events"),
];

async fn is_refused(program: &Program<'_>, server: &Server, method: &str, path: &str, why: &str) {
    let (status, body) = loop {
        let asked = program.asks(method, path).header("last-event-id", "yesterday").header("if-match", "a");
        let asked = asked.header("if-match", "b").header(header::CONTENT_TYPE, "text/plain");
        let (status, body) = answer(server.send(asked, "{").await).await;
        // Whoever has no token that is alive is answered only so often a second.
        if status != StatusCode::TOO_MANY_REQUESTS {
            break (status, body);
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    assert_eq!((status, &body["code"]), (StatusCode::UNAUTHORIZED, &json!("token_invalid")), "{why}: {method} {path}");
}

#[tokio::test]
async fn a_dead_token_is_refused_on_every_path_before_anything_is_read() {
    let server = Server::new();
    server.with_agents();
    let owner = |name: &str, request: Value| dispatch(server.host.as_ref(), name, request).expect("the owner may");
    let revoked = server.program(TokenRole::Administrator);
    owner("revoke_token", json!({ "token_id": revoked.token_id }));
    let made = owner("create_token", json!({ "name": "Maya's", "role": "agent", "login": "maya" }));
    let blocked = Program {
        server: &server,
        secret: made["token"].as_str().expect("a secret").to_owned(),
        token_id: made["about"]["id"].as_i64().expect("an id"),
    };
    assert_eq!(blocked.get("/api/v1/groups").await.0, StatusCode::OK, "it was alive, and is known");
    let maya = owner("list_accounts", json!({}))["accounts"].as_array().expect("a list").clone();
    let maya = maya.iter().find(|one| one["login"] == "maya").expect("listed")["id"].clone();
    owner("block_account", json!({ "person_id": maya, "blocked": true }));
    for (why, program) in [("revoked", &revoked), ("its person is blocked", &blocked)] {
        for (method, path) in PATHS {
            is_refused(program, &server, method, path, why).await;
        }
        for name in COMMAND_NAMES.iter().chain(&["no_such_command"]) {
            is_refused(program, &server, "POST", &format!("/api/v1/commands/{name}"), why).await;
        }
    }
}

/// A host with a clock that can be turned.
struct Turned {
    team: Arc<dyn Host>,
    ahead: watch::Receiver<i64>,
}

impl Host for Turned {
    fn actor(&self) -> Actor {
        self.team.actor()
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        self.team.workspace()
    }

    fn clocks(&self) -> Clocks {
        let (team, ahead) = (self.team.clocks(), Span::from_secs(*self.ahead.borrow()));
        Clocks { wall: team.wall + ahead, up: Span::from_millis(team.up.millis() + ahead.millis()), ..team }
    }
}

#[tokio::test]
async fn a_stream_ends_with_its_tokens_time_though_nothing_changes() {
    let server = Server::new();
    let made = dispatch(
        server.host.as_ref(),
        "create_token",
        json!({ "name": "An hour", "role": "agent", "expires_s": 3600 }),
    );
    let secret = made.expect("the owner may")["token"].as_str().expect("a secret").to_owned();
    let (turn, ahead) = watch::channel(0);
    let host: Arc<dyn Host> = Arc::new(Turned { team: Arc::clone(&server.host), ahead });
    let (_close, closing) = watch::channel(false);
    let key = Key::random().expect("random bytes");
    let state = AppState { look: Duration::from_millis(1), ..AppState::new(host, 4020, key, closing) };
    let router = router(Arc::new(state));
    let asks = || {
        let asked =
            crate::tests::request("GET", "/api/v1/events").header(header::AUTHORIZATION, format!("Bearer {secret}"));
        router.clone().oneshot(asked.body(Body::empty()).expect("a request"))
    };
    let response = asks().await.expect("a router always answers");
    assert_eq!(response.status(), StatusCode::OK);
    turn.send(3600).expect("the host listens");
    let mut stream = response.into_body().into_data_stream();
    let over = async { while stream.next().await.is_some() {} };
    tokio::time::timeout(Duration::from_mins(1), over).await.expect("it ends");
    assert_eq!(asks().await.expect("an answer").status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_stream_ends_when_its_person_is_blocked() {
    let server = Server::new();
    server.with_agents();
    let made = dispatch(server.host.as_ref(), "create_token", json!({ "name": "M", "role": "agent", "login": "maya" }));
    let secret = made.expect("the owner may")["token"].as_str().expect("a secret").to_owned();
    let asked =
        crate::tests::request("GET", "/api/v1/events").header(header::AUTHORIZATION, format!("Bearer {secret}"));
    let response = server.send(asked, Body::empty()).await;
    assert_eq!(response.status(), StatusCode::OK);
    let accounts = dispatch(server.host.as_ref(), "list_accounts", json!({})).expect("the owner may");
    let accounts = accounts["accounts"].as_array().expect("a list").clone();
    let maya = accounts.iter().find(|one| one["login"] == "maya").expect("listed")["id"].clone();
    let block = json!({ "person_id": maya, "blocked": true });
    dispatch(server.host.as_ref(), "block_account", block).expect("the owner may");
    let mut stream = response.into_body().into_data_stream();
    let over = async { while stream.next().await.is_some() {} };
    tokio::time::timeout(Duration::from_mins(1), over).await.expect("it ends");
}
