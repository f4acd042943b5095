//! Looking at threads: whose they are to see, a conversation, and clients by name.

use acceptance::{Door, Floor};
use serde_json::{Value, json};

/// A list of threads, whole.
fn list(door: &Door, place: &str) -> Vec<i64> {
    ids(&door.does("list_threads", json!({ "place": place })))
}

fn ids(page: &Value) -> Vec<i64> {
    page["threads"].as_array().expect("a list").iter().map(|thread| thread["id"].as_i64().expect("an id")).collect()
}

/// Ada of Cards and Lea of Loans at work with a thread each, one more of each closed, and nothing in the queue.
fn two_groups() -> (Floor, [i64; 4]) {
    let floor = Floor::team();
    let threads = ["ada", "ada", "lea", "lea"].into_iter().zip(["Alba", "Bram", "Carmen", "Dario"]);
    floor.at_work("ada");
    floor.at_work("lea");
    let threads: Vec<i64> = threads
        .map(|(login, client)| {
            floor.clock.pass(60);
            floor.given(client, login)
        })
        .collect();
    for thread_id in [threads[1], threads[3]] {
        floor.clock.pass(60);
        floor.does("close_thread", json!({ "thread_id": thread_id }));
    }
    (floor, threads.try_into().expect("four"))
}

#[test]
fn a_supervisor_sees_the_threads_of_their_groups_and_an_administrator_all() {
    let (floor, [alba, bram, carmen, dario]) = two_groups();
    for (login, held, closed) in [
        ("admin", vec![alba, carmen], vec![dario, bram]),
        ("sara", vec![alba], vec![bram]),
        ("lars", vec![carmen], vec![dario]),
    ] {
        let door = floor.of(login);
        assert_eq!((list(&door, "agents"), list(&door, "closed")), (held.clone(), closed.clone()), "{login}");
        for (place, threads) in [("agents", held), ("closed", closed)] {
            assert_eq!(door.does("list_threads", json!({ "place": place }))["total"], threads.len(), "{login}");
        }
    }
    let of_lea = json!({ "place": "agents", "agent": "lea" });
    assert_eq!(ids(&floor.of("lars").does("list_threads", of_lea.clone())), [carmen]);
    floor.of("sara").refuses("list_threads", of_lea, "not_permitted");
    floor.of("sara").refuses("show_thread", json!({ "thread_id": carmen }), "not_permitted");
}

#[test]
fn an_agent_sees_only_their_own() {
    let (floor, [alba, bram, carmen, _]) = two_groups();
    let ada = floor.of("ada");
    for place in ["queue", "agents", "closed"] {
        ada.refuses("list_threads", json!({ "place": place }), "not_permitted");
    }
    let of = |login: &str, place: &str| json!({ "place": place, "agent": login });
    assert_eq!(ids(&ada.does("list_threads", of("ada", "agents"))), [alba]);
    assert_eq!(ids(&ada.does("list_threads", of("ada", "closed"))), [bram]);
    ada.refuses("list_threads", of("lea", "agents"), "not_permitted");
    assert_eq!(ada.does("show_thread", json!({ "thread_id": bram }))["thread"]["id"], bram, "closed ones too");
    ada.refuses("show_thread", json!({ "thread_id": carmen }), "not_permitted");
    ada.refuses("list_clients", json!({}), "not_permitted");
}

#[test]
fn what_may_be_done_with_a_thread_depends_on_who_asks() {
    let (floor, [alba, bram, ..]) = two_groups();
    floor.goes("ada", "outgoing");
    floor.goes("lea", "outgoing");
    let queued = floor.queued("Edith");
    let may = |login: &str, thread_id: i64| {
        let view = floor.of(login).does("show_thread", json!({ "thread_id": thread_id }));
        ["may_act", "may_transfer", "may_close"].map(|what| view[what] == true)
    };
    assert_eq!(may("ada", alba), [true, false, true]);
    for login in ["sara", "admin"] {
        assert_eq!(may(login, alba), [true, true, true], "{login}");
        assert_eq!(may(login, queued), [false, true, true], "{login}: nobody answers in the queue");
        assert_eq!(may(login, bram), [false, false, false], "{login}: what is closed stays closed");
    }
    floor.of("ada").refuses("show_thread", json!({ "thread_id": queued }), "not_permitted");
    assert_eq!(floor.refuses("show_thread", json!({ "thread_id": 99 }), "unknown_thread").params["id"], 99);
}

#[test]
fn a_conversation_is_shown_in_its_order_and_unchanged() {
    let (floor, [alba, ..]) = two_groups();
    let hostile =
        "<script>alert('1')</script>\n\u{202e}drac \u{1f469}\u{200d}\u{1f4bb} {$name} %s '); DROP TABLE thread; --";
    floor.of("ada").does("answer_thread", json!({ "thread_id": alba, "text": "Let me see." }));
    floor.clock.pass(5);
    floor.does("receive_message", json!({ "client": "Alba", "text": hostile }));
    let view = floor.of("ada").does("show_thread", json!({ "thread_id": alba }));
    let said = |message: &Value| json!([message["author"], message["text"]]);
    let messages = view["messages"].as_array().expect("a list");
    assert_eq!(
        messages.iter().map(said).collect::<Vec<_>>(),
        [json!(["client", "Hello?"]), json!(["agent", "Let me see."]), json!(["client", hostile])]
    );
    assert_eq!((&messages[2]["at"], &view["earlier"]), (&json!(floor.clock.text()), &json!(false)));
    assert_eq!(view["thread"]["last_text"], hostile);
}

#[test]
fn of_a_long_conversation_the_newest_200_messages_are_shown() {
    let floor = Floor::team();
    let write = |number: i64| floor.does("receive_message", json!({ "client": "Alba", "text": number.to_string() }));
    let thread_id = write(1)["id"].clone();
    for (last, first, earlier) in [(200, "1", false), (201, "2", true)] {
        let count =
            floor.does("show_thread", json!({ "thread_id": thread_id }))["messages"].as_array().map_or(0, Vec::len);
        for number in i64::try_from(count).expect("a few") + 1..=last {
            write(number);
        }
        let view = floor.does("show_thread", json!({ "thread_id": thread_id }));
        let messages = view["messages"].as_array().expect("a list");
        assert_eq!(
            json!([messages.len(), messages[0]["text"], messages[199]["text"], view["earlier"]]),
            json!([200, first, last.to_string(), earlier])
        );
    }
}

#[test]
fn clients_are_found_by_name_with_their_thread_and_whether_they_are_blocked() {
    let (floor, [alba, ..]) = two_groups();
    let asked = json!({ "agent": "ada", "ask": { "kind": "client_block", "thread_id": alba } });
    let found = |text: &str| {
        let list = floor.of("sara").does("list_clients", json!({ "text": text }))["clients"].clone();
        let shown = |one: &Value| json!([one["name"], one["thread_id"], one["blocked"]]);
        list.as_array().expect("a list").iter().map(shown).collect::<Value>()
    };
    assert_eq!(found("alb"), json!([["Alba", alba, false]]));
    let request = floor.does("ask_approval", asked)["request_id"].clone();
    floor.does("decide_request", json!({ "request_id": request, "decision": "accept" }));
    assert_eq!(found(" Alba "), json!([["Alba", null, true]]));
    assert_eq!(found("Nobody"), json!([]));
    let all = floor.does("list_clients", json!({}));
    let names: Vec<_> = all["clients"].as_array().expect("a list").iter().map(|one| one["name"].clone()).collect();
    assert_eq!(names, ["Alba", "Bram", "Carmen", "Dario"], "by name");
}
