//! Which agent is given which thread of the general distribution queue, and when.

use acceptance::{Floor, text_of};
use rollcall_engine::Instant;
use serde_json::{Value, json};

/// The general distribution queue in its order.
fn queue(floor: &Floor) -> Vec<i64> {
    let page = floor.does("list_threads", json!({ "place": "queue" }));
    page["threads"].as_array().expect("a list").iter().filter_map(|thread| thread["id"].as_i64()).collect()
}

/// Who has the thread: their name.
fn holder(floor: &Floor, thread_id: i64) -> Value {
    floor.does("show_thread", json!({ "thread_id": thread_id }))["thread"]["agent"]["name"].clone()
}

/// The team with Max beside it, who has one session.
fn with_max() -> Floor {
    let floor = Floor::team();
    floor.does("add_agent", json!({ "login": "max", "name": "Max Ode", "group_id": 1, "sessions": 1 }));
    floor
}

#[test]
fn the_agent_with_the_fewest_occupied_sessions_is_next() {
    let floor = Floor::team();
    for login in ["ada", "ben", "kim"] {
        floor.at_work(login);
    }
    let threads = ["Alba", "Bram", "Carmen"].map(|client| {
        floor.clock.pass(60);
        floor.queued(client)
    });
    assert_eq!([floor.threads("ada"), floor.threads("ben"), floor.threads("kim")], threads.map(|thread| vec![thread]));
    floor.does("close_thread", json!({ "thread_id": threads[2] }));
    let next = floor.queued("Dario");
    assert_eq!(floor.threads("kim"), [next], "Kim was given one last, and has none now");
}

#[test]
fn of_those_the_one_who_was_given_none_for_the_longest_is_next() {
    let floor = Floor::team();
    for (login, client) in [("kim", "Alba"), ("ben", "Bram"), ("ada", "Carmen")] {
        floor.at_work(login);
        floor.queued(client);
        floor.clock.pass(60);
    }
    let next = ["Dario", "Edith", "Farid"].map(|client| holder(&floor, floor.queued(client)));
    assert_eq!(next, ["Kim Moss", "Бен Орлов", "Ada Byron"]);
}

#[test]
fn of_those_the_one_who_was_added_first_is_next() {
    let floor = Floor::team();
    for login in ["kim", "ada", "ben"] {
        floor.at_work(login);
    }
    let clients = ["Alba", "Bram", "Carmen", "Dario", "Edith", "Farid"];
    let given = clients.map(|client| holder(&floor, floor.queued(client)));
    assert_eq!(given[..3], ["Ada Byron", "Бен Орлов", "Kim Moss"], "nobody was given one before");
    assert_eq!(given[3..], given[..3], "and all at the same instant");
}

#[test]
fn the_client_who_waits_longest_is_first_and_a_freed_session_takes_the_next_at_once() {
    let floor = with_max();
    let threads = ["Alba", "Bram", "Carmen"].map(|client| {
        floor.clock.pass(60);
        floor.queued(client)
    });
    assert_eq!(queue(&floor), threads);
    floor.at_work("max");
    for place in 0..3 {
        assert_eq!((floor.threads("max"), queue(&floor)), (vec![threads[place]], threads[place + 1..].to_vec()));
        floor.clock.pass(60);
        floor.of("max").does("close_thread", json!({ "thread_id": threads[place] }));
    }
    assert_eq!(floor.standing("max"), "active_free");
    floor.assert_log_is_whole("max");
}

#[test]
fn who_goes_active_takes_as_many_as_there_are_sessions() {
    let floor = Floor::team();
    let threads = ["Alba", "Bram", "Carmen", "Dario", "Edith"].map(|client| {
        floor.clock.pass(1);
        floor.queued(client)
    });
    floor.at_work("ada");
    assert_eq!((floor.threads("ada"), queue(&floor)), (threads[..4].to_vec(), vec![threads[4]]));
}

#[test]
fn nobody_is_routed_more_threads_than_sessions() {
    let floor = with_max();
    floor.at_work("max");
    let first = floor.queued("Alba");
    let waits = floor.queued("Bram");
    floor.answered(first);
    assert_eq!(
        (floor.threads("max"), queue(&floor)),
        (vec![first], vec![waits]),
        "an answered thread holds its session"
    );
}

#[test]
fn a_client_whose_agent_left_keeps_the_time_waited() {
    let floor = with_max();
    floor.at_work("max");
    let first = floor.queued("Alba");
    floor.clock.pass(60);
    let second = floor.queued("Bram");
    floor.of("sara").does("force_inactive", json!({ "agent": "max", "reason": "technical_break" }));
    assert_eq!(queue(&floor), [first, second]);
}

#[test]
fn who_receives_no_threads_is_given_none() {
    for status in ["offline", "not_ready", "inactive", "outgoing", "finishing", "kicked_out"] {
        let floor = Floor::team();
        if status != "offline" {
            floor.sign_in("ada");
        }
        match status {
            "inactive" => drop(floor.goes("ada", "lunch_break")),
            "outgoing" => drop(floor.goes("ada", "outgoing")),
            "finishing" | "kicked_out" => {
                floor.goes("ada", "active");
                let thread = floor.queued("Alba");
                floor.opened(thread);
                if status == "finishing" {
                    floor.goes("ada", "lunch_break");
                } else {
                    floor.clock.pass(360);
                }
            }
            _ => {}
        }
        let waits = floor.queued("Bram");
        assert_eq!(floor.row("ada")["status"], status);
        assert!(queue(&floor).contains(&waits), "{status}");
    }
}

#[test]
fn a_kicked_out_agents_threads_go_to_others_in_the_same_advance_at_the_instant_at_which_it_was_due() {
    let floor = Floor::team();
    floor.at_work("ada");
    let threads = ["Alba", "Bram"].map(|client| floor.queued(client));
    floor.opened(threads[0]);
    floor.at_work("ben");
    let due = text_of(Instant::from_millis(floor.clock.now().millis() + 360_000));
    floor.clock.pass(3600);
    assert_eq!(floor.does("advance", json!({}))["carried_out"], 2, "the request to go on, and the kick-out");
    assert_eq!(
        (floor.standing("ada").as_str(), floor.row("ada")["since"].as_str()),
        ("kicked_out", Some(due.as_str()))
    );
    assert_eq!((floor.threads("ben"), queue(&floor)), (threads.to_vec(), vec![]));
    assert_eq!((floor.standing("ben").as_str(), floor.row("ben")["since"].as_str()), ("active", Some(due.as_str())));
    for login in ["ada", "ben"] {
        floor.assert_log_is_whole(login);
    }
}

#[test]
fn after_the_grace_the_threads_go_to_others_at_the_instant_at_which_it_ended() {
    let floor = Floor::team();
    floor.at_work("ada");
    let threads = ["Alba", "Bram"].map(|client| floor.queued(client));
    floor.at_work("ben");
    floor.does("lose_connection", json!({ "agent": "ada" }));
    let due = text_of(Instant::from_millis(floor.clock.now().millis() + 10_000));
    floor.clock.pass(3600);
    assert_eq!(floor.does("advance", json!({}))["carried_out"], 1);
    assert_eq!((floor.threads("ada"), floor.threads("ben")), (vec![], threads.to_vec()));
    assert_eq!(floor.row("ben")["since"], due);
}
