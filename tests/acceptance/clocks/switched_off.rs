//! After a day switched off: what was due is carried out in its order and at its instants.

use acceptance::{Floor, MORNING, behind};
use serde_json::{Value, json};

/// The floor a moment before a closing (08:30:00), a request to go on (08:30:05), the end of a grace (08:30:08) and a kick-out
/// (08:31:05); then a day without the program. Answers the threads of Bram, Alba and Carmen.
fn switched_off_for_a_day() -> (Floor, [i64; 3]) {
    let floor = Floor::team();
    floor.at_work("ben");
    let bram = floor.queued("Bram");
    floor.answered(bram);
    floor.clock.pass(25 * 60 + 5);
    floor.at_work("ada");
    let alba = floor.queued("Alba");
    floor.opened(alba);
    floor.clock.pass(4 * 60 + 50);
    floor.at_work("kim");
    let carmen = floor.queued("Carmen");
    floor.clock.pass(3);
    floor.does("lose_connection", json!({ "agent": "kim" }));
    assert_eq!(
        (floor.threads("ada"), floor.threads("ben"), floor.threads("kim")),
        (vec![alba], vec![bram], vec![carmen])
    );
    floor.close();
    floor.clock.pass(24 * 3600);
    floor.does("open_workspace", json!({ "path": floor.path() }));
    (floor, [bram, alba, carmen])
}

/// The last intervals of a log: begin, status and cause.
fn lately(floor: &Floor, login: &str, intervals: usize) -> Vec<Value> {
    let log = floor.log(login);
    let shown = |one: &Value| json!([one["began"], one["status"], one["cause"]]);
    log[log.len() - intervals..].iter().map(shown).collect()
}

fn at(time: &str) -> String {
    format!("2026-03-02T{time}.000Z")
}

#[test]
fn everything_due_is_carried_out_in_its_order_and_at_its_instant() {
    let (floor, [bram, alba, carmen]) = switched_off_for_a_day();
    assert_eq!(floor.does("advance", json!({}))["carried_out"], 4);
    assert_eq!(
        lately(&floor, "ben", 2),
        [json!([at("08:30:00"), "active_free", "threads_done"]), json!([at("08:30:08"), "active", "thread_assigned"])],
        "his client's silence freed Ben, who then got what Kim had held"
    );
    assert_eq!(lately(&floor, "ada", 1), [json!([at("08:31:05"), "kicked_out", "kicked_out"])]);
    assert_eq!(lately(&floor, "kim", 1), [json!([at("08:29:58"), "offline", "connection_lost"])]);
    let closed = floor.does("show_thread", json!({ "thread_id": bram }))["thread"].clone();
    assert_eq!(json!([closed["closed_at"], closed["closed_cause"]]), json!([at("08:30:00"), "silence"]));
    let chain = floor.card("ada")["why"].clone();
    assert_eq!(json!([chain[0]["step"], chain[0]["at"]]), json!(["asked_to_continue", at("08:30:05")]));
    assert_eq!(floor.threads("ben"), [alba, carmen], "by the time that the clients have waited");
    for login in ["ada", "ben", "kim", "lea"] {
        floor.assert_log_is_whole(login);
    }
}

#[test]
fn each_thread_changed_hands_at_the_instant_at_which_it_was_due() {
    let (floor, [bram, alba, carmen]) = switched_off_for_a_day();
    floor.does("advance", json!({}));
    let second = |column: &str| format!("({column} - {}) / 1000", MORNING.millis());
    let hands = format!(
        "SELECT thread_id, login, {}, {} FROM assignment JOIN person ON person.id = agent_id ORDER BY assignment.id",
        second("began_at_ms"),
        second("ended_at_ms")
    );
    let expected = [
        format!("{bram} ben 0 1800"),
        format!("{alba} ada 1505 1865"),
        format!("{carmen} kim 1795 1808"),
        format!("{carmen} ben 1808 NULL"),
        format!("{alba} ben 1865 NULL"),
    ];
    assert_eq!(behind::rows(&floor.sql(), &hands), expected);
}

#[test]
fn it_is_the_same_whoever_carries_it_out_and_it_happens_once() {
    let logs = |first: &dyn Fn(&Floor)| {
        let (floor, _) = switched_off_for_a_day();
        first(&floor);
        assert_eq!(floor.does("advance", json!({}))["carried_out"], 0, "it is done");
        ["ada", "ben", "kim"].map(|login| lately(&floor, login, 3))
    };
    let by_itself = logs(&|floor| drop(floor.does("advance", json!({}))));
    let by_a_command = logs(&|floor| floor.sign_in("lea"));
    assert_eq!(by_itself, by_a_command);
}

#[test]
fn carried_out_bit_by_bit_it_comes_to_the_same() {
    let (floor, _) = switched_off_for_a_day();
    floor.does("advance", json!({}));
    let whole = ["ada", "ben", "kim"].map(|login| lately(&floor, login, 3));
    let (floor, _) = switched_off_for_a_day();
    floor.clock.pass(-24 * 3600);
    for _ in 0..90 {
        floor.clock.pass(1);
        floor.does("advance", json!({}));
    }
    assert_eq!(["ada", "ben", "kim"].map(|login| lately(&floor, login, 3)), whole);
}
