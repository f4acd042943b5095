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

/// Two threads of a place from where the page before ended, and where the next page begins.
fn page(floor: &Floor, request: Value, after: &Value) -> (Vec<i64>, Value) {
    let mut request = request;
    (request["limit"], request["after"]) = (json!(2), after.clone());
    let page = floor.does("list_threads", request);
    (ids(&page), page["next"].clone())
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
        json!([page["total"], page["next"], row["client"], row["agent"]["name"], row["closed_at"], row["last_text"]]),
        json!([2, null, "Bram", "Ada Byron", floor.clock.text(), "Hello?"])
    );
}

#[test]
fn pages_have_no_gap_and_nothing_twice_while_threads_come_and_go() {
    let floor = Floor::team();
    let queue = |after: &Value| page(&floor, json!({ "place": "queue" }), after);
    let threads = waiting(&floor, ["Alba", "Bram", "Carmen", "Dario", "Edith"]);
    let (first, after) = queue(&Value::Null);
    assert_eq!(first, threads[..2]);
    floor.does("close_thread", json!({ "thread_id": threads[1] }));
    floor.does("close_thread", json!({ "thread_id": threads[0] }));
    let [last] = waiting(&floor, ["Farid"]);
    let (second, after) = queue(&after);
    assert_eq!(second, threads[2..4], "after one that is closed");
    floor.does("add_agent", json!({ "login": "max", "name": "Max Ode", "group_id": 1, "sessions": 2 }));
    floor.at_work("max");
    assert_eq!(floor.threads("max"), threads[2..4]);
    assert_eq!(queue(&after), (vec![threads[4], last], Value::Null), "after one that an agent has");
}

#[test]
fn a_page_goes_on_where_it_stopped_though_the_last_thread_moved() {
    let floor = Floor::team();
    floor.at_work("ada");
    let threads = ["Alba", "Bram", "Carmen", "Dario"].map(|client| {
        floor.clock.pass(60);
        floor.given(client, "ada")
    });
    let pages = [json!({ "place": "agents" }), json!({ "place": "agents", "agent": "ada" })];
    let firsts = pages.map(|request| {
        let (first, after) = page(&floor, request.clone(), &Value::Null);
        assert_eq!(first, threads[..2], "{request}");
        (request, after)
    });
    floor.clock.pass(60);
    floor.answered(threads[1]);
    for (request, after) in firsts {
        let (second, after) = page(&floor, request.clone(), &after);
        assert_eq!(second, threads[2..], "{request}");
        assert_eq!(
            page(&floor, request, &after),
            (vec![threads[1]], Value::Null),
            "it waits for the client at the end"
        );
    }
}

#[test]
fn closed_threads_have_pages_too() {
    let floor = Floor::team();
    floor.at_work("ada");
    let threads = ["Alba", "Bram", "Carmen"].map(|client| floor.given(client, "ada"));
    for thread_id in threads {
        floor.does("close_thread", json!({ "thread_id": thread_id }));
    }
    for request in [json!({ "place": "closed" }), json!({ "place": "closed", "agent": "ada" })] {
        let (first, after) = page(&floor, request.clone(), &Value::Null);
        assert_eq!(first, [threads[2], threads[1]], "those of one instant by number: {request}");
        assert_eq!(page(&floor, request.clone(), &after), (vec![threads[0]], Value::Null), "{request}");
    }
}

#[test]
fn a_page_begins_where_the_page_before_says_and_nowhere_else() {
    let floor = Floor::team();
    let far = i128::from(i64::MAX) + 1;
    for after in ["", "-", "2", "12-", "-2", "a-2", "12-b", "12-2 ", "12 - 2", &format!("{far}-2"), &format!("2-{far}")]
    {
        let request = json!({ "place": "queue", "after": after });
        let refusal = floor.refuses("list_threads", request, "request_malformed");
        assert!(refusal.params["detail"].as_str().is_some_and(|detail| detail.contains("`next`")), "{refusal:?}");
    }
    floor.refuses("list_threads", json!({ "place": "queue", "after_id": 1 }), "request_malformed");
}

#[test]
fn a_page_has_1_to_200_rows() {
    let floor = Floor::team();
    for limit in [0, 201] {
        let refusal = floor.refuses("list_threads", json!({ "place": "queue", "limit": limit }), "number_invalid");
        assert_eq!(json!(refusal.params), json!({ "field": "limit", "min": 1, "max": 200 }));
    }
}
