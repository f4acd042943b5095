//! Signing in, coming back, going to work, and the statuses in which nobody works.

use acceptance::Floor;
use serde_json::json;

use super::{ada_busy, lately, put};

#[test]
fn row_01_offline_log_in_not_ready() {
    let floor = Floor::team();
    floor.of("ada").does("sign_in", json!({ "agent": "ada" }));
    assert_eq!(lately(&floor, 1), ["not_ready login"]);
}

#[test]
fn row_02_offline_within_the_logout_grace_log_in_the_status_held_before_with_the_queue() {
    let (floor, thread) = ada_busy();
    floor.does("sign_out", json!({ "agent": "ada" }));
    floor.clock.pass(9);
    floor.sign_in("ada");
    assert_eq!(lately(&floor, 2), ["offline logout", "active reconnected"]);
    assert_eq!(floor.threads("ada"), [thread]);
}

#[test]
fn row_03_not_ready_inactive_or_kicked_out_go_active_free_then_active_as_routing_assigns_at_once() {
    for from in ["not_ready", "inactive", "kicked_out"] {
        for asker in ["ada", "sara", "admin"] {
            let floor = Floor::team();
            put(&floor, from);
            let thread = floor.queued("Bram");
            floor.of(asker).does("change_status", json!({ "agent": "ada", "to": "active" }));
            let cause = if asker == "ada" { "agent" } else { "supervisor" };
            let chosen = format!("active_free {cause}");
            assert_eq!(lately(&floor, 2), [chosen.as_str(), "active thread_assigned"], "from {from} by {asker}");
            assert_eq!(floor.threads("ada"), [thread]);
        }
    }
}

#[test]
fn row_04_not_ready_inactive_or_kicked_out_go_outgoing() {
    for from in ["not_ready", "inactive", "kicked_out"] {
        let floor = Floor::team();
        put(&floor, from);
        floor.queued("Bram");
        floor.goes("ada", "outgoing");
        assert_eq!((lately(&floor, 1), floor.threads("ada")), (vec!["outgoing supervisor".to_owned()], vec![]));
    }
}

#[test]
fn row_13_inactive_go_inactive_for_another_reason_two_intervals_never_one_relabelled() {
    let floor = Floor::team();
    put(&floor, "inactive");
    floor.clock.pass(60);
    floor.goes("ada", "lunch_break");
    assert_eq!(lately(&floor, 2), ["inactive short_break supervisor", "inactive lunch_break supervisor"]);
    floor.assert_log_is_whole("ada");
}

#[test]
fn row_14_inactive_not_ready_or_kicked_out_go_inactive() {
    for from in ["inactive", "not_ready", "kicked_out"] {
        let floor = Floor::team();
        put(&floor, from);
        floor.goes("ada", "technical_break");
        assert_eq!(lately(&floor, 1), ["inactive technical_break supervisor"], "from {from}");
    }
}

#[test]
fn row_19_any_but_offline_log_out_threads_are_held_for_the_grace_then_redistributed() {
    let (floor, thread) = ada_busy();
    floor.at_work("ben");
    floor.of("ada").does("sign_out", json!({ "agent": "ada" }));
    floor.clock.pass(9);
    floor.does("advance", json!({}));
    assert_eq!((floor.standing("ada").as_str(), floor.threads("ada")), ("offline", vec![thread]), "held");
    floor.clock.pass(1);
    floor.does("advance", json!({}));
    assert_eq!((floor.threads("ada"), floor.threads("ben")), (vec![], vec![thread]), "redistributed by routing");
    assert_eq!(lately(&floor, 1), ["offline logout"]);
}

#[test]
fn row_20_any_but_offline_connection_lost_offline_with_that_cause_and_threads_as_after_logging_out() {
    let (floor, thread) = ada_busy();
    floor.does("lose_connection", json!({ "agent": "ada" }));
    assert_eq!(lately(&floor, 1), ["offline connection_lost"]);
    assert_eq!(floor.log("ada").last().map(|one| one["changed_by"].clone()), Some(json!(null)), "nobody did it");
    assert_eq!(floor.threads("ada"), [thread], "held");
    floor.clock.pass(10);
    floor.does("advance", json!({}));
    assert_eq!(floor.threads("ada"), Vec::<i64>::new());
    assert_eq!(floor.does("list_threads", json!({ "place": "queue" }))["total"], 1);
}

#[test]
fn row_21_offline_change_by_a_supervisor_refused() {
    let floor = Floor::team();
    for (asker, to) in [("sara", "active"), ("admin", "outgoing"), ("sara", "lunch_break"), ("ada", "active")] {
        floor.of(asker).refuses("change_status", json!({ "agent": "ada", "to": to }), "agent_offline");
    }
    floor.of("sara").refuses("force_inactive", json!({ "agent": "ada", "reason": "lunch_break" }), "agent_offline");
}

#[test]
fn row_22_a_code_that_cant_be_chosen_refused_and_the_choices_named() {
    let floor = Floor::team();
    floor.at_work("ada");
    for code in ["active_free", "finishing", "not_ready", "kicked_out", "offline", "inactive"] {
        let refusal = floor.refuses("change_status", json!({ "agent": "ada", "to": code }), "status_not_choosable");
        assert_eq!(refusal.params["choices"], "active, outgoing, lunch_break, short_break, technical_break");
    }
}
