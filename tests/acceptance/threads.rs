//! Threads and pinned messages, as far as the statuses need them.

use acceptance::Floor;
use serde_json::json;

#[test]
fn a_client_has_one_open_thread() {
    let floor = Floor::team();
    let first = floor.queued("Alba");
    assert_eq!(floor.queued(" Alba "), first, "the second message goes to the same thread");
    floor.at_work("ada");
    floor.does("assign_thread", json!({ "thread_id": first, "agent": "ada" }));
    assert_eq!(floor.queued("Alba"), first);
    floor.does("close_thread", json!({ "thread_id": first }));
    assert_ne!(floor.queued("Alba"), first, "a closed thread stays closed");
}

#[test]
fn a_free_agent_becomes_active_with_a_thread_and_free_without() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.given("Alba", "ada");
    assert_eq!(floor.standing("ada"), "active");
    floor.does("close_thread", json!({ "thread_id": thread }));
    let course = floor.course("ada");
    assert_eq!(course[course.len() - 2..], ["active thread_assigned", "active_free threads_done"]);
    floor.assert_log_is_whole("ada");
}

#[test]
fn a_full_agent_gets_an_additional_session() {
    let floor = Floor::team();
    floor.at_work("ada");
    for client in ["Alba", "Bram", "Carmen", "Dario", "Edith", "Farid"] {
        floor.given(client, "ada");
    }
    let row = floor.row("ada");
    assert_eq!(json!([row["threads"], row["sessions"]]), json!([6, 4]));
}

#[test]
fn a_transferred_thread_leaves_one_agent_and_comes_to_the_other() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.at_work("ben");
    let thread_id = floor.given("Alba", "ada");
    floor.opened(thread_id);
    floor.of("sara").does("assign_thread", json!({ "thread_id": thread_id, "agent": "ben" }));
    assert_eq!((floor.standing("ada").as_str(), floor.threads("ben")), ("active_free", vec![thread_id]));
    assert_eq!(floor.card("ben")["threads"][0]["open"], false, "it isn't open in front of who gets it");
    let again = floor.does("assign_thread", json!({ "thread_id": thread_id, "agent": "ben" }));
    assert_eq!(again["seq"], floor.does("show_workspace", json!({}))["seq"], "to who has it already nothing happens");
}

#[test]
fn a_supervisor_takes_no_thread_from_anothers_group() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.at_work("lea");
    let thread_id = floor.given("Alba", "ada");
    floor.of("lars").refuses("assign_thread", json!({ "thread_id": thread_id, "agent": "lea" }), "not_permitted");
    assert_eq!(floor.threads("ada"), [thread_id], "and it stays where it is");
}

#[test]
fn an_absent_agent_gets_no_thread() {
    let floor = Floor::team();
    let thread_id = floor.queued("Alba");
    let refused =
        || floor.refuses("assign_thread", json!({ "thread_id": thread_id, "agent": "ada" }), "agent_not_receiving");
    refused();
    floor.sign_in("ada");
    refused();
    floor.goes("ada", "lunch_break");
    assert_eq!(refused().params["agent"], floor.row("ada")["id"]);
}

#[test]
fn an_absent_agent_opens_and_answers_nothing() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread_id = floor.given("Alba", "ada");
    floor.answered(thread_id);
    floor.goes("ada", "lunch_break");
    floor.refuses("open_thread", json!({ "thread_id": thread_id }), "agent_not_working");
    let refusal = floor.refuses("answer_thread", json!({ "thread_id": thread_id, "text": "Hm" }), "agent_not_working");
    assert_eq!(refusal.params["agent"], floor.row("ada")["id"]);
}

#[test]
fn a_thread_in_the_queue_is_nobodys_to_act_on() {
    let floor = Floor::team();
    let thread_id = floor.queued("Alba");
    for name in ["open_thread", "leave_thread"] {
        let refusal = floor.refuses(name, json!({ "thread_id": thread_id }), "thread_not_held");
        assert_eq!(refusal.params["id"], thread_id);
    }
    floor.refuses("answer_thread", json!({ "thread_id": thread_id, "text": "Hello" }), "thread_not_held");
    let remind_at = "2026-03-03T10:00:00Z";
    floor.refuses("pin_message", json!({ "thread_id": thread_id, "remind_at": remind_at }), "thread_not_held");
}

#[test]
fn a_closed_thread_takes_nothing_any_more() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread_id = floor.given("Alba", "ada");
    floor.does("close_thread", json!({ "thread_id": thread_id }));
    for name in ["open_thread", "leave_thread", "close_thread"] {
        floor.refuses(name, json!({ "thread_id": thread_id }), "thread_closed");
    }
    let refusal = floor.refuses("assign_thread", json!({ "thread_id": thread_id, "agent": "ada" }), "thread_closed");
    assert_eq!(refusal.params["id"], thread_id);
}

#[test]
fn a_pinned_message_outlives_its_thread_and_the_agents_status() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread_id = floor.given("Alba", "ada");
    let pin = floor.does("pin_message", json!({ "thread_id": thread_id, "remind_at": "2026-03-03T10:00:00+01:00" }));
    floor.does("close_thread", json!({ "thread_id": thread_id }));
    floor.does("sign_out", json!({ "agent": "ada" }));
    assert_eq!(floor.row("ada")["pinned"], 1);
    let pinned = floor.card("ada")["pinned"][0].clone();
    assert_eq!(json!([pinned["id"], pinned["client"], pinned["text"]]), json!([pin["id"], "Alba", "Hello?"]));
    floor.does("unpin_message", json!({ "pin_id": pin["id"] }));
    assert_eq!(floor.row("ada")["pinned"], 0);
    floor.refuses("unpin_message", json!({ "pin_id": pin["id"] }), "unknown_pin");
}

#[test]
fn a_reminder_needs_an_instant_with_its_offset() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread_id = floor.given("Alba", "ada");
    for remind_at in ["tomorrow", "2026-03-03", "2026-03-03T10:00:00", "2026-02-30T10:00:00Z", ""] {
        let request = json!({ "thread_id": thread_id, "remind_at": remind_at });
        assert_eq!(floor.refuses("pin_message", request, "instant_invalid").params["field"], "remind_at");
    }
    assert_eq!(floor.row("ada")["pinned"], 0);
}
