//! A log that was cut, altered or deleted after a crash: it is said that changes are missing, and how many, and what is left of the log is
//! kept. Where nothing is missing, nothing is said.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::{Clock, Door, Floor, MORNING, Worker, behind, machine};
use rollcall_engine::backup;
use serde_json::{Value, json};
use tempfile::TempDir;

/// What precedes the first page in a log, and how long each page is with what precedes it.
const HEADER: usize = 32;
const FRAME: usize = 24 + 4096;

/// What happens to a log.
type Happens = fn(&mut Vec<u8>);

/// A team's file as a program left it that was killed.
struct Crashed {
    folder: TempDir,
    /// The last change in the file itself, without its log.
    in_the_file: i64,
    /// The last change that was acknowledged.
    acknowledged: i64,
}

fn worker(path: &Path) -> Worker {
    let mut worker = Worker::start(Command::new(env!("CARGO_BIN_EXE_acceptance-worker")));
    worker.call("open_workspace", &json!({ "path": path })).expect("it opens");
    worker
}

fn add_group(worker: &mut Worker, name: &str) -> i64 {
    let answer = worker.call("add_group", &json!({ "name": name })).expect("a group is added");
    answer["seq"].as_i64().expect("a change")
}

fn crashed() -> Crashed {
    let (folder, path) = Floor::durable_team().closed();
    let in_the_file = behind::number(&behind::connect(&path), "SELECT max(seq) FROM change");
    let mut worker = worker(&path);
    let acknowledged = (0..12).map(|nth| add_group(&mut worker, &format!("Group {nth}"))).max();
    worker.kill();
    Crashed { folder, in_the_file, acknowledged: acknowledged.expect("some") }
}

impl Crashed {
    fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn path(&self) -> PathBuf {
        self.beside("team.db")
    }

    fn log(&self) -> Vec<u8> {
        fs::read(self.beside("team.db-wal")).expect("a log was left")
    }

    /// Something happens to the log.
    fn with_log(self, happens: impl FnOnce(&mut Vec<u8>)) -> Crashed {
        let mut log = self.log();
        happens(&mut log);
        fs::write(self.beside("team.db-wal"), log).expect("it is written");
        self
    }

    fn without(self, name: &str) -> Crashed {
        fs::remove_file(self.beside(name)).expect("it was there");
        self
    }

    fn kept_logs(&self) -> usize {
        (1..9).filter(|number| self.beside(&format!("team.db-wal.kept-{number}")).exists()).count()
    }
}

fn opened(path: &Path) -> Door {
    let door = Door::by_the_machines_clock();
    door.does("open_workspace", json!({ "path": path }));
    door
}

fn warnings(door: &Door) -> Vec<Value> {
    door.does("show_workspace", json!({}))["warnings"].as_array().expect("a list").clone()
}

fn seq(door: &Door) -> i64 {
    door.does("show_workspace", json!({}))["seq"].as_i64().expect("a change")
}

/// Says nothing, with so many changes in the file.
#[track_caller]
fn says_nothing(path: &Path, changes: i64) {
    let door = opened(path);
    assert_eq!((warnings(&door), seq(&door)), (Vec::new(), changes));
}

fn changes_missing(count: i64) -> Value {
    json!({ "code": "changes_missing", "count": count })
}

fn log_kept(path: &Path) -> Value {
    json!({ "code": "log_kept", "path": path })
}

#[test]
fn whatever_happens_to_the_log_the_missing_changes_are_counted_and_what_is_left_is_kept() {
    let happens: [(&str, Happens); 8] = [
        ("a bit of the first page", |log| log[HEADER + 100] ^= 1),
        ("a bit of a later page", |log| log[HEADER + 9 * FRAME + 100] ^= 1),
        ("a bit of the last page", |log| *log.last_mut().expect("a byte") ^= 1),
        ("a bit of the header", |log| log[5] ^= 1),
        ("cut within a page", |log| log.truncate(HEADER + 7 * FRAME + 99)),
        ("cut between two pages", |log| log.truncate(HEADER + 7 * FRAME)),
        ("zeroed from within", |log| log[HEADER + 4 * FRAME..].fill(0)),
        ("zeroed", |log| log.fill(0)),
    ];
    for (what, happens) in happens {
        let file = crashed().with_log(happens);
        let left = file.log();
        let door = opened(&file.path());
        let missing = file.acknowledged - seq(&door);
        assert!(missing > 0, "{what}");
        let kept = file.beside("team.db-wal.kept-1");
        assert_eq!(warnings(&door), [changes_missing(missing), log_kept(&kept)], "{what}");
        assert!(fs::read(&kept).expect("it is kept") == left, "{what}: as it was found");
        assert_eq!(door.does("check_workspace", json!({}))["sound"], true, "{what}: what is there is sound");
    }
}

#[test]
fn a_log_that_is_gone_is_missed_too() {
    for file in [crashed().without("team.db-wal"), crashed().with_log(Vec::clear)] {
        let door = opened(&file.path());
        assert_eq!(seq(&door), file.in_the_file);
        assert_eq!(warnings(&door), [changes_missing(file.acknowledged - file.in_the_file)]);
        assert_eq!(file.kept_logs(), 0, "there was nothing to keep");
    }
}

#[test]
fn it_is_told_to_everybody_until_an_administrator_says_that_they_know() {
    let file = crashed().with_log(|log| log.truncate(HEADER + 7 * FRAME));
    let told = warnings(&opened(&file.path()));
    assert_eq!(told.len(), 2);
    // Work goes on, the file is closed and opened.
    let door = opened(&file.path());
    door.does("add_group", json!({ "name": "Mortgages" }));
    assert_eq!(warnings(&door), told);
    assert_eq!(door.does("check_workspace", json!({}))["warnings"], json!(told));
    assert_eq!(warnings(&door.of("sara")), told[..1], "where the log is kept is for who manages");
    door.of("sara").refuses("accept_loss", json!({}), "not_permitted");
    let accepted = door.does("accept_loss", json!({}));
    assert_eq!((&accepted["changes_missing"], &accepted["log"]), (&told[0]["count"], &told[1]["path"]));
    assert_eq!(warnings(&door), Vec::<Value>::new());
    let again = door.does("accept_loss", json!({}));
    assert_eq!((&again["changes_missing"], &again["seq"]), (&json!(0), &accepted["seq"]), "nothing is left to accept");
    door.close();
    behind::close_all(&file.path());
    says_nothing(&file.path(), accepted["seq"].as_i64().expect("a change"));
    assert_eq!(file.kept_logs(), 1, "it stays");
}

#[test]
fn whoever_followed_the_changes_that_are_missing_reads_everything_again() {
    let (folder, path) = Floor::durable_team().closed();
    let mut worker = worker(&path);
    add_group(&mut worker, "Mortgages");
    let followed = worker.call("list_changes", &json!({ "since": 0 })).expect("changes");
    worker.kill();
    fs::remove_file(path.with_extension("db-wal")).expect("a log");
    let door = opened(&path);
    let request = json!({ "since": followed["seq"], "epoch": followed["epoch"] });
    assert_eq!(door.does("list_changes", request)["reset"], true);
    drop(folder);
}

#[test]
fn an_end_that_loses_nothing_says_nothing() {
    // A crash, another one after it, and a clean end.
    let file = crashed();
    let mut again = worker(&file.path());
    let last = add_group(&mut again, "Mortgages");
    again.kill();
    says_nothing(&file.path(), last);
    behind::close_all(&file.path());
    says_nothing(&file.path(), last);
    // What was behind the log's end, from before it was begun again or half written, is no part of it.
    let file = crashed().with_log(|log| log.extend_from_slice(&[0x5A; FRAME + 99]));
    says_nothing(&file.path(), file.acknowledged);
    assert_eq!(file.kept_logs(), 0);
}

#[test]
fn a_change_that_was_under_way_is_not_missed() {
    let floor = Floor::durable_team();
    let acknowledged = seq(&floor);
    // Nobody was told of the next change: its mark isn't there yet.
    let side = fs::read(floor.folder().join("team.db.lock")).expect("marks");
    let before = fs::metadata(floor.folder().join("team.db-wal")).expect("a log").len();
    floor.does("add_group", json!({ "name": "Mortgages" }));
    let [bytes, log] = ["team.db", "team.db-wal"].map(|name| fs::read(floor.folder().join(name)).expect("it is there"));
    let before = usize::try_from(before).expect("a small log");
    assert!(log.len() > before + FRAME, "the change takes more than a page");
    for hole in (before..log.len()).step_by(FRAME) {
        let folder = tempfile::tempdir().expect("a folder");
        let mut torn = log.clone();
        torn[hole + 512..hole + 1024].fill(0xA5);
        for (name, bytes) in [("team.db", &bytes), ("team.db-wal", &torn), ("team.db.lock", &side)] {
            fs::write(folder.path().join(name), bytes).expect("it is written");
        }
        let door = Door::new(&Clock::at(MORNING));
        door.does("open_workspace", json!({ "path": folder.path().join("team.db") }));
        assert_eq!((warnings(&door), seq(&door)), (Vec::new(), acknowledged));
    }
}

#[test]
fn without_a_mark_nothing_is_counted_and_a_log_with_a_hole_is_kept_all_the_same() {
    let torn_mark = |file: Crashed| {
        let side = file.beside("team.db.lock");
        let bytes: Vec<u8> = fs::read(&side).expect("marks").iter().map(|byte| byte ^ 0x11).collect();
        fs::write(&side, bytes).expect("no mark is whole");
        file
    };
    for file in [crashed().without("team.db.lock"), torn_mark(crashed())] {
        let file = file.without("team.db-wal");
        says_nothing(&file.path(), file.in_the_file);
    }
    let file = torn_mark(crashed()).with_log(|log| log[HEADER + 4 * FRAME + 100] ^= 1);
    let door = opened(&file.path());
    assert_eq!(warnings(&door), [log_kept(&file.beside("team.db-wal.kept-1"))]);
}

#[test]
fn a_file_of_another_life_isnt_measured_by_this_ones_marks() {
    // Restored over a file that had come further.
    let floor = Floor::durable_team();
    let copy = floor.folder().join("copy.db");
    backup::back_up(&*floor, &copy).expect("a copy");
    let kept = seq(&floor);
    floor.at_work("ada");
    let (_folder, path) = floor.closed();
    backup::restore(&machine(), &copy, &path, true, MORNING).expect("it is restored");
    let door = Door::new(&Clock::at(MORNING));
    door.does("open_workspace", json!({ "path": path }));
    assert_eq!((warnings(&door), seq(&door)), (Vec::new(), kept));
    door.close();
    behind::close_all(&path);

    // Its clock was repaired, and then a crash.
    let floor = Floor::durable_team();
    floor.clock.set(3600);
    floor.sign_in("ada");
    floor.clock.set(-3600);
    floor.does("repair_clock", json!({}));
    floor.sign_in("ben");
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["team.db", "team.db-wal", "team.db.lock"] {
        fs::copy(floor.folder().join(name), folder.path().join(name)).expect("it is copied");
    }
    let door = Door::new(&floor.clock);
    door.does("open_workspace", json!({ "path": folder.path().join("team.db") }));
    assert_eq!((warnings(&door), seq(&door)), (Vec::new(), seq(&floor)));
}

#[test]
fn an_older_copy_that_somebody_puts_in_the_files_place_is_told() {
    let (folder, path) = Floor::durable_team().closed();
    let copy = folder.path().join("copy.db");
    fs::copy(&path, &copy).expect("a copy");
    let door = opened(&path);
    let before = seq(&door);
    door.does("add_group", json!({ "name": "Mortgages" }));
    let missing = seq(&door) - before;
    door.close();
    behind::close_all(&path);
    fs::rename(&copy, &path).expect("it takes its place");
    assert_eq!(warnings(&opened(&path)), [changes_missing(missing)]);
}

#[test]
fn of_two_programs_the_one_that_came_further_is_believed() {
    let (folder, path) = Floor::durable_team().closed();
    let in_the_file = behind::number(&behind::connect(&path), "SELECT max(seq) FROM change");
    let mut programs = [worker(&path), worker(&path)];
    for round in 0..10 {
        let last = add_group(&mut programs[round % 2], &format!("Group {round}"));
        let copy = tempfile::tempdir().expect("a folder");
        for name in ["team.db", "team.db.lock"] {
            fs::copy(folder.path().join(name), copy.path().join(name)).expect("it is copied");
        }
        assert_eq!(warnings(&opened(&copy.path().join("team.db"))), [changes_missing(last - in_the_file)]);
    }
    programs.iter_mut().for_each(Worker::kill);
}

#[test]
fn no_more_than_three_logs_are_kept_and_none_of_them_twice() {
    let file = crashed();
    let [bytes, side] = ["team.db", "team.db.lock"].map(|name| fs::read(file.beside(name)).expect("it is there"));
    let log = file.log();
    for (round, kept) in [(0, 1), (0, 1), (1, 2), (2, 3), (3, 3), (1, 3)] {
        fs::write(file.beside("team.db"), &bytes).expect("as it was");
        fs::write(file.beside("team.db.lock"), &side).expect("as it was");
        fs::write(file.beside("team.db-wal"), &log[..HEADER + (5 + round) * FRAME]).expect("a cut log");
        let _ = fs::remove_file(file.beside("team.db-shm"));
        let door = opened(&file.path());
        assert_eq!((warnings(&door).len(), file.kept_logs()), (2, kept), "round {round}");
        door.close();
        behind::close_all(&file.path());
    }
}

#[test]
fn a_demo_whose_changes_neednt_survive_isnt_measured() {
    let floor = Floor::team();
    let kept = seq(&floor);
    floor.at_work("ada");
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["team.db", "team.db.lock"] {
        fs::copy(floor.folder().join(name), folder.path().join(name)).expect("it is copied");
    }
    let door = Door::new(&floor.clock);
    door.does("open_workspace", json!({ "path": folder.path().join("team.db") }));
    assert_eq!((warnings(&door), seq(&door)), (Vec::new(), kept));
}
