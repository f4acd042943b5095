//! One row of the widget: what is shown for which status, and where a dash stands instead.

use acceptance::Floor;
use serde_json::{Value, json};

#[test]
fn threads_are_shown_for_the_active_statuses_and_time_for_the_others() {
    let list = Floor::demo().does("list_agents", json!({}));
    for row in list["agents"].as_array().expect("a list") {
        let active = ["active", "active_free", "outgoing", "finishing"].iter().any(|status| row["status"] == *status);
        let never_here = row["login"] == "omar.khalil";
        assert_eq!(row["threads"].is_u64(), active, "{row}");
        assert_eq!(row["elapsed_s"].is_u64(), !active && !never_here, "{row}");
        assert!(row["pinned"].is_u64(), "pinned messages are shown whatever the status: {row}");
    }
}

#[test]
fn the_time_in_a_status_counts_from_its_begin() {
    let floor = Floor::team();
    floor.sign_in("ada");
    floor.clock.pass(75);
    assert_eq!((floor.row("ada")["elapsed_s"].as_i64(), floor.standing("ada")), (Some(75), "not_ready".to_owned()));
    floor.goes("ada", "lunch_break");
    floor.clock.pass(10);
    let row = floor.row("ada");
    assert_eq!((&row["elapsed_s"], &row["since"]), (&json!(10), &json!(floor.clock.text_ago(10))));
}

#[test]
fn an_offline_agents_time_counts_from_when_they_were_last_here() {
    let floor = Floor::team();
    floor.sign_in("ada");
    floor.clock.pass(60);
    floor.does("sign_out", json!({ "agent": "ada" }));
    floor.clock.pass(3600);
    assert_eq!(floor.row("ada")["elapsed_s"], 3600);
}

#[test]
fn who_has_never_signed_in_has_a_dash_for_the_time() {
    let floor = Floor::team();
    floor.clock.pass(3600);
    let row = floor.row("ada");
    assert_eq!((&row["status"], &row["elapsed_s"], &row["threads"]), (&json!("offline"), &Value::Null, &Value::Null));
}

#[test]
fn an_active_agent_shows_the_threads_in_the_personal_queue() {
    let floor = Floor::team();
    floor.at_work("ada");
    assert_eq!(floor.row("ada")["threads"], 0, "a free agent has none, which is no dash");
    for client in ["Alba", "Bram", "Carmen"] {
        floor.given(client, "ada");
    }
    let row = floor.row("ada");
    assert_eq!((&row["threads"], &row["elapsed_s"]), (&json!(3), &Value::Null));
}

#[test]
fn an_inactive_agents_kept_threads_are_not_shown() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.given("Alba", "ada");
    floor.answered(thread);
    floor.goes("ada", "lunch_break");
    assert_eq!((floor.row("ada")["threads"].clone(), floor.threads("ada")), (Value::Null, vec![thread]));
}

#[test]
fn a_finishing_agent_shows_threads_and_where_they_go() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.given("Alba", "ada");
    floor.goes("ada", "lunch_break");
    let row = floor.row("ada");
    assert_eq!(
        json!([row["status"], row["reason"], row["next_reason"], row["threads"], row["elapsed_s"]]),
        json!(["finishing", null, "lunch_break", 1, null])
    );
}

#[test]
fn the_bell_counts_the_agents_pending_requests() {
    let floor = Floor::team();
    floor.at_work("ada");
    assert_eq!(floor.row("ada")["pending_requests"], 0);
    floor.asked("ada", "Cards and disputes");
    let ask = json!({ "kind": "break", "reason": "lunch_break" });
    let asked = floor.does("ask_approval", json!({ "agent": "ada", "ask": ask }));
    assert_eq!(floor.row("ada")["pending_requests"], 2);
    floor.does("decide_request", json!({ "request_id": asked["request_id"], "decision": "reject" }));
    assert_eq!(floor.row("ada")["pending_requests"], 1);
}

#[test]
fn a_row_has_what_scripts_rely_on() {
    let list = Floor::team().does("list_agents", json!({ "text": "ben" }));
    let row = list["agents"][0].as_object().expect("a row");
    let fields: Vec<&str> = row.keys().map(String::as_str).collect();
    let promised = "id login name group status reason next_reason threads pinned since elapsed_s pending_requests";
    assert_eq!(fields[..12].join(" "), promised);
    assert_eq!(
        json!([row["login"], row["name"], row["alias"], row["group"], row["sessions"]]),
        json!(["ben", "Бен Орлов", "Мастер Бен", "Cards", 4])
    );
}
