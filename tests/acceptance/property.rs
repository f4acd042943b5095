//! Whatever people do on a floor, and whatever their clocks do, these things hold.

mod act;

use acceptance::{Floor, behind};
use proptest::prelude::*;
use rollcall_engine::wire::Severity;
use serde_json::{Value, json};

use act::AGENTS;
pub use act::{Act, acts};

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_floor_stays_in_order_whatever_happens(acts in prop::collection::vec(acts(), 1..60)) {
        let floor = Floor::team();
        let sql = floor.sql();
        let mut last = 0;
        for act in acts {
            perform(&floor, &act);
            for login in AGENTS {
                floor.assert_log_is_whole(login);
            }
            assert_counts_add_up(&floor);
            assert_every_thread_is_in_one_place(&floor, &sql);
            assert_nobody_waits_while_somebody_is_free(&sql);
            let seq = floor.does("show_workspace", json!({}))["seq"].as_i64().expect("a change");
            assert!(seq >= last);
            last = seq;
        }
    }
}

/// A refusal is an answer like any other; a failure never is.
pub fn perform(floor: &Floor, act: &Act) {
    match act {
        Act::TimePasses(seconds) => floor.clock.pass(*seconds),
        Act::Calls { login, name, request } => {
            let before = floor.does("show_workspace", json!({}))["now"].clone();
            if let Err(body) = floor.of(login).call(name, request.clone()) {
                assert_eq!(body.severity, Severity::Refused, "{name} {request} broke: {}", body.code);
            }
            let after = floor.does("show_workspace", json!({}))["now"].clone();
            assert!(before.as_str() <= after.as_str(), "time went back from {before} to {after}");
        }
    }
}

/// Who can be given a thread is kept beside the statuses and queues that it follows from.
fn assert_nobody_waits_while_somebody_is_free(sql: &rusqlite::Connection) {
    let kept = behind::column(sql, "SELECT agent_id || ' ' || occupied FROM free_agent ORDER BY agent_id");
    let derived = "SELECT agent.id || ' ' || count(thread.id) FROM agent \
        JOIN status_log ON status_log.agent_id = agent.id AND ended_at_ms IS NULL AND status IN ('active', 'active_free') \
        LEFT JOIN thread ON thread.agent_id = agent.id AND closed_at_ms IS NULL \
        GROUP BY agent.id HAVING count(thread.id) < agent.sessions ORDER BY agent.id";
    assert_eq!(kept, behind::column(sql, derived), "those who can be given a thread");
    let waiting = behind::number(sql, "SELECT count(*) FROM thread WHERE closed_at_ms IS NULL AND agent_id IS NULL");
    assert!(waiting == 0 || kept.is_empty(), "{waiting} threads wait while {kept:?} are free");
}

fn assert_counts_add_up(floor: &Floor) {
    let list = floor.does("list_agents", json!({}));
    let counts = list["counts"].as_object().expect("counts");
    let others: u64 = counts.iter().filter(|(code, _)| *code != "all").filter_map(|(_, count)| count.as_u64()).sum();
    assert_eq!((counts["all"].as_u64(), others), (Some(4), 4));
    for row in list["agents"].as_array().expect("a list") {
        let active = ["active", "active_free", "outgoing", "finishing"].iter().any(|status| row["status"] == *status);
        assert_eq!(row["threads"].is_u64(), active, "{row}");
        assert!(row["elapsed_s"].as_i64().is_none_or(|seconds| seconds >= 0), "{row}");
        let threads = row["threads"].as_u64();
        assert!(row["status"] != "active" || threads > Some(0), "{row}");
        assert!(row["status"] != "active_free" || threads == Some(0), "{row}");
        assert!(row["status"] != "finishing" || threads > Some(0), "{row}");
    }
}

/// In the queue, with one agent, or closed; and in front of its agent only while it is with them.
fn assert_every_thread_is_in_one_place(floor: &Floor, sql: &rusqlite::Connection) {
    let held: Vec<Value> = AGENTS.iter().flat_map(|login| floor.threads(login)).map(Value::from).collect();
    let stored = "SELECT id FROM thread WHERE closed_at_ms IS NULL AND agent_id IS NOT NULL";
    let mut held: Vec<String> = held.iter().map(Value::to_string).collect();
    let mut expected = behind::column(sql, stored);
    held.sort();
    expected.sort();
    assert_eq!(held, expected, "each on one card");
    for stray in [
        "SELECT count(*) FROM thread WHERE in_front = 1 AND (agent_id IS NULL OR closed_at_ms IS NOT NULL)",
        "SELECT count(*) FROM thread JOIN status_log ON status_log.agent_id = thread.agent_id AND ended_at_ms IS NULL \
         WHERE closed_at_ms IS NULL AND status IN ('kicked_out', 'not_ready')",
        "SELECT count(*) FROM thread JOIN status_log ON status_log.agent_id = thread.agent_id AND ended_at_ms IS NULL \
         WHERE closed_at_ms IS NULL AND status = 'inactive' AND (waiting_for = 'agent' OR in_front = 1)",
        "SELECT count(*) FROM deadline JOIN status_log ON status_log.agent_id = subject_id AND ended_at_ms IS NULL \
         WHERE kind IN ('inactivity', 'warning', 'grace') AND (kind = 'grace') <> (status = 'offline')",
        "SELECT count(*) FROM deadline WHERE kind = 'closing' AND subject_id NOT IN \
         (SELECT id FROM thread WHERE closed_at_ms IS NULL AND waiting_for = 'client')",
        "SELECT count(*) FROM deadline WHERE kind = 'expiry' AND subject_id NOT IN \
         (SELECT id FROM approval_request WHERE state = 'pending')",
        "SELECT count(*) FROM thread LEFT JOIN assignment ON thread_id = thread.id AND ended_at_ms IS NULL \
         WHERE closed_at_ms IS NULL AND assignment.agent_id IS NOT thread.agent_id",
    ] {
        assert_eq!(behind::number(sql, stray), 0, "{stray}");
    }
}
