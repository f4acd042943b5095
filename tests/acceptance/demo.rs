//! The demo: invented people on an ordinary day, the same for the same seed and instant.

use acceptance::{Floor, MORNING, behind};
use rollcall_engine::demo;
use serde_json::{Value, json};

fn written(seed: u64) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("demo.db");
    drop(demo::write(&path, seed, MORNING).expect("the demo is written"));
    behind::dump(&behind::connect(&path))
}

fn agents(floor: &Floor) -> Vec<Value> {
    floor.does("list_agents", json!({}))["agents"].as_array().expect("a list").clone()
}

#[test]
fn the_same_seed_makes_the_same_demo_and_another_another() {
    // The history's rows say when the machine migrated; nothing else knows the machine's clock.
    let ours = |dump: String| {
        dump.lines().filter(|line| !line.contains("refinery_schema_history")).collect::<Vec<_>>().join("\n")
    };
    let first = ours(written(7));
    assert_eq!(first, ours(written(7)));
    assert_ne!(first, ours(written(8)));
}

#[test]
fn there_are_24_agents_in_three_groups_each_with_a_supervisor() {
    let floor = Floor::demo();
    let groups = floor.does("list_groups", json!({}));
    let shown: Vec<Value> = groups["groups"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|group| json!([group["name"], group["agents"], group["supervisors"].as_array().map(Vec::len)]))
        .collect();
    assert_eq!(shown, [json!(["Billing", 8, 1]), json!(["Cards", 8, 1]), json!(["Loans", 8, 1])]);
    assert_eq!(agents(&floor).len(), 24);
}

#[test]
fn every_status_and_every_reason_has_somebody() {
    let counts = Floor::demo().does("list_agents", json!({}))["counts"].clone();
    for (code, count) in counts.as_object().expect("counts") {
        assert!(count.as_u64() > Some(0), "nobody is {code}");
    }
    assert!(counts["training"].is_u64() && counts["meeting"].is_u64(), "added by the API method");
}

#[test]
fn four_requests_wait_two_pictures_a_line_and_a_block() {
    let floor = Floor::demo();
    let requests = floor.does("list_requests", json!({}))["requests"].as_array().expect("a list").clone();
    let mut kinds: Vec<_> = requests.iter().map(|one| one["wish"]["kind"].as_str().expect("a kind")).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["client_block", "profile_picture", "profile_picture", "profile_status"]);
    for one in requests.iter().filter(|one| one["wish"]["kind"] == "profile_picture") {
        let photo = |field: &str| floor.does("show_photo", json!({ "photo_id": one["wish"][field] }))["base64"].clone();
        assert_ne!(photo("old_photo_id"), photo("new_photo_id"));
    }
    let bells: u64 = agents(&floor).iter().filter_map(|row| row["pending_requests"].as_u64()).sum();
    assert_eq!(bells, 4);
}

#[test]
fn every_request_can_be_accepted() {
    let floor = Floor::demo();
    for one in floor.does("list_requests", json!({}))["requests"].as_array().expect("a list") {
        floor.does("decide_request", json!({ "request_id": one["id"], "decision": "accept" }));
    }
    assert_eq!(floor.does("list_requests", json!({}))["requests"], json!([]));
}

#[test]
fn there_is_a_day_of_history_without_a_gap() {
    let floor = Floor::demo();
    let mut intervals = 0;
    for row in agents(&floor) {
        let login = row["login"].as_str().expect("a login");
        floor.assert_log_is_whole(login);
        let log = floor.log(login);
        intervals += log.len();
        assert!(log.len() > 3 || login == "omar.khalil", "{login} had a day: {} intervals", log.len());
    }
    assert!(intervals > 24 * 10, "{intervals} intervals");
    let sql = floor.sql();
    let span = "SELECT (max(began_at_ms) - min(began_at_ms)) / 3600000 FROM status_log";
    assert_eq!(behind::number(&sql, span), 23);
    assert!(
        behind::number(&sql, "SELECT max(began_at_ms) FROM status_log") <= MORNING.millis(),
        "nothing is in the future"
    );
}

#[test]
fn nothing_is_due_so_the_demo_does_not_decay() {
    let floor = Floor::demo();
    let before = agents(&floor);
    assert_eq!(behind::number(&floor.sql(), "SELECT count(*) FROM thread WHERE in_front = 1"), 0);
    floor.clock.pass(7 * 24 * 60 * 60);
    let advanced = floor.does("advance", json!({}));
    assert_eq!(json!([advanced["carried_out"], advanced["next_due"]]), json!([0, null]));
    let still = |row: &Value| json!([row["login"], row["status"], row["reason"], row["since"], row["threads"]]);
    let (before, after): (Vec<_>, Vec<_>) =
        (before.iter().map(still).collect(), agents(&floor).iter().map(still).collect());
    assert_eq!(before, after);
}

#[test]
fn some_threads_wait_for_somebody_and_some_messages_are_pinned() {
    let floor = Floor::demo();
    let queued = "SELECT count(*) FROM thread WHERE agent_id IS NULL AND closed_at_ms IS NULL";
    assert!(behind::number(&floor.sql(), queued) >= 3);
    assert!(agents(&floor).iter().filter(|row| row["pinned"].as_u64() > Some(0)).count() > 5);
    assert!(agents(&floor).iter().filter(|row| row["photo_id"].is_i64()).count() > 18);
}
