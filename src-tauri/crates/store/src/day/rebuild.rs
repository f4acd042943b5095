//! The days from the log: for a file of before, after the rules of time zones changed, and to see that what is kept is right.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, named_params};

use rollcall_domain::{AgentId, Day, Instant, ReasonId, StatusKind, Zone};

use super::read::{DayTotal, events, spans};
use super::{Counts, Event, add_total, add_work, parts};
use crate::log_range::Range;
use crate::{StoreError, sql, workspace};

const EVER: (Instant, Instant) = (Instant::from_millis(i64::MIN), Instant::from_millis(i64::MAX));
/// The end of the year 9999.
const LATEST: Instant = Instant::from_millis(253_402_300_799_999);
const ALL: Range = Range { low: 0, high: i64::MAX };

/// Adds the days up again unless that was done by the rules that this program knows.
pub(crate) fn rebuild_when_needed(connection: &mut Connection) -> Result<(), StoreError> {
    if by_our_rules(connection)? {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another program may have done it while this one waited.
    if !by_our_rules(&transaction)? {
        rebuild(&transaction)?;
    }
    Ok(transaction.commit()?)
}

fn by_our_rules(connection: &Connection) -> Result<bool, StoreError> {
    let rules: Option<String> = connection.query_row(sql!("day/rules"), [], |row| row.get(0)).optional()?;
    Ok(rules.as_deref() == Some(Zone::RULES))
}

/// Adds the days up again, in the caller's transaction.
pub(crate) fn rebuild(connection: &Connection) -> Result<(), StoreError> {
    let zone = workspace::zone(connection)?;
    connection.execute(sql!("day/drop_times"), [])?;
    connection.execute(sql!("day/drop_works"), [])?;
    for agent in agents(connection)? {
        let Days { times, works } = derive(connection, agent, zone)?;
        for total in times {
            add_total(connection, agent, total)?;
        }
        for (day, counts) in works {
            add_work(connection, agent, day, counts)?;
        }
    }
    connection.execute(sql!("day/set_rules"), named_params! { ":rules": Zone::RULES })?;
    Ok(())
}

/// Every agent.
pub(crate) fn agents(connection: &Connection) -> Result<Vec<AgentId>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("day/agents"))?;
    let rows = statement.query_map([], |row| row.get(0).map(AgentId::new))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What an agent's days hold.
pub(crate) struct Days {
    /// In the order of [`DayTotal`]s.
    pub times: Vec<DayTotal>,
    /// In the order of the days.
    pub works: Vec<(Day, Counts)>,
}

/// What an agent's days hold by the log, without looking at what is kept.
pub(crate) fn derive(connection: &Connection, agent: AgentId, zone: Zone) -> Result<Days, StoreError> {
    let mut times: BTreeMap<(Day, StatusKind, Option<ReasonId>), (i64, i64)> = BTreeMap::new();
    for span in spans(connection, agent, ALL)?.into_iter().filter(|span| span.status != StatusKind::Offline) {
        // A file from elsewhere may say anything, and would keep whoever reads it busy for good.
        if span.ended > LATEST {
            let agent = agent.get();
            return Err(StoreError::Content(format!("an interval of agent {agent} ends after the year 9999")));
        }
        for part in parts(connection, agent, &span, zone)? {
            let sums = times.entry((part.day, span.status, span.reason)).or_default();
            *sums = (sums.0 + part.seconds, sums.1 + part.productive);
        }
    }
    let mut works: BTreeMap<Day, Counts> = BTreeMap::new();
    for (place, event) in Event::ALL.into_iter().enumerate() {
        for at in events(connection, agent, event, EVER.0, EVER.1)? {
            works.entry(zone.day_of(at)).or_default()[place] += 1;
        }
    }
    let total = |((day, status, reason), (seconds, productive))| DayTotal { day, status, reason, seconds, productive };
    Ok(Days { times: times.into_iter().map(total).collect(), works: works.into_iter().collect() })
}
