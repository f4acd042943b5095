//! The Workload report: rows, columns, total and average, and what may be asked.

use acceptance::Floor;
use serde_json::{Value, json};

use super::{columns, row, rows, workload};

/// Ada works an hour with a break of ten minutes, Lea half an hour.
fn a_morning() -> Floor {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.at_work("lea");
    floor.clock.pass(1800);
    floor.goes("ada", "short_break");
    floor.does("sign_out", json!({ "agent": "lea" }));
    floor.clock.pass(600);
    floor.goes("ada", "active");
    floor.clock.pass(1200);
    floor
}

#[test]
fn every_selected_agent_has_a_row_whoever_did_nothing_too() {
    let floor = a_morning();
    let report = workload(&floor, &json!({}), "agent");
    let names: Vec<&Value> = rows(&report).iter().map(|row| &row["login"]).collect();
    assert_eq!(names, ["ada", "kim", "lea", "ben"], "by name");
    assert_eq!(row(&report, "ada")["login_time"], 3600);
    assert_eq!(row(&report, "kim")["login_time"], 0);
    assert_eq!(row(&report, "kim")["occupancy"], Value::Null, "nothing to share is neither 0 nor 100 %");
    assert_eq!(row(&report, "ada")["occupancy"], 0.0);
}

#[test]
fn a_reason_with_time_has_a_column_and_one_without_has_none() {
    let floor = a_morning();
    let before = workload(&floor, &json!({}), "agent");
    assert!(columns(&before).contains(&"short_break_time"));
    assert!(!columns(&before).contains(&"lunch_break_time"));
    assert_eq!(row(&before, "ada")["short_break_time"], 600);

    floor.does("add_reason", json!({ "code": "coaching", "reasons": [{ "locale": "en", "name": "Coaching" }] }));
    floor.goes("ada", "coaching");
    floor.clock.pass(90);
    let after = workload(&floor, &json!({}), "agent");
    assert_eq!(row(&after, "ada")["coaching_time"], 90, "a new reason shows at once, while it lasts");
    assert!(rows(&after)[0]["open"] == true && rows(&after)[1]["open"] == false);

    // Retired, it keeps what was.
    floor.goes("ada", "active");
    floor.does("change_reason", json!({ "code": "coaching", "active": false }));
    assert_eq!(row(&workload(&floor, &json!({}), "agent"), "ada")["coaching_time"], 90);
}

#[test]
fn the_columns_stand_in_their_order() {
    let report = workload(&a_morning(), &json!({}), "agent");
    let expected = "login_time active_time free_time outgoing_time finishing_time short_break_time notready_time \
        kickedout_time productive_time occupancy threads_assigned threads_closed pinned_resolved";
    assert_eq!(columns(&report), expected.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn statuses_choose_the_columns_of_time_and_nothing_else() {
    let floor = a_morning();
    let report = workload(&floor, &json!({ "statuses": ["inactive", "active_free"] }), "agent");
    let times = ["login_time", "free_time", "short_break_time", "productive_time"];
    let expected = times.into_iter().chain(["occupancy", "threads_assigned", "threads_closed", "pinned_resolved"]);
    assert_eq!(columns(&report), expected.collect::<Vec<_>>());
    assert_eq!(row(&report, "ada")["login_time"], 3600, "the time signed in stays whole");
}

#[test]
fn the_average_is_that_of_the_rows_with_time() {
    let report = workload(&a_morning(), &json!({}), "agent");
    assert_eq!(report["total"]["login_time"], 3600 + 1800);
    assert_eq!(report["average"]["login_time"], 2700, "of two, though four have a row");
    let nothing = workload(&Floor::team(), &json!({}), "agent");
    assert_eq!((&nothing["total"]["login_time"], &nothing["average"]["login_time"]), (&json!(0), &Value::Null));
}

#[test]
fn groups_are_added_up_with_the_agents_that_are_in_them_now() {
    let floor = a_morning();
    let before = workload(&floor, &json!({}), "group");
    assert_eq!(
        (&row(&before, "Cards")["login_time"], &row(&before, "Loans")["login_time"]),
        (&json!(3600), &json!(1800))
    );
    floor.does("change_agent", json!({ "agent": "lea", "group_id": 1 }));
    let after = workload(&floor, &json!({}), "group");
    assert_eq!(row(&after, "Cards")["login_time"], 5400);
    let loans = workload(&floor, &json!({ "groups": [2] }), "agent");
    assert_eq!(rows(&loans).len(), 0);
}

#[test]
fn threads_and_pinned_messages_count_where_they_happened() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.at_work("kim");
    let thread = floor.given("Alba", "ada");
    let pin = floor.does("pin_message", json!({ "thread_id": thread, "remind_at": "2026-03-02T12:00:00Z" }));
    floor.clock.pass(60);
    floor.does("assign_thread", json!({ "thread_id": thread, "agent": "kim" }));
    floor.clock.pass(60);
    floor.does("close_thread", json!({ "thread_id": thread }));
    floor.does("unpin_message", json!({ "pin_id": pin["id"] }));
    floor.clock.pass(60);
    let report = workload(&floor, &json!({ "period": "today" }), "agent");
    let counts = |login: &str| {
        let values = row(&report, login);
        ["threads_assigned", "threads_closed", "pinned_resolved"].map(|code| values[code].as_i64().expect("a number"))
    };
    // The first was routed to somebody before it was given to Ada.
    assert_eq!(counts("ada")[1..], [0, 1]);
    assert_eq!(counts("kim")[1..], [1, 0]);
    assert!(counts("kim")[0] >= 1 && counts("ada")[0] >= 1);
    assert_eq!(report["total"]["threads_closed"], 1);
}

#[test]
fn a_thread_counts_once_as_assigned_to_an_agent_however_often_it_comes_back() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.given("Alba", "ada");
    floor.at_work("kim");
    for agent in ["kim", "ada", "kim", "ada"] {
        floor.clock.pass(60);
        floor.does("assign_thread", json!({ "thread_id": thread, "agent": agent }));
    }
    for by in ["agent", "group", "day"] {
        let report = workload(&floor, &json!({ "period": "today" }), by);
        assert_eq!(report["total"]["threads_assigned"], 2, "{by}: once for each of the two");
    }
    let report = workload(&floor, &json!({ "period": "today" }), "agent");
    assert_eq!(["ada", "kim"].map(|login| row(&report, login)["threads_assigned"].clone()), [json!(1), json!(1)]);
}

#[test]
fn who_was_blocked_keeps_their_past_in_the_reports() {
    let floor = a_morning();
    floor.does("sign_out", json!({ "agent": "ada" }));
    floor.does("block_account", json!({ "person_id": 4, "blocked": true }));
    assert_eq!(row(&workload(&floor, &json!({}), "agent"), "ada")["login_time"], 3600);
    let tomorrow = json!({ "from": "2026-03-01", "to": "2026-03-02" });
    assert!(
        rows(&workload(&floor, &tomorrow, "agent")).iter().all(|row| row["login"] != "ada"),
        "a row only with time"
    );
}

#[test]
fn a_supervisor_sees_their_groups_and_an_agent_themselves() {
    let floor = a_morning();
    let seen = |login: &str| -> Vec<String> {
        let report = workload(&floor.of(login), &json!({}), "agent");
        rows(&report).iter().map(|row| row["login"].as_str().expect("a login").to_owned()).collect()
    };
    assert_eq!(seen("sara"), ["ada", "kim", "ben"]);
    assert_eq!(seen("lars"), ["lea"]);
    assert_eq!(seen("lea"), ["lea"]);
    let asked = json!({ "filter": { "agents": ["ada"] } });
    floor.of("lars").refuses("report_workload", asked, "not_permitted");
    assert_eq!(
        rows(&workload(&floor.of("lars"), &json!({ "groups": [1] }), "agent")).len(),
        0,
        "another's group is empty"
    );
}

#[test]
fn periods_are_whole_local_days() {
    let floor = a_morning();
    // Monday, 2 March 2026.
    for (period, from, to) in [
        ("today", "2026-03-02T00:00:00.000Z", "2026-03-02T09:00:00.000Z"),
        ("yesterday", "2026-03-01T00:00:00.000Z", "2026-03-02T00:00:00.000Z"),
        ("this_week", "2026-03-02T00:00:00.000Z", "2026-03-02T09:00:00.000Z"),
        ("last_week", "2026-02-23T00:00:00.000Z", "2026-03-02T00:00:00.000Z"),
        ("this_month", "2026-03-01T00:00:00.000Z", "2026-03-02T09:00:00.000Z"),
        ("last_month", "2026-02-01T00:00:00.000Z", "2026-03-01T00:00:00.000Z"),
        ("any", "2026-03-02T08:00:00.000Z", "2026-03-02T09:00:00.000Z"),
    ] {
        let covered = workload(&floor, &json!({ "period": period }), "day")["covered"].clone();
        assert_eq!(covered, json!({ "from": from, "to": to, "time_zone": "UTC" }), "{period}");
    }
}

#[test]
fn what_cant_be_asked_is_refused() {
    let floor = a_morning();
    for (filter, code) in [
        (json!({ "from": "2026-03-02", "to": "2026-03-02" }), "period_invalid"),
        (json!({ "from": "2026-03-03", "to": "2026-03-02" }), "period_invalid"),
        (json!({ "period": "today", "from": "2026-03-02" }), "period_invalid"),
        (json!({ "from": "yesterday" }), "instant_invalid"),
        (json!({ "from": "2026-02-30" }), "instant_invalid"),
        (json!({ "statuses": ["asleep"] }), "unknown_status"),
        (json!({ "agents": ["nobody"] }), "unknown_agent"),
    ] {
        floor.refuses("report_workload", json!({ "filter": filter }), code);
    }
    let tomorrow = workload(&floor, &json!({ "from": "2026-03-03", "to": "2026-03-04" }), "agent");
    assert_eq!(tomorrow["total"]["login_time"], 0, "what is to come is empty, and no error");
}
