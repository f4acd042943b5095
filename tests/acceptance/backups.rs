//! Copies of a workspace: made of one snapshot, whole or not there, one a day by themselves, and each compared with the one before.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use acceptance::{Door, Floor, behind, machine};
use rollcall_engine::{Instant, backup};
use serde_json::{Value, json};

use crate::watched::Watched;

const DAY: i64 = 24 * 60 * 60;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn listed(door: &Door) -> Vec<Value> {
    door.does("list_backups", json!({}))["backups"].as_array().expect("a list").clone()
}

fn made_at(backup: &Value) -> &str {
    backup["made_at"].as_str().expect("an instant").get(..10).expect("a day")
}

/// Enough to be copied in many steps.
fn made_long(path: &Path) {
    let rows = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
        INSERT INTO report_view (person_id, report, name, settings)
        SELECT 1, 'log', 'view ' || i, json_object('filler', hex(zeroblob(1500))) FROM n";
    behind::run(path, rows);
}

#[test]
fn a_backup_ends_although_others_commit_between_all_of_its_steps() {
    let floor = Floor::durable_team();
    made_long(&floor.path());
    let pages = behind::number(&floor.sql(), "PRAGMA page_count");
    let (folder, path) = floor.closed();
    let (commits, other) = (Arc::new(AtomicUsize::new(0)), Mutex::new(behind::connect(&path)));
    let counted = Arc::clone(&commits);
    let onlooker = move |call: &str, at: &Path| {
        // Between two steps the backup looks how long the log has become.
        if call == "stat" && at.extension().is_some_and(|extension| extension == "db-wal") {
            let number = counted.fetch_add(1, Ordering::SeqCst);
            let change = format!("UPDATE person SET name = 'Name {number}' WHERE id = 1");
            other.lock().expect("one at a time").execute_batch(&change).expect("another program writes");
        }
    };
    let store = rollcall_store::open(&Watched::by(onlooker), &path, Instant::from_millis(0)).expect("it opens");
    let (before, name) = (commits.load(Ordering::SeqCst), told_name(&path));
    let copy = rollcall_store::backup::back_up(&store, &folder.path().join("copy.db")).expect("it ends");
    let steps = i64::try_from(commits.load(Ordering::SeqCst) - before).expect("few");
    assert!(steps >= 3, "the file takes several steps: {steps}");
    assert!(steps <= pages / 1024 + 3, "each page is copied once: {steps} steps for {pages} pages");
    assert_eq!(told_name(&copy), name, "it is the workspace as it was when the backup began");
    assert_ne!(told_name(&path), name, "and the others went on");
}

fn told_name(path: &Path) -> Vec<String> {
    behind::column(&behind::connect(path), "SELECT name FROM person WHERE id = 1")
}

#[test]
fn what_is_made_has_its_name_only_when_it_is_whole_and_on_the_disk() {
    let floor = Floor::durable_team();
    floor.at_work("ada");
    let (folder, path) = floor.closed();
    let calls = Arc::new(Mutex::new(Vec::new()));
    let told = Arc::clone(&calls);
    let disk = Watched::by(move |call, at| {
        let name = at.file_name().unwrap_or_default().to_string_lossy().into_owned();
        told.lock().expect("one at a time").push((call.to_owned(), name));
    });
    let store = rollcall_store::open(&disk, &path, Instant::from_millis(0)).expect("it opens");
    calls.lock().expect("one at a time").clear();
    rollcall_store::backup::back_up(&store, &folder.path().join("copy.db")).expect("it is made");
    let calls = calls.lock().expect("one at a time");
    let place = |call: &str, name: &str| calls.iter().position(|one| (&*one.0, &*one.1) == (call, name));
    let folder_name = folder.path().file_name().expect("a name").to_string_lossy().into_owned();
    let order = [
        place("create_new", "copy.db.partial"),
        place("sync", "copy.db.partial"),
        place("rename_new", "copy.db.partial"),
        place("sync_folder", &folder_name),
    ];
    assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{order:?} in {calls:?}");
    assert_eq!(names(folder.path()).iter().filter(|name| name.starts_with("copy")).count(), 1, "and nothing beside it");
    let mode = fs::metadata(folder.path().join("copy.db")).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "only its owner reads it");
}

#[test]
fn what_a_killed_attempt_left_is_no_backup_and_goes_with_the_next() {
    let floor = Floor::durable_team();
    let copy = floor.folder().join("copy.db");
    for left in ["copy.db.partial", "copy.db.partial-wal", "copy.db.partial-journal", "copy.db.making"] {
        fs::write(floor.folder().join(left), "half of").expect("as a killed program leaves it");
    }
    backup::back_up(&*floor, &copy).expect("it is made");
    assert_eq!(names(floor.folder()).iter().filter(|name| name.starts_with("copy")).count(), 1);
    let backups = floor.folder().join("backups");
    fs::create_dir(&backups).expect("a folder");
    fs::write(backups.join("team-daily-1000.db.partial"), "half of").expect("as a killed program leaves it");
    assert_eq!(listed(&floor), [] as [Value; 0]);
    floor.does("back_up_now", json!({}));
    assert!(!names(&backups).iter().any(|name| name.contains("partial")), "{:?}", names(&backups));
}

#[test]
fn two_who_make_the_same_file_at_once_make_one() {
    let floor = Floor::durable_team();
    let copy = floor.folder().join("copy.db");
    let made: Vec<_> = thread::scope(|scope| {
        let tries: Vec<_> = (0..4).map(|_| scope.spawn(|| backup::back_up(&*floor, &copy).is_ok())).collect();
        tries.into_iter().map(|one| one.join().expect("no panic")).collect()
    });
    assert_eq!(made.iter().filter(|made| **made).count(), 1, "{made:?}");
    assert_eq!(behind::column(&behind::connect(&copy), "PRAGMA integrity_check"), ["ok"]);
}

#[test]
fn a_team_is_backed_up_once_a_day_and_a_demo_never() {
    let floor = Floor::durable_team();
    floor.at_work("ada");
    let first = backup::daily(&*floor).expect("it is made").expect("there is none of today");
    assert!(backup::daily(&*floor).expect("nothing goes wrong").is_none(), "there is one of today");
    floor.clock.pass(DAY);
    assert!(backup::daily(&*floor).expect("it is made").is_some());
    let list = listed(&floor);
    assert_eq!(list.len(), 2);
    assert_eq!(list[1]["path"], json!(first.path));
    let content = &list[1]["content"];
    assert_eq!((&content["agents"], &content["threads"], &content["changed"]), (&json!(4), &json!(0), &json!([])));
    assert_eq!(content["intervals"], behind::number(&behind::connect(&first.path), "SELECT count(*) FROM status_log"));
    assert!(content["last_change_at"].is_string(), "{content}");

    let demo = Floor::demo();
    assert!(backup::daily(&*demo).expect("nothing goes wrong").is_none());
    assert_eq!(demo.does("list_backups", json!({}))["by_themselves"], false);
    assert!(!demo.folder().join("backups").exists());
}

#[test]
fn of_two_programs_with_the_same_file_one_makes_the_backup() {
    let floor = Floor::durable_team();
    let others: Vec<Door> = (0..4).map(|_| floor.another_door()).collect();
    let made: usize = thread::scope(|scope| {
        let tries: Vec<_> = others.iter().map(|door| scope.spawn(|| backup::daily(door))).collect();
        tries.into_iter().filter_map(|one| one.join().expect("no panic").expect("nothing goes wrong")).count()
    });
    assert_eq!((made, listed(&floor).len()), (1, 1));
}

#[test]
fn seven_days_and_four_weeks_are_kept() {
    let floor = Floor::durable_team();
    for _ in 0..60 {
        backup::daily(&*floor).expect("it is made");
        floor.clock.pass(DAY);
    }
    let list = listed(&floor);
    assert_eq!(list.len(), 11, "{:?}", list.iter().map(made_at).collect::<Vec<_>>());
    let files = names(&floor.folder().join("backups"));
    let rest = |end: &str| files.iter().filter(|name| name.ends_with(end)).count();
    assert_eq!((rest(".db"), rest(".json")), (11, 11), "what is known of a backup goes with it: {files:?}");
}

#[test]
fn backups_go_where_an_administrator_says_and_a_folder_that_is_gone_is_told() {
    let floor = Floor::durable_team();
    let elsewhere = tempfile::tempdir().expect("another disk");
    backup::set_folder(&floor.of("sara"), Some(elsewhere.path())).expect_err("a supervisor doesn't say it");
    backup::set_folder(&*floor, Some(&elsewhere.path().join("nowhere"))).expect_err("it isn't there");
    backup::set_folder(&*floor, Some(elsewhere.path())).expect("it is there");
    let made = backup::daily(&*floor).expect("it is made").expect("there is none of today");
    assert!(made.path.starts_with(elsewhere.path().canonicalize().expect("a folder")), "{}", made.path.display());
    assert_eq!(floor.does("list_backups", json!({}))["folder_set"], true);

    let gone = elsewhere.path().to_owned();
    elsewhere.close().expect("somebody takes the disk out");
    floor.clock.pass(DAY);
    let refusal = backup::daily(&*floor).expect_err("there is nowhere to put it").to_body();
    assert_eq!((refusal.code.as_str(), &refusal.params["path"]), ("folder_missing", &json!(gone)));
    let list = floor.does("list_backups", json!({}));
    assert_eq!((&list["trouble"], &list["backups"]), (&json!("folder_missing"), &json!([])));
    assert!(!gone.exists() && !floor.folder().join("backups").exists(), "no other place is taken instead");
    backup::set_folder(&*floor, None).expect("beside the file again");
    assert!(backup::daily(&*floor).expect("it is made").is_some());
    assert_eq!(floor.does("list_backups", json!({}))["trouble"], "");
}

#[test]
fn a_program_neither_makes_backups_nor_puts_them_back() {
    let floor = Floor::durable_team();
    let program = floor.program("administrator");
    let made = floor.does("back_up_now", json!({}));
    program.does("list_backups", json!({}));
    program.refuses("back_up_now", json!({}), "not_permitted");
    program.refuses("restore_backup", json!({ "name": made["backup"]["name"] }), "not_permitted");
    backup::set_folder(&program, Some(floor.folder())).expect_err("nor says where they go");
    assert_eq!(listed(&floor).len(), 1);
}

/// Turns one bit of the instant at which the first closed row of an agent began, where it stands in the file.
fn flip_a_bit(path: &Path) -> i64 {
    let sql = behind::connect(path);
    let closed = "FROM status_log WHERE ended_at_ms > began_at_ms ORDER BY id LIMIT 1";
    let number = |what: &str| behind::number(&sql, &format!("SELECT {what} {closed}"));
    let (id, began, ended) = (number("id"), number("began_at_ms"), number("ended_at_ms"));
    drop(sql);
    let mut bytes = fs::read(path).expect("the file");
    let row = [&began.to_be_bytes()[2..], &ended.to_be_bytes()[2..]].concat();
    let at = bytes.windows(row.len()).position(|window| window == row).expect("the row is in the file");
    bytes[at + 5] ^= 1;
    fs::write(path, bytes).expect("the disk changes it");
    id
}

#[test]
fn a_bit_flipped_in_a_closed_row_is_named_at_the_next_backup() {
    let floor = Floor::durable_team();
    floor.at_work("ada");
    floor.clock.pass(600);
    floor.goes("ada", "lunch_break");
    floor.clock.pass(600);
    floor.goes("ada", "active");
    let clock = floor.clock.clone();
    backup::daily(&*floor).expect("it is made").expect("there is none of today");
    let (folder, path) = floor.closed();
    let id = flip_a_bit(&path);

    clock.pass(DAY);
    let door = Door::new(&clock);
    door.does("open_workspace", json!({ "path": path }));
    assert_eq!(door.does("check_workspace", json!({}))["checks"][0]["problems"], json!([]), "SQLite sees nothing");
    backup::daily(&door).expect("it is made").expect("there is none of today");
    let changed = listed(&door)[0]["content"]["changed"].clone();
    let range = (changed[0]["from"].as_i64().expect("a row"), changed[0]["to"].as_i64().expect("a row"));
    assert!(changed.as_array().is_some_and(|ranges| ranges.len() == 1) && range.0 <= id && id <= range.1, "{changed}");
    drop(folder);
}

#[test]
fn rows_that_end_and_rows_that_come_are_no_change_of_closed_ones() {
    let floor = Floor::durable_team();
    floor.sign_in("ada");
    for _ in 0..4 {
        backup::daily(&*floor).expect("it is made").expect("there is none of today");
        floor.clock.pass(DAY);
        floor.does("sign_out", json!({ "agent": "ada" }));
        floor.clock.pass(60);
        floor.sign_in("ada");
    }
    assert!(listed(&floor).iter().all(|backup| backup["content"]["changed"] == json!([])));
}

#[test]
fn a_workspace_that_is_restored_has_another_past_and_no_changed_rows() {
    let floor = Floor::durable_team();
    floor.at_work("ada");
    let first = floor.does("back_up_now", json!({}))["backup"]["name"].clone();
    floor.clock.pass(60);
    floor.goes("ada", "lunch_break");
    floor.clock.pass(60);
    floor.goes("ada", "active");
    floor.does("back_up_now", json!({}));
    floor.does("restore_backup", json!({ "name": first }));
    floor.clock.pass(77);
    floor.goes("ada", "short_break");
    floor.goes("ada", "active");
    let last = floor.does("back_up_now", json!({}));
    assert_eq!(last["backup"]["content"]["changed"], json!([]));
}

#[test]
fn a_backup_before_a_migration_is_verified_and_listed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("team.db");
    let oldest = crate::upgrade::folder().join("v0009.sql");
    crate::upgrade::made_of(&fs::read_to_string(oldest).expect("a dump"), &path);
    let door = Door::new(&acceptance::Clock::at(acceptance::MORNING));
    door.does("open_workspace", json!({ "path": path }));
    let list = listed(&door);
    assert_eq!((list.len(), &list[0]["kind"]), (1, &json!("migration")));
    assert_eq!(list[0]["content"]["agents"], 4);
}

#[test]
fn a_new_workspace_and_a_demo_have_their_name_only_when_they_are_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let early: Arc<Mutex<Vec<PathBuf>>> = Arc::default();
    let (seen, demo) = (Arc::clone(&early), folder.path().join("demo.db"));
    let watched = demo.clone();
    let disk = Watched::by(move |call, _| {
        if call != "sync_folder" && watched.exists() && !complete(&watched) {
            seen.lock().expect("one at a time").push(watched.clone());
        }
    });
    drop(rollcall_engine::demo::write(&disk, &demo, 1, acceptance::MORNING).expect("it is written"));
    assert_eq!(*early.lock().expect("one at a time"), [] as [PathBuf; 0]);
    let left: Vec<String> = names(folder.path());
    assert!(left.iter().all(|name| ["demo.db", "demo.db.lock"].contains(&name.as_str())), "{left:?}");
}

/// Whether a demo has its whole day.
fn complete(path: &Path) -> bool {
    let sql = behind::connect(path);
    behind::column(&sql, "SELECT count(*) FROM sqlite_schema WHERE name = 'status_log'") == ["1"]
        && behind::number(&sql, "SELECT count(*) FROM status_log") > 100
}

#[test]
fn a_file_that_is_there_is_never_taken_for_a_new_one() {
    let floor = Floor::durable_team();
    let taken = floor.folder().join("copy.db");
    fs::write(&taken, "a letter").expect("a file");
    let refusal = backup::back_up(&*floor, &taken).expect_err("it is there").to_body();
    assert_eq!(refusal.code, "file_exists");
    assert_eq!(fs::read_to_string(&taken).expect("it stays"), "a letter");
    let refusal = rollcall_engine::demo::write(&machine(), &taken, 1, acceptance::MORNING).map(drop);
    assert_eq!(refusal.expect_err("it is there").to_body().code, "file_exists");
}
