//! One durable status change, with its log row and its change row.

use std::path::Path;

use rollcall_engine::{commands, wire};
use rusqlite::{Connection, TransactionBehavior};

use super::{Row, floor, medians};

const ROUNDS: usize = 400;

pub fn measure(folder: &Path) -> Row {
    let (_, owner) = floor::team(folder, "change.db", 100);
    let agent = wire::AgentRef::Login("agent7".into());
    commands::sign_in(&owner, wire::AgentActs { agent: agent.clone() }).expect("signed in");
    let (by_hand_path, by_hand_owner) = floor::team(folder, "change-by-hand.db", 100);
    drop(by_hand_owner);
    let mut by_hand = Connection::open(&by_hand_path).expect("the file");
    by_hand.pragma_update(None, "journal_mode", "WAL").expect("WAL");
    by_hand.pragma_update(None, "synchronous", "FULL").expect("FULL");
    let reasons = ["lunch_break", "short_break"];
    let ours = |round: usize| {
        let to = reasons[round % 2].to_owned();
        commands::change_status(&owner, wire::ChangeStatus { agent: agent.clone(), to, if_interval: None })
            .expect("changed");
    };
    let limit = |round: usize| write_by_hand(&mut by_hand, i64::try_from(round).expect("few rounds"));
    let (ours, limit) = medians(ROUNDS, ours, limit);
    Row::new("one durable status change", ours, limit, 1.3)
}

/// The rows that a change writes, and nothing else.
fn write_by_hand(connection: &mut Connection, round: i64) {
    const AGENT: i64 = 9;
    let at = 4_000_000_000_000 + round;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).expect("a transaction");
    transaction
        .prepare_cached("UPDATE status_log SET ended_at_ms = ?1 WHERE agent_id = ?2 AND ended_at_ms IS NULL")
        .and_then(|mut end| end.execute((at, AGENT)))
        .expect("ended");
    transaction
        .prepare_cached(
            "INSERT INTO status_log (agent_id, status, reason_id, began_at_ms, cause, changed_by)
            VALUES (?1, 'inactive', ?2, ?3, 'supervisor', 1)",
        )
        .and_then(|mut append| append.execute((AGENT, 1 + round % 2, at)))
        .expect("appended");
    transaction
        .prepare_cached("INSERT INTO change (at_ms, topic, entity_id) VALUES (?1, 'agent', ?2)")
        .and_then(|mut note| note.execute((at, AGENT)))
        .expect("noted");
    transaction.commit().expect("a commit");
}
