//! The reference product's documented calls, sent with curl to a real server, word for word.

use std::process::Command;

use crate::serve::Served;
use crate::support::Demo;

/// Sends a call as a reader of the documentation does, and gives the body and the status.
fn curl(served: &Served, token: &str, method: &str, path: &str, body: &str) -> (String, u16) {
    let output = Command::new("curl")
        .args(["--silent", "--request", method, &format!("http://{}{path}", served.host())])
        .args(["--header", "Content-Type: application/json", "--header", &format!("Authorization: Bearer {token}")])
        .args(["--write-out", "\n%{http_code}", "--data", body])
        .output()
        .expect("curl is there");
    let text = String::from_utf8(output.stdout).expect("text");
    let (body, status) = text.rsplit_once('\n').expect("a body and a status");
    (body.to_owned(), status.parse().expect("a status"))
}

const REASONS: &str = "/api/v1/inactivity/reasons";

#[test]
fn the_documented_examples_work_word_for_word() {
    let demo = Demo::new();
    let token = demo.said(&["tokens", "create", "--name", "integration", "--role", "integrator"]).trim().to_owned();
    let somebody = demo.somebody("not_ready");
    let id = demo.agents().iter().find(|agent| agent["login"] == somebody.as_str()).expect("them")["id"].to_string();
    let offline = demo.somebody("offline");
    let served = Served::start(&demo);
    let ask = |method, path: &str, body| curl(&served, &token, method, path, body);

    // Add inactivity reason.
    let coaching = r##"{
  "code": "coaching",
  "reasons": [
    {"locale": "en", "name": "Coaching"},
    {"locale": "ru", "name": "Наставничество"}
  ],
  "color": "#00AA33",
  "active": true
}"##;
    let (body, status) = ask("POST", REASONS, coaching);
    assert_eq!(status, 200, "{body}");
    let (_, status) =
        ask("POST", REASONS, r#"{"code": "inventory", "reasons": [{"locale": "en", "name": "Inventory"}]}"#);
    assert_eq!(status, 200, "color and active are optional");

    // Update inactivity reasons.
    let update = r##"{"code": "coaching", "reasons": [{"locale": "en", "name": "One to one"}], "color": "#aa3300", "active": true}"##;
    assert_eq!(ask("PUT", REASONS, update).1, 200);
    let (body, status) = ask("PUT", REASONS, r#"{"code": "unknown_code", "active": false}"#);
    assert_eq!(status, 404);
    assert_eq!(
        body,
        r#"{"method":"PUT","uri":"/api/v1/inactivity/reasons","code":null,"message":"InactivityReason with code unknown_code wasn't found"}"#
    );
    demo.said(&["reasons", "limit", "7"]);
    let (body, status) =
        ask("POST", REASONS, r#"{"code": "one_more", "reasons": [{"locale": "en", "name": "One more"}]}"#);
    assert_eq!(status, 409, "the limit of active reasons: {body}");
    assert!(body.starts_with(r#"{"method":"POST","uri":"/api/v1/inactivity/reasons","code":"#), "{body}");

    // Set agent's status.
    let by_id = format!("/api/v1/agents/{id}/status?userVariableName=id");
    let by_login = format!("/api/v1/agents/{somebody}/status?userVariableName=login");
    for (path, body) in [
        (&by_id, r#"{"status": "READY"}"#),
        (&by_login, r#"{"status": "OUTGOING"}"#),
        (&by_login, r#"{"status": "INACTIVE", "reason": "technical_break"}"#),
        (&by_id, r#"{"status": "INACTIVE", "reason": "coaching"}"#),
    ] {
        let (answer, status) = ask("PUT", path, body);
        assert_eq!(status, 200, "{path} {body}: {answer}");
    }
    assert!(demo.said(&["agents", "--text", &somebody]).contains("One to one"), "the widget shows it");
    let offline = format!("/api/v1/agents/{offline}/status?userVariableName=login");
    assert_eq!(ask("PUT", &offline, r#"{"status": "READY"}"#).1, 409, "an offline agent's status can't be changed");
    assert_eq!(curl(&served, "rollcall_unknown", "PUT", &by_id, r#"{"status": "READY"}"#).1, 401);
}
