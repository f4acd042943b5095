//! Whatever happened: times add up, in every division of a period.

use std::collections::BTreeMap;

use acceptance::{Door, Floor, text_of};
use proptest::prelude::*;
use rollcall_engine::Instant;
use serde_json::{Value, json};

use super::{columns, rows, workload};
use crate::property::{acts, perform};

/// Saturday, 28 March 2026, 22:00 in Berlin: three hours before clocks are turned ahead there.
const THE_NIGHT: Instant = Instant::from_millis(1_774_731_600_000);

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn times_add_up_whatever_happened(
        acts in prop::collection::vec(acts(), 20..90),
        cuts in prop::collection::vec(0.0..1.0_f64, 3),
    ) {
        let floor = Floor::team_in("Europe/Berlin", THE_NIGHT);
        for act in &acts {
            perform(&floor, act);
            // The random acts take minutes; shifts take hours.
            floor.clock.pass(397);
        }
        floor.does("advance", json!({}));
        let sound = floor.does("check_workspace", json!({}));
        prop_assert!(sound["sound"] == true, "{sound}");

        let instant = |share: f64| {
            let length = floor.clock.now().millis() - THE_NIGHT.millis();
            #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a moment somewhere")]
            Instant::from_millis(THE_NIGHT.millis() + (length as f64 * share) as i64)
        };
        let mut moments: Vec<Instant> = cuts.iter().map(|share| instant(*share)).collect();
        moments.sort();
        let [from, cut, to] = moments[..] else { unreachable!() };
        let between = |from: Instant, to: Instant| json!({ "from": text_of(from), "to": text_of(to) });
        if from < cut && cut < to {
            let whole = sums(&floor, &between(from, to));
            assert_each_row_adds_up(&floor, &between(from, to));
            prop_assert_eq!(&whole, &by_the_log(&floor, from, to), "as the log has it");
            let mut halves = sums(&floor, &between(from, cut));
            for (code, seconds) in sums(&floor, &between(cut, to)) {
                *halves.entry(code).or_default() += seconds;
            }
            halves.retain(|_, seconds| *seconds != 0);
            prop_assert_eq!(&whole, &halves, "a period that is cut in two");
        }
        assert_each_row_adds_up(&floor, &json!({ "from": "2026-03-28", "to": "2026-04-03" }));
        assert_each_row_adds_up(&floor, &json!({}));
    }
}

/// The sums of a period that aren't nothing, the share left out.
fn sums(door: &Door, filter: &Value) -> BTreeMap<String, i64> {
    numbers(&workload(door, filter, "agent")["total"])
}

fn numbers(values: &Value) -> BTreeMap<String, i64> {
    let values = values.as_object().expect("values");
    let number = |(code, value): (&String, &Value)| Some((code.clone(), value.as_i64().filter(|value| *value != 0)?));
    values.iter().filter_map(number).collect()
}

fn assert_each_row_adds_up(door: &Door, filter: &Value) {
    let whole = numbers(&workload(door, filter, "agent")["total"]);
    for by in ["agent", "day", "week", "group"] {
        let report = workload(door, filter, by);
        let mut added: BTreeMap<String, i64> = BTreeMap::new();
        for row in rows(&report) {
            let values = &row["values"];
            let statuses = report["columns"].as_array().expect("columns").iter().filter(|one| !one["status"].is_null());
            let times: i64 = statuses.filter_map(|one| values[one["code"].as_str()?].as_i64()).sum();
            assert_eq!(Some(times), values["login_time"].as_i64(), "{by}: {row}");
            assert!(values["productive_time"].as_i64() <= Some(times), "{by}: {row}");
            for (code, number) in numbers(values) {
                *added.entry(code).or_default() += number;
            }
        }
        assert_eq!(added, whole, "rows of {by} in {:?}", columns(&report));
        assert_eq!(numbers(&report["total"]), whole, "the total by {by}");
    }
}

/// The same without the days: every interval of the log by itself, and threads as the file has them.
fn by_the_log(floor: &Floor, from: Instant, to: Instant) -> BTreeMap<String, i64> {
    let (from_s, to_s) = (from.millis().div_euclid(1000), to.millis().div_euclid(1000));
    let sql = floor.sql();
    let mut sums: BTreeMap<String, i64> = BTreeMap::new();
    let mut statement = sql
        .prepare(
            "SELECT status_log.status, reason.code, began_at_ms / 1000, coalesce(ended_at_ms, ?1) / 1000, agent_id
             FROM status_log LEFT JOIN reason ON reason.id = reason_id WHERE status <> 'offline'",
        )
        .expect("the query is right");
    let now = floor.does("show_workspace", json!({}))["now"].clone();
    let now = chrono::DateTime::parse_from_rfc3339(now.as_str().expect("text")).expect("an instant").timestamp_millis();
    let mut log = statement.query([now]).expect("the log");
    while let Some(row) = log.next().expect("a row") {
        let status: String = row.get(0).expect("a status");
        let reason: Option<String> = row.get(1).expect("a reason");
        let began = row.get::<_, i64>(2).expect("a begin").max(from_s);
        let ended = row.get::<_, i64>(3).expect("an end").min(to_s);
        if ended <= began {
            continue;
        }
        let column = match status.as_str() {
            "active_free" => "free".to_owned(),
            "not_ready" => "notready".to_owned(),
            "kicked_out" => "kickedout".to_owned(),
            _ => reason.unwrap_or(status.clone()),
        };
        *sums.entry(format!("{column}_time")).or_default() += ended - began;
        *sums.entry("login_time".to_owned()).or_default() += ended - began;
        let agent: i64 = row.get(4).expect("an agent");
        let productive = match status.as_str() {
            "active" | "finishing" => ended - began,
            // Second by second, so that it has nothing in common with what is tested.
            "outgoing" => {
                let held =
                    "SELECT began_at_ms / 1000, coalesce(ended_at_ms, ?2) / 1000 FROM assignment WHERE agent_id = ?1";
                let mut statement = sql.prepare(held).expect("the query is right");
                let held: Vec<(i64, i64)> = statement
                    .query_map([agent, now], |row| Ok((row.get(0)?, row.get(1)?)))
                    .expect("assignments")
                    .collect::<Result<_, _>>()
                    .expect("assignments");
                let covered = |second: &i64| held.iter().any(|(from, to)| from <= second && second < to);
                i64::try_from((began..ended).filter(covered).count()).expect("a number")
            }
            _ => 0,
        };
        *sums.entry("productive_time".to_owned()).or_default() += productive;
    }
    for (code, query) in [
        (
            "threads_assigned",
            "SELECT count(*) FROM (SELECT min(began_at_ms) AS first FROM assignment GROUP BY thread_id, agent_id)
             WHERE first >= ?1 AND first < ?2",
        ),
        (
            "threads_closed",
            "SELECT count(*) FROM thread WHERE agent_id IS NOT NULL AND closed_at_ms >= ?1 AND closed_at_ms < ?2",
        ),
        ("pinned_resolved", "SELECT count(*) FROM pinned_message WHERE resolved_at_ms >= ?1 AND resolved_at_ms < ?2"),
    ] {
        let number = sql.query_row(query, [from.millis(), to.millis()], |row| row.get(0)).expect("a number");
        sums.insert(code.to_owned(), number);
    }
    sums.retain(|_, number| *number != 0);
    sums
}
