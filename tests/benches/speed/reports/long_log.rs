//! A long log, made as quickly as SQLite takes it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, Datelike, Months, NaiveDate};
use rollcall_engine::wire::ReportFilter;
use rollcall_engine::{Host, Workspace};
use rusqlite::{Connection, params};

use crate::floor::{self, Owner};

const AGENTS: i64 = 300;
/// Intervals of each.
const EACH: i64 = 33_334;
pub const INTERVALS: i64 = AGENTS * EACH;
/// Milliseconds that one takes on average: all of them take three years.
const STEP_MS: i64 = 2_838_000;

/// A month in the middle of it.
pub fn a_month(now: rollcall_engine::Instant) -> ReportFilter {
    let there = date(now) - Months::new(18);
    let first = there.with_day(1).expect("every month has a first");
    let day = |date: NaiveDate| Some(date.format("%Y-%m-%d").to_string());
    ReportFilter { from: day(first), to: day(first + Months::new(1)), ..ReportFilter::default() }
}

/// The day of an instant, by universal time.
pub fn date(now: rollcall_engine::Instant) -> NaiveDate {
    DateTime::from_timestamp_millis(now.millis()).expect("an instant").date_naive()
}

/// A status and a reason, from what is no pattern.
fn status(agent: i64, step: i64) -> (&'static str, Option<i64>) {
    let mixed = (agent.wrapping_mul(0x9E37_79B9) ^ step.wrapping_mul(0x85EB_CA6B)).wrapping_mul(0xC2B2_AE35);
    match (mixed >> 7).rem_euclid(100) {
        0..=39 => ("active", None),
        40..=59 => ("active_free", None),
        60..=63 => ("finishing", None),
        64..=68 => ("outgoing", None),
        spare @ 69..=83 => ("inactive", Some(1 + spare % 3)),
        84..=85 => ("not_ready", None),
        86 => ("kicked_out", None),
        _ => ("offline", None),
    }
}

/// Makes the log, and opens the workspace, which adds the days up.
pub fn make(folder: &Path) -> (PathBuf, Owner) {
    let (path, owner) = floor::team(folder, "long.db", usize::try_from(AGENTS).expect("a few"));
    let now = owner.now();
    drop(owner);
    let began = Instant::now();
    fill(&path, now.millis());
    println!("{INTERVALS} intervals are written in {:.1?}", began.elapsed());
    let began = Instant::now();
    let workspace =
        Workspace::open(&acceptance::machine(), &path, rollcall_engine::Instant::from_millis(0)).expect("the file");
    println!("their days are added up in {:.1?}", began.elapsed());
    (path, Owner(Arc::new(workspace)))
}

fn fill(path: &Path, now_ms: i64) {
    let mut connection = Connection::open(path).expect("the file");
    connection.execute_batch("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;").expect("SQLite takes it");
    let transaction = connection.transaction().expect("a transaction");
    // What keeps a log in order would only be in the way of one that is written in order.
    let kept: Vec<String> = transaction
        .prepare("SELECT sql FROM sqlite_schema WHERE tbl_name = 'status_log' AND type IN ('trigger', 'index') AND sql IS NOT NULL")
        .and_then(|mut statement| statement.query_map([], |row| row.get(0))?.collect())
        .expect("the schema");
    let names: Vec<String> = transaction
        .prepare("SELECT 'DROP ' || type || ' ' || name FROM sqlite_schema WHERE tbl_name = 'status_log' AND type IN ('trigger', 'index') AND sql IS NOT NULL")
        .and_then(|mut statement| statement.query_map([], |row| row.get(0))?.collect())
        .expect("the schema");
    transaction.execute_batch(&names.join(";")).expect("they are dropped");
    let first: i64 = transaction.query_row("SELECT min(id) FROM agent", [], |row| row.get(0)).expect("an agent");
    transaction
        .execute_batch("DELETE FROM status_log; DELETE FROM day_rules; DELETE FROM day_time;")
        .expect("an empty log");
    let base = now_ms - EACH * STEP_MS;
    {
        let mut insert = transaction
            .prepare(
                "INSERT INTO status_log (id, agent_id, status, reason_id, next_reason_id, began_at_ms, ended_at_ms, cause, changed_by)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'agent', ?2)",
            )
            .expect("a statement");
        let began = |agent: i64, step: i64| {
            let place = step * STEP_MS + agent * (STEP_MS / AGENTS);
            base + place + (agent * 7919 + step * 104_729) % (STEP_MS / AGENTS)
        };
        for step in 0..EACH {
            for agent in 0..AGENTS {
                let (status, reason) = status(agent, step);
                let next = (status == "finishing").then_some(1);
                let ended = (step + 1 < EACH).then(|| began(agent, step + 1));
                insert
                    .execute(params![
                        step * AGENTS + agent + 1,
                        first + agent,
                        status,
                        reason,
                        next,
                        began(agent, step),
                        ended
                    ])
                    .expect("a row");
            }
        }
    }
    transaction.execute_batch(&kept.join(";")).expect("they are back");
    transaction.commit().expect("a commit");
}
