//! What isn't kept for ever: the feed of changes and the answers that programs may ask for twice. It goes by itself, in small steps.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use acceptance::{Door, Floor, behind};
use rollcall_engine::timekeeper;
use serde_json::{Value, json};

const DAY_MS: i64 = 24 * 3600 * 1000;

/// Waits until the number that a query answers is the wanted one.
#[track_caller]
fn until(floor: &Floor, query: &str, wanted: impl Fn(i64) -> bool) -> i64 {
    let deadline = Instant::now() + Duration::from_mins(1);
    loop {
        let found = behind::number(&floor.sql(), query);
        if wanted(found) {
            return found;
        }
        assert!(Instant::now() < deadline, "{query}: {found}");
        thread::sleep(Duration::from_millis(20));
    }
}

/// A floor in whose feed so many changes of an age stand before those of today.
fn with_old_changes(many: i64, age_ms: i64) -> Floor {
    let floor = Floor::team();
    let at = floor.clock.now().millis() - age_ms;
    floor
        .sql()
        .execute_batch(&format!(
            "UPDATE change SET at_ms = {at};
             WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {many})
             INSERT INTO change (at_ms, topic, entity_id) SELECT {at}, 'agent', 4 FROM number;"
        ))
        .expect("old changes");
    for client in 0..20 {
        floor.queued(&format!("Client {client}"));
    }
    floor
}

fn keeps_time(floor: &Floor) -> Arc<Door> {
    let host = Arc::new((**floor).clone());
    timekeeper::start(&host);
    host
}

#[test]
fn changes_of_more_than_a_week_go_and_the_last_ones_stay() {
    let floor = with_old_changes(5_000, 8 * DAY_MS);
    let now = floor.does("show_workspace", json!({}));
    let _keeper = keeps_time(&floor);
    until(&floor, "SELECT count(*) FROM change", |left| left <= 1_001);
    let after = floor.does("show_workspace", json!({}));
    assert_eq!((&after["seq"], &after["epoch"]), (&now["seq"], &now["epoch"]), "the workspace stands where it stood");
    let last = after["seq"].as_i64().expect("a number");
    let reset = floor.does("list_changes", json!({ "since": 0, "epoch": after["epoch"] }));
    assert_eq!(
        json!([reset["reset"], reset["changes"], reset["seq"]]),
        json!([true, [], last]),
        "who was away for so long reads all"
    );
    let first = behind::number(&floor.sql(), "SELECT min(seq) FROM change");
    let kept = floor.does("list_changes", json!({ "since": first - 1 }));
    assert_eq!(json!([kept["reset"], kept["changes"][0]["seq"]]), json!([false, first]), "what is kept has no gap");
    let next = floor.does("sign_in", json!({ "agent": "ada" }))["seq"].as_i64();
    assert_eq!(next, Some(last + 1), "numbers are never given twice");
}

#[test]
fn changes_of_the_week_stay() {
    let floor = with_old_changes(3_000, 6 * DAY_MS);
    floor.sql().execute_batch("INSERT INTO done_once VALUES (1, 'old', zeroblob(32), '{}', 0)").unwrap_or_else(|_| {
        floor.does("create_token", json!({ "name": "bridge", "role": "integrator" }));
        floor
            .sql()
            .execute_batch("INSERT INTO done_once VALUES (1, 'old', zeroblob(32), '{}', 0)")
            .expect("a kept answer");
    });
    let before = behind::number(&floor.sql(), "SELECT count(*) FROM change");
    let _keeper = keeps_time(&floor);
    // What is older than a day goes in the same step.
    until(&floor, "SELECT count(*) FROM done_once", |left| left == 0);
    assert_eq!(behind::number(&floor.sql(), "SELECT count(*) FROM change"), before);
}

#[test]
fn room_that_became_free_is_used_again() {
    let floor = with_old_changes(20_000, 8 * DAY_MS);
    let pages = |floor: &Floor| behind::number(&floor.sql(), "PRAGMA page_count");
    let before = pages(&floor);
    let _keeper = keeps_time(&floor);
    until(&floor, "SELECT count(*) FROM change", |left| left <= 1_001);
    floor
        .sql()
        .execute_batch(
            "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 15000)
             INSERT INTO change (at_ms, topic, entity_id) SELECT 1772438400000, 'agent', 4 FROM number;",
        )
        .expect("new changes");
    assert!(pages(&floor) <= before + 8, "{} pages, {before} before", pages(&floor));
}

#[test]
fn a_clock_that_jumped_takes_nothing_away() {
    let floor = with_old_changes(3_000, DAY_MS);
    let before = behind::number(&floor.sql(), "SELECT count(*) FROM change");
    floor.does("show_workspace", json!({}));
    floor.clock.set(30 * DAY_MS / 1000);
    let host = keeps_time(&floor);
    let warned: Value = floor.does("show_workspace", json!({}))["warnings"][0]["code"].clone();
    assert_eq!(warned, "clock_jumped");
    // Two rounds of the timekeeper.
    thread::sleep(Duration::from_millis(1200));
    assert_eq!(behind::number(&floor.sql(), "SELECT count(*) FROM change"), before);
    drop(host);
}
