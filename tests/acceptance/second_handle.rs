//! A file that is open here is never opened past SQLite: closing such a handle would drop SQLite's locks, and another program could then
//! take the log away with what was acknowledged.

use std::fs;
use std::ops::ControlFlow;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;

use acceptance::{Door, Floor, Worker};
use rollcall_engine::{Host, backup, export};
use serde_json::json;

/// How many POSIX locks this process holds on a file; `None` where the system doesn't tell.
fn locks(path: &Path) -> Option<usize> {
    let inode = fs::metadata(path).ok()?.ino().to_string();
    let ours = std::process::id().to_string();
    let is_one = |line: &str| {
        let parts: Vec<&str> = line.split_whitespace().collect();
        parts.get(1) == Some(&"POSIX")
            && parts.get(4) == Some(&ours.as_str())
            && parts.get(5).and_then(|file| file.rsplit(':').next()) == Some(inode.as_str())
    };
    // The system hands the list out in pieces, between which it changes: what stays is seen in one of several looks.
    let look = || Some(fs::read_to_string("/proc/locks").ok()?.lines().filter(|line| is_one(line)).count());
    (0..20).map(|_| look()).max().flatten()
}

#[test]
fn nothing_that_this_process_does_with_an_open_file_drops_its_locks() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let path = floor.path();
    let Some(before) = locks(&path) else { return };
    // More than one while another connection of this process begins or ends.
    assert!(before >= 1, "SQLite holds the file");
    let kept = |what: &str| assert!(locks(&path) >= Some(1), "{what}: no lock is left");
    let open = |path: &Path| Door::new(&floor.clock).does("open_workspace", json!({ "path": path }));
    let restore = |target: &Path| backup::restore(&floor.disk(), &path, target, true, floor.now());
    let write_report = |to: &Path| {
        let request = serde_json::from_value(json!({ "report": "log", "format": "csv" })).expect("a request");
        let written = export::to_file(&*floor, &request, to, &mut |_| ControlFlow::Continue(()));
        assert_eq!(written.expect_err("that is of a workspace").to_body().code, "file_exists");
    };

    open(&path);
    kept("opened once more");
    let link = floor.folder().join("link.db");
    std::os::unix::fs::symlink(&path, &link).expect("a link");
    open(&link);
    kept("opened once more through a link");
    let new = json!({ "path": path, "name": "Front desk", "administrator": "Robin Hale" });
    Door::new(&floor.clock).refuses("create_workspace", new, "file_exists");
    kept("refused as a new one");
    assert_eq!(restore(&path).expect_err("it is in use").to_body().code, "workspace_locked");
    kept("refused to be restored over itself");
    restore(&floor.folder().join("restored.db")).expect("a copy of it");
    kept("restored from while it is open");
    for beside in ["team.db", "team.db-wal", "team.db-shm", "team.db.lock", "link.db"] {
        write_report(&floor.folder().join(beside));
        kept("refused as a report's place");
    }
    let damaged = floor.folder().join("damaged.db");
    fs::write(&damaged, [0xA5; 8192]).expect("another file");
    Door::new(&floor.clock).refuses("open_workspace", json!({ "path": damaged }), "not_sqlite");
    kept("while another file is refused");
}

#[test]
fn no_change_is_lost_when_another_program_reads_and_closes_after_a_second_opening() {
    let floor = Floor::team();
    floor.at_work("ada");
    // It stays open: closing it would put the locks right.
    let _second = floor.another_door();

    let mut other = Worker::start(Command::new(env!("CARGO_BIN_EXE_acceptance-worker")));
    let (_folder, elsewhere) = Floor::team().closed();
    let mut last_change = |path: &Path| {
        other.call("open_workspace", &json!({ "path": path })).expect("it opens");
        other.call("list_changes", &json!({ "since": 0 })).expect("it reads")["seq"].clone()
    };
    last_change(&floor.path());
    // Opening another file closes the one before.
    last_change(&elsewhere);

    for client in 0..5 {
        floor.queued(&format!("Client {client}"));
    }
    let acknowledged = floor.does("list_changes", json!({ "since": 0 }))["seq"].clone();
    assert_eq!(last_change(&floor.path()), acknowledged);
}

#[test]
fn a_file_opened_twice_in_a_process_stays_open_until_both_closed_it() {
    let floor = Floor::team();
    let second = floor.another_door();
    floor.close();
    second.sign_in("ada");
    second.close();
    let again = Door::new(&floor.clock);
    again.does("open_workspace", json!({ "path": floor.path() }));
    assert_eq!(again.does("list_agents", json!({}))["counts"]["not_ready"], 1);
}
