//! A workspace that an older program left: backed up, then brought up to date, or left as it was.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use acceptance::{Clock, Door, MORNING, behind};
use serde_json::json;
use tempfile::TempDir;

use crate::upgrade;

/// What takes the ninth migration back.
const BEFORE_THE_NINTH: &str = "DROP VIEW request_shown; DELETE FROM refinery_schema_history WHERE version >= 9";

fn older() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("team.db");
    let fixture = upgrade::folder().join("v0009.sql");
    upgrade::made_of(&fs::read_to_string(fixture).expect("the first fixture"), &path);
    behind::run(&path, BEFORE_THE_NINTH);
    (folder, path)
}

fn backups(folder: &TempDir) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder.path().join("backups")).into_iter().flatten();
    let files = entries.map(|entry| entry.expect("it can be listed").path());
    // What is known of each stands beside it.
    files.filter(|file| file.extension().is_some_and(|extension| extension == "db")).collect()
}

fn content(path: &Path) -> String {
    behind::dump(&behind::connect(path))
}

#[test]
fn an_older_workspace_is_backed_up_and_then_brought_up_to_date() {
    let (folder, path) = older();
    let before = content(&path);
    let door = Door::new(&Clock::at(MORNING));
    door.does("open_workspace", json!({ "path": path }));
    assert_eq!(door.does("list_requests", json!({}))["requests"].as_array().map(Vec::len), Some(1));
    let backups = backups(&folder);
    let [backup] = backups.as_slice() else { panic!("one backup: {backups:?}") };
    let name = backup.file_name().expect("a name").to_string_lossy().into_owned();
    assert!(name.starts_with("team-0008-") && name.ends_with(&format!("-{}.db", MORNING.millis())), "{name}");
    assert_eq!(content(backup), before, "the backup is the file as it was");
}

#[test]
fn a_workspace_is_brought_up_to_date_once() {
    let (folder, path) = older();
    for _ in 0..3 {
        Door::new(&Clock::at(MORNING)).does("open_workspace", json!({ "path": path }));
    }
    assert_eq!(backups(&folder).len(), 1);
}

#[test]
fn a_migration_that_fails_leaves_the_file_as_it_was() {
    let (folder, path) = older();
    // A later table takes no such key.
    let in_the_way = "PRAGMA ignore_check_constraints = ON; INSERT INTO setting (key, value) VALUES ('in_the_way', 1)";
    behind::run(&path, in_the_way);
    let before = content(&path);
    let failure = Door::new(&Clock::at(MORNING)).call("open_workspace", json!({ "path": path }));
    assert_eq!(failure.expect_err("it can't be brought up to date").code, "internal");
    assert_eq!(content(&path), before);
    assert_eq!(content(&backups(&folder)[0]), before, "and there is a copy besides");
    behind::run(&path, "DELETE FROM setting WHERE key = 'in_the_way'");
    let later = Clock::at(MORNING);
    later.pass(60);
    Door::new(&later).does("open_workspace", json!({ "path": path }));
}

#[test]
fn a_workspace_that_others_have_open_is_not_brought_up_to_date() {
    let (folder, path) = older();
    let before = content(&path);
    // An older program that has the file open holds this lock.
    let side = File::create(folder.path().join("team.db.lock")).expect("the side file");
    side.lock_shared().expect("the lock");
    let door = Door::new(&Clock::at(MORNING));
    door.refuses("open_workspace", json!({ "path": path }), "workspace_locked");
    assert_eq!((content(&path), backups(&folder).len()), (before, 0));
    side.unlock().expect("the older program ends");
    door.does("open_workspace", json!({ "path": path }));
}
