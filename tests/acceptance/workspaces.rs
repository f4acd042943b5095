//! Making and opening workspaces, and files that aren't one.

use std::fs;

use acceptance::{Clock, Door, Floor, MORNING, behind, text_of};
use rusqlite::Connection;
use serde_json::{Value, json};
use tempfile::TempDir;

fn door() -> (TempDir, Door) {
    (tempfile::tempdir().expect("a folder"), Door::new(&Clock::at(MORNING)))
}

fn new(folder: &TempDir, name: &str) -> Value {
    json!({ "path": folder.path().join(name), "name": "Front desk", "administrator": "Robin Hale", "time_zone": "UTC" })
}

fn files(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).expect("the folder is there");
    let mut names: Vec<_> = entries.map(|entry| entry.expect("it can be listed").file_name()).collect();
    names.sort();
    names.into_iter().map(|name| name.into_string().expect("a name in UTF-8")).collect()
}

#[test]
fn a_new_workspace_has_its_administrator_and_the_built_in_reasons() {
    let (folder, door) = door();
    let opened = door.does("create_workspace", new(&folder, "team.db"));
    let path = folder.path().join("team.db");
    assert_eq!(opened, json!({ "path": path, "name": "Front desk" }));
    let shown = door.does("show_workspace", json!({}));
    assert_eq!(
        shown,
        json!({
            "seq": 0, "now": text_of(MORNING), "name": "Front desk", "kind": "team", "path": path, "language": "en",
            "time_zone": "UTC", "version": env!("CARGO_PKG_VERSION"), "asks_password": false, "clock_ahead_s": 0,
            "epoch": shown["epoch"], "warnings": [],
            "viewer": {
                "id": 1, "login": "admin", "name": "Robin Hale", "administrator": true, "supervises": [], "agent": false,
            },
        })
    );
    assert!(shown["epoch"].as_i64() > Some(0), "a life of its own");
    assert_eq!(door.does("list_agents", json!({}))["counts"]["all"], 0);
    assert_eq!(door.does("list_reasons", json!({}))["reasons"].as_array().map(Vec::len), Some(3));
}

#[test]
fn a_workspace_is_the_same_after_it_was_closed() {
    let floor = Floor::durable_team();
    floor.at_work("ada");
    floor.given("Alba", "ada");
    let rows = floor.does("list_agents", json!({}));
    let (folder, path) = floor.closed();
    let door = Door::new(&Clock::at(MORNING));
    door.does("open_workspace", json!({ "path": path }));
    assert_eq!(door.does("list_agents", json!({})), rows);
    drop(folder);
}

#[test]
fn opening_another_workspace_takes_the_place_of_the_first() {
    let (folder, door) = door();
    door.does("create_workspace", new(&folder, "one.db"));
    door.does("add_group", json!({ "name": "Cards" }));
    door.does("create_workspace", new(&folder, "two.db"));
    assert_eq!(door.does("list_groups", json!({})), json!({ "groups": [] }));
    door.does("open_workspace", json!({ "path": folder.path().join("one.db") }));
    assert_eq!(door.does("list_groups", json!({}))["groups"][0]["name"], "Cards");
}

#[test]
fn without_a_workspace_every_other_command_says_so() {
    let (_folder, door) = door();
    for (name, request) in [
        ("show_workspace", json!({})),
        ("list_agents", json!({})),
        ("change_status", json!({ "agent": "ada", "to": "active" })),
        ("advance", json!({})),
        ("list_changes", json!({ "since": 0 })),
    ] {
        door.refuses(name, request, "no_workspace");
    }
}

#[test]
fn a_door_that_stays_with_its_file_opens_no_other_and_makes_none() {
    let floor = Floor::team();
    let (folder, _) = door();
    let fixed = Door::new(&floor.clock).that_stays();
    fixed.refuses("create_workspace", new(&folder, "team.db"), "workspace_fixed");
    fixed.refuses("open_workspace", json!({ "path": floor.path() }), "workspace_fixed");
    fixed.refuses("open_demo", json!({}), "workspace_fixed");
    assert!(files(&folder).is_empty(), "nothing is left behind: {:?}", files(&folder));
}

#[test]
fn an_existing_file_is_never_written_over() {
    let (folder, door) = door();
    let path = folder.path().join("letter.txt");
    fs::write(&path, "Dear Ada").expect("the file is written");
    let refusal = door.refuses("create_workspace", new(&folder, "letter.txt"), "file_exists");
    assert_eq!(json!(refusal.params), json!({ "path": path }));
    assert_eq!(fs::read_to_string(&path).expect("it is there"), "Dear Ada");
    assert_eq!(files(&folder), ["letter.txt"]);
    fs::create_dir(folder.path().join("folder.db")).expect("a folder");
    door.refuses("create_workspace", new(&folder, "folder.db"), "file_exists");
}

#[test]
fn a_refused_workspace_leaves_no_file() {
    let (folder, door) = door();
    for (field, bad, code) in [
        ("name", "", "text_invalid"),
        ("administrator", " ", "text_invalid"),
        ("language", "english", "locale_invalid"),
        ("time_zone", "Mars/Olympus", "time_zone_unknown"),
    ] {
        let mut request = new(&folder, "team.db");
        request[field] = json!(bad);
        door.refuses("create_workspace", request, code);
    }
    assert!(files(&folder).is_empty());
}

#[test]
fn a_workspace_is_not_made_where_there_is_no_folder() {
    let (folder, door) = door();
    let refusal = door.refuses("create_workspace", new(&folder, "missing/team.db"), "folder_missing");
    assert_eq!(refusal.params["path"], json!(folder.path().join("missing/team.db")));
    assert!(files(&folder).is_empty());
}

#[test]
fn a_missing_file_is_refused_and_not_made() {
    let (folder, door) = door();
    for name in ["none.db", "missing/none.db", "nul\0.db"] {
        let path = folder.path().join(name);
        let refusal = door.refuses("open_workspace", json!({ "path": path }), "file_missing");
        assert_eq!(refusal.params["path"], json!(path));
    }
    door.refuses("open_workspace", json!({ "path": "" }), "file_missing");
    assert!(files(&folder).is_empty());
}

#[test]
fn what_is_no_sqlite_file_is_refused_and_left_as_it_was() {
    let (folder, door) = door();
    let long = "Dear Ada,\n".repeat(2000);
    for (name, bytes) in [("empty.db", ""), ("short.db", "SQLite format 3\0"), ("letter.db", long.as_str())] {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("the file is written");
        let refusal = door.refuses("open_workspace", json!({ "path": path }), "not_sqlite");
        assert_eq!(json!(refusal.params), json!({ "path": path }));
        assert_eq!(fs::read_to_string(&path).expect("it is there"), bytes);
    }
    let subfolder = folder.path().join("folder");
    fs::create_dir(&subfolder).expect("a folder");
    door.refuses("open_workspace", json!({ "path": subfolder }), "not_a_file");
    assert_eq!(files(&folder), ["empty.db", "folder", "letter.db", "short.db"], "and nothing is put beside it");
}

#[test]
fn another_applications_database_is_refused_and_left_as_it_was() {
    let (folder, door) = door();
    let path = folder.path().join("photos.db");
    let other = Connection::open(&path).expect("a database");
    other.execute_batch("CREATE TABLE album (name TEXT); PRAGMA application_id = 7").expect("the statements run");
    drop(other);
    let before = fs::read(&path).expect("it is there");
    door.refuses("open_workspace", json!({ "path": path }), "not_a_workspace");
    assert_eq!((fs::read(&path).expect("it is there"), files(&folder)), (before, vec!["photos.db".to_owned()]));
}

/// Does something to a closed workspace, and opens it again.
#[track_caller]
fn refused_after(statements: &str, code: &str) {
    let (folder, path) = Floor::team().closed();
    behind::run(&path, statements);
    let before = behind::dump(&behind::connect(&path));
    let door = Door::new(&Clock::at(MORNING));
    let refusal = door.refuses("open_workspace", json!({ "path": path }), code);
    assert_eq!(json!(refusal.params), json!({ "path": path }));
    assert_eq!(behind::dump(&behind::connect(&path)), before, "nothing was changed");
    assert!(!folder.path().join("backups").exists(), "and nothing was begun");
}

#[test]
fn a_newer_programs_workspace_is_refused() {
    refused_after(
        "INSERT INTO refinery_schema_history (version, name, applied_on, checksum) \
         VALUES (9999, 'tomorrow', '2030-01-01T00:00:00Z', '1')",
        "workspace_newer",
    );
}

#[test]
fn a_workspace_with_an_altered_history_is_refused() {
    for statements in [
        "UPDATE refinery_schema_history SET checksum = '1' WHERE version = 3",
        "UPDATE refinery_schema_history SET checksum = 'none' WHERE version = 3",
        "UPDATE refinery_schema_history SET name = 'another' WHERE version = 1",
        "DELETE FROM refinery_schema_history WHERE version = 4",
        "DELETE FROM refinery_schema_history",
        "DROP TABLE refinery_schema_history",
        "DELETE FROM workspace",
    ] {
        refused_after(statements, "workspace_altered");
    }
}

#[test]
fn the_demo_is_made_where_the_machine_keeps_it_and_opened_again_while_it_is_todays() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("demo.db");
    let clock = Clock::at(MORNING);
    let door = Door::new(&clock).with_demo_at(&path);
    let opened = door.does("open_demo", json!({}));
    assert_eq!(json!([opened["path"], opened["name"]]), json!([path, "Support floor"]));
    assert_eq!(door.does("show_workspace", json!({}))["kind"], "demo");
    door.goes("viktor.hansen", "outgoing");
    clock.pass(7 * 60 * 60);
    assert_eq!(door.does("open_demo", json!({})), opened);
    assert_eq!(door.standing("viktor.hansen"), "outgoing", "the same day's demo goes on");
    clock.pass(24 * 60 * 60);
    let fresh = door.does("open_demo", json!({}));
    assert_eq!(door.standing("viktor.hansen"), "active_free", "another day's starts over");
    assert_ne!(fresh, opened, "beside the file that this door still had open");
}
