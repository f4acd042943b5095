//! Pinned messages remind at their time, whatever became of the thread.

use acceptance::Floor;
use serde_json::{Value, json};

/// Ada at work with Alba's thread, and what she pinned from it to be reminded at these times: a message each.
fn pinned(times: &[&str]) -> (Floor, i64, Vec<i64>) {
    let floor = Floor::team();
    floor.at_work("ada");
    let mut thread = floor.queued("Alba");
    let mut pins = Vec::new();
    for (number, time) in times.iter().enumerate() {
        if number > 0 {
            thread = floor.queued("Alba");
        }
        pins.push(pin(&floor, thread, time));
    }
    (floor, thread, pins)
}

fn pin(floor: &Floor, thread_id: i64, remind_at: &str) -> i64 {
    let request = json!({ "thread_id": thread_id, "remind_at": remind_at });
    floor.of("ada").does("pin_message", request)["id"].as_i64().expect("a pin")
}

/// The pins on Ada's card: which, and whether they reminded her.
fn reminded(floor: &Floor) -> Vec<(i64, bool)> {
    let card = floor.card("ada");
    let shown = |pin: &Value| (pin["id"].as_i64().expect("an id"), pin["reminded"] == true);
    card["pinned"].as_array().expect("a list").iter().map(shown).collect()
}

fn advance(floor: &Floor, seconds: i64) -> Value {
    floor.clock.pass(seconds);
    floor.does("advance", json!({}))
}

#[test]
fn the_agent_is_reminded_at_the_time() {
    let (floor, thread, pins) = pinned(&["2026-03-02T10:00:00+01:00"]);
    let shown = floor.card("ada")["pinned"][0].clone();
    assert_eq!(
        json!([shown["client"], shown["text"], shown["thread_id"], shown["remind_at"], shown["reminded"]]),
        json!(["Alba", "Hello?", thread, "2026-03-02T09:00:00.000Z", false])
    );
    let advanced = advance(&floor, 3599);
    assert_eq!(json!([advanced["carried_out"], advanced["next_due"]]), json!([0, "2026-03-02T09:00:00.000Z"]));
    assert_eq!(reminded(&floor), [(pins[0], false)]);
    let since = floor.does("show_workspace", json!({}))["seq"].clone();
    assert_eq!(advance(&floor, 1)["carried_out"], 1);
    assert_eq!(reminded(&floor), [(pins[0], true)]);
    let changes = floor.does("list_changes", json!({ "since": since }));
    let heard = json!([changes["changes"][0]["topic"], changes["changes"][0]["entity_id"]]);
    assert_eq!(heard, json!(["agent", floor.row("ada")["id"]]), "and windows hear of it");
    assert_eq!((floor.row("ada")["pinned"].clone(), floor.standing("ada").as_str()), (json!(1), "active"));
}

#[test]
fn the_thread_may_be_closed_and_the_agent_gone() {
    let (floor, thread, pins) = pinned(&["2026-03-02T09:00:00Z"]);
    floor.does("close_thread", json!({ "thread_id": thread }));
    floor.does("sign_out", json!({ "agent": "ada" }));
    advance(&floor, 3600);
    assert_eq!(reminded(&floor), [(pins[0], true)]);
    assert_eq!(floor.course("ada").last().map(String::as_str), Some("offline logout"));
}

#[test]
fn what_is_unpinned_reminds_nobody() {
    let (floor, _, pins) = pinned(&["2026-03-02T09:00:00Z"]);
    floor.of("ada").does("unpin_message", json!({ "pin_id": pins[0] }));
    let advanced = advance(&floor, 24 * 3600);
    assert_eq!(json!([advanced["carried_out"], advanced["next_due"]]), json!([0, null]));
    assert_eq!(reminded(&floor), []);
}

#[test]
fn a_pin_is_its_agents_alone() {
    let (floor, thread, pins) = pinned(&["2026-03-02T09:00:00Z"]);
    for login in ["ben", "lars"] {
        floor.of(login).refuses("unpin_message", json!({ "pin_id": pins[0] }), "not_permitted");
        let request = json!({ "thread_id": thread, "remind_at": "2026-03-02T09:00:00Z" });
        floor.of(login).refuses("pin_message", request, "not_permitted");
    }
    floor.of("sara").does("unpin_message", json!({ "pin_id": pins[0] }));
}

#[test]
fn several_come_in_the_order_of_their_times() {
    let times = ["2026-03-02T09:00:00Z", "2026-03-02T08:30:00Z", "2026-03-02T08:45:00Z"];
    let (floor, _, pins) = pinned(&times);
    assert_eq!(reminded(&floor), [(pins[1], false), (pins[2], false), (pins[0], false)], "by time");
    let advanced = advance(&floor, 50 * 60);
    assert_eq!(json!([advanced["carried_out"], advanced["next_due"]]), json!([2, "2026-03-02T09:00:00.000Z"]));
    assert_eq!(reminded(&floor), [(pins[1], true), (pins[2], true), (pins[0], false)]);
    assert_eq!(advance(&floor, 24 * 3600)["carried_out"], 1);
}

#[test]
fn nobody_is_reminded_twice() {
    let (floor, _, pins) = pinned(&["2026-03-02T09:00:00Z"]);
    advance(&floor, 3600);
    floor.clock.pass(-1800);
    assert_eq!(floor.does("advance", json!({}))["carried_out"], 0);
    assert_eq!(advance(&floor, 3600)["carried_out"], 0);
    assert_eq!(reminded(&floor), [(pins[0], true)]);
}

#[test]
fn there_is_nothing_to_pin_where_the_client_wrote_nothing() {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread =
        floor.does("start_thread", json!({ "agent": "ada", "client": "Alba", "text": "Good morning." }))["id"].clone();
    let request = json!({ "thread_id": thread, "remind_at": "2026-03-02T12:00:00Z" });
    assert_eq!(floor.refuses("pin_message", request, "nothing_to_pin").params["id"], thread);
    assert_eq!(floor.row("ada")["pinned"], 0);
}
