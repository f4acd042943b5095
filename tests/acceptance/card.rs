//! One agent's card and the pages of their history.

use acceptance::Floor;
use serde_json::{Value, json};

fn texts(list: &Value, field: &str) -> Vec<String> {
    let rows = list.as_array().expect("a list");
    rows.iter().map(|row| row[field].as_str().expect("a text").to_owned()).collect()
}

#[test]
fn the_queue_has_who_waits_for_the_agent_first_oldest_first() {
    let floor = Floor::team();
    floor.at_work("ada");
    let threads: Vec<i64> = ["Alba", "Bram", "Carmen", "Dario"]
        .map(|client| {
            floor.clock.pass(10);
            floor.given(client, "ada")
        })
        .to_vec();
    for answered in [threads[0], threads[2]] {
        floor.clock.pass(10);
        floor.answered(answered);
    }
    let card = floor.card("ada");
    assert_eq!(texts(&card["threads"], "client"), ["Bram", "Dario", "Carmen", "Alba"]);
    assert_eq!(texts(&card["threads"], "waiting_for"), ["agent", "agent", "client", "client"]);
}

#[test]
fn the_queue_shows_the_thread_in_front_and_the_last_words() {
    let floor = Floor::team();
    floor.at_work("ada");
    let (first, second) = (floor.given("Alba", "ada"), floor.given("Bram", "ada"));
    floor.opened(second);
    floor.does("receive_message", json!({ "client": "Alba", "channel": "email", "text": "é".repeat(300) }));
    let threads = floor.card("ada")["threads"].clone();
    let shown = |at: usize| json!([threads[at]["id"], threads[at]["open"], threads[at]["channel"]]);
    assert_eq!((shown(0), shown(1)), (json!([first, false, "chat"]), json!([second, true, "chat"])));
    assert_eq!(threads[0]["last_text"].as_str().map(|text| text.chars().count()), Some(200));
    assert_eq!(threads[1]["last_text"], "Hello?");
}

#[test]
fn pinned_messages_stand_by_their_reminder() {
    let floor = Floor::team();
    floor.at_work("ada");
    for (client, remind_at) in [("Alba", "2026-03-03T10:00:00Z"), ("Bram", "2026-03-02T12:00:00+03:00")] {
        let thread_id = floor.given(client, "ada");
        floor.does("pin_message", json!({ "thread_id": thread_id, "remind_at": remind_at }));
    }
    let pinned = floor.card("ada")["pinned"].clone();
    assert_eq!(texts(&pinned, "client"), ["Bram", "Alba"]);
    assert_eq!(texts(&pinned, "remind_at"), ["2026-03-02T09:00:00.000Z", "2026-03-03T10:00:00.000Z"]);
}

#[test]
fn pending_requests_stand_before_decided_ones() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let first = floor.asked("ada", "First");
    floor.does("decide_request", json!({ "request_id": first, "decision": "accept" }));
    let second = floor.asked("ada", "Second");
    floor.does("decide_request", json!({ "request_id": second, "decision": "reject" }));
    floor.asked("ada", "Third");
    let ask = json!({ "kind": "break", "reason": "meeting" });
    floor.refuses("ask_approval", json!({ "agent": "ada", "ask": ask }), "unknown_reason");
    assert_eq!(texts(&floor.card("ada")["requests"], "state"), ["pending", "rejected", "accepted"]);
}

#[test]
fn the_card_tells_why_the_status_began_and_by_whom() {
    let floor = Floor::team();
    floor.sign_in("ada");
    floor.of("sara").goes("ada", "lunch_break");
    let card = floor.card("ada");
    assert_eq!(
        json!([card["cause"], card["changed_by"]["name"], card["gets_new_threads"]]),
        json!(["supervisor", "Sara Lund", false])
    );
    floor.of("ada").goes("ada", "active");
    let card = floor.card("ada");
    assert_eq!(
        json!([card["cause"], card["changed_by"]["name"], card["gets_new_threads"]]),
        json!(["agent", "Ada Byron", true])
    );
    floor.given("Alba", "ada");
    let card = floor.card("ada");
    assert_eq!(json!([card["cause"], card["changed_by"]]), json!(["thread_assigned", null]), "nobody's deed");
}

#[test]
fn the_cards_history_is_the_last_day_and_ends_now() {
    let floor = Floor::team();
    floor.sign_in("ada");
    floor.clock.pass(30 * 60 * 60);
    floor.goes("ada", "active");
    floor.clock.pass(60);
    let history = floor.card("ada")["history"].clone();
    assert_eq!(texts(&history, "status"), ["not_ready", "active_free"], "the day before yesterday's is left out");
    assert_eq!((&history[1]["seconds"], &history[1]["ended"]), (&json!(60), &Value::Null));
    assert_eq!(history[0]["seconds"], 30 * 60 * 60, "an interval that reaches into the day has its whole length");
}

#[test]
fn occupancy_is_the_share_of_working_time_with_a_thread() {
    let floor = Floor::team();
    floor.sign_in("ada");
    floor.clock.pass(600);
    assert_eq!(floor.card("ada")["occupancy_percent"], Value::Null, "without working time there is no share");
    floor.goes("ada", "active");
    floor.clock.pass(300);
    let thread = floor.given("Alba", "ada");
    floor.clock.pass(100);
    assert_eq!(floor.card("ada")["occupancy_percent"], 25);
    floor.does("close_thread", json!({ "thread_id": thread }));
    floor.clock.pass(600);
    assert_eq!(floor.card("ada")["occupancy_percent"], 10);
}

#[test]
fn the_occupancy_of_an_outgoing_agent_is_the_same_on_the_card_and_in_workload() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.given("Alba", "ada");
    floor.goes("ada", "outgoing");
    let both = || {
        let report = floor.does("report_workload", json!({ "filter": { "period": "today" }, "by": "agent" }));
        let rows = report["rows"].as_array().expect("rows").clone();
        let row = rows.into_iter().find(|row| row["login"] == "ada").expect("Ada");
        (floor.card("ada")["occupancy_percent"].clone(), row["values"]["occupancy"].clone())
    };
    floor.clock.pass(100);
    assert_eq!(both(), (json!(100), json!(1.0)));
    floor.does("close_thread", json!({ "thread_id": thread }));
    floor.clock.pass(300);
    assert_eq!(both(), (json!(25), json!(0.25)));
}

#[test]
fn history_comes_in_pages_newest_first_without_a_gap() {
    let floor = Floor::team();
    floor.sign_in("ada");
    for reason in ["lunch_break", "short_break", "technical_break", "lunch_break"] {
        floor.clock.pass(60);
        floor.goes("ada", reason);
    }
    let whole = floor.does("list_history", json!({ "agent": "ada" }));
    let all = whole["intervals"].as_array().expect("a list").clone();
    assert_eq!((all.len(), &whole["more"]), (6, &json!(false)));
    let (mut paged, mut before_id) = (Vec::new(), Value::Null);
    for more in [true, true, false] {
        let page = floor.does("list_history", json!({ "agent": "ada", "limit": 2, "before_id": before_id }));
        assert_eq!(page["more"], more);
        paged.extend(page["intervals"].as_array().expect("a list").clone());
        before_id = paged.last().expect("a page has intervals")["id"].clone();
    }
    assert_eq!(paged, all);
    let nothing = floor.does("list_history", json!({ "agent": "ada", "before_id": before_id }));
    assert_eq!(nothing, json!({ "intervals": [], "more": false }));
}

#[test]
fn a_page_has_1_to_200_intervals() {
    let floor = Floor::team();
    for limit in [0, 201, 4_000_000_000_u32] {
        let refusal = floor.refuses("list_history", json!({ "agent": "ada", "limit": limit }), "number_invalid");
        assert_eq!(json!(refusal.params), json!({ "field": "limit", "min": 1, "max": 200 }));
    }
    floor.does("list_history", json!({ "agent": "ada", "limit": 200 }));
}
