//! A file whose tables, triggers or views somebody altered isn't opened, and nothing of theirs runs.

use std::fs;

use acceptance::{Clock, Door, Floor, MORNING, behind};
use serde_json::json;

use crate::upgrade;

const ALTERATIONS: [(&str, &str); 7] = [
    (
        "everybody_manages",
        "CREATE TRIGGER everybody_manages AFTER UPDATE ON person BEGIN UPDATE person SET administrator = 1; END",
    ),
    ("endless", "CREATE VIEW endless AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x FROM n"),
    ("notes", "CREATE TABLE notes (text TEXT)"),
    ("by_name", "CREATE INDEX by_name ON person (name)"),
    ("person", "ALTER TABLE person ADD COLUMN note TEXT"),
    ("status_log_only_ends", "DROP TRIGGER status_log_only_ends"),
    (
        "status_log_is_never_deleted",
        "DROP TRIGGER status_log_is_never_deleted;
         CREATE TRIGGER status_log_is_never_deleted BEFORE DELETE ON status_log BEGIN SELECT 1; END",
    ),
];

#[test]
fn what_was_altered_in_the_schema_is_refused_by_name() {
    for (name, alteration) in ALTERATIONS {
        let (_folder, path) = Floor::team().closed();
        behind::run(&path, alteration);
        let before = fs::read(&path).expect("the file");
        let refusal =
            Door::new(&Clock::at(MORNING)).refuses("open_workspace", json!({ "path": path }), "schema_altered");
        assert_eq!(json!(refusal.params), json!({ "path": path, "name": name }), "{alteration}");
        assert_eq!(fs::read(&path).expect("it stays where it is"), before, "{alteration}");
    }
}

#[test]
fn an_older_file_is_compared_before_it_is_migrated() {
    let dump = fs::read_to_string(upgrade::folder().join("v0009.sql")).or_else(|_| {
        let first = fs::read_dir(upgrade::folder()).expect("fixtures").flatten().map(|entry| entry.path()).min();
        fs::read_to_string(first.expect("a fixture"))
    });
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("team.db");
    upgrade::made_of(&dump.expect("a dump"), &path);
    behind::run(&path, ALTERATIONS[0].1);
    let refusal = Door::new(&Clock::at(MORNING)).refuses("open_workspace", json!({ "path": path }), "schema_altered");
    assert_eq!(refusal.params["name"], "everybody_manages");
    assert!(!folder.path().join("backups").exists(), "nothing was begun");
}

#[test]
fn a_copy_that_was_altered_is_named_and_replaces_nothing() {
    let (folder, path) = Floor::team().closed();
    behind::run(&path, ALTERATIONS[0].1);
    let target = folder.path().join("restored.db");
    let refused = rollcall_engine::backup::restore(&acceptance::machine(), &path, &target, false, MORNING);
    let refused = refused.expect_err("it was altered").to_body();
    assert_eq!((refused.code.as_str(), &refused.params["path"]), ("schema_altered", &json!(path)));
    assert!(!target.exists());
}

#[test]
fn a_history_that_is_no_table_is_refused_and_not_read() {
    let (_folder, path) = Floor::team().closed();
    behind::run(
        &path,
        "DROP TABLE refinery_schema_history;
         CREATE VIEW refinery_schema_history AS WITH RECURSIVE n(version) AS (SELECT 1 UNION ALL SELECT version FROM n)
         SELECT version, 'x' AS name, '' AS applied_on, '1' AS checksum FROM n",
    );
    Door::new(&Clock::at(MORNING)).refuses("open_workspace", json!({ "path": path }), "workspace_altered");
}

#[test]
fn what_was_altered_while_the_file_was_open_is_found_by_the_check() {
    let floor = Floor::team();
    behind::run(&floor.path(), ALTERATIONS[0].1);
    let report = floor.does("check_workspace", json!({}));
    let schema = report["checks"].as_array().expect("a list").iter().find(|one| one["check"] == "schema").expect("it");
    assert_eq!((&report["sound"], &schema["problems"]), (&json!(false), &json!(["everybody_manages"])));
}

#[test]
fn what_sqlite_makes_by_itself_is_no_alteration() {
    let (_folder, path) = Floor::team().closed();
    behind::run(&path, "ANALYZE; VACUUM");
    Door::new(&Clock::at(MORNING)).does("open_workspace", json!({ "path": path }));
}
