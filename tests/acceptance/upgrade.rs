//! Files of every released schema open in this program, with all that was in them.
//!
//! `fixtures/db/vNNNN.sql` is the dump of a small workspace as the program with migration NNNN wrote it. Once a release with a
//! new migration is out, its own is added by `ROLLCALL_BLESS=1 cargo test -p acceptance upgrade`; while the newest migration is
//! still being written, the same command writes its fixture again. Fixtures of released schemas are never changed.

use std::fs;
use std::path::{Path, PathBuf};

use acceptance::{Clock, Door, Floor, MORNING, behind, picture};
use rusqlite::Connection;
use serde_json::{Value, json};

/// Where the fixtures are.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/db")
}

fn fixtures() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).expect("the folder of the fixtures");
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be listed").path()).collect();
    found.retain(|path| path.extension().is_some_and(|extension| extension == "sql"));
    found.sort();
    found
}

/// A little of everything that a workspace holds.
fn play(floor: &Floor) {
    floor.at_work("ada");
    let [answered, waiting] = ["Alba", "Карим"].map(|client| floor.given(client, "ada"));
    floor.clock.pass(60);
    floor.answered(answered);
    floor.does("pin_message", json!({ "thread_id": waiting, "remind_at": "2026-03-02T12:00:00Z" }));
    floor.does("set_photo", json!({ "agent": "ada", "image_base64": picture::photo(1) }));
    let line = floor.asked("ada", "Cards and disputes");
    floor.does("decide_request", json!({ "request_id": line, "decision": "accept", "comment": "It's fine" }));
    floor.asked("ada", "Cards");
    let names = json!([{ "locale": "en", "name": "Fire drill" }, { "locale": "ru", "name": "Учебная тревога" }]);
    floor.does("add_reason", json!({ "code": "fire_drill", "reasons": names, "icon": "flag" }));
    floor.goes("ada", "fire_drill");
    floor.at_work("lea");
    floor.goes("lea", "lunch_break");
}

fn written_today() -> String {
    let floor = Floor::team();
    play(&floor);
    let dump = behind::dump(&floor.sql());
    // When the machine migrated is no part of the schema.
    let lines = dump.lines().map(|line| match line.split_once("VALUES") {
        Some((head, _)) if head.contains("refinery_schema_history") => {
            let parts: Vec<&str> = line.splitn(6, '\'').collect();
            [&parts[..3], &["2026-03-02T08:00:00Z"], &parts[4..]].concat().join("'")
        }
        _ => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// Makes a file of a dump.
pub fn made_of(dump: &str, path: &Path) {
    let connection = Connection::open(path).expect("a new file");
    let marked = format!("PRAGMA application_id = {}", rollcall_store::APPLICATION_ID);
    connection
        .execute_batch(&format!("{marked}; PRAGMA foreign_keys = OFF; BEGIN; {dump}; COMMIT"))
        .expect("the dump runs");
}

fn newest_migration() -> i64 {
    behind::number(&Floor::team().sql(), "SELECT max(version) FROM refinery_schema_history")
}

#[test]
fn the_present_schema_has_its_fixture() {
    let fixture = folder().join(format!("v{:04}.sql", newest_migration()));
    if std::env::var_os("ROLLCALL_BLESS").is_some() {
        fs::write(&fixture, written_today()).expect("the fixture is written");
    }
    let found = fs::read_to_string(&fixture).unwrap_or_default();
    let schema = |dump: &str| dump.lines().take_while(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    let same = schema(&found) == schema(&written_today());
    assert!(same, "{} is not of this schema: see how it is made at the top of this file", fixture.display());
}

#[test]
fn every_fixture_opens_with_all_that_was_in_it() {
    for fixture in fixtures() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("team.db");
        made_of(&fs::read_to_string(&fixture).expect("a dump"), &path);
        let before = behind::number(&behind::connect(&path), "SELECT max(version) FROM refinery_schema_history");
        let door = Door::new(&Clock::at(MORNING));
        door.does("open_workspace", json!({ "path": path }));
        let newest = newest_migration();
        assert_eq!(folder.path().join("backups").exists(), before < newest, "{}", fixture.display());
        assert_eq!(behind::column(&behind::connect(&path), "PRAGMA foreign_key_check"), [""; 0]);
        assert_as_it_was(&door);
    }
}

/// What [`play`] left, as every later program must show it.
fn assert_as_it_was(door: &Door) {
    let list = door.does("list_agents", json!({}));
    let rows: Vec<Value> = list["agents"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|row| {
            json!([
                row["login"],
                row["status"],
                row["reason"],
                row["next_reason"],
                row["pinned"],
                row["pending_requests"],
                row["alias"]
            ])
        })
        .collect();
    assert_eq!(
        rows,
        [
            json!(["ada", "finishing", null, "fire_drill", 1, 1, null]),
            json!(["kim", "offline", null, null, 0, 0, null]),
            json!(["lea", "inactive", "lunch_break", null, 0, 0, null]),
            json!(["ben", "offline", null, null, 0, 0, "Мастер Бен"]),
        ]
    );
    let card = door.card("ada");
    let clients: Vec<&str> =
        card["threads"].as_array().expect("a list").iter().filter_map(|thread| thread["client"].as_str()).collect();
    assert_eq!((clients, &card["profile_status"]), (vec!["Карим", "Alba"], &json!("Cards and disputes")));
    door.assert_log_is_whole("ada");
    assert!(door.does("show_photo", json!({ "photo_id": card["agent"]["photo_id"] }))["base64"].is_string());
    door.goes("lea", "active");
}
