//! What was acknowledged is in the file, whatever happens to the program.

use std::process::Command;

use acceptance::{Clock, Door, Floor, MORNING, Worker, behind};
use serde_json::json;

/// So many that the program is always killed in the middle.
const CHANGES: usize = 1000;

/// Changes that are on their way at once.
const UNDERWAY: usize = 16;

fn send(worker: &mut Worker, number: usize) {
    let reasons = ["lunch_break", "short_break", "technical_break"];
    let (agent, to) = (["ada", "ben"][number % 2], reasons[(number / 2) % 3]);
    worker.send("change_status", &json!({ "agent": agent, "to": to }));
}

/// Kills a program in the middle of a thousand changes, after so many answers; answers the last change that it acknowledged.
fn killed_after(floor: &Floor, answers: usize) -> i64 {
    let mut worker = Worker::start(Command::new(env!("CARGO_BIN_EXE_acceptance-worker")));
    worker.call("open_workspace", &json!({ "path": floor.path() })).expect("it opens the workspace");
    (0..UNDERWAY).for_each(|number| send(&mut worker, number));
    let mut last = 0;
    for number in 0..CHANGES {
        if number == answers {
            worker.kill();
        }
        // Answers that were on their way when it was killed were given, so they count.
        let Some(answer) = worker.answer() else { break };
        last = answer.expect("the change is fine")["seq"].as_i64().expect("a change");
        send(&mut worker, number + UNDERWAY);
    }
    assert!(last > 0, "something was acknowledged");
    last
}

#[test]
fn a_killed_program_loses_nothing_that_it_acknowledged() {
    let floor = Floor::durable_team();
    floor.sign_in("ada");
    floor.sign_in("ben");
    let (folder, path) = floor.closed();
    for answers in [1, 150, 400] {
        let floor = Floor::of(&std::fs::read(&path).expect("the workspace"));
        let acknowledged = killed_after(&floor, answers);
        let door = Door::new(&Clock::at(MORNING));
        door.does("open_workspace", json!({ "path": floor.path() }));
        let kept = door.does("show_workspace", json!({}))["seq"].as_i64().expect("a change");
        assert!(kept >= acknowledged, "{acknowledged} was acknowledged, {kept} is in the file");
        assert!(kept <= acknowledged + 1, "at most the change that was being answered is there beside it");
        let sql = floor.sql();
        assert_eq!(behind::column(&sql, "PRAGMA quick_check"), ["ok"]);
        assert_eq!(behind::column(&sql, "PRAGMA foreign_key_check"), [""; 0]);
        for login in ["ada", "ben"] {
            door.assert_log_is_whole(login);
        }
        let changes = behind::number(&sql, "SELECT count(*) FROM change");
        assert_eq!(changes, kept, "the feed has no hole");
    }
    drop(folder);
}

#[test]
fn a_program_killed_while_it_makes_a_workspace_leaves_nothing_that_opens_half() {
    for wait in [0, 1, 2, 4, 8, 16] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("team.db");
        let mut worker = Worker::start(Command::new(env!("CARGO_BIN_EXE_acceptance-worker")));
        let request = json!({ "path": path, "name": "Front desk", "administrator": "Robin Hale" });
        worker.send("create_workspace", &request);
        std::thread::sleep(std::time::Duration::from_millis(wait));
        worker.kill();
        let door = Door::new(&Clock::at(MORNING));
        match door.call("open_workspace", json!({ "path": path })) {
            Ok(_) => assert_eq!(door.does("show_workspace", json!({}))["viewer"]["name"], "Robin Hale"),
            Err(refusal) => {
                let plain = ["file_missing", "not_sqlite", "not_a_workspace", "workspace_altered", "workspace_corrupt"];
                assert!(plain.contains(&refusal.code.as_str()), "after {wait} ms: {}", refusal.code);
            }
        }
    }
}
