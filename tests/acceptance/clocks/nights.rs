//! The nights in which Berlin's clocks change: offsets do, true time doesn't.

use acceptance::{Clock, Door};
use chrono::DateTime;
use rollcall_engine::Instant;
use serde_json::{Value, json};
use tempfile::TempDir;

/// A workspace at Berlin's time in which Ada is at work, at this instant.
struct Berlin {
    clock: Clock,
    door: Door,
    _folder: TempDir,
}

fn berlin(at: &str) -> Berlin {
    let at = DateTime::parse_from_rfc3339(at).expect("an instant").timestamp_millis();
    let clock = Clock::at(Instant::from_millis(at));
    let folder = tempfile::tempdir().expect("a folder");
    let door = Door::new(&clock);
    let path = folder.path().join("berlin.db");
    let made = json!({ "path": path, "name": "Berlin", "administrator": "Robin Hale", "time_zone": "Europe/Berlin" });
    door.does("create_workspace", made);
    let group_id = door.does("add_group", json!({ "name": "Cards" }))["group_id"].clone();
    door.does("add_agent", json!({ "login": "ada", "name": "Ada Byron", "group_id": group_id }));
    door.at_work("ada");
    Berlin { clock, door, _folder: folder }
}

impl Berlin {
    fn now(&self) -> Value {
        self.door.does("show_workspace", json!({}))["now"].clone()
    }
}

/// Ada is at lunch for an hour of true time around the change of the clocks.
fn assert_an_hour_is_an_hour(begins: &str, ends: &str) {
    let berlin = berlin(begins);
    berlin.door.goes("ada", "lunch_break");
    let total = || berlin.door.log("ada").iter().filter_map(|one| one["seconds"].as_i64()).sum::<i64>();
    let before = total();
    berlin.clock.pass(3600);
    assert_eq!(berlin.door.does("advance", json!({}))["carried_out"], 0);
    let row = berlin.door.row("ada");
    assert_eq!(
        json!([row["reason"], row["since"], row["elapsed_s"], berlin.now()]),
        json!(["lunch_break", begins, 3600, ends])
    );
    berlin.door.goes("ada", "active");
    let log = berlin.door.log("ada");
    let lunch = &log[log.len() - 2];
    assert_eq!(json!([lunch["began"], lunch["ended"], lunch["seconds"]]), json!([begins, ends, 3600]));
    assert_eq!(total() - before, 3600, "no hour is lost or counted twice");
    berlin.door.assert_log_is_whole("ada");
}

#[test]
fn in_the_night_without_a_third_hour_an_hour_is_an_hour() {
    assert_an_hour_is_an_hour("2026-03-29T01:30:00.000+01:00", "2026-03-29T03:30:00.000+02:00");
}

#[test]
fn in_the_night_with_a_third_hour_twice_an_hour_is_an_hour() {
    assert_an_hour_is_an_hour("2026-10-25T02:30:00.000+02:00", "2026-10-25T02:30:00.000+01:00");
}

#[test]
fn deadlines_across_the_change_come_after_their_true_time() {
    for (begins, due) in [
        ("2026-03-29T01:57:00.000+01:00", "2026-03-29T03:03:00.000+02:00"),
        ("2026-10-25T02:57:00.000+02:00", "2026-10-25T02:03:00.000+01:00"),
    ] {
        let berlin = berlin(begins);
        let thread = berlin.door.queued("Alba");
        berlin.door.opened(thread);
        berlin.clock.pass(359);
        berlin.door.does("advance", json!({}));
        assert_eq!(
            json!([berlin.door.standing("ada"), berlin.door.card("ada")["warned_until"]]),
            json!(["active", due])
        );
        berlin.clock.pass(1);
        berlin.door.does("advance", json!({}));
        assert_eq!(json!([berlin.door.standing("ada"), berlin.door.row("ada")["since"]]), json!(["kicked_out", due]));
    }
}

#[test]
fn a_reminder_in_the_hour_that_comes_twice_comes_in_the_one_that_was_meant() {
    let berlin = berlin("2026-10-25T02:30:00.000+02:00");
    let thread = berlin.door.queued("Alba");
    berlin.door.does("pin_message", json!({ "thread_id": thread, "remind_at": "2026-10-25T02:45:00+01:00" }));
    let reminded = |seconds: i64| {
        berlin.clock.pass(seconds);
        berlin.door.does("advance", json!({}));
        let pin = berlin.door.card("ada")["pinned"][0].clone();
        (pin["reminded"] == true, pin["remind_at"].clone())
    };
    let meant = json!("2026-10-25T02:45:00.000+01:00");
    assert_eq!(reminded(900), (false, meant.clone()), "a quarter to three for the first time");
    assert_eq!(reminded(3600), (true, meant), "and for the second");
}

#[test]
fn midnight_in_berlin_changes_nobody() {
    let berlin = berlin("2026-03-02T23:59:59.000+01:00");
    berlin.door.goes("ada", "lunch_break");
    let intervals = berlin.door.log("ada").len();
    berlin.clock.pass(2);
    assert_eq!(berlin.now(), "2026-03-03T00:00:01.000+01:00");
    let row = berlin.door.row("ada");
    assert_eq!(json!([row["reason"], row["elapsed_s"]]), json!(["lunch_break", 2]));
    assert_eq!(berlin.door.log("ada").len(), intervals);
}
