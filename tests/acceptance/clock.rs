//! Time in a workspace: it never goes back, whatever the machine's clock does.

use acceptance::{Clock, Door, Floor, MORNING};
use serde_json::{Value, json};

fn now(door: &Door) -> Value {
    door.does("show_workspace", json!({}))["now"].clone()
}

#[test]
fn when_the_clock_is_set_back_the_last_instant_stands_until_it_catches_up() {
    let floor = Floor::team();
    floor.sign_in("ada");
    floor.clock.pass(600);
    floor.goes("ada", "active");
    let last = now(&floor);
    floor.clock.pass(-3600);
    assert_eq!(now(&floor), last);
    floor.goes("ada", "lunch_break");
    assert_eq!((now(&floor), floor.row("ada")["since"].clone()), (last.clone(), last.clone()));
    floor.clock.pass(3600);
    assert_eq!(now(&floor), last, "caught up");
    floor.clock.pass(1);
    assert!(now(&floor).as_str() > last.as_str(), "and goes on");
}

#[test]
fn an_instant_that_was_only_shown_raises_nothing() {
    let floor = Floor::team();
    floor.clock.pass(300);
    let shown = now(&floor);
    floor.clock.pass(-120);
    assert_eq!(now(&floor), floor.clock.text(), "nothing was written meanwhile");
    assert_ne!(now(&floor), shown);
    floor.sign_in("ada");
    assert_eq!(floor.row("ada")["since"], floor.clock.text());
}

#[test]
fn a_clock_set_back_counts_no_time_twice() {
    let floor = Floor::team();
    floor.sign_in("ada");
    floor.clock.pass(600);
    floor.goes("ada", "lunch_break");
    floor.clock.pass(-3600);
    floor.goes("ada", "short_break");
    floor.clock.pass(3600 + 600);
    let seconds: Vec<Value> = floor.log("ada").iter().map(|one| one["seconds"].clone()).collect();
    assert_eq!(seconds[1..], [json!(600), json!(0), json!(600)], "1,200 seconds passed since the sign-in");
    floor.assert_log_is_whole("ada");
}

#[test]
fn a_clock_set_back_changes_no_status() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.clock.pass(-7200);
    floor.does("advance", json!({}));
    assert_eq!(floor.standing("ada"), "active_free");
    assert_eq!(floor.row("ada")["since"], acceptance::text_of(MORNING));
}

#[test]
fn another_program_with_a_slower_clock_goes_by_the_last_change() {
    let floor = Floor::team();
    floor.clock.pass(600);
    floor.sign_in("ada");
    let slow = Door::new(&Clock::at(MORNING));
    slow.does("open_workspace", json!({ "path": floor.path() }));
    slow.goes("ada", "active");
    assert_eq!(floor.row("ada")["since"], floor.clock.text());
    floor.assert_log_is_whole("ada");
}

#[test]
fn instants_carry_the_workspaces_offset() {
    let folder = tempfile::tempdir().expect("a folder");
    let door = Door::new(&Clock::at(MORNING));
    let path = folder.path().join("east.db");
    let east = json!({ "path": path, "name": "East", "administrator": "Ada", "time_zone": "Asia/Yekaterinburg" });
    door.does("create_workspace", east);
    assert_eq!(now(&door), "2026-03-02T13:00:00.000+05:00");
}
