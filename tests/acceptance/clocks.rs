//! Sleep, a machine's clock set back or forward, and midnight: nobody's status changes from it, and nothing is counted twice.

mod jumped;
mod nights;
mod repaired;
mod switched_off;
mod turned_ahead;

use acceptance::Floor;
use serde_json::{Value, json};

const HOUR: i64 = 3600;

/// Somebody in every status, with nothing due: no thread in front of anybody, and none that waits for its client.
const EVERYBODY: [(&str, &str); 8] = [
    ("ada", "active"),
    ("ben", "active_free"),
    ("kim", "inactive lunch_break"),
    ("lea", "not_ready"),
    ("max", "outgoing"),
    ("eve", "finishing short_break"),
    ("gus", "kicked_out"),
    ("dan", "offline"),
];

fn everybody() -> Floor {
    let floor = Floor::team();
    for (login, name) in [("max", "Max Ode"), ("eve", "Eve Ash"), ("gus", "Gus Bell"), ("dan", "Dan Reed")] {
        floor.does("add_agent", json!({ "login": login, "name": name, "group_id": 1 }));
    }
    floor.at_work("gus");
    let thread = floor.queued("Alba");
    floor.opened(thread);
    floor.clock.pass(360);
    floor.does("advance", json!({}));
    floor.at_work("ada");
    floor.at_work("eve");
    floor.queued("Bram");
    floor.goes("eve", "short_break");
    floor.at_work("ben");
    floor.sign_in("kim");
    floor.goes("kim", "lunch_break");
    floor.sign_in("lea");
    floor.sign_in("max");
    floor.goes("max", "outgoing");
    floor.clock.pass(600);
    assert_nobody_changed(&floor);
    floor
}

fn assert_nobody_changed(floor: &Floor) {
    assert_eq!(floor.does("advance", json!({}))["carried_out"], 0);
    for (login, standing) in EVERYBODY {
        assert_eq!(floor.standing(login), standing, "{login}");
    }
}

/// What is known of everybody's time: when the status began, how long it is, and how long the whole log is.
fn times(floor: &Floor) -> Vec<(Value, Option<i64>, i64)> {
    let time = |(login, _): &(&str, &str)| {
        let row = floor.row(login);
        let total = floor.log(login).iter().filter_map(|one| one["seconds"].as_i64()).sum();
        (row["since"].clone(), row["elapsed_s"].as_i64(), total)
    };
    EVERYBODY.iter().map(time).collect()
}

/// The same people so many seconds later, with nothing else changed.
fn later(times: &[(Value, Option<i64>, i64)], seconds: i64) -> Vec<(Value, Option<i64>, i64)> {
    let time = |(since, elapsed, total): &(Value, Option<i64>, i64)| {
        (since.clone(), elapsed.map(|elapsed| elapsed + seconds), total + seconds)
    };
    times.iter().map(time).collect()
}

fn now(floor: &Floor) -> Value {
    floor.does("show_workspace", json!({}))["now"].clone()
}

#[test]
fn three_hours_of_sleep_change_nobodys_status_and_count_once() {
    let floor = everybody();
    let before = times(&floor);
    floor.clock.pass(3 * HOUR);
    assert_nobody_changed(&floor);
    assert_eq!(times(&floor), later(&before, 3 * HOUR));
    for (login, _) in EVERYBODY {
        floor.assert_log_is_whole(login);
    }
}

#[test]
fn while_the_clock_is_an_hour_back_time_stands_until_it_catches_up() {
    let floor = everybody();
    floor.does("add_group", json!({ "name": "Mortgages" }));
    let (before, instant) = (times(&floor), now(&floor));
    floor.clock.pass(-HOUR);
    for _ in 0..4 {
        assert_nobody_changed(&floor);
        assert_eq!((times(&floor), now(&floor)), (before.clone(), instant.clone()));
        floor.clock.pass(HOUR / 4);
    }
    assert_eq!(times(&floor), before, "caught up");
    floor.clock.pass(60);
    assert_nobody_changed(&floor);
    assert_eq!(times(&floor), later(&before, 60), "and the hour is counted once");
}

#[test]
fn a_program_that_starts_while_the_clock_is_back_goes_by_the_last_change() {
    let floor = everybody();
    floor.goes("kim", "short_break");
    let instant = now(&floor);
    floor.close();
    floor.clock.pass(-HOUR);
    floor.does("open_workspace", json!({ "path": floor.path() }));
    assert_eq!(now(&floor), instant);
    floor.goes("kim", "lunch_break");
    let kim = floor.log("kim").pop().expect("an interval");
    assert_eq!((&kim["began"], &kim["seconds"]), (&instant, &json!(0)));
    assert_nobody_changed(&floor);
    floor.assert_log_is_whole("kim");
}

#[test]
fn a_deadline_waits_for_a_clock_that_is_back_and_comes_once() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.queued("Alba");
    floor.opened(thread);
    floor.clock.pass(330);
    floor.does("advance", json!({}));
    let warned_until = floor.card("ada")["warned_until"].clone();
    floor.clock.pass(-HOUR);
    for _ in 0..3 {
        assert_eq!(floor.does("advance", json!({}))["carried_out"], 0);
        let card = floor.card("ada");
        assert_eq!(json!([card["agent"]["warned"], card["warned_until"]]), json!([true, warned_until]));
        floor.clock.pass(HOUR / 3);
    }
    floor.clock.pass(30);
    assert_eq!(floor.does("advance", json!({}))["carried_out"], 1);
    assert_eq!((floor.standing("ada").as_str(), &floor.row("ada")["since"]), ("kicked_out", &warned_until));
}

#[test]
fn a_clock_a_day_ahead_and_put_right_again_changes_nobodys_status() {
    let floor = everybody();
    let before = times(&floor);
    floor.clock.set(24 * HOUR);
    assert_nobody_changed(&floor);
    assert_eq!(times(&floor), later(&before, 24 * HOUR), "by the clock that there is");
    floor.clock.set(-24 * HOUR);
    assert_nobody_changed(&floor);
    assert_eq!(times(&floor), before, "what was only shown leaves no trace");
    floor.clock.pass(60);
    assert_eq!(times(&floor), later(&before, 60), "and time goes on");
}

#[test]
fn midnight_ends_no_status_and_no_interval() {
    let floor = everybody();
    floor.clock.pass(16 * HOUR - 960 - 1);
    assert_eq!(now(&floor), "2026-03-02T23:59:59.000Z");
    let (before, intervals) = (times(&floor), floor.log("kim").len());
    floor.clock.pass(2);
    assert_eq!(now(&floor), "2026-03-03T00:00:01.000Z");
    assert_nobody_changed(&floor);
    assert_eq!((times(&floor), floor.log("kim").len()), (later(&before, 2), intervals));
}
