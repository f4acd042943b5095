//! SQLite on the simulated disk: what a power cut takes, and that several connections keep out of each other's way.

use std::path::Path;
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};
use simulated_disk::call::{Call, Role};
use simulated_disk::chance::Chance;
use simulated_disk::record::{Event, Walk, fingerprint};
use simulated_disk::trouble::{Planted, Then, Trouble};
use simulated_disk::{Model, SimDisk};

use rollcall_store::disk::Disk;

const FILE: &str = "/team/team.db";

fn empty() -> Model {
    Model::with_folders(&[Path::new("/team")])
}

fn connect(disk: &SimDisk, program: usize) -> Connection {
    let program = disk.program(program);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection =
        Connection::open_with_flags_and_vfs(FILE, flags, program.vfs().expect("a name")).expect("it opens");
    connection.busy_timeout(Duration::from_secs(30)).expect("a timeout");
    connection
}

/// Rows are written one by one; after each the number of changes on the disk is noted.
struct Run {
    events: Vec<Event>,
    acknowledged: Vec<usize>,
}

const ROWS: usize = 40;

fn run(disk: &SimDisk, synchronous: &str) -> Run {
    disk.insert(empty());
    disk.record();
    let connection = connect(disk, 0);
    connection.pragma_update(None, "journal_mode", "WAL").expect("a log");
    connection.pragma_update(None, "synchronous", synchronous).expect("a level");
    connection.pragma_update(None, "wal_autocheckpoint", 16).expect("a bound");
    connection
        .execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT); CREATE INDEX x ON t (x)")
        .expect("a table");
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).expect("the table is in the file");
    disk.program(0).sync_folder(Path::new("/team")).expect("its name is safe");
    let mut acknowledged = vec![disk.recorded()];
    for row in 0..ROWS {
        connection.execute("INSERT INTO t (x) VALUES (?1)", [format!("{row} ").repeat(40)]).expect("a row");
        acknowledged.push(disk.recorded());
    }
    drop(connection);
    Run { events: disk.take_record(), acknowledged }
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    cuts: usize,
    lost: usize,
    corrupt: usize,
}

/// Cuts the power at every point after the table was there.
fn cut_everywhere(disk: &SimDisk, run: &Run) -> Found {
    let mut found = Found::default();
    let mut walk = Walk::new(&empty(), &run.events);
    for point in run.acknowledged[0]..=run.events.len() {
        let acknowledged = run.acknowledged.iter().filter(|at| **at <= point).count() - 1;
        for seed in 0..4 {
            disk.insert(walk.after(point).cut(&mut Chance::of(&[point as u64, seed])));
            found.cuts += 1;
            let connection = connect(disk, 0);
            let rows = connection.query_row("SELECT count(*) FROM t", [], |row| row.get::<_, usize>(0));
            let sound = connection.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0));
            match (rows, sound.as_deref()) {
                (Ok(rows), Ok("ok")) if (acknowledged..=acknowledged + 1).contains(&rows) => {}
                (Ok(_), Ok("ok")) => found.lost += 1,
                _ => found.corrupt += 1,
            }
        }
    }
    found
}

#[test]
fn full_loses_nothing_normal_loses_the_newest_and_off_breaks_the_file() {
    let disk = SimDisk::new(empty());
    let full = cut_everywhere(&disk, &run(&disk, "FULL"));
    println!("FULL {full:?}");
    assert_eq!((full.lost, full.corrupt), (0, 0), "{full:?}");
    assert!(full.cuts > 500, "{full:?}");
    let normal = cut_everywhere(&disk, &run(&disk, "NORMAL"));
    println!("NORMAL {normal:?}");
    assert!(normal.lost > normal.cuts / 10 && normal.corrupt == 0, "{normal:?}");
    let off = cut_everywhere(&disk, &run(&disk, "OFF"));
    println!("OFF {off:?}");
    assert!(off.corrupt > 0, "{off:?}");
}

#[test]
fn the_same_run_does_the_same() {
    let disk = SimDisk::new(empty());
    let [first, second] = [(); 2].map(|()| run(&disk, "FULL"));
    assert_eq!(fingerprint(&first.events), fingerprint(&second.events));
    assert_ne!(fingerprint(&first.events), fingerprint(&run(&disk, "NORMAL").events));
}

#[test]
fn connections_of_several_threads_and_programs_write_one_after_the_other() {
    let disk = SimDisk::new(empty());
    let first = connect(&disk, 0);
    first.pragma_update(None, "journal_mode", "WAL").expect("a log");
    first.execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)").expect("a table");
    thread::scope(|threads| {
        for writer in 0..4 {
            let connection = connect(&disk, writer % 2);
            threads.spawn(move || {
                for row in 0..50 {
                    connection.execute("INSERT INTO t (x) VALUES (?1)", [row]).expect("a row");
                }
            });
        }
    });
    let rows: i64 = first.query_row("SELECT count(*) FROM t", [], |row| row.get(0)).expect("a number");
    let sound: String = first.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("an answer");
    assert_eq!((rows, sound.as_str()), (200, "ok"));
}

#[test]
fn the_rollback_journal_works_on_it_too() {
    let disk = SimDisk::new(empty());
    disk.record();
    let connection = connect(&disk, 0);
    connection.execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1)").expect("a row");
    connection.execute_batch("BEGIN; INSERT INTO t VALUES (2); ROLLBACK").expect("taken back");
    assert_eq!(connection.query_row("SELECT max(id) FROM t", [], |row| row.get::<_, i64>(0)), Ok(1));
    drop(connection);
    assert!(disk.take_record().iter().any(|event| event.role == Role::Journal && event.call == Call::Remove));
}

#[test]
fn a_chosen_call_fails_and_the_next_one_does_not() {
    let disk = SimDisk::new(empty());
    let connection = connect(&disk, 0);
    connection.pragma_update(None, "journal_mode", "WAL").expect("a log");
    connection.execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY)").expect("a table");
    for (trouble, code) in
        [(Trouble::Io, rusqlite::ErrorCode::SystemIoFailure), (Trouble::Full, rusqlite::ErrorCode::DiskFull)]
    {
        let nth = 1 + disk.troubles(|troubles| troubles.counts()[&(Call::Write, Role::Log)]);
        let planted = Planted { call: Call::Write, role: Some(Role::Log), nth, then: Then::Never, trouble };
        disk.troubles(|troubles| troubles.plant(planted));
        let failed = connection.execute("INSERT INTO t DEFAULT VALUES", []).expect_err("the disk fails");
        assert_eq!(failed.sqlite_error_code(), Some(code));
        connection.execute("INSERT INTO t DEFAULT VALUES", []).expect("and works again");
    }
    assert_eq!(disk.troubles(|troubles| troubles.met()), 2);
}

#[test]
fn a_file_opened_past_sqlite_is_an_offence_while_it_is_open() {
    let disk = SimDisk::new(empty());
    let connection = connect(&disk, 0);
    connection.execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY)").expect("a table");
    let file = Path::new(FILE);
    disk.program(1).head(file, 16).expect("another program may");
    disk.program(0).stat(file).expect("and looking opens nothing");
    assert_eq!(disk.offences(), [""; 0]);
    disk.program(0).head(file, 16).expect("it answers");
    assert_eq!(disk.offences(), [format!("{FILE} was opened past SQLite while it was open")]);
    drop(connection);
}

#[test]
fn a_sync_that_lies_loses_what_was_acknowledged() {
    let disk = SimDisk::new(empty());
    let connection = connect(&disk, 0);
    connection.pragma_update(None, "journal_mode", "WAL").expect("a log");
    connection.execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY)").expect("a table");
    disk.program(0).sync_folder(Path::new("/team")).expect("its name is safe");
    let lie = Planted { call: Call::Sync, role: None, nth: 1, then: Then::Always, trouble: Trouble::Lie };
    disk.troubles(|troubles| troubles.plant(lie));
    connection.pragma_update(None, "synchronous", "FULL").expect("a level");
    for _ in 0..20 {
        connection.execute("INSERT INTO t DEFAULT VALUES", []).expect("acknowledged");
    }
    let model = disk.model();
    drop(connection);
    let lost = (0..50).any(|seed| {
        disk.insert(model.cut(&mut Chance::new(seed)));
        let connection = connect(&disk, 0);
        connection.query_row("SELECT count(*) FROM t", [], |row| row.get::<_, i64>(0)) != Ok(20)
    });
    assert!(lost);
}
