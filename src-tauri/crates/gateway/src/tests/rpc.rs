//! Commands over HTTP.

use axum::http::{StatusCode, header};
use serde_json::{Value, json};

use super::{Server, error, text};

#[tokio::test]
async fn a_command_answers_as_the_engine_does() {
    let server = Server::new();
    let response = server.call("list_groups", "{}").await;
    assert_eq!(response.status(), StatusCode::OK);
    let answer: Value = serde_json::from_str(&text(response).await).expect("an answer is JSON");
    assert_eq!(answer["groups"][0]["name"], "Sales", "the group of this workspace: {answer}");
}

#[tokio::test]
async fn a_refusal_keeps_its_code_and_gets_its_status() {
    let server = Server::new();
    for (name, request, status, wanted) in [
        ("show_agent", json!({ "agent": "nobody" }), 404, "unknown_agent"),
        ("add_group", json!({ "name": "Sales" }), 409, "group_taken"),
        ("add_group", json!({ "name": "" }), 422, "text_invalid"),
        ("add_group", json!({ "nome": "Sales" }), 400, "request_malformed"),
    ] {
        let (found, code) = error(server.call(name, request.to_string()).await).await;
        assert_eq!((found.as_u16(), code.as_str()), (status, wanted), "{name} {request}");
    }
}

#[tokio::test]
async fn a_browser_makes_and_opens_no_files() {
    let server = Server::new();
    let new = server.folder.path().join("new.db");
    let create = json!({ "path": new, "name": "Mine", "administrator": "Me" });
    let letter = server.folder.path().join("letter.txt");
    std::fs::write(&letter, "Dear Ada,").expect("the file is written");
    for (name, request) in [
        ("create_workspace", create),
        ("open_workspace", json!({ "path": letter })),
        ("open_workspace", json!({ "path": server.folder.path().join("none.db") })),
        ("open_demo", json!({})),
    ] {
        let (status, code) = error(server.call(name, request.to_string()).await).await;
        assert_eq!((status, code.as_str()), (StatusCode::CONFLICT, "workspace_fixed"), "{name} {request}");
    }
    assert!(!new.exists(), "a refused workspace leaves no file");
}

#[tokio::test]
async fn only_names_of_the_table_lead_anywhere() {
    let server = Server::new();
    for name in ["nothing", "..%2f", "..%2Fshow_workspace", "%00", "show_workspace%20", "SHOW_WORKSPACE", ".."] {
        let (status, code) = error(server.call(name, "{}").await).await;
        assert_eq!((status, code.as_str()), (StatusCode::NOT_FOUND, "unknown_command"), "/rpc/{name}");
    }
    for path in ["/rpc/", "/rpc/../show_workspace", "/rpc/show_workspace/", "//rpc/show_workspace"] {
        let request = server.own("POST", path).header(header::CONTENT_TYPE, "application/json");
        let status = server.send(request, "{}").await.status();
        assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED, "{path} is no command, and files are only read");
    }
}

#[tokio::test]
async fn a_command_is_only_posted() {
    let server = Server::new();
    for method in ["GET", "PUT", "DELETE"] {
        let status = server.send(server.own(method, "/rpc/show_workspace"), "").await.status();
        assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED, "{method} could be sent by a link or a form");
    }
}

#[tokio::test]
async fn only_json_is_read() {
    let server = Server::new();
    // The three types that a form of another page can send without asking first.
    for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"] {
        let request = server.own("POST", "/rpc/show_workspace").header(header::CONTENT_TYPE, kind);
        let (status, code) = error(server.send(request, "{}").await).await;
        assert_eq!((status, code.as_str()), (StatusCode::UNSUPPORTED_MEDIA_TYPE, "media_type_unknown"), "{kind}");
    }
    for body in ["", "{", "{}{}", "\u{feff}{}"] {
        let (status, code) = error(server.call("show_workspace", body).await).await;
        assert_eq!((status, code.as_str()), (StatusCode::BAD_REQUEST, "request_malformed"), "the body {body:?}");
    }
}

#[tokio::test]
async fn a_body_has_an_end() {
    let server = Server::new();
    let mib = 1024 * 1024;
    for (name, field, fits, over) in
        [("add_group", "name", 200 * 1024, 300 * 1024), ("import_team", "csv_base64", 11 * mib, 13 * mib)]
    {
        let body = |length: usize| json!({ field: "x".repeat(length) }).to_string();
        let (status, code) = error(server.call(name, body(fits)).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: the engine saw it, and said {code}");
        let (status, code) = error(server.call(name, body(over)).await).await;
        assert_eq!((status, code.as_str()), (StatusCode::PAYLOAD_TOO_LARGE, "body_too_large"), "{name}");
    }
}
