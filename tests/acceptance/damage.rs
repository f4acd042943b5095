//! Damaged and locked files: nothing is lost, and what to do is said.

use std::fs::{self, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use acceptance::{Clock, Door, Floor, MORNING, behind};
use rollcall_engine::wire::{ErrorBody, Severity};
use serde_json::{Value, json};

fn open(path: &Path) -> Result<Value, ErrorBody> {
    Door::new(&Clock::at(MORNING)).call("open_workspace", json!({ "path": path }))
}

/// Refuses the damaged file, which must be kept under another name with all of its bytes.
#[track_caller]
fn moved_aside(path: &Path) -> (PathBuf, ErrorBody) {
    let bytes = fs::read(path).expect("the damaged file");
    let door = Door::new(&Clock::at(MORNING));
    let refusal = door.refuses("open_workspace", json!({ "path": path }), "workspace_corrupt");
    assert_eq!(refusal.params["path"], json!(path));
    let moved_to = PathBuf::from(refusal.params["moved_to"].as_str().expect("a path"));
    assert!(!path.exists(), "its place is free for a backup");
    assert_eq!(fs::read(&moved_to).expect("it was moved, not deleted"), bytes);
    (moved_to, refusal)
}

fn cut(path: &Path) {
    let file = OpenOptions::new().write(true).open(path).expect("the file");
    let length = file.metadata().expect("it has a length").len();
    file.set_len(length * 2 / 3).expect("it is cut");
}

#[test]
fn a_truncated_file_is_moved_aside_and_never_deleted() {
    let (folder, path) = Floor::team().closed();
    let whole = fs::read(&path).expect("the workspace");
    cut(&path);
    let (moved_to, refusal) = moved_aside(&path);
    assert_eq!((moved_to, &refusal.params["backup"]), (folder.path().join("team.db.damaged-1"), &json!("")));
    fs::write(&path, whole).expect("somebody puts a copy in its place");
    cut(&path);
    let (moved_to, _) = moved_aside(&path);
    assert_eq!(moved_to, folder.path().join("team.db.damaged-2"), "an earlier one stays too");
}

#[test]
fn the_newest_backup_is_offered() {
    let (folder, path) = Floor::team().closed();
    let backups = folder.path().join("backups");
    fs::create_dir(&backups).expect("a folder");
    // Those of `other.db` and of `team-2.db` are no business of this file.
    for name in ["team-0001-0002-100.db", "team-0001-0002-200.db", "other-0001-0009-900.db", "team-2-0001-0009-900.db"]
    {
        fs::copy(&path, backups.join(name)).expect("a backup");
    }
    cut(&path);
    let (_, refusal) = moved_aside(&path);
    let backup = PathBuf::from(refusal.params["backup"].as_str().expect("a path"));
    assert_eq!(backup, backups.join("team-0001-0002-200.db"));
    fs::copy(&backup, &path).expect("the backup takes its place");
    open(&path).expect("and it opens");
}

#[test]
fn a_file_with_garbage_in_it_is_found_out_after_a_crash() {
    let floor = Floor::team();
    floor.at_work("ada");
    // As a crash leaves it: the log is still there. Its copy then meets a disk that lies.
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("team.db");
    for suffix in ["", "-wal"] {
        let name = format!("team.db{suffix}");
        fs::copy(floor.folder().join(&name), folder.path().join(&name)).expect("the file is copied");
    }
    let mut file = OpenOptions::new().write(true).open(&path).expect("the file");
    for page in [9, 20, 30] {
        file.seek(SeekFrom::Start(page * 4096)).expect("the page is there");
        file.write_all(&[0xA5; 4096]).expect("garbage");
    }
    drop(file);
    let (moved_to, _) = moved_aside(&path);
    let log = PathBuf::from(format!("{}-wal", moved_to.display()));
    assert!(log.exists(), "the log goes with the file that it belongs to");
}

#[test]
fn damage_that_shows_while_a_file_is_opened_moves_it_aside_too() {
    let (folder, path) = Floor::team().closed();
    let mut file = OpenOptions::new().write(true).open(&path).expect("the file");
    let length = file.metadata().expect("it has a length").len();
    file.seek(SeekFrom::Start(4096)).expect("the second page");
    file.write_all(&vec![0xA5; usize::try_from(length).expect("a small file") - 4096]).expect("garbage");
    drop(file);
    moved_aside(&path);
    drop(folder);
}

#[test]
fn damage_that_shows_later_is_told_and_the_file_stays_where_it_is_used() {
    let (folder, path) = Floor::team().closed();
    let root = behind::number(&behind::connect(&path), "SELECT rootpage FROM sqlite_schema WHERE name = 'person'");
    let mut file = OpenOptions::new().write(true).open(&path).expect("the file");
    file.seek(SeekFrom::Start((u64::try_from(root).expect("a page") - 1) * 4096)).expect("the people's page");
    file.write_all(&[0xA5; 4096]).expect("garbage");
    drop(file);
    let door = Door::new(&Clock::at(MORNING));
    door.does("open_workspace", json!({ "path": path }));
    let refusal = door.refuses("list_agents", json!({}), "workspace_corrupt");
    assert_eq!(json!(refusal.params), json!({ "path": path, "moved_to": path, "backup": "" }));
    drop(folder);
}

#[test]
fn what_a_crash_left_whole_opens_as_it_was() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.given("Alba", "ada");
    let rows = floor.does("list_agents", json!({}));
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["team.db", "team.db-wal"] {
        fs::copy(floor.folder().join(name), folder.path().join(name)).expect("the file is copied");
    }
    let door = Door::new(&floor.clock);
    door.does("open_workspace", json!({ "path": folder.path().join("team.db") }));
    assert_eq!(door.does("list_agents", json!({})), rows);
}

#[test]
fn a_file_that_another_program_keeps_locked_can_be_read_and_refuses_changes() {
    let floor = Floor::team();
    let other = floor.sql();
    other.execute_batch("BEGIN EXCLUSIVE").expect("the lock");
    let door = floor.another_door();
    assert_eq!(door.does("list_agents", json!({}))["counts"]["all"], 4, "reading goes on");
    let refusal = door.refuses("sign_in", json!({ "agent": "ada" }), "workspace_locked");
    assert_eq!(refusal.params["path"], json!(floor.path()));
    other.execute_batch("ROLLBACK").expect("the lock is given back");
    door.sign_in("ada");
}

#[test]
fn a_file_that_another_program_keeps_to_itself_is_refused() {
    let (folder, path) = Floor::team().closed();
    let other = behind::connect(&path);
    other.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE").expect("the lock");
    let refusal = open(&path).expect_err("it can't even be read");
    assert_eq!((refusal.code.as_str(), &refusal.params["path"]), ("workspace_locked", &json!(path)));
    other.execute_batch("ROLLBACK").expect("the lock is given back");
    drop(other);
    open(&path).expect("and nothing happened to it");
    drop(folder);
}

#[test]
fn what_breaks_is_a_failure_with_an_incident_and_tells_no_inner_matters() {
    let floor = Floor::team();
    behind::run(&floor.path(), "DROP TRIGGER status_log_is_never_deleted; DELETE FROM status_log");
    let failure = floor.call("change_status", json!({ "agent": "ada", "to": "active" })).expect_err("it can't");
    assert_eq!((failure.code.as_str(), failure.severity), ("internal", Severity::Failed));
    assert!(failure.params.is_empty() && failure.incident.is_some_and(|incident| incident.len() == 8));
}
