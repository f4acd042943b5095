//! The API says what it is, and answers what it says.

use axum::body::Body;
use axum::http::{StatusCode, header};
use rollcall_engine::wire::TokenRole;
use rollcall_engine::{COMMAND_NAMES, ERROR_CODES};
use serde_json::{Value, json};

use super::answer;
use crate::tests::{Server, request, text};

#[tokio::test]
async fn the_description_is_there_without_a_token_and_has_every_command() {
    let server = Server::new();
    let (status, document) = answer(server.send(request("GET", "/api/v1/openapi.json"), Body::empty()).await).await;
    assert_eq!((status, &document["openapi"]), (StatusCode::OK, &json!("3.1.0")));
    for name in COMMAND_NAMES {
        assert!(document["paths"][format!("/api/v1/commands/{name}")]["post"].is_object(), "{name}");
    }
    let mut ids: Vec<&Value> = document["paths"]
        .as_object()
        .expect("paths")
        .values()
        .flat_map(|methods| methods.as_object().expect("methods").values().map(|one| &one["operationId"]))
        .collect();
    let all = ids.len();
    ids.sort_by_key(ToString::to_string);
    ids.dedup();
    assert_eq!(ids.len(), all, "every operation has a name of its own");
}

#[tokio::test]
async fn the_page_names_every_call_and_every_error() {
    let server = Server::new();
    let page = text(server.send(request("GET", "/api/v1/docs"), Body::empty()).await).await;
    for named in ["/api/v1/inactivity/reasons", "/api/v1/commands/list_agents", "Idempotency-Key", "If-Match"] {
        assert!(page.contains(named), "{named}");
    }
    for code in ERROR_CODES {
        assert!(page.contains(&format!("id=\"{code}\"")), "{code}");
    }
    assert!(!page.contains("<script"), "it is only read");
}

#[tokio::test]
async fn errors_are_problem_details_in_the_callers_language() {
    let server = Server::new();
    let program = server.program(TokenRole::Administrator);
    let asked = program.asks("GET", "/api/v1/agents/99").header(header::ACCEPT_LANGUAGE, "ru-RU,ru;q=0.9");
    let response = server.send(asked, Body::empty()).await;
    assert_eq!(response.headers()[header::CONTENT_TYPE], "application/problem+json");
    let (status, problem) = answer(response).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert_eq!(
        json!([
            problem["type"],
            problem["title"],
            problem["status"],
            problem["instance"],
            problem["code"],
            problem["params"]
        ]),
        json!(["/api/v1/docs#unknown_agent", "Not Found", 404, "/api/v1/agents/99", "unknown_agent", { "agent": "99" }])
    );
    assert!(problem["detail"].as_str().is_some_and(|said| said.contains("Оператора")), "{problem}");
}

#[tokio::test]
async fn what_isnt_there_and_what_isnt_taken_is_said() {
    let server = Server::new();
    let program = server.program(TokenRole::Administrator);
    for path in ["/api/v1", "/api/v1/", "/api/v2/agents", "/api/v1/agents/", "/api/v1/commands/nap", "/api/v1/nothing"]
    {
        let (status, problem) = program.sends("POST", path, "{}").await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}: {problem}");
        assert!(problem["code"].as_str().is_some_and(|code| code.starts_with("unknown_")), "{path}: {problem}");
    }
    let response = server.send(program.asks("DELETE", "/api/v1/inactivity/reasons"), Body::empty()).await;
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    let allow = response.headers()[header::ALLOW].to_str().expect("text").to_owned();
    for method in ["GET", "POST", "PUT"] {
        assert!(allow.contains(method), "{allow}");
    }
}

#[tokio::test]
async fn the_list_has_the_widgets_filters() {
    let server = Server::new();
    let program = server.with_agents().program(TokenRole::Integrator);
    let logins = |list: &Value| -> Vec<String> {
        let agents = list["agents"].as_array().expect("a list").iter();
        agents.map(|agent| agent["login"].as_str().expect("text").to_owned()).collect()
    };
    for (query, wanted) in [
        ("", &["maya", "oskar"][..]),
        ("?status=not_ready", &["maya"]),
        ("?status=offline&text=OSK", &["oskar"]),
        ("?group=1", &["maya", "oskar"]),
        ("?group=2", &[]),
    ] {
        let (status, list) = program.get(&format!("/api/v1/agents{query}")).await;
        assert_eq!(
            (status, logins(&list)),
            (StatusCode::OK, wanted.iter().map(ToString::to_string).collect()),
            "{query}"
        );
    }
    for (query, status) in [("?status=tea", 404), ("?sort=name", 400), ("?group=one", 400)] {
        assert_eq!(program.get(&format!("/api/v1/agents{query}")).await.0.as_u16(), status, "{query}");
    }
}

#[tokio::test]
async fn whole_numbers_may_be_written_with_a_point() {
    let server = Server::new();
    let program = server.program(TokenRole::Administrator);
    let (status, _) = program.sends("POST", "/api/v1/commands/set_reason_limit", r#"{"limit":7.0}"#).await;
    assert_eq!(status, StatusCode::OK);
    let (status, _) = program.sends("POST", "/api/v1/commands/set_reason_limit", r#"{"limit":7.5}"#).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
}
