//! A request decided by two supervisors at once, each with a program of their own: one wins, and the other is told who and when.

use std::collections::BTreeSet;
use std::process::Command;

use acceptance::{Answer, Floor, Worker, picture};
use chrono::DateTime;
use serde_json::{Value, json};

const ROUNDS: usize = 12;

/// A process of its own with this supervisor at it.
fn program_of(login: &str, floor: &Floor) -> Worker {
    let mut command = Command::new(env!("CARGO_BIN_EXE_acceptance-worker"));
    command.arg(login);
    let mut worker = Worker::start(command);
    worker.call("open_workspace", &json!({ "path": floor.path() })).expect("it opens the workspace");
    worker
}

/// The second of an instant, whatever its notation: a refusal names no more.
fn second(instant: &Value) -> i64 {
    let text = instant.as_str().expect("an instant");
    DateTime::parse_from_rfc3339(text).expect("RFC 3339").timestamp()
}

/// Asserts that exactly one decided, and that the other was told whose decision it was and when. Answers the winner's place.
fn assert_one_won(floor: &Floor, request_id: i64, names: [&str; 2], answers: &[Answer; 2]) -> usize {
    let (winner, decided, refused) = match answers {
        [Ok(decided), Err(refused)] => (0, decided, refused),
        [Err(refused), Ok(decided)] => (1, decided, refused),
        both => panic!("request {request_id}: one wins, and not {both:?}"),
    };
    let request = &decided["request"];
    assert_eq!(request["decided_by"]["name"], names[winner]);
    assert_eq!(refused.code, "request_already_decided");
    assert_eq!(json!([refused.params["by"], refused.params["state"]]), json!([names[winner], request["state"]]));
    assert_eq!(second(&refused.params["at"]), second(&request["decided_at"]), "and when");
    let card = floor.card("ada");
    let stored = card["requests"].as_array().expect("a list").iter().find(|one| one["id"] == request_id);
    assert_eq!(stored, Some(request), "the file has the winner's decision");
    winner
}

#[test]
fn two_supervisors_in_two_programs_decide_at_once_one_wins_and_the_other_is_told_who_and_when() {
    let floor = Floor::team();
    floor.sign_in("ada");
    floor.does("add_supervisor", json!({ "login": "tess", "name": "Tess Vale", "group_id": 1 }));
    let logins = ["sara", "tess"];
    let names = ["Sara Lund", "Tess Vale"];
    let mut programs = logins.map(|login| program_of(login, &floor));
    for round in 0..ROUNDS {
        let id = floor.asked("ada", &format!("Line {round}"));
        // Both the same, or one against the other; who is asked first changes too.
        let wishes = if round % 3 == 0 { ["accept", "accept"] } else { ["accept", "reject"] };
        let order = if round % 2 == 0 { [0, 1] } else { [1, 0] };
        for program in order {
            let request = json!({ "request_id": id, "decision": wishes[program] });
            programs[program].send("decide_request", &request);
        }
        let answers = programs.each_mut().map(|program| program.answer().expect("it answers"));
        let winner = assert_one_won(&floor, id, names, &answers);
        let line = &floor.card("ada")["profile_status"];
        assert_eq!(line == &json!(format!("Line {round}")), wishes[winner] == "accept", "and only the winner's counts");
    }
    assert_eq!(floor.row("ada")["pending_requests"], 0);
}

#[test]
fn several_requests_decided_at_once_are_each_decided_once() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.does("add_supervisor", json!({ "login": "tess", "name": "Tess Vale", "group_id": 1 }));
    let names = ["Sara Lund", "Tess Vale"];
    let mut programs = ["sara", "tess"].map(|login| program_of(login, &floor));
    let mut asked = BTreeSet::new();
    for client in ["Alba", "Bram", "Carmen"] {
        let thread_id = floor.given(client, "ada");
        let ask = match client {
            "Alba" => json!({ "kind": "profile_status", "text": "Cards" }),
            "Bram" => json!({ "kind": "profile_picture", "image_base64": picture::photo(50) }),
            _ => json!({ "kind": "client_block", "thread_id": thread_id }),
        };
        let answer = floor.does("ask_approval", json!({ "agent": "ada", "ask": ask }));
        asked.insert(answer["request_id"].as_i64().expect("an id"));
    }
    // The one goes through them forwards, the other backwards; they meet somewhere.
    for id in &asked {
        programs[0].send("decide_request", &json!({ "request_id": id, "decision": "reject" }));
    }
    for id in asked.iter().rev() {
        programs[1].send("decide_request", &json!({ "request_id": id, "decision": "reject" }));
    }
    let mut answers =
        programs.map(|mut program| asked.iter().map(|_| program.answer().expect("it answers")).collect::<Vec<_>>());
    answers[1].reverse();
    let [first, second] = answers;
    for ((id, one), other) in asked.iter().zip(first).zip(second) {
        assert_one_won(&floor, *id, names, &[one, other]);
    }
}
