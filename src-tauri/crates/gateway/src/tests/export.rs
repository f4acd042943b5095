//! Reports as files for a page.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::http::{Response, StatusCode, header};
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio_stream::StreamExt as _;

use super::{Server, error, request, text};
use crate::download::{Downloads, MOST};
use crate::entry::Key;
use crate::router::router;
use crate::state::AppState;

const WINDOW: &str = "5f0c2a6e-1b7d-4f3a-9c58-e2d4b6a80c11";
/// Long enough for a busy machine: what this is about would last for ever.
const PATIENCE: Duration = Duration::from_mins(1);
/// More rows than wait between the thread that makes a file and its reader, when names are long.
const MANY: usize = 700;
/// Enough for a log of twice the bound, if all of them stayed in it.
const CHANGES: usize = 1600;
/// How long a log may be: the store's bound, and what is written between two looks.
const BOUND: u64 = 20 * 1024 * 1024;

fn of(report: &str, format: &str) -> Value {
    json!({ "report": report, "format": format })
}

impl Server {
    /// Asks for a file as the page in this window does.
    async fn file(&self, window: &str, body: &Value) -> Response<Body> {
        let request = self.own("POST", "/export").header(header::CONTENT_TYPE, "application/json");
        self.send(request.header("x-rollcall-window", window), body.to_string()).await
    }

    /// A team whose log is longer than what is handed out ahead of a reader.
    fn with_a_long_log(self) -> Server {
        let long = "Ж".repeat(120);
        let ask = |name: &str, request: Value| {
            rollcall_engine::dispatch(self.host.as_ref(), name, request).expect("the owner may");
        };
        ask("add_agent", json!({ "login": "zhanna", "name": long, "group_id": 1 }));
        ask("sign_in", json!({ "agent": "zhanna" }));
        for at in 0..MANY {
            let to = if at % 2 == 0 { "active" } else { "outgoing" };
            ask("change_status", json!({ "agent": "zhanna", "to": to }));
        }
        self
    }

    /// Waits until nobody makes a report any more.
    async fn until_nothing_is_under_way(&self) {
        let ended = async {
            while self.state.downloads.under_way() > 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(PATIENCE, ended).await.expect("it ends");
    }
}

fn head(response: &Response<Body>, name: &str) -> String {
    response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_page_gets_the_file_with_its_name_its_type_and_its_rows() {
    let server = Server::new();
    server.with_agents();
    for (report, format, kind, begin) in [
        ("log", "csv", "text/csv; charset=utf-8", &b"agent,login,group"[..]),
        ("log", "json", "application/json", b"{"),
        ("log", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK"),
        ("workload", "csv", "text/csv; charset=utf-8", b"agent,login,group"),
    ] {
        let response = server.file(WINDOW, &of(report, format)).await;
        assert_eq!(response.status(), StatusCode::OK, "{report} {format}");
        assert_eq!(head(&response, "content-type"), kind);
        let disposition = head(&response, "content-disposition");
        let name = disposition.strip_prefix("attachment; filename=\"").and_then(|rest| rest.strip_suffix('"'));
        assert!(name.is_some_and(|name| name.ends_with(&format!(".{format}"))), "{disposition}");
        assert_eq!(head(&response, "cache-control"), "no-store", "nothing private is kept");
        assert_eq!(head(&response, "x-rollcall-rows"), if report == "log" { "3" } else { "0" });
        let bytes = to_bytes(response.into_body(), usize::MAX).await.expect("the file arrives");
        assert!(bytes.starts_with(begin), "{report} {format}");
    }
}

#[tokio::test]
async fn the_lines_of_a_file_are_what_its_rows_promise() {
    let server = Server::new().with_a_long_log();
    let response = server.file(WINDOW, &of("log", "csv")).await;
    let rows: usize = head(&response, "x-rollcall-rows").parse().expect("a number");
    let file = text(response).await;
    assert_eq!((file.lines().count(), rows), (rows + 1, MANY + 2), "and a line of heads");
    server.until_nothing_is_under_way().await;
}

#[tokio::test]
async fn what_is_refused_is_answered_as_a_command_answers_it() {
    let server = Server::new();
    let with = |field: &str, value: Value| {
        let mut body = of("log", "csv");
        body[field] = value;
        body
    };
    for (body, status, code) in [
        (with("sort", json!("duration")), 422, "order_not_for_files"),
        (with("filter", json!({ "agents": ["nobody"] })), 404, "unknown_agent"),
        (with("filter", json!({ "statuses": ["asleep"] })), 404, "unknown_status"),
        (with("filter", json!({ "from": "2026-11-02", "to": "2026-11-01" })), 422, "period_invalid"),
        (with("filter", json!({ "from": "yesterday" })), 422, "instant_invalid"),
        (with("format", json!("pdf")), 400, "request_malformed"),
        (with("path", json!("/etc/passwd")), 400, "request_malformed"),
        (json!({}), 400, "request_malformed"),
        (json!([]), 400, "request_malformed"),
    ] {
        let (found, said) = error(server.file(WINDOW, &body).await).await;
        assert_eq!((found.as_u16(), said.as_str()), (status, code), "{body}");
    }
    let columns = json!({ "report": "workload", "format": "csv", "columns": ["tea"] });
    let (status, code) = error(server.file(WINDOW, &columns).await).await;
    assert_eq!((status, code.as_str()), (StatusCode::NOT_FOUND, "unknown_column"));
    server.until_nothing_is_under_way().await;
}

#[tokio::test]
async fn the_door_is_as_closed_as_that_of_commands() {
    let server = Server::new();
    let body = of("log", "csv").to_string();
    let json = |request: axum::http::request::Builder| request.header(header::CONTENT_TYPE, "application/json");
    let (status, code) = error(server.send(json(request("POST", "/export")), body.clone()).await).await;
    assert_eq!((status, code.as_str()), (StatusCode::UNAUTHORIZED, "not_permitted"), "without the key");
    let foreign = json(server.own("POST", "/export")).header(header::ORIGIN, "http://evil.example");
    assert_eq!(server.send(foreign, body.clone()).await.status(), StatusCode::FORBIDDEN, "from elsewhere");
    let form = server.own("POST", "/export").header(header::CONTENT_TYPE, "text/plain");
    assert_eq!(server.send(form, body).await.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE, "by a form");
    assert_eq!(server.send(server.own("GET", "/export"), "").await.status(), StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn who_sits_at_the_window_gets_what_they_may_see() {
    let server = Server::new();
    server.with_agents();
    let (status, _) = server.at(WINDOW, "take_seat", json!({ "login": "maya" })).await;
    assert_eq!(status, StatusCode::OK);
    let logins = async |window: &str| {
        let file = text(server.file(window, &of("log", "csv")).await).await;
        ["maya", "oskar"].map(|login| file.contains(&format!(",{login},")))
    };
    assert_eq!(logins(WINDOW).await, [true, false], "an agent sees their own rows");
    assert_eq!(logins("").await, [true, true], "nobody sits there, so it is the owner's");
}

#[tokio::test]
async fn a_reader_who_goes_away_ends_it() {
    let server = Server::new().with_a_long_log();
    let response = server.file(WINDOW, &of("log", "json")).await;
    let mut body = response.into_body().into_data_stream();
    assert!(body.next().await.is_some_and(|piece| piece.is_ok()), "it has begun");
    assert_eq!(server.state.downloads.under_way(), 1, "and waits for its reader");
    drop(body);
    server.until_nothing_is_under_way().await;
}

#[tokio::test]
async fn a_reader_who_takes_nothing_gets_no_whole_file() {
    let server = Server::new().with_a_long_log();
    let (_close, closing) = watch::channel(false);
    let key = Key::random().expect("random bytes");
    let shown = format!("Bearer {}", key.as_str());
    let downloads = Downloads::new(Duration::from_millis(50));
    let state = Arc::new(AppState { downloads, ..AppState::new(Arc::clone(&server.host), 4020, key, closing) });
    let asked = request("POST", "/export").header(header::AUTHORIZATION, shown);
    let asked = asked.header(header::CONTENT_TYPE, "application/json").body(Body::from(of("log", "json").to_string()));
    let response = tower::ServiceExt::oneshot(router(Arc::clone(&state)), asked.expect("a request"));
    let response = response.await.expect("a router always answers");
    assert_eq!(response.status(), StatusCode::OK, "it had begun");
    let ended = async {
        while state.downloads.under_way() > 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(PATIENCE, ended).await.expect("nothing waits for them any longer");
    to_bytes(response.into_body(), usize::MAX).await.expect_err("what is left breaks off");
}

#[tokio::test]
async fn a_slow_reader_gets_all_of_it() {
    let server = Server::new().with_a_long_log();
    let response = server.file(WINDOW, &of("log", "json")).await;
    let mut body = response.into_body().into_data_stream();
    let mut file = Vec::new();
    while let Some(piece) = body.next().await {
        file.extend_from_slice(&piece.expect("it goes on"));
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let file: Value = serde_json::from_slice(&file).expect("it is whole");
    assert_eq!(file["intervals"].as_array().expect("a list").len(), MANY + 2);
}

#[tokio::test]
async fn a_slow_reader_of_a_report_keeps_nobodys_log_from_being_tidied_up() {
    let server = Server::new().with_a_long_log();
    let response = server.file(WINDOW, &of("log", "json")).await;
    let mut body = response.into_body().into_data_stream();
    let first = body.next().await.expect("it has begun").expect("bytes");
    assert_eq!(server.state.downloads.under_way(), 1, "and waits for its reader");
    let changes = json!({ "agent": "zhanna" });
    for _ in 0..CHANGES / 2 {
        rollcall_engine::dispatch(server.host.as_ref(), "sign_out", changes.clone()).expect("signed in");
        rollcall_engine::dispatch(server.host.as_ref(), "sign_in", changes.clone()).expect("signed out");
    }
    let log = std::fs::metadata(server.folder.path().join("team.db-wal")).expect("the log").len();
    assert!(log < BOUND, "{CHANGES} changes made a log of {log} bytes");
    let mut file = first.to_vec();
    while let Some(piece) = body.next().await {
        file.extend_from_slice(&piece.expect("it goes on"));
    }
    let file: Value = serde_json::from_slice(&file).expect("it is whole");
    assert_eq!(
        file["intervals"].as_array().expect("a list").len(),
        MANY + 2,
        "and shows what was when it was asked for"
    );
}

#[tokio::test]
async fn readers_of_reports_hold_up_nobody_else() {
    let server = Server::new().with_a_long_log();
    let mut waiting = Vec::new();
    for _ in 0..MOST {
        waiting.push(server.file(WINDOW, &of("log", "json")).await);
    }
    assert_eq!(server.call("list_groups", "{}").await.status(), StatusCode::OK, "commands are answered");
    let change = json!({ "name": "Loans" }).to_string();
    assert_eq!(server.call("add_group", change).await.status(), StatusCode::OK, "and changes are made");
    let response = server.file(WINDOW, &of("log", "json")).await;
    assert!(response.headers().contains_key(header::RETRY_AFTER));
    let (status, code) = error(response).await;
    assert_eq!((status, code.as_str()), (StatusCode::TOO_MANY_REQUESTS, "too_many_requests"));
    drop(waiting);
    server.until_nothing_is_under_way().await;
    assert_eq!(server.file(WINDOW, &of("log", "csv")).await.status(), StatusCode::OK, "there is room again");
}
