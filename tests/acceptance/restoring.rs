//! A workspace made of a copy: the copy stays as it is, what was there is kept, and at no moment is there no file.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use acceptance::{Clock, Door, Floor, MORNING, behind, machine};
use rollcall_engine::backup;
use serde_json::{Value, json};

use crate::watched::Watched;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn team_name(path: &Path) -> Vec<String> {
    behind::column(&behind::connect(path), "SELECT name FROM workspace")
}

/// A closed workspace, and a copy of it in a folder of its own.
fn with_a_copy() -> (tempfile::TempDir, PathBuf, tempfile::TempDir, PathBuf) {
    let floor = Floor::durable_team();
    let shelf = tempfile::tempdir().expect("another folder");
    let copy = shelf.path().join("friday.db");
    backup::back_up(&*floor, &copy).expect("a copy");
    let (folder, path) = floor.closed();
    (folder, path, shelf, copy)
}

#[test]
fn restoring_leaves_nothing_beside_the_backup_and_the_backup_as_it_was() {
    let (_folder, path, shelf, copy) = with_a_copy();
    let before = fs::read(&copy).expect("the copy");
    backup::restore(&machine(), &copy, &path, true, MORNING).expect("it is restored");
    assert_eq!(names(shelf.path()), ["friday.db"]);
    assert_eq!(fs::read(&copy).expect("the copy"), before);
}

#[test]
fn a_journal_of_what_was_replaced_isnt_played_back_into_what_came() {
    let (folder, path, _shelf, copy) = with_a_copy();
    fs::write(folder.path().join("team.db-journal"), [0xA5; 4096]).expect("what a program left that was killed");
    backup::restore(&machine(), &copy, &path, true, MORNING).expect("it is restored");
    assert!(!folder.path().join("team.db-journal").exists());
}

#[test]
fn what_stands_in_a_backups_own_log_comes_along() {
    let floor = Floor::durable_team();
    floor.at_work("ada");
    let rows = floor.does("list_agents", json!({}));
    let shelf = tempfile::tempdir().expect("another folder");
    for part in ["team.db", "team.db-wal"] {
        fs::copy(floor.folder().join(part), shelf.path().join(part)).expect("copied as it is in use");
    }
    let target = shelf.path().join("new.db");
    backup::restore(&machine(), &shelf.path().join("team.db"), &target, false, MORNING).expect("it is restored");
    assert!(shelf.path().join("team.db-wal").exists(), "the backup keeps its log");
    let door = Door::new(&floor.clock);
    door.does("open_workspace", json!({ "path": target }));
    assert_eq!(door.does("list_agents", json!({})), rows);
}

#[test]
fn a_workspace_that_others_work_on_can_be_what_another_is_made_of() {
    let floor = Floor::durable_team();
    floor.at_work("ada");
    let target = floor.folder().join("second.db");
    backup::restore(&machine(), &floor.path(), &target, false, MORNING).expect("it is restored");
    floor.goes("ada", "lunch_break");
    let door = Door::new(&floor.clock);
    door.does("open_workspace", json!({ "path": target }));
    assert_eq!(door.card("ada")["agent"]["status"], "active_free", "as it was when it was made");
}

#[test]
fn at_no_moment_of_a_restore_is_there_no_file() {
    let (_folder, path, _shelf, copy) = with_a_copy();
    let (gone, watched) = (Arc::new(Mutex::new(Vec::new())), path.clone());
    let seen = Arc::clone(&gone);
    let disk = Watched::by(move |call, at| {
        if !watched.exists() {
            seen.lock().expect("one at a time").push(format!("{call} {}", at.display()));
        }
    });
    backup::restore(&disk, &copy, &path, true, MORNING).expect("it is restored");
    assert_eq!(*gone.lock().expect("one at a time"), [""; 0]);
}

#[test]
fn a_second_restore_keeps_what_the_first_one_kept_with_its_log() {
    let (folder, path, _shelf, copy) = with_a_copy();
    let mut kept = Vec::new();
    for name in ["First", "Second"] {
        // With a log, as after a crash.
        let running = tempfile::tempdir().expect("a folder");
        let sql = behind::connect(&path);
        sql.execute_batch(&format!("UPDATE workspace SET name = '{name}'")).expect("a change");
        for part in ["team.db", "team.db-wal"] {
            fs::copy(folder.path().join(part), running.path().join(part)).expect("as it is in use");
        }
        drop(sql);
        for part in ["team.db", "team.db-wal"] {
            fs::copy(running.path().join(part), folder.path().join(part)).expect("as a crash leaves it");
        }
        let log = fs::read(folder.path().join("team.db-wal")).expect("the log");
        let aside =
            backup::restore(&machine(), &copy, &path, true, MORNING).expect("restored").expect("something was there");
        kept.push((aside, name, log));
        assert!(!folder.path().join("team.db-wal").exists(), "no log is left for the new file");
        assert_eq!(team_name(&path).len(), 1);
    }
    for (aside, name, log) in kept {
        assert_eq!(fs::read(format!("{}-wal", aside.display())).expect("its log"), log, "{}", aside.display());
        assert_eq!(team_name(&aside), [name]);
    }
}

#[test]
fn what_is_restored_keeps_the_rights_of_what_was_there() {
    let (folder, path, _shelf, copy) = with_a_copy();
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("a team that shares it");
    let aside = backup::restore(&machine(), &copy, &path, true, MORNING).expect("restored").expect("it was there");
    assert_eq!((mode(&path), mode(&aside)), (0o640, 0o640));
    let new = folder.path().join("new.db");
    backup::restore(&machine(), &copy, &new, false, MORNING).expect("restored");
    assert_eq!(mode(&new), 0o600);
}

#[test]
fn a_damaged_backup_replaces_nothing_and_is_named() {
    let (folder, path, _shelf, copy) = with_a_copy();
    let mut bytes = fs::read(&copy).expect("the copy");
    let middle = bytes.len() / 4096 / 2 * 4096;
    bytes[middle..middle + 4096].fill(0xA5);
    fs::write(&copy, bytes).expect("a bad disk");
    let before = (fs::read(&path).expect("the workspace"), names(folder.path()));
    let refusal = backup::restore(&machine(), &copy, &path, true, MORNING).expect_err("it is damaged").to_body();
    assert_eq!((refusal.code.as_str(), &refusal.params["path"]), ("workspace_corrupt", &json!(copy)));
    assert_eq!((fs::read(&path).expect("the workspace"), names(folder.path())), before);
}

#[test]
fn an_older_backup_is_brought_up_to_date_without_a_backup_of_the_backup() {
    let folder = tempfile::tempdir().expect("a folder");
    let (old, target) = (folder.path().join("old.db"), folder.path().join("team.db"));
    let fixture = crate::upgrade::folder().join("v0009.sql");
    crate::upgrade::made_of(&fs::read_to_string(fixture).expect("a dump"), &old);
    backup::restore(&machine(), &old, &target, false, MORNING).expect("restored");
    assert_eq!(names(folder.path()), ["old.db", "team.db", "team.db.lock"]);
    Door::new(&Clock::at(MORNING)).does("open_workspace", json!({ "path": target }));
}

fn back_to(door: &Door, name: &Value) -> Value {
    door.does("restore_backup", json!({ "name": name }))
}

#[test]
fn a_door_that_opens_files_goes_back_to_a_backup_and_keeps_what_was_there() {
    let floor = Floor::durable_team();
    floor.at_work("ada");
    let made = floor.does("back_up_now", json!({}));
    floor.goes("ada", "lunch_break");
    let restored = back_to(&floor, &made["backup"]["name"]);
    assert_eq!(floor.card("ada")["agent"]["status"], "active_free");
    let kept = PathBuf::from(restored["moved_to"].as_str().expect("a path"));
    let door = Door::new(&floor.clock);
    door.does("open_workspace", json!({ "path": kept }));
    assert_eq!(door.card("ada")["agent"]["status"], "inactive");
    floor.refuses("restore_backup", json!({ "name": "../team.db" }), "unknown_backup");
}

#[test]
fn a_door_that_stays_with_its_file_restores_nothing() {
    let floor = Floor::durable_team();
    let made = floor.does("back_up_now", json!({}));
    let fixed = (*floor).clone().that_stays();
    assert_eq!(fixed.does("list_backups", json!({}))["may_restore"], false);
    fixed.refuses("restore_backup", json!({ "name": made["backup"]["name"] }), "workspace_fixed");
    assert_eq!(floor.does("list_backups", json!({}))["may_restore"], true);
}

#[test]
fn a_restore_that_is_refused_leaves_the_workspace_open() {
    let floor = Floor::durable_team();
    let made = floor.does("back_up_now", json!({}));
    let path = PathBuf::from(made["backup"]["path"].as_str().expect("a path"));
    fs::write(&path, vec![7; 5000]).expect("a bad disk");
    floor.refuses("restore_backup", json!({ "name": made["backup"]["name"] }), "not_sqlite");
    // Another program has it open.
    let side = fs::File::open(floor.folder().join("team.db.lock")).expect("the side file");
    let sound = floor.does("back_up_now", json!({}));
    side.lock_shared().expect("it shares the lock");
    floor.refuses("restore_backup", json!({ "name": sound["backup"]["name"] }), "workspace_locked");
    floor.at_work("ada");
}
