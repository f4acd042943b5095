//! What Rollcall makes is its owner's only, and what others planted isn't followed.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use acceptance::{Clock, Door, Floor, MORNING, behind, machine};
use rollcall_engine::{backup, demo};
use serde_json::json;

use crate::upgrade;

#[track_caller]
fn assert_owners_only(folder: &Path) {
    let entries: Vec<_> = fs::read_dir(folder).expect("a folder").flatten().collect();
    assert!(!entries.is_empty());
    for entry in entries {
        let found = entry.metadata().expect("it is there");
        let wanted = if found.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(found.permissions().mode() & 0o777, wanted, "{}", entry.path().display());
        if found.is_dir() {
            assert_owners_only(&entry.path());
        }
    }
}

#[test]
fn what_is_made_is_its_owners_only() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("team.db");
    let door = Door::new(&Clock::at(MORNING));
    door.does("create_workspace", json!({ "path": path, "name": "Front desk", "administrator": "Robin Hale" }));
    backup::back_up(&door, &folder.path().join("copy.db")).expect("a copy");
    let restored = folder.path().join("restored.db");
    backup::restore(&machine(), &folder.path().join("copy.db"), &restored, false, MORNING).expect("a workspace");
    let other = Door::new(&Clock::at(MORNING));
    other.does("open_workspace", json!({ "path": restored }));
    drop(demo::write(&machine(), &folder.path().join("demo.db"), demo::SEED, MORNING).expect("a demo"));
    assert_owners_only(folder.path());
}

#[test]
fn a_backup_before_a_migration_is_its_owners_only() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("team.db");
    let oldest = fs::read_dir(upgrade::folder()).expect("fixtures").flatten().map(|entry| entry.path()).min();
    upgrade::made_of(&fs::read_to_string(oldest.expect("a fixture")).expect("a dump"), &path);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("a mode");
    Door::new(&Clock::at(MORNING)).does("open_workspace", json!({ "path": path }));
    assert!(folder.path().join("backups").is_dir());
    behind::close_all(&path);
    assert_owners_only(folder.path());
}

#[test]
fn what_exists_keeps_its_mode() {
    let (_folder, path) = Floor::team().closed();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("a mode");
    Door::new(&Clock::at(MORNING)).does("open_workspace", json!({ "path": path }));
    assert_eq!(fs::metadata(&path).expect("it is there").permissions().mode() & 0o777, 0o640);
}

#[test]
fn a_link_planted_in_the_locks_place_is_refused_by_name_and_not_followed() {
    let (folder, path) = Floor::team().closed();
    let (lock, victim) = (folder.path().join("team.db.lock"), folder.path().join("victim"));
    for present in [false, true] {
        let _ = fs::remove_file(&lock);
        symlink(&victim, &lock).expect("a link");
        if present {
            fs::write(&victim, "a letter").expect("somebody's file");
        }
        let door = Door::new(&Clock::at(MORNING));
        let refusal = door.refuses("open_workspace", json!({ "path": path }), "lock_is_a_link");
        assert_eq!(refusal.params["path"], json!(lock));
        assert_eq!(victim.exists(), present, "nothing was made through the link");
    }
    assert_eq!(fs::read_to_string(&victim).expect("it is there"), "a letter");
}
