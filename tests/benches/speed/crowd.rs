//! A crowded floor against a small one: what the system does by itself must not cost more because there are more agents.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use rollcall_engine::{Actor, Clocks, Error, Host, Instant, Span, Workspace, commands, wire};
use rusqlite::{Connection, params};

use super::{Row, floor, medians};

const CROWD: usize = 10_000;
const FEW: usize = 100;
/// Open threads of each agent, who has one session more.
const THREADS: usize = 5;
const ROUNDS: usize = 9;
/// Deadlines of each kind in a round: together a hundred.
const DUE: usize = 50;
const MORNING: i64 = 1_800_000_000_000;
const MINUTE: i64 = 60_000;

/// The owner, by a clock of the bench.
struct Clocked {
    workspace: Arc<Workspace>,
    now: AtomicI64,
}

impl Host for Clocked {
    fn actor(&self) -> Actor {
        Actor::Owner
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        Ok(Arc::clone(&self.workspace))
    }

    fn clocks(&self) -> Clocks {
        let now = self.now.load(Ordering::Relaxed);
        Clocks { wall: Instant::from_millis(now), boot: 1, up: Span::from_millis(now) }
    }
}

/// A client's first message and the routing that follows it.
pub fn routing(folder: &Path) -> Row {
    let [crowd, few] = floors(folder, "routing");
    let write = |host: &Clocked, round: usize| {
        let message = wire::ReceiveMessage { client: format!("New {round}"), channel: None, text: "Hello?".into() };
        commands::receive_message(host, message).expect("routed");
    };
    let (ours, limit) = medians(ROUNDS * 5, |round| write(&crowd, round), |round| write(&few, round));
    Row::new("routing, 10,000 agents to 100", ours, limit, 3.0)
}

/// A hundred deadlines that are due at once: threads that their clients left alone, and reminders.
pub fn advance(folder: &Path) -> Row {
    let [crowd, few] = floors(folder, "advance");
    let advance = |host: &Clocked, round: usize| {
        let round = i64::try_from(round).expect("few rounds");
        host.now.store(MORNING + (round + 1) * MINUTE, Ordering::Relaxed);
        let advanced = commands::advance(host, wire::Advance::default()).expect("advanced");
        assert_eq!(advanced.carried_out as usize, 2 * DUE, "what is due in a round");
    };
    let (ours, limit) = medians(ROUNDS, |round| advance(&crowd, round), |round| advance(&few, round));
    Row::new("advance, 10,000 agents to 100", ours, limit, 3.0)
}

fn floors(folder: &Path, name: &str) -> [Clocked; 2] {
    [CROWD, FEW].map(|agents| {
        let (path, owner) = floor::team(folder, &format!("{name}-{agents}.db"), agents);
        populate(&path);
        Clocked { workspace: owner.0, now: AtomicI64::new(MORNING) }
    })
}

/// Everybody is active with five threads that wait for their clients, and has a session free. Straight into the file, for it is
/// only a backdrop.
fn populate(path: &Path) {
    let mut connection = Connection::open(path).expect("the file");
    let transaction = connection.transaction().expect("a transaction");
    transaction
        .execute_batch(
            "UPDATE agent SET sessions = 6;
            UPDATE status_log SET ended_at_ms = began_at_ms + 1 WHERE ended_at_ms IS NULL;
            INSERT INTO status_log (agent_id, status, began_at_ms, cause)
                SELECT id, 'active', (SELECT max(ended_at_ms) FROM status_log WHERE agent_id = agent.id), 'thread_assigned'
                FROM agent;",
        )
        .expect("everybody is active");
    for slot in 0..THREADS {
        transaction
            .execute_batch(&format!(
                "INSERT INTO client (name) SELECT 'Client {slot} of ' || id FROM agent;
                INSERT INTO thread (client_id, channel, started_at_ms, agent_id, assigned_at_ms, waiting_for, waiting_since_ms)
                    SELECT client.id, 'chat', {MORNING}, agent.id, {MORNING}, 'client', {MORNING}
                    FROM agent JOIN client ON client.name = 'Client {slot} of ' || agent.id;"
            ))
            .expect("threads");
    }
    transaction
        .execute_batch(&format!(
            "INSERT INTO assignment (thread_id, agent_id, how, began_at_ms)
                SELECT id, agent_id, 'routing', assigned_at_ms FROM thread;
            INSERT INTO message (thread_id, author, at_ms, text) SELECT id, 'client', {MORNING}, 'Hello?' FROM thread;
            INSERT INTO free_agent (agent_id, occupied, last_assigned_at_ms) SELECT id, {THREADS}, {MORNING} FROM agent;
            INSERT INTO deadline (kind, subject_id, due_ms) SELECT 'closing', id, {MORNING} + 86400000 FROM thread;"
        ))
        .expect("their backdrop");
    let per_round = i64::try_from(DUE).expect("few");
    for round in 0..i64::try_from(ROUNDS).expect("few rounds") {
        let (at, from) = (MORNING + (round + 1) * MINUTE - 1, round * per_round);
        transaction
            .execute(
                "UPDATE deadline SET due_ms = ?1 WHERE kind = 'closing' AND subject_id > ?2 AND subject_id <= ?2 + ?3",
                params![at, from, per_round],
            )
            .expect("closings");
        transaction
            .execute(
                "INSERT INTO pinned_message (id, agent_id, message_id, pinned_at_ms, remind_at_ms)
                    SELECT id, agent_id, id, ?1, ?1 FROM thread WHERE id > ?2 AND id <= ?2 + ?3",
                params![at, from, per_round],
            )
            .and_then(|_| {
                transaction.execute(
                    "INSERT INTO deadline (kind, subject_id, due_ms)
                        SELECT 'reminder', id, remind_at_ms FROM pinned_message WHERE id > ?1",
                    params![from],
                )
            })
            .expect("reminders");
    }
    transaction.commit().expect("a commit");
}
