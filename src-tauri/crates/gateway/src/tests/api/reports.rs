//! The reports, as programs ask for them.

use axum::body::{Body, to_bytes};
use axum::http::{StatusCode, header};
use rollcall_engine::wire::TokenRole;
use serde_json::{Value, json};

use super::Program;
use crate::tests::{Server, text};

const LOG: &str = "/api/v1/reports/log";
const WORKLOAD: &str = "/api/v1/reports/workload";

impl Program<'_> {
    /// The answer's type, its file's name if it has one, and its text.
    async fn file(&self, path: &str) -> (String, Option<String>, String) {
        let response = self.server.send(self.asks("GET", path), Body::empty()).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let head = |name| response.headers().get(name).map(|value| value.to_str().expect("text").to_owned());
        let (kind, disposition) = (head(header::CONTENT_TYPE), head(header::CONTENT_DISPOSITION));
        (kind.expect("a type"), disposition, text(response).await)
    }
}

#[tokio::test]
async fn the_log_is_read_page_by_page() {
    let server = Server::new();
    let program = server.with_agents().program(TokenRole::Supervisor);
    let (status, all) = program.get(LOG).await;
    assert_eq!((status, all["next"].is_null()), (StatusCode::OK, true));
    assert_eq!(all["covered"]["time_zone"], "UTC");
    let ids = |page: &Value| -> Vec<i64> {
        let intervals = page["intervals"].as_array().expect("a list").iter();
        intervals.map(|one| one["id"].as_i64().expect("a number")).collect()
    };
    let mut read = Vec::new();
    let mut after = String::new();
    for _ in 0..10 {
        let (_, page) = program.get(&format!("{LOG}?limit=1{after}")).await;
        read.extend(ids(&page));
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    assert_eq!(read, ids(&all), "each once, in the same order");
    assert_eq!(read.len(), 3);
}

#[tokio::test]
async fn the_filters_are_those_of_the_command() {
    let server = Server::new();
    let program = server.with_agents().program(TokenRole::Supervisor);
    for (query, wanted) in [
        ("", 3),
        ("agent=maya", 2),
        ("agent=maya&agent=oskar", 3),
        ("group=1", 3),
        ("group=2", 0),
        ("status=not_ready", 1),
        ("status=not_ready&status=offline", 3),
        ("status=not_ready&reason=lunch_break", 1),
        ("reason=lunch_break", 0),
        ("cause=login", 1),
        ("period=today", 3),
        ("period=last_month", 0),
        ("from=2001-01-01&to=2001-01-02", 0),
        ("sort=duration&reversed=true", 3),
    ] {
        let (status, page) = program.get(&format!("{LOG}?{query}")).await;
        let found = page["intervals"].as_array().map(Vec::len);
        assert_eq!((status, found), (StatusCode::OK, Some(wanted)), "{query}: {page}");
    }
}

#[tokio::test]
async fn what_cant_be_is_refused_with_its_code() {
    let server = Server::new();
    let program = server.with_agents().program(TokenRole::Supervisor);
    for (path, status, code) in [
        (format!("{LOG}?agent=nobody"), 404, "unknown_agent"),
        (format!("{LOG}?status=asleep"), 404, "unknown_status"),
        (format!("{LOG}?cause=whim"), 404, "unknown_cause"),
        (format!("{LOG}?after=x"), 422, "page_invalid"),
        (format!("{LOG}?limit=501"), 422, "number_invalid"),
        (format!("{LOG}?from=soon"), 422, "instant_invalid"),
        (format!("{LOG}?from=2026-11-02&to=2026-11-01"), 422, "period_invalid"),
        (format!("{LOG}?period=today&from=2026-11-01"), 422, "period_invalid"),
        (format!("{LOG}?format=csv&sort=duration"), 422, "order_not_for_files"),
        (format!("{LOG}?format=csv&limit=5"), 400, "request_malformed"),
        (format!("{LOG}?name=maya"), 400, "request_malformed"),
        (format!("{WORKLOAD}?by=month"), 400, "request_malformed"),
        (format!("{WORKLOAD}?columns=tea"), 404, "unknown_column"),
        (format!("{WORKLOAD}?agent=nobody&format=xlsx"), 404, "unknown_agent"),
    ] {
        let response = server.send(program.asks("GET", &path), Body::empty()).await;
        assert_eq!(response.headers()[header::CONTENT_TYPE], "application/problem+json", "{path}");
        let (found, problem) = super::answer(response).await;
        assert_eq!((found.as_u16(), &problem["code"]), (status, &json!(code)), "{path}");
    }
}

#[tokio::test]
async fn a_file_has_a_name_and_every_row() {
    let server = Server::new();
    let program = server.with_agents().program(TokenRole::Supervisor);
    let (kind, disposition, csv) = program.file(&format!("{LOG}?format=csv&agent=maya")).await;
    assert_eq!(kind, "text/csv; charset=utf-8");
    assert!(disposition.is_some_and(|name| name.starts_with("attachment; filename=\"agent-status-log-")));
    assert_eq!(csv.lines().count(), 3, "{csv}");
    let (_, _, csv) = program.file(&format!("{WORKLOAD}?format=csv&by=group&columns=occupancy,login_time")).await;
    assert!(csv.lines().next().is_some_and(|heads| heads.ends_with("occupancy,login_time (s)")), "{csv}");
    let response = server.send(program.asks("GET", &format!("{WORKLOAD}?format=xlsx")), Body::empty()).await;
    let kind = response.headers()[header::CONTENT_TYPE].to_str().expect("text").to_owned();
    assert!(kind.ends_with("spreadsheetml.sheet"), "{kind}");
    let book = to_bytes(response.into_body(), usize::MAX).await.expect("it arrives");
    assert!(book.starts_with(b"PK"), "a workbook is a zip");
}

#[tokio::test]
async fn the_workload_as_json_is_the_commands_answer() {
    let server = Server::new();
    let program = server.with_agents().program(TokenRole::Supervisor);
    // A day that is over: nothing in it goes on while the two are asked.
    let period = "from=2026-01-01&to=2026-01-02";
    let (kind, disposition, text) = program.file(&format!("{WORKLOAD}?{period}&by=group")).await;
    assert_eq!((kind.as_str(), disposition), ("application/json", None), "an answer, and no file to keep");
    let command = json!({ "filter": { "from": "2026-01-01", "to": "2026-01-02" }, "by": "group" });
    let (_, mut wanted) = program.sends("POST", "/api/v1/commands/report_workload", &command.to_string()).await;
    let mut found: Value = serde_json::from_str(&text).expect("JSON");
    wanted["now"] = Value::Null;
    found["now"] = Value::Null;
    assert_eq!(found, wanted);
    let (_, _, narrowed) = program.file(&format!("{WORKLOAD}?{period}&columns=threads_closed,login_time")).await;
    let narrowed: Value = serde_json::from_str(&narrowed).expect("JSON");
    let codes: Vec<&Value> = narrowed["columns"].as_array().expect("a list").iter().map(|one| &one["code"]).collect();
    assert_eq!(codes, ["threads_closed", "login_time"], "those that were asked for, in their order");
}

#[tokio::test]
async fn a_program_reads_what_its_person_may_see() {
    let server = Server::new();
    server.with_agents();
    let asked = json!({ "name": "own", "role": "agent", "login": "oskar" });
    let made = rollcall_engine::dispatch(server.host.as_ref(), "create_token", asked).expect("the owner may");
    let secret = made["token"].as_str().expect("a secret").to_owned();
    let program = Program { server: &server, secret, token_id: 0 };
    let (_, _, csv) = program.file(&format!("{LOG}?format=csv")).await;
    assert!(csv.contains(",oskar,") && !csv.contains("maya"), "{csv}");
    let (status, problem) = program.get(&format!("{LOG}?format=csv&agent=maya")).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "{problem}");
}
