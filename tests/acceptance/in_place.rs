//! A change counts only in the file that is at the workspace's place, under that name alone.

use std::fs;
use std::path::Path;

use acceptance::{Door, Floor, machine};
use rollcall_store::{FileProblem, StoreError, group};
use serde_json::json;

/// Moves a workspace with its log.
fn moved(from: &Path, to: &Path) {
    for part in ["-wal", "-shm", ""] {
        let beside = |path: &Path| format!("{}{part}", path.display());
        fs::rename(beside(from), beside(to)).expect("it is moved");
    }
}

fn groups(door: &Door) -> usize {
    door.does("list_groups", json!({}))["groups"].as_array().expect("a list").len()
}

#[test]
fn a_workspace_that_was_moved_takes_no_change_until_it_is_back() {
    let floor = Floor::team();
    let (path, elsewhere) = (floor.path(), floor.folder().join("elsewhere.db"));
    moved(&path, &elsewhere);
    for (name, request) in [("add_group", json!({ "name": "Night" })), ("list_agents", json!({}))] {
        let refusal = floor.refuses(name, request, "workspace_gone");
        assert_eq!(refusal.params["path"], json!(path));
    }
    moved(&elsewhere, &path);
    floor.does("add_group", json!({ "name": "Night" }));
    assert_eq!(groups(&floor), 3);
}

#[test]
fn a_workspace_that_was_deleted_takes_no_change() {
    let floor = Floor::team();
    fs::remove_file(floor.path()).expect("it is deleted");
    floor.refuses("sign_in", json!({ "agent": "ada" }), "workspace_gone");
}

#[test]
fn a_workspace_over_which_an_older_copy_was_put_takes_no_change() {
    let floor = Floor::team();
    let copy = floor.folder().join("copy.db");
    fs::copy(floor.path(), &copy).expect("a copy");
    fs::rename(&copy, floor.path()).expect("it takes the place");
    floor.refuses("sign_in", json!({ "agent": "ada" }), "workspace_gone");
}

#[test]
fn a_workspace_with_two_names_is_neither_opened_nor_changed() {
    let floor = Floor::team();
    let second = floor.folder().join("second.db");
    fs::hard_link(floor.path(), &second).expect("a second name");
    let refusal = floor.refuses("sign_in", json!({ "agent": "ada" }), "workspace_linked");
    assert_eq!(refusal.params["links"], 2);
    for path in [&second, &floor.path()] {
        Door::new(&floor.clock).refuses("open_workspace", json!({ "path": path }), "workspace_linked");
    }
    fs::remove_file(second).expect("one name is enough");
    floor.sign_in("ada");
}

#[test]
fn a_change_that_was_committed_to_a_file_that_is_gone_isnt_acknowledged() {
    let floor = Floor::team();
    let (path, elsewhere) = (floor.path(), floor.folder().join("elsewhere.db"));
    let store = rollcall_store::open(&machine(), &path, floor.clock.now()).expect("it is open");
    let change = |taken: bool| {
        store.write(|transaction| {
            group::insert(transaction, if taken { "Lost" } else { "Kept" })?;
            if taken {
                fs::rename(&path, &elsewhere).map_err(StoreError::Io)?;
            }
            Ok::<_, StoreError>(())
        })
    };
    change(false).expect("the file is in its place");
    let lost = change(true).expect_err("the file was taken away before the commit");
    assert_eq!(lost.problem(), Some(&FileProblem::Unkept));
    assert_eq!(rollcall_engine::Error::from(lost).to_body().code, "change_unkept");
}

#[test]
fn restoring_through_a_link_meets_the_lock_of_the_file_behind_it() {
    let floor = Floor::team();
    let (_folder, copy) = Floor::team().closed();
    let link = floor.folder().join("link.db");
    std::os::unix::fs::symlink(floor.path(), &link).expect("a link");
    let refused = rollcall_engine::backup::restore(&machine(), &copy, &link, true, floor.clock.now());
    assert_eq!(refused.expect_err("it is in use").to_body().code, "workspace_locked");
    assert!(!floor.folder().join("link.db.lock").exists(), "a link has no lock of its own");
    floor.sign_in("ada");
}
