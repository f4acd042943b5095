//! Opening a file of 1 GB: after a clean end, and after a crash.
//!
//! After a clean end nothing is read that grows with the file. After a crash all of it is: `quick_check` visits every page, takes
//! every row apart and tries its constraints, so the row stands against the same check by hand, and names what both take. The
//! pages are in memory already; a cold disk has to bring them first.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rollcall_engine::{Instant, Workspace};
use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::{Row, floor, median, medians, timed};

const BYTES: u64 = 1_000_000_000;
const CLEAN_ROUNDS: usize = 15;
const CRASHED_ROUNDS: usize = 3;
const A_CLEAN_OPENING: Duration = Duration::from_millis(50);

pub fn measure(folder: &Path) -> Vec<Row> {
    let path = large(folder);
    let open = || {
        drop(Workspace::open(&acceptance::machine(), &path, Instant::from_millis(0)).expect("the file"));
    };
    open();
    let clean = median((0..CLEAN_ROUNDS).map(|_| timed(open)).collect());
    let (crashed, by_hand) = medians(
        CRASHED_ROUNDS,
        |_| {
            leave_a_log(&path);
            open();
        },
        |_| {
            leave_a_log(&path);
            check_by_hand(&path);
        },
    );
    vec![
        Row::new("opening 1 GB, closed cleanly", clean, A_CLEAN_OPENING, 1.0),
        Row::new("opening 1 GB, after a crash", crashed, by_hand, 1.3),
    ]
}

/// Kept in the target folder from run to run, and made again for another schema.
fn large(folder: &Path) -> PathBuf {
    let (small, owner) = floor::team(folder, "large.db", 100);
    drop(owner);
    let schema = schema(&small);
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench-large.db");
    let whole = |path: &Path| path.metadata().is_ok_and(|file| file.len() >= BYTES) && self::schema(path) == schema;
    if whole(&kept) {
        return kept;
    }
    for part in ["", "-wal", "-shm", ".lock"] {
        let _ = fs::remove_file(kept.with_extension(format!("db{part}")));
    }
    let began = std::time::Instant::now();
    fill(&small);
    fs::rename(&small, &kept).or_else(|_| fs::copy(&small, &kept).map(drop)).expect("the target folder");
    println!("1 GB is written in {:.1?}", began.elapsed());
    assert!(whole(&kept), "it is as large as that");
    kept
}

fn schema(path: &Path) -> String {
    acceptance::behind::schema(&Connection::open(path).expect("the file"))
}

/// Conversations of years, closed.
fn fill(path: &Path) {
    let mut connection = Connection::open(path).expect("the file");
    connection.execute_batch("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;").expect("SQLite takes it");
    let transaction = connection.transaction().expect("a transaction");
    transaction
        .execute_batch(
            "INSERT INTO client (name) VALUES ('Somebody who writes often');
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 280000)
            INSERT INTO thread (id, client_id, channel, started_at_ms, waiting_for, waiting_since_ms, closed_at_ms)
                SELECT n, (SELECT max(id) FROM client), 'chat', n, 'client', n, n + 1 FROM number;
            WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < 4700000)
            INSERT INTO message (thread_id, author, at_ms, text)
                SELECT 1 + n / 17, CASE n % 2 WHEN 0 THEN 'client' ELSE 'agent' END, n,
                    'Message ' || n || ': ' || substr('it is about the order of last week, which came without the cable that the page
                    shows, and about the money that was taken twice for it, on the first and on the second of the month.', 1, 100 + n % 97)
                FROM number;",
        )
        .expect("the conversations");
    transaction.commit().expect("a commit");
}

/// What a program leaves that ends in the middle of its work.
fn leave_a_log(path: &Path) {
    let connection = Connection::open(path).expect("the file");
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).expect("SQLite takes it");
    connection.execute_batch("UPDATE workspace SET name = 'Bench' WHERE id = 1").expect("a change");
}

fn check_by_hand(path: &Path) {
    let connection = Connection::open(path).expect("the file");
    let answer: String = connection.pragma_query_value(None, "quick_check", |row| row.get(0)).expect("an answer");
    assert_eq!(answer, "ok");
}
