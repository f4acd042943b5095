//! What can be read out of a damaged file comes into a new workspace, and what is missing is told.

use std::fs;
use std::path::{Path, PathBuf};

use acceptance::{Clock, Door, Floor, MORNING, behind, machine};
use rollcall_engine::backup::{self, Salvaged};
use serde_json::json;
use tempfile::TempDir;

const PAGE: usize = 4096;

/// A floor with a past, closed.
fn played() -> (TempDir, PathBuf) {
    let floor = Floor::demo();
    let (folder, path) = floor.closed();
    (folder, path)
}

fn salvaged(path: &Path) -> (Salvaged, PathBuf) {
    let to = path.with_file_name("new.db");
    let found = backup::salvage(&machine(), path, &to).expect("something can be read");
    (found, to)
}

fn written(found: &Salvaged, table: &str) -> u64 {
    found.tables.iter().find(|one| one.table == table).map_or(0, |one| one.written)
}

fn missing(found: &Salvaged, table: &str) -> i64 {
    let gaps = found.tables.iter().find(|one| one.table == table).map(|one| one.missing.clone());
    gaps.unwrap_or_default().iter().map(|gap| gap.to - gap.from + 1).sum()
}

fn count(path: &Path, table: &str) -> i64 {
    behind::number(&behind::connect(path), &format!("SELECT count(*) FROM {table}"))
}

/// The new workspace opens, and works.
fn assert_usable(path: &Path) {
    let door = Door::new(&Clock::at(MORNING));
    door.does("open_workspace", json!({ "path": path }));
    door.does("list_agents", json!({}));
    door.does("add_group", json!({ "name": "After the flood" }));
    let report = door.does("check_workspace", json!({}));
    // What is lost leaves gaps in the log; everything else holds.
    for check in report["checks"].as_array().expect("a list") {
        assert!(check["check"] == "no_gaps" || check["problems"] == json!([]), "{check}");
    }
}

/// Does something to pages of a file. They are counted from 1.
fn harm(path: &Path, pages: impl IntoIterator<Item = usize>, how: impl Fn(&mut [u8])) {
    let mut bytes = fs::read(path).expect("the file");
    for page in pages {
        how(&mut bytes[(page - 1) * PAGE..page * PAGE]);
    }
    fs::write(path, bytes).expect("a bad disk");
}

fn pages_of(path: &Path, table: &str) -> Vec<usize> {
    let root = behind::number(
        &behind::connect(path),
        &format!("SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = '{table}'"),
    );
    vec![usize::try_from(root).expect("a page")]
}

/// Pages with rows of a table, by what is in them.
fn pages_with(path: &Path, text: &str) -> Vec<usize> {
    let bytes = fs::read(path).expect("the file");
    let has = |page: &[u8]| page[0] == 0x0D && page.windows(text.len()).any(|window| window == text.as_bytes());
    bytes.chunks(PAGE).enumerate().filter(|(_, page)| has(page)).map(|(at, _)| at + 1).collect()
}

const TABLES: [&str; 8] =
    ["person", "agent", "client", "thread", "message", "status_log", "assignment", "approval_request"];

#[test]
fn of_a_sound_file_everything_is_there() {
    let (_folder, path) = played();
    let before: Vec<i64> = TABLES.iter().map(|table| count(&path, table)).collect();
    let dump = |path: &Path| behind::column(&behind::connect(path), "SELECT text FROM message ORDER BY id");
    let texts = dump(&path);
    let bytes = fs::read(&path).expect("the file");
    let (found, to) = salvaged(&path);
    assert_eq!((found.unreadable, found.dropped, &found.foreign, &found.problems), (0, 0, &vec![], &vec![]));
    let after: Vec<i64> = TABLES.iter().map(|table| count(&to, table)).collect();
    assert_eq!(after, before);
    assert!(found.tables.iter().all(|one| one.refused == 0), "{:?}", found.tables);
    assert_eq!(TABLES.iter().map(|table| missing(&found, table)).sum::<i64>(), 0, "{:?}", found.tables);
    assert_eq!(dump(&to), texts);
    assert_eq!(fs::read(&path).expect("the file"), bytes, "the damaged file is only looked at");
    assert_usable(&to);
}

#[test]
fn of_a_truncated_file_the_rest_is_there_and_what_is_missing_is_counted() {
    let (_folder, path) = played();
    let before = count(&path, "message");
    let length = fs::metadata(&path).expect("a file").len();
    fs::File::options().write(true).open(&path).and_then(|file| file.set_len(length * 2 / 3)).expect("it is cut");
    let (found, to) = salvaged(&path);
    assert!(found.unreadable > 0, "{found:?}");
    let (kept, lost) = (i64::try_from(written(&found, "message")).expect("few"), missing(&found, "message"));
    assert_eq!(kept, count(&to, "message"));
    assert!(kept > 0, "{found:?}");
    assert_eq!(kept + lost, before, "each message is there or told as missing");
    assert_usable(&to);
}

#[test]
fn a_page_of_zeros_or_garbage_loses_its_own_rows_and_no_others() {
    for fill in [0x00, 0xA5] {
        let (_folder, path) = played();
        let before = count(&path, "status_log");
        let page = pages_with(&path, "thread_assigned")[2];
        harm(&path, [page], |page| page.fill(fill));
        let (found, to) = salvaged(&path);
        let (kept, lost) = (count(&to, "status_log"), missing(&found, "status_log"));
        assert!(lost > 0 && lost < 200, "{lost} rows are lost with one page");
        assert!(kept >= before - lost, "{kept} of {before}, and {lost} are told as missing");
        assert_eq!(count(&to, "message"), count_of(&found, "message"));
        assert_usable(&to);
    }
}

fn count_of(found: &Salvaged, table: &str) -> i64 {
    i64::try_from(written(found, table)).expect("few")
}

#[test]
fn rows_are_found_when_the_way_to_them_is_lost() {
    let (_folder, path) = played();
    let before = count(&path, "message");
    let root = pages_of(&path, "message");
    harm(&path, root, |page| page.fill(0));
    let (found, to) = salvaged(&path);
    assert_eq!((count(&to, "message"), missing(&found, "message")), (before, 0), "{found:?}");
    assert_usable(&to);
}

#[test]
fn rows_are_found_when_the_first_page_is_lost() {
    let (_folder, path) = played();
    let before: Vec<i64> = TABLES.iter().map(|table| count(&path, table)).collect();
    let groups = behind::column(&behind::connect(&path), "SELECT group_id || ' ' || person_id FROM supervisor");
    harm(&path, [1], |page| page.fill(0));
    let (found, to) = salvaged(&path);
    let after: Vec<i64> = TABLES.iter().map(|table| count(&to, table)).collect();
    assert_eq!(after, before, "{found:?}");
    assert_eq!(behind::column(&behind::connect(&to), "SELECT group_id || ' ' || person_id FROM supervisor"), groups);
    assert_usable(&to);
}

#[test]
fn people_that_are_lost_leave_their_history() {
    let (_folder, path) = played();
    let before = count(&path, "status_log");
    let root = pages_of(&path, "person");
    harm(&path, root, |page| page.fill(0xA5));
    let (found, to) = salvaged(&path);
    assert_eq!(count(&to, "status_log"), before, "{found:?}");
    let names = behind::column(&behind::connect(&to), "SELECT name FROM person WHERE id IN (SELECT id FROM agent)");
    assert!(!names.is_empty() && names.iter().all(|name| name.starts_with("Lost ")), "{names:?}");
    let administrators = "SELECT count(*) FROM person WHERE administrator = 1";
    assert_eq!(behind::number(&behind::connect(&to), administrators), 1, "somebody can manage it");
    assert_usable(&to);
}

#[test]
fn what_was_only_in_the_log_is_taken_too() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.given("Alba", "ada");
    let rows = floor.does("list_agents", json!({}));
    let folder = tempfile::tempdir().expect("a folder");
    for part in ["team.db", "team.db-wal"] {
        fs::copy(floor.folder().join(part), folder.path().join(part)).expect("as a crash leaves it");
    }
    let (found, to) = salvaged(&folder.path().join("team.db"));
    assert_eq!(found.problems, [""; 0]);
    let door = Door::new(&floor.clock);
    door.does("open_workspace", json!({ "path": to }));
    assert_eq!(door.does("list_agents", json!({})), rows);
}

#[test]
fn an_altered_schema_is_left_behind_and_named() {
    let (_folder, path) = played();
    let people = count(&path, "person");
    behind::run(
        &path,
        "CREATE TABLE extra (a TEXT); INSERT INTO extra VALUES ('x'); ALTER TABLE person ADD COLUMN shoe_size INTEGER;
        CREATE TRIGGER everybody_manages AFTER INSERT ON thread BEGIN UPDATE person SET administrator = 1; END;
        CREATE VIEW endless AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n;",
    );
    let (found, to) = salvaged(&path);
    assert_eq!(count(&to, "person"), people);
    for name in ["extra", "everybody_manages", "endless", "person"] {
        assert!(found.foreign.iter().any(|foreign| foreign == name), "{name} in {:?}", found.foreign);
    }
    let ours =
        behind::column(&behind::connect(&to), "SELECT name FROM sqlite_schema WHERE name IN ('extra', 'endless')");
    assert_eq!(ours, [""; 0]);
    assert_usable(&to);
}

#[test]
fn an_older_file_comes_into_a_workspace_of_today() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("old.db");
    let fixture = crate::upgrade::folder().join("v0009.sql");
    crate::upgrade::made_of(&fs::read_to_string(fixture).expect("a dump"), &path);
    let (found, to) = salvaged(&path);
    assert_eq!((found.problems.len(), written(&found, "agent")), (0, 4), "{found:?}");
    assert_usable(&to);
}

#[test]
fn nothing_is_written_over_and_nothing_is_made_of_nothing() {
    let (folder, path) = played();
    let letter = folder.path().join("letter.txt");
    fs::write(&letter, "Dear Ada, ".repeat(2000)).expect("a letter");
    let code =
        |from: &Path, to: &Path| backup::salvage(&machine(), from, to).expect_err("it is refused").to_body().code;
    assert_eq!(code(&path, &letter), "file_exists");
    assert_eq!(code(&letter, &folder.path().join("new.db")), "not_sqlite");
    assert_eq!(code(folder.path(), &folder.path().join("new.db")), "not_a_file");
    assert_eq!(code(&folder.path().join("none.db"), &folder.path().join("new.db")), "file_missing");
    let floor = Floor::team();
    assert_eq!(code(&floor.path(), &folder.path().join("new.db")), "workspace_locked");
    assert!(!folder.path().join("new.db").exists());
}

#[test]
fn any_page_can_be_lost() {
    let (_folder, path) = played();
    let whole = fs::read(&path).expect("the file");
    let pages = whole.len() / PAGE;
    // A page in each part of the file, and its head.
    for page in (1..=pages).step_by(pages / 24 + 1) {
        for fill in [0x00, 0xFF] {
            let folder = tempfile::tempdir().expect("a folder");
            let harmed = folder.path().join("team.db");
            fs::write(&harmed, &whole).expect("a copy");
            harm(&harmed, [page], |page| page.fill(fill));
            let (found, to) = salvaged(&harmed);
            let sound = behind::column(&behind::connect(&to), "PRAGMA integrity_check");
            assert_eq!(sound, ["ok"], "page {page}: {found:?}");
            assert_eq!(behind::column(&behind::connect(&to), "PRAGMA foreign_key_check"), [""; 0], "page {page}");
        }
    }
}
