//! Among the active statuses, and on the way out of them.

use serde_json::json;

use super::{ada_busy, ada_free, lately};

#[test]
fn row_05_active_or_active_free_go_outgoing_threads_stay() {
    let (floor, thread) = ada_busy();
    floor.goes("ada", "outgoing");
    assert_eq!((lately(&floor, 1), floor.threads("ada")), (vec!["outgoing supervisor".to_owned()], vec![thread]));
    let floor = ada_free();
    floor.goes("ada", "outgoing");
    floor.queued("Bram");
    assert_eq!(floor.standing("ada"), "outgoing", "and nothing is routed there");
}

#[test]
fn row_06_outgoing_go_active_or_active_free_routing_resumes() {
    let floor = ada_free();
    floor.goes("ada", "outgoing");
    let thread = floor.queued("Bram");
    assert_eq!(floor.threads("ada"), Vec::<i64>::new());
    floor.goes("ada", "active");
    assert_eq!((floor.standing("ada").as_str(), floor.threads("ada")), ("active", vec![thread]));
}

#[test]
fn row_07_active_free_a_thread_is_assigned_active() {
    let floor = ada_free();
    floor.queued("Alba");
    assert_eq!(lately(&floor, 2), ["active_free supervisor", "active thread_assigned"]);
}

#[test]
fn row_08_active_the_last_session_falls_free_active_free() {
    let (floor, thread) = ada_busy();
    floor.of("ada").does("close_thread", json!({ "thread_id": thread }));
    assert_eq!(lately(&floor, 2), ["active thread_assigned", "active_free threads_done"]);
}

#[test]
fn row_09_any_active_status_go_inactive_when_nothing_blocks() {
    for status in ["active_free", "active", "outgoing"] {
        let (floor, thread) = ada_busy();
        match status {
            "active_free" => drop(floor.does("close_thread", json!({ "thread_id": thread }))),
            "active" => floor.answered(thread),
            _ => {
                floor.answered(thread);
                floor.goes("ada", "outgoing");
            }
        }
        assert_eq!(floor.standing("ada"), status);
        let changed = floor.of("ada").does("change_status", json!({ "agent": "ada", "to": "lunch_break" }));
        assert_eq!(
            (lately(&floor, 1), &changed["blocking_threads"]),
            (vec!["inactive lunch_break agent".into()], &json!(0))
        );
    }
}

#[test]
fn row_10_any_active_status_go_inactive_while_threads_block_finishing_and_the_caller_is_told_how_many() {
    let (floor, first) = ada_busy();
    let second = floor.queued("Bram");
    floor.answered(second);
    floor.opened(second);
    let changed = floor.of("ada").does("change_status", json!({ "agent": "ada", "to": "lunch_break" }));
    assert_eq!(changed["blocking_threads"], 2, "one waits for her, one is open in front of her");
    assert_eq!(lately(&floor, 1), ["finishing lunch_break agent"]);
    assert_eq!(floor.threads("ada"), [first, second]);
    floor.queued("Carmen");
    assert_eq!(floor.threads("ada").len(), 2, "she gets no new ones");
}

#[test]
fn row_11_finishing_the_last_blocking_thread_is_answered_or_leaves_inactive() {
    for ending in ["answered", "closed", "transferred"] {
        let (floor, thread) = ada_busy();
        floor.goes("ada", "lunch_break");
        match ending {
            "answered" => floor.answered(thread),
            "closed" => drop(floor.does("close_thread", json!({ "thread_id": thread }))),
            _ => {
                floor.at_work("ben");
                floor.does("assign_thread", json!({ "thread_id": thread, "agent": "ben" }));
            }
        }
        assert_eq!(lately(&floor, 2), ["finishing lunch_break supervisor", "inactive lunch_break finishing_done"]);
    }
}

#[test]
fn row_12_finishing_go_active_or_outgoing_next_is_dropped() {
    for (to, becomes) in [("active", "active"), ("outgoing", "outgoing")] {
        let (floor, thread) = ada_busy();
        floor.goes("ada", "lunch_break");
        floor.goes("ada", to);
        assert_eq!((floor.standing("ada").as_str(), floor.row("ada")["next_reason"].clone()), (becomes, json!(null)));
        floor.answered(thread);
        assert_eq!(floor.standing("ada"), becomes, "and answering sends nobody to lunch");
    }
}

#[test]
fn row_12b_finishing_go_inactive_for_another_reason_next_is_replaced() {
    let (floor, thread) = ada_busy();
    floor.goes("ada", "lunch_break");
    floor.goes("ada", "short_break");
    assert_eq!(floor.standing("ada"), "finishing short_break");
    floor.answered(thread);
    assert_eq!(lately(&floor, 1), ["inactive short_break finishing_done"]);
}

#[test]
fn row_18_any_but_offline_force_inactive_now_threads_go_back_to_the_general_queue() {
    let (floor, _) = ada_busy();
    floor.queued("Bram");
    let forced = floor.of("sara").does("force_inactive", json!({ "agent": "ada", "reason": "technical_break" }));
    assert_eq!(
        (lately(&floor, 1), &forced["returned_threads"]),
        (vec!["inactive technical_break supervisor_forced".into()], &json!(2))
    );
    assert_eq!(floor.does("list_threads", json!({ "place": "queue" }))["total"], 2);
}

#[test]
fn a_client_who_writes_to_an_absent_agent_goes_back_to_the_general_queue_and_to_who_is_free() {
    let (floor, thread) = ada_busy();
    floor.answered(thread);
    floor.goes("ada", "lunch_break");
    assert_eq!(floor.threads("ada"), [thread], "it waits for the client, and stays");
    floor.at_work("ben");
    floor.queued("Alba");
    assert_eq!((floor.threads("ada"), floor.threads("ben")), (Vec::<i64>::new(), vec![thread]));
}
