//! Who is first in the general distribution queue: clients who wait for an answer, then threads that wait for their client.

use acceptance::Floor;
use serde_json::{Value, json};

fn queue(floor: &Floor) -> Vec<i64> {
    ids(&floor.does("list_threads", json!({ "place": "queue" })))
}

fn ids(page: &Value) -> Vec<i64> {
    page["threads"].as_array().expect("a list").iter().map(|thread| thread["id"].as_i64().expect("an id")).collect()
}

/// The general queue after Ada was kicked out: `alba` and `bram` wait for their client, since before `carmen` and `dario` began to
/// wait for an answer.
fn after_a_kick_out() -> (Floor, [i64; 4]) {
    let floor = Floor::team();
    floor.at_work("ada");
    let answered = ["Alba", "Bram"].map(|client| {
        let thread = floor.queued(client);
        floor.clock.pass(60);
        floor.of("ada").answered(thread);
        thread
    });
    floor.of("ada").opened(answered[0]);
    floor.goes("ada", "outgoing");
    let waiting = ["Carmen", "Dario"].map(|client| {
        floor.clock.pass(60);
        floor.queued(client)
    });
    floor.clock.pass(400);
    floor.does("advance", json!({}));
    assert_eq!(floor.standing("ada"), "kicked_out");
    let [alba, bram] = answered;
    let [carmen, dario] = waiting;
    (floor, [alba, bram, carmen, dario])
}

#[test]
fn clients_who_wait_for_an_answer_come_before_threads_that_wait_for_their_client() {
    let (floor, [alba, bram, carmen, dario]) = after_a_kick_out();
    assert_eq!(queue(&floor), [carmen, dario, alba, bram], "each by since when");
}

#[test]
fn routing_gives_them_away_in_that_order() {
    let (floor, [alba, bram, carmen, dario]) = after_a_kick_out();
    floor.at_work("lea");
    let first = floor.threads("lea");
    assert_eq!(first[..2], [carmen, dario], "who waits for an answer");
    let rest: Vec<i64> = [alba, bram].into_iter().filter(|thread| !first.contains(thread)).collect();
    assert_eq!(queue(&floor), rest);
}

#[test]
fn a_client_of_the_queue_who_writes_again_waits_for_an_answer_from_then_on() {
    let (floor, [alba, bram, carmen, dario]) = after_a_kick_out();
    floor.clock.pass(60);
    floor.queued("Bram");
    assert_eq!(queue(&floor), [carmen, dario, bram, alba]);
}

#[test]
fn pages_go_on_from_one_kind_to_the_other_without_a_gap() {
    let (floor, order) = after_a_kick_out();
    let [alba, bram, carmen, dario] = order;
    let (mut found, mut after) = (Vec::new(), Value::Null);
    for _ in 0..4 {
        let page = floor.does("list_threads", json!({ "place": "queue", "limit": 1, "after": after }));
        found.extend(ids(&page));
        after = page["next"].clone();
    }
    assert_eq!((found, after), (vec![carmen, dario, alba, bram], Value::Null));
}
