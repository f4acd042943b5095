//! The clock of a demo can be turned ahead; a team's goes by the machine's.

use acceptance::Floor;
use serde_json::{Value, json};

fn advance_to(floor: &Floor, to: &str) -> Value {
    floor.does("advance", json!({ "to": to }))
}

fn clock(floor: &Floor) -> Value {
    let workspace = floor.does("show_workspace", json!({}));
    json!([workspace["now"], workspace["clock_ahead_s"]])
}

// The tests' team is marked as a demo, so its clock can be turned.
#[test]
fn a_demos_clock_is_turned_ahead_and_goes_on_from_there() {
    let floor = Floor::team();
    assert_eq!(clock(&floor), json!(["2026-03-02T08:00:00.000Z", 0]));
    advance_to(&floor, "2026-03-02T10:30:00+01:00");
    assert_eq!(clock(&floor), json!(["2026-03-02T09:30:00.000Z", 5400]));
    floor.clock.pass(60);
    assert_eq!(clock(&floor), json!(["2026-03-02T09:31:00.000Z", 5400]));
    advance_to(&floor, "2026-03-02T10:00:00Z");
    assert_eq!(clock(&floor), json!(["2026-03-02T10:00:00.000Z", 7140]));
    floor.close();
    floor.does("open_workspace", json!({ "path": floor.path() }));
    assert_eq!(clock(&floor), json!(["2026-03-02T10:00:00.000Z", 7140]), "also for who opens it later");
}

#[test]
fn what_becomes_due_on_the_way_happens_at_its_instant() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.queued("Alba");
    floor.opened(thread);
    let advanced = advance_to(&floor, "2026-03-02T12:00:00Z");
    assert_eq!(json!([advanced["carried_out"], advanced["next_due"]]), json!([2, null]));
    let row = floor.row("ada");
    assert_eq!(
        json!([row["status"], row["since"], row["elapsed_s"]]),
        json!(["kicked_out", "2026-03-02T08:06:00.000Z", 4 * 3600 - 360])
    );
    floor.assert_log_is_whole("ada");
}

#[test]
fn it_is_never_turned_back() {
    let floor = Floor::team();
    floor.clock.pass(60);
    let refusal = floor.refuses("advance", json!({ "to": "2026-03-02T08:00:59Z" }), "instant_past");
    assert_eq!(json!(refusal.params), json!({ "field": "to" }));
    for to in ["tomorrow", "2026-03-02T09:00:00", ""] {
        assert_eq!(floor.refuses("advance", json!({ "to": to }), "instant_invalid").params["field"], "to");
    }
    advance_to(&floor, "2026-03-02T08:01:00Z");
    assert_eq!(clock(&floor), json!(["2026-03-02T08:01:00.000Z", 0]), "the present is no past");
}

#[test]
fn only_who_manages_turns_a_clock() {
    let floor = Floor::team();
    let ahead = json!({ "to": "2026-03-02T09:00:00Z" });
    for login in ["ada", "sara"] {
        floor.of(login).refuses("advance", ahead.clone(), "not_permitted");
    }
    for role in ["integrator", "supervisor", "agent"] {
        floor.program(role).refuses("advance", ahead.clone(), "not_permitted");
    }
    floor.program("administrator").does("advance", ahead);
}

#[test]
fn a_clock_goes_at_most_a_year_ahead_of_the_machines() {
    let floor = Floor::team();
    for to in ["9999-12-31T23:59:59Z", "2027-03-03T08:00:01Z"] {
        let refusal = floor.refuses("advance", json!({ "to": to }), "clock_too_far");
        assert_eq!(refusal.params["max_days"], 366);
    }
    advance_to(&floor, "2026-09-02T08:00:00Z");
    floor.refuses("advance", json!({ "to": "2027-03-03T08:00:01Z" }), "clock_too_far");
    advance_to(&floor, "2027-03-03T08:00:00Z");
}

#[test]
fn a_teams_clock_is_the_machines() {
    let floor = Floor::durable_team();
    floor.refuses("advance", json!({ "to": "2026-03-02T09:00:00Z" }), "clock_fixed");
    assert_eq!(clock(&floor), json!(["2026-03-02T08:00:00.000Z", 0]));
    floor.does("advance", json!({}));
}
