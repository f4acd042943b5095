//! Lists of threads: the general distribution queue, those with agents, closed ones, and the pages of each.

use acceptance::{Door, Floor};
use serde_json::{Value, json};

/// A list of threads, whole.
fn list(door: &Door, place: &str) -> Vec<i64> {
    ids(&door.does("list_threads", json!({ "place": place })))
}

fn ids(page: &Value) -> Vec<i64> {
    page["threads"].as_array().expect("a list").iter().map(|thread| thread["id"].as_i64().expect("an id")).collect()
}

/// The next page of the general distribution queue.
fn page(floor: &Floor, place: &str, after_id: Option<i64>) -> (Vec<i64>, bool) {
    let page = floor.does("list_threads", json!({ "place": place, "after_id": after_id, "limit": 2 }));
    (ids(&page), page["more"] == true)
}

/// Clients in the general distribution queue, a minute apart.
fn waiting<const N: usize>(floor: &Floor, clients: [&str; N]) -> [i64; N] {
    clients.map(|client| {
        floor.clock.pass(60);
        floor.queued(client)
    })
}

#[test]
fn a_thread_is_in_one_place_at_a_time() {
    let floor = Floor::team();
    let [first, second] = waiting(&floor, ["Alba", "Bram"]);
    let places = |floor: &Floor| ["queue", "agents", "closed"].map(|place| list(floor, place));
    assert_eq!(places(&floor), [vec![first, second], vec![], vec![]]);
    floor.at_work("ada");
    assert_eq!(places(&floor), [vec![], vec![first, second], vec![]], "those that wait longest first");
    for thread_id in [first, second] {
        floor.clock.pass(60);
        floor.does("close_thread", json!({ "thread_id": thread_id }));
    }
    assert_eq!(places(&floor), [vec![], vec![], vec![second, first]], "the newest first");
    let page = floor.does("list_threads", json!({ "place": "closed" }));
    let row = &page["threads"][0];
    assert_eq!(
        json!([page["total"], page["more"], row["client"], row["agent"]["name"], row["closed_at"], row["last_text"]]),
        json!([2, false, "Bram", "Ada Byron", floor.clock.text(), "Hello?"])
    );
}

#[test]
fn pages_have_no_gap_and_nothing_twice_while_threads_come_and_go() {
    let floor = Floor::team();
    let threads = waiting(&floor, ["Alba", "Bram", "Carmen", "Dario", "Edith"]);
    assert_eq!(page(&floor, "queue", None), (threads[..2].to_vec(), true));
    floor.does("close_thread", json!({ "thread_id": threads[1] }));
    floor.does("close_thread", json!({ "thread_id": threads[0] }));
    let [last] = waiting(&floor, ["Farid"]);
    assert_eq!(page(&floor, "queue", Some(threads[1])), (threads[2..4].to_vec(), true), "after one that is closed");
    floor.does("add_agent", json!({ "login": "max", "name": "Max Ode", "group_id": 1, "sessions": 2 }));
    floor.at_work("max");
    assert_eq!(floor.threads("max"), threads[2..4]);
    assert_eq!(page(&floor, "queue", Some(threads[3])), (vec![threads[4], last], false), "after one that an agent has");
    assert_eq!(page(&floor, "queue", Some(last)), (vec![], false));
}

#[test]
fn closed_threads_have_pages_too() {
    let floor = Floor::team();
    let threads = waiting(&floor, ["Alba", "Bram", "Carmen"]);
    for thread_id in threads {
        floor.does("close_thread", json!({ "thread_id": thread_id }));
    }
    assert_eq!(page(&floor, "closed", None), (vec![threads[2], threads[1]], true), "those of one instant by number");
    assert_eq!(page(&floor, "closed", Some(threads[1])), (vec![threads[0]], false));
}

#[test]
fn a_page_has_1_to_200_rows() {
    let floor = Floor::team();
    for limit in [0, 201] {
        let refusal = floor.refuses("list_threads", json!({ "place": "queue", "limit": limit }), "number_invalid");
        assert_eq!(json!(refusal.params), json!({ "field": "limit", "min": 1, "max": 200 }));
    }
}
