//! Changing a work status by the ordinary rules: one test a row of the transition table that people can set off.

use acceptance::Floor;
use serde_json::{Value, json};

/// An agent in a status that somebody can be put into.
fn agent_in(status: &str) -> Floor {
    let floor = Floor::team();
    floor.sign_in("ada");
    match status {
        "not_ready" => {}
        "kicked_out" => {
            floor.goes("ada", "active");
            let thread = floor.given("Alba", "ada");
            floor.opened(thread);
            floor.clock.pass(360);
            floor.does("advance", json!({}));
        }
        "active_free" => {
            floor.goes("ada", "active");
        }
        "active" => {
            floor.goes("ada", "active");
            let thread = floor.given("Alba", "ada");
            floor.answered(thread);
        }
        chosen => {
            floor.goes("ada", chosen);
        }
    }
    assert_eq!(floor.row("ada")["status"], if status == "lunch_break" { "inactive" } else { status });
    floor
}

#[test]
fn from_every_status_but_offline_an_agent_goes_where_it_is_chosen() {
    for from in ["not_ready", "lunch_break", "kicked_out", "outgoing", "active_free"] {
        // The thread that a kicked-out agent lost still waits, and is theirs again at once.
        let at_work = if from == "kicked_out" { "active" } else { "active_free" };
        for (to, becomes) in [
            ("active", at_work),
            ("outgoing", "outgoing"),
            ("short_break", "inactive short_break"),
            ("technical_break", "inactive technical_break"),
        ] {
            let floor = agent_in(from);
            floor.goes("ada", to);
            assert_eq!(floor.standing("ada"), becomes, "from {from} to {to}");
            floor.assert_log_is_whole("ada");
        }
    }
}

#[test]
fn an_active_agent_keeps_the_threads_that_do_not_block() {
    for (to, becomes) in [("outgoing", "outgoing"), ("lunch_break", "inactive lunch_break"), ("active", "active")] {
        let floor = agent_in("active");
        let threads = floor.threads("ada");
        let changed = floor.goes("ada", to);
        assert_eq!(floor.standing("ada"), becomes);
        assert_eq!((floor.threads("ada"), &changed["returned_threads"]), (threads, &json!(0)), "to {to}");
    }
}

#[test]
fn from_outgoing_an_agent_goes_active_with_the_threads_they_have() {
    let floor = agent_in("active");
    floor.goes("ada", "outgoing");
    floor.goes("ada", "active");
    assert_eq!(floor.standing("ada"), "active");
}

#[test]
fn from_one_reason_to_another_there_are_two_intervals() {
    let floor = agent_in("lunch_break");
    floor.clock.pass(600);
    floor.goes("ada", "short_break");
    floor.clock.pass(60);
    let log = floor.log("ada");
    let [lunch, short] = &log[log.len() - 2..] else { panic!("two intervals") };
    assert_eq!(
        json!([lunch["reason"], lunch["seconds"], short["reason"], short["seconds"], short["ended"]]),
        json!(["lunch_break", 600, "short_break", 60, null])
    );
    floor.assert_log_is_whole("ada");
}

#[test]
fn who_is_there_already_changes_nothing() {
    for status in ["lunch_break", "outgoing"] {
        let floor = agent_in(status);
        let seq = floor.does("show_workspace", json!({}))["seq"].clone();
        let changed = floor.goes("ada", status);
        assert_eq!((&changed["changed"], &changed["seq"]), (&json!(false), &seq), "{status}");
        assert_eq!(floor.log("ada").len(), 3, "and no interval of length 0 is written");
    }
}

#[test]
fn an_offline_agents_status_cannot_be_changed() {
    let floor = Floor::team();
    for door in [floor.of("admin"), floor.of("sara"), floor.of("ada")] {
        for to in ["active", "outgoing", "lunch_break"] {
            door.refuses("change_status", json!({ "agent": "ada", "to": to }), "agent_offline");
        }
    }
    assert_eq!(floor.course("ada"), ["offline added"]);
}

#[test]
fn what_only_the_system_sets_is_refused_with_the_choices() {
    let floor = agent_in("not_ready");
    for code in ["active_free", "finishing", "not_ready", "kicked_out", "offline", "inactive"] {
        let refusal = floor.refuses("change_status", json!({ "agent": "ada", "to": code }), "status_not_choosable");
        assert_eq!(
            json!(refusal.params),
            json!({ "code": code, "choices": "active, outgoing, lunch_break, short_break, technical_break" })
        );
    }
}

#[test]
fn what_is_no_status_is_refused_with_the_choices() {
    let floor = agent_in("not_ready");
    let refusal = floor.refuses("change_status", json!({ "agent": "ada", "to": "Lunch" }), "unknown_status");
    assert_eq!(
        json!(refusal.params),
        json!({ "code": "Lunch", "choices": "active, outgoing, lunch_break, short_break, technical_break" })
    );
}

#[test]
fn the_log_says_whose_deed_it_was() {
    let floor = agent_in("not_ready");
    floor.of("ada").goes("ada", "active");
    floor.of("sara").goes("ada", "lunch_break");
    floor.of("admin").goes("ada", "outgoing");
    let last: Vec<Value> =
        floor.log("ada").iter().map(|one| json!([one["cause"], one["changed_by"]["name"]])).collect();
    assert_eq!(
        last[2..],
        [json!(["agent", "Ada Byron"]), json!(["supervisor", "Sara Lund"]), json!(["supervisor", "Robin Hale"])]
    );
}

#[test]
fn an_agent_is_named_by_login_or_by_id() {
    let floor = agent_in("not_ready");
    let id = floor.row("ada")["id"].clone();
    let changed = floor.does("change_status", json!({ "agent": id, "to": "active" }));
    assert_eq!(json!([changed["agent"]["login"], changed["agent"]["status"]]), json!(["ada", "active_free"]));
}
