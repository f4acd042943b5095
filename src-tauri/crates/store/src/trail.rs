//! The trail of causes: what the system saw and did on the way to a status.

use rusqlite::{Connection, named_params};

use rollcall_domain::{AgentId, Instant, Span, TrailStep};

use crate::column::Col;
use crate::{StoreError, sql};

/// Appends a step.
pub fn append(connection: &Connection, agent: AgentId, at: Instant, step: TrailStep) -> Result<(), StoreError> {
    let count = |threads: usize| i64::try_from(threads).unwrap_or(i64::MAX);
    let (step, amount) = match step {
        TrailStep::AskedToContinue(span) => ("asked_to_continue", span.millis()),
        TrailStep::DidNotAnswer(span) => ("did_not_answer", span.millis()),
        TrailStep::Blocked(threads) => ("blocked", count(threads)),
        TrailStep::Returned(threads) => ("returned", count(threads)),
    };
    connection
        .prepare_cached(sql!("trail/append"))?
        .execute(named_params! { ":agent_id": agent.get(), ":at_ms": Col(at), ":step": step, ":amount": amount })?;
    Ok(())
}

/// An agent's steps from an instant on, in the order of time.
pub fn since(connection: &Connection, agent: AgentId, from: Instant) -> Result<Vec<(Instant, TrailStep)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("trail/since"))?;
    let rows = statement.query_map(named_params! { ":agent_id": agent.get(), ":from_ms": Col(from) }, |row| {
        Ok((row.get::<_, Col<Instant>>("at_ms")?.0, row.get::<_, String>("step")?, row.get::<_, i64>("amount")?))
    })?;
    rows.map(|row| row.map_err(StoreError::from).and_then(|(at, step, amount)| Ok((at, read(&step, amount)?))))
        .collect()
}

fn read(step: &str, amount: i64) -> Result<TrailStep, StoreError> {
    let threads = usize::try_from(amount).unwrap_or(0);
    Ok(match step {
        "asked_to_continue" => TrailStep::AskedToContinue(Span::from_millis(amount)),
        "did_not_answer" => TrailStep::DidNotAnswer(Span::from_millis(amount)),
        "blocked" => TrailStep::Blocked(threads),
        "returned" => TrailStep::Returned(threads),
        other => return Err(StoreError::Content(format!("a step {other}"))),
    })
}
