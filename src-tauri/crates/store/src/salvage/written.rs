//! What was found, put into an empty workspace: rows that can be there, and what they need to stand on.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::found::{Damaged, Rows};
use super::pages::Pages;
use super::shape::{Table, triggers};
use super::tree;
use super::{Gap, TableReport};
use crate::open::migrate;
use crate::{StoreError, sql, workspace};

/// More gaps than this say nothing new.
const MOST_GAPS: usize = 1000;

/// Statements that give lost rows something in their place, so that what refers to them can stay. In this order.
const STAND_INS: [&str; 7] = [
    sql!("salvage/lost_agents"),
    sql!("salvage/lost_groups"),
    sql!("salvage/lost_people"),
    sql!("salvage/lost_threads"),
    sql!("salvage/lost_clients"),
    sql!("salvage/lost_workspace"),
    sql!("salvage/lost_administrator"),
];

/// What must hold in every workspace: a present status for everybody, nothing due for what is lost, threads of the absent on their way to
/// others, and the order of routing. In this order.
const CLOSING: [&str; 4] = [
    sql!("salvage/open_intervals"),
    sql!("salvage/stale_deadlines"),
    sql!("salvage/graces"),
    sql!("salvage/free_agents"),
];

/// Writes all that was found. The connection is that of a new file, migrated to the version of the damaged one.
pub fn write(to: &mut Connection, pages: &Pages<'_>, damaged: &Damaged) -> Result<(Vec<TableReport>, u64), StoreError> {
    to.pragma_update(None, "foreign_keys", false)?;
    let transaction = to.transaction()?;
    let guards = without_guards(&transaction)?;
    let mut reports = Vec::new();
    for ours in &damaged.shapes.tables {
        if let Some(rows) = damaged.tables.get(&ours.name) {
            reports.push(fill(&transaction, pages, ours, rows)?);
        }
    }
    if let Some(clients) = reports.iter_mut().find(|report| report.table == "client") {
        let mut statement = transaction.prepare(sql!("salvage/lost_client_ids"))?;
        let lost: BTreeSet<i64> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        clients.missing = lost.into_iter().map(|id| Gap { from: id, to: id }).take(MOST_GAPS).collect();
    }
    transaction.execute_batch(&guards.join(";\n"))?;
    transaction.commit()?;
    migrate::run_to(to, migrate::newest_known())?;
    to.pragma_update(None, "foreign_keys", false)?;
    let transaction = to.transaction()?;
    let guards = without_guards(&transaction)?;
    for statement in STAND_INS {
        transaction.execute_batch(statement)?;
    }
    let dropped = drop_orphans(&transaction)?;
    for statement in CLOSING {
        transaction.execute_batch(statement)?;
    }
    // It isn't the life of the damaged file: who followed that reads everything again, and no mark of that is about this one.
    workspace::renew_epoch(&transaction)?;
    transaction.execute_batch(&guards.join(";\n"))?;
    transaction.commit()?;
    to.pragma_update(None, "foreign_keys", true)?;
    Ok((reports, dropped))
}

/// Takes the triggers away, and answers how they are made again: rows are put back here, not changed.
fn without_guards(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let guards = triggers(connection)?;
    for (_, name) in &guards {
        connection.execute_batch(&format!("DROP TRIGGER {name}"))?;
    }
    Ok(guards.into_iter().map(|(made, _)| made).collect())
}

fn fill(to: &Connection, pages: &Pages<'_>, ours: &Table, rows: &Rows) -> Result<TableReport, StoreError> {
    let taken: Vec<usize> = (0..rows.table.columns.len())
        .filter(|at| ours.columns.iter().any(|column| column.name == rows.table.columns[*at].name))
        .collect();
    let columns: Vec<_> = taken.iter().map(|at| rows.table.columns[*at].clone()).collect();
    // What a new workspace begins with gives way to what was there.
    let or = if ["reason", "reason_name"].contains(&ours.name.as_str()) { "REPLACE" } else { "IGNORE" };
    let mut report = TableReport { table: ours.name.clone(), written: 0, refused: 0, missing: Vec::new() };
    if columns.is_empty() {
        return Ok(report);
    }
    let mut insert = to.prepare(&ours.insert(or, &columns))?;
    let mut ids = BTreeSet::new();
    for page in &rows.pages {
        let (found, lost) = tree::rows(pages, *page);
        report.refused += lost;
        for row in found {
            let bound = rows.table.bound(&row);
            // Columns that were added later have no value in older rows.
            let values = taken.iter().map(|at| bound.get(*at).cloned().unwrap_or(rusqlite::types::Value::Null));
            match insert.execute(rusqlite::params_from_iter(values)) {
                Ok(1..) => {
                    report.written += 1;
                    ids.extend(row.id.filter(|_| ours.counts_up));
                }
                Ok(0) | Err(rusqlite::Error::SqliteFailure(_, _)) => report.refused += 1,
                Err(error) => return Err(error.into()),
            }
        }
    }
    if ours.counts_up {
        report.missing = gaps(&ids, rows.last_id, ours.name == "change");
    }
    Ok(report)
}

/// Ids that were given and aren't there. The feed of changes begins anywhere.
fn gaps(ids: &BTreeSet<i64>, last: Option<i64>, begins_anywhere: bool) -> Vec<Gap> {
    let mut expected = if begins_anywhere { ids.first().copied().unwrap_or(1) } else { 1 };
    let mut gaps = Vec::new();
    let end = last.map(|last| last.saturating_add(1)).filter(|end| ids.last().is_none_or(|id| id < end));
    for id in ids.iter().copied().chain(end) {
        if id > expected && gaps.len() < MOST_GAPS {
            gaps.push(Gap { from: expected, to: id - 1 });
        }
        expected = expected.max(id.saturating_add(1));
    }
    gaps
}

/// Rows that refer to what isn't there: they lose the reference where they can be without it, and go where they can't.
fn drop_orphans(connection: &Connection) -> Result<u64, StoreError> {
    let mut dropped = 0;
    // A row that goes may leave others behind; a chain of tables is never this long.
    for _ in 0..10 {
        let mut statement = connection.prepare(sql!("salvage/references"))?;
        let references: Vec<(String, String, String, String, bool)> = statement
            .query_map([], |row| {
                Ok((row.get("child")?, row.get("column")?, row.get("parent")?, row.get("key")?, row.get("optional")?))
            })?
            .collect::<Result<_, _>>()?;
        let before = dropped;
        for (child, column, parent, key, optional) in references {
            let astray = format!(
                "{child}.{column} IS NOT NULL AND NOT EXISTS \
                 (SELECT 1 FROM {parent} WHERE {parent}.{key} = {child}.{column})"
            );
            if optional {
                connection.execute(&format!("UPDATE OR IGNORE {child} SET {column} = NULL WHERE {astray}"), [])?;
            }
            dropped += connection.execute(&format!("DELETE FROM {child} WHERE {astray}"), [])? as u64;
        }
        if dropped == before {
            break;
        }
    }
    Ok(dropped)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Gap, gaps};

    #[test]
    fn ids_that_were_given_and_are_gone_are_told_as_ranges() {
        let ids = BTreeSet::from([3, 4, 7]);
        let gap = |from, to| Gap { from, to };
        assert_eq!(gaps(&ids, Some(9), false), [gap(1, 2), gap(5, 6), gap(8, 9)]);
        assert_eq!(gaps(&ids, None, false), [gap(1, 2), gap(5, 6)]);
        assert_eq!(gaps(&ids, Some(7), true), [gap(5, 6)]);
        assert_eq!(gaps(&BTreeSet::new(), Some(2), false), [gap(1, 2)]);
        assert_eq!(gaps(&BTreeSet::new(), None, false), []);
    }
}
