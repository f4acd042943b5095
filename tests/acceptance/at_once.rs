//! Two at the same moment: one wins, and the other is told so.

use std::process::Command;
use std::sync::Barrier;
use std::thread;

use acceptance::{Answer, Door, Floor, Worker, behind};
use serde_json::{Value, json};

/// Asserts that one of the two decided, and that the other was told who had.
fn assert_one_wins(floor: &Floor, request_id: i64, answers: [(&str, Answer); 2]) {
    let (won, lost): (Vec<_>, Vec<_>) = answers.into_iter().partition(|(_, answer)| answer.is_ok());
    assert_eq!((won.len(), lost.len()), (1, 1), "request {request_id}");
    let (winner, answer) = &won[0];
    let decided = answer.as_ref().expect("it won");
    let refusal = lost[0].1.as_ref().expect_err("it lost");
    assert_eq!(refusal.code, "request_already_decided");
    assert_eq!(json!(refusal.params["by"]), decided["request"]["decided_by"]["name"], "{winner} decided");
    let stored = floor.card("ada")["requests"].as_array().expect("a list").clone();
    let request = stored.iter().find(|request| request["id"] == request_id).expect("the request");
    assert_eq!(request, &decided["request"], "and the file has the winner's decision");
}

fn decisions(request_id: i64) -> [Value; 2] {
    ["accept", "reject"].map(|decision| json!({ "request_id": request_id, "decision": decision }))
}

#[test]
fn of_two_programs_deciding_at_once_exactly_one_wins() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let doors: [Door; 2] = [floor.another_door().of("sara"), floor.another_door().of("admin")];
    for round in 0..10 {
        let id = floor.asked("ada", &format!("Line {round}"));
        let barrier = Barrier::new(2);
        let decide = |door: &Door, request: Value| {
            barrier.wait();
            door.call("decide_request", request)
        };
        let [accept, reject] = decisions(id);
        let (first, second) = thread::scope(|scope| {
            let first = scope.spawn(|| decide(&doors[0], accept));
            let second = scope.spawn(|| decide(&doors[1], reject));
            (first.join().expect("it answers"), second.join().expect("it answers"))
        });
        assert_one_wins(&floor, id, [("sara", first), ("admin", second)]);
    }
}

#[test]
fn of_two_processes_deciding_at_once_exactly_one_wins() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let mut workers = ["sara", "admin"].map(|login| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_acceptance-worker"));
        command.arg(login);
        let mut worker = Worker::start(command);
        worker.call("open_workspace", &json!({ "path": floor.path() })).expect("it opens the workspace");
        worker
    });
    for round in 0..5 {
        let id = floor.asked("ada", &format!("Line {round}"));
        for (worker, request) in workers.iter_mut().zip(decisions(id)) {
            worker.send("decide_request", &request);
        }
        let [first, second] = workers.each_mut().map(|worker| worker.answer().expect("it answers"));
        assert_one_wins(&floor, id, [("sara", first), ("admin", second)]);
    }
}

#[test]
fn programs_that_open_a_workspace_at_once_all_get_it() {
    let floor = Floor::team();
    let (folder, path) = floor.closed();
    let barrier = Barrier::new(6);
    thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                let door = Door::by_the_machines_clock();
                barrier.wait();
                door.does("open_workspace", json!({ "path": path }));
                assert_eq!(door.does("list_agents", json!({}))["counts"]["all"], 4);
            });
        }
    });
    behind::close_all(&path);
    drop(folder);
}

#[test]
fn changes_of_several_programs_at_once_are_all_kept() {
    let floor = Floor::team();
    floor.sign_in("ada");
    thread::scope(|scope| {
        for program in 0..4 {
            let door = floor.another_door();
            scope.spawn(move || {
                for client in 0..10 {
                    door.queued(&format!("Client {program}/{client}"));
                }
            });
        }
    });
    assert_eq!(behind::number(&floor.sql(), "SELECT count(*) FROM thread"), 40);
    floor.assert_log_is_whole("ada");
}
