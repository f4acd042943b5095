//! Rows that were written while the clock was ahead: they are moved back in their order, and it is said what was.

use std::collections::BTreeMap;

use acceptance::{Door, Floor, behind};
use serde_json::{Value, json};

const DAY: i64 = 24 * 3600;

/// Instants that lie ahead by themselves, or belong to a row that says whether they were moved; and lengths of time.
const NOT_MOVED_BY_THEMSELVES: [&str; 10] = [
    "clock_accepted_up_ms",
    "clock_accepted_wall_ms",
    "clock_ahead_ms",
    "limit_ms",
    "allowance_ms",
    "due_ms",
    "remind_at_ms",
    "expires_at_ms",
    "wait_until_ms",
    "value",
];

/// Kim's hour at work while the clock was a day ahead, and a minute after it was set right.
fn after_an_hour_ahead() -> Floor {
    let floor = Floor::durable_team();
    floor.at_work("ada");
    floor.clock.pass(7200);
    let pin = floor.queued("Alba");
    let remind_at =
        acceptance::text_of(rollcall_engine::Instant::from_millis(floor.clock.now().millis() + 30 * DAY * 1000));
    floor.does("pin_message", json!({ "thread_id": pin, "remind_at": remind_at }));
    floor.clock.set(DAY);
    floor.sign_in("kim");
    floor.clock.pass(1200);
    floor.goes("kim", "lunch_break");
    floor.clock.pass(1200);
    floor.queued("Bram");
    floor.asked("kim", "Cards");
    floor.goes("kim", "active");
    floor.clock.set(-DAY);
    floor.clock.pass(60);
    floor
}

/// Numbers of rows in the order of their instants, for each table's main column.
fn order(floor: &Floor) -> BTreeMap<&'static str, Vec<String>> {
    let sql = floor.sql();
    [
        ("status_log", "began_at_ms"),
        ("message", "at_ms"),
        ("assignment", "began_at_ms"),
        ("trail", "at_ms"),
        ("change", "at_ms"),
    ]
    .map(|(table, column)| {
        (table, behind::column(&sql, &format!("SELECT rowid FROM {table} ORDER BY {column}, rowid")))
    })
    .into()
}

fn checks(floor: &Floor) -> Value {
    let report = floor.does("check_workspace", json!({}));
    json!([report["sound"], report["warnings"]])
}

#[test]
fn what_lies_ahead_is_moved_back_in_its_order_after_a_backup() {
    let floor = after_an_hour_ahead();
    assert_eq!(checks(&floor)[1][0]["code"], "clock_behind");
    let (before, schema) = (order(&floor), behind::schema(&floor.sql()));
    let repaired = floor.does("repair_clock", json!({}));
    assert_eq!(checks(&floor), json!([true, []]));
    let mut after = order(&floor);
    assert!(after.get_mut("change").and_then(Vec::pop).is_some(), "the repair itself is the last change");
    assert_eq!(after, before, "no row changed places");
    assert_eq!(behind::schema(&floor.sql()), schema, "what forbids changing the log is there again");
    let ahead = |table: &str, column: &str| {
        behind::number(
            &floor.sql(),
            &format!("SELECT count(*) FROM {table} WHERE {column} > {}", floor.clock.now().millis()),
        )
    };
    assert_eq!((ahead("status_log", "began_at_ms"), ahead("message", "at_ms"), ahead("change", "at_ms")), (0, 0, 0));
    assert_eq!(repaired["now"], floor.clock.text());
    let rows: BTreeMap<&str, i64> = repaired["rows"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| (one["table"].as_str().expect("a table"), one["rows"].as_i64().expect("a number")))
        .collect();
    assert!(rows["status_log"] >= 3 && rows["message"] == 1 && rows["approval_request"] == 1, "{rows:?}");
    let backup = repaired["backup"].as_str().expect("a path");
    let copy = Door::new(&floor.clock);
    copy.does("open_workspace", json!({ "path": backup }));
    assert_eq!(copy.does("show_workspace", json!({}))["warnings"][0]["code"], "clock_behind", "as it was before");
    floor.refuses("repair_clock", json!({}), "clock_right");
}

#[test]
fn the_time_between_what_is_moved_stays_as_far_as_there_is_room() {
    let floor = after_an_hour_ahead();
    floor.does("repair_clock", json!({}));
    let kim: Vec<Value> = floor.log("kim").iter().rev().take(3).map(|one| one["seconds"].clone()).collect();
    // 40 minutes of work between a sign-in and a last change that stands at now: one minute passed since.
    assert_eq!(kim[0].as_i64().map(|seconds| seconds <= 60), Some(true), "{kim:?}");
    assert_eq!(kim[1], json!(1200), "{kim:?}");
    for login in ["ada", "kim"] {
        floor.assert_log_is_whole(login);
    }
    floor.clock.pass(60);
    floor.goes("kim", "short_break");
    assert_eq!(floor.row("kim")["since"], floor.clock.text(), "and time goes on");
}

#[test]
fn what_is_meant_for_a_day_to_come_stays_there() {
    let floor = after_an_hour_ahead();
    let pins = "SELECT remind_at_ms FROM pinned_message";
    let reminders = "SELECT due_ms FROM deadline WHERE kind = 'reminder'";
    let before = (behind::column(&floor.sql(), pins), behind::column(&floor.sql(), reminders));
    floor.does("repair_clock", json!({}));
    assert_eq!((behind::column(&floor.sql(), pins), behind::column(&floor.sql(), reminders)), before);
}

#[test]
fn who_follows_the_changes_reads_everything_again_after_a_repair() {
    let floor = after_an_hour_ahead();
    let had = floor.does("show_workspace", json!({}));
    floor.does("repair_clock", json!({}));
    let answer = floor.does("list_changes", json!({ "since": had["seq"], "epoch": had["epoch"] }));
    assert_eq!(json!([answer["reset"], answer["changes"]]), json!([true, []]));
}

#[test]
fn every_instant_of_the_schema_is_moved_or_has_a_reason_not_to_be() {
    let floor = Floor::team();
    let sql = floor.sql();
    let moved: String = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../src-tauri/crates/store/src/clock"))
        .expect("the queries")
        .map(|file| std::fs::read_to_string(file.expect("a file").path()).expect("text"))
        .collect();
    let mut forgotten = Vec::new();
    for table in
        behind::column(&sql, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    {
        for column in behind::column(
            &sql,
            &format!("SELECT name FROM pragma_table_info('{table}') WHERE name LIKE '%\\_ms' ESCAPE '\\'"),
        ) {
            let known = moved.contains(&format!("UPDATE {table} SET")) && moved.contains(&column);
            if !known && !NOT_MOVED_BY_THEMSELVES.contains(&column.as_str()) {
                forgotten.push(format!("{table}.{column}"));
            }
        }
    }
    assert_eq!(forgotten, [""; 0], "a repair of the clock doesn't know of these");
}
