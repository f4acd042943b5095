//! The widget of 10,000 agents: query and JSON together.

use std::path::Path;

use rollcall_engine::{commands, wire};
use rusqlite::Connection;
use serde::Serialize;

use super::{Row, floor, medians};

const AGENTS: usize = 10_000;
const ROUNDS: usize = 21;

/// What somebody would write by hand for the same rows.
#[derive(Serialize)]
struct Plain {
    id: i64,
    login: String,
    name: String,
    group: String,
    status: String,
    reason: Option<String>,
    next_reason: Option<String>,
    threads: i64,
    pinned: i64,
    since: i64,
    elapsed_s: i64,
    pending_requests: i64,
    group_id: i64,
    alias: Option<String>,
    photo_id: Option<i64>,
    sessions: i64,
    warned: bool,
}

const BY_HAND: &str = "
    SELECT a.id, p.login, p.name, g.name, l.status, r.code, n.code,
        (SELECT count(*) FROM thread t WHERE t.agent_id = a.id AND t.closed_at_ms IS NULL),
        (SELECT count(*) FROM pinned_message m WHERE m.agent_id = a.id AND m.resolved_at_ms IS NULL),
        l.began_at_ms,
        (SELECT count(*) FROM approval_request q WHERE q.agent_id = a.id AND q.state = 'pending'),
        a.group_id, a.alias, a.photo_id, a.sessions,
        EXISTS (SELECT 1 FROM deadline d WHERE d.kind = 'warning' AND d.subject_id = a.id)
    FROM agent a
    JOIN person p ON p.id = a.id
    JOIN supervisor_group g ON g.id = a.group_id
    JOIN status_log l ON l.agent_id = a.id AND l.ended_at_ms IS NULL
    LEFT JOIN reason r ON r.id = l.reason_id
    LEFT JOIN reason n ON n.id = l.next_reason_id
    ORDER BY p.name, a.id";

pub fn measure(folder: &Path) -> Row {
    let (path, owner) = floor::team(folder, "board.db", AGENTS);
    floor::populate(&path);
    let by_hand = Connection::open(&path).expect("the file");
    let ours = |_| {
        let list = commands::list_agents(&owner, wire::ListAgents::default()).expect("the list");
        assert_eq!(list.agents.len(), AGENTS);
        std::hint::black_box(serde_json::to_string(&list).expect("JSON"));
    };
    let limit = |_| {
        let mut statement = by_hand.prepare_cached(BY_HAND).expect("a statement");
        let rows = statement.query_map([], plain).expect("rows").collect::<Result<Vec<_>, _>>().expect("rows");
        assert_eq!(rows.len(), AGENTS);
        std::hint::black_box(serde_json::to_string(&rows).expect("JSON"));
    };
    let (ours, limit) = medians(ROUNDS, ours, limit);
    Row::new("board of 10,000 agents", ours, limit, 1.5)
}

fn plain(row: &rusqlite::Row<'_>) -> rusqlite::Result<Plain> {
    let since: i64 = row.get(9)?;
    Ok(Plain {
        id: row.get(0)?,
        login: row.get(1)?,
        name: row.get(2)?,
        group: row.get(3)?,
        status: row.get(4)?,
        reason: row.get(5)?,
        next_reason: row.get(6)?,
        threads: row.get(7)?,
        pinned: row.get(8)?,
        since,
        elapsed_s: since / 1000,
        pending_requests: row.get(10)?,
        group_id: row.get(11)?,
        alias: row.get(12)?,
        photo_id: row.get(13)?,
        sessions: row.get(14)?,
        warned: row.get(15)?,
    })
}
