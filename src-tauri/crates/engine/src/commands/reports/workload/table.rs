//! From sums to the table: columns, rows, total and average.

use std::collections::{BTreeMap, BTreeSet};

use rollcall_domain::{Column, GroupId, ReasonId, StatusKind, Unit, Work, columns};

use super::Scope;
use super::add_up::{Key, Sum, Sums};
use crate::snapshot::Snapshot;
use crate::wire::{ColumnUnit, Workload, WorkloadBy, WorkloadColumn, WorkloadRow, WorkloadValue, WorkloadValues};

/// The report.
pub(super) fn table(snapshot: &Snapshot<'_>, scope: &Scope, by: WorkloadBy, sums: Sums) -> Workload {
    let columns = shown_columns(scope, &sums);
    let mut total = Work::default();
    for sum in sums.values() {
        total.add_all(&sum.work);
    }
    let with_time = sums.values().filter(|sum| sum.work.login() > 0).count();
    Workload {
        seq: snapshot.seq,
        now: snapshot.zone.show(snapshot.now),
        covered: scope.covered(snapshot),
        by,
        rows: rows(scope, by, sums, &columns),
        average: average(&total, with_time, &columns),
        total: values(&total, &columns),
        columns: columns.into_iter().map(|(_, head)| head).collect(),
    }
}

type Head = (Column<ReasonId>, WorkloadColumn);

/// Every status that is wanted, and every reason that is and has time.
fn shown_columns(scope: &Scope, sums: &Sums) -> Vec<Head> {
    let used: BTreeSet<ReasonId> = sums.values().flat_map(|sum| sum.work.reasons()).collect();
    let reasons = scope.reasons.iter().map(|(id, _)| *id).filter(|id| used.contains(id));
    let wanted = |column: &Column<ReasonId>| match column {
        Column::Time(status, reason) => scope.wants(*status, *reason),
        _ => true,
    };
    columns(reasons).into_iter().filter(wanted).map(|column| (column, head(scope, column))).collect()
}

fn head(scope: &Scope, column: Column<ReasonId>) -> WorkloadColumn {
    let reason_code =
        |id: &ReasonId| scope.reasons.code(Some(*id)).map(|code| code.as_str().to_owned()).unwrap_or_default();
    WorkloadColumn {
        code: column.code(reason_code),
        unit: match column.unit() {
            Unit::Seconds => ColumnUnit::Seconds,
            Unit::Count => ColumnUnit::Count,
            Unit::Share => ColumnUnit::Share,
        },
        status: match column {
            Column::Time(StatusKind::Inactive, Some(reason)) => Some(reason_code(&reason)),
            Column::Time(status, _) => Some(status.code().to_owned()),
            _ => None,
        },
    }
}

/// Agents and groups by name, all that were asked for; whoever is blocked when there is something. Days in their order.
fn rows(scope: &Scope, by: WorkloadBy, mut sums: Sums, columns: &[Head]) -> Vec<WorkloadRow> {
    let empty = |sum: &Sum| WorkloadRow {
        id: None,
        login: None,
        name: None,
        group: None,
        day: None,
        open: sum.open,
        values: values(&sum.work, columns),
    };
    match by {
        WorkloadBy::Agent => scope
            .members
            .iter()
            .map(|member| (member, sums.remove(&Key::Agent(member.id)).unwrap_or_default()))
            .filter(|(member, sum)| !member.blocked || !sum.work.is_nothing())
            .map(|(member, sum)| WorkloadRow {
                id: Some(member.id.get()),
                login: Some(member.login.clone()),
                name: Some(member.name.clone()),
                group: Some(member.group_name.clone()),
                ..empty(&sum)
            })
            .collect(),
        WorkloadBy::Group => {
            let groups: BTreeMap<(String, GroupId), &str> = scope
                .members
                .iter()
                .map(|member| ((member.group_name.to_lowercase(), member.group), member.group_name.as_str()))
                .collect();
            let row = |((_, id), name): ((String, GroupId), &str)| WorkloadRow {
                id: Some(id.get()),
                name: Some(name.to_owned()),
                ..empty(&sums.remove(&Key::Group(id)).unwrap_or_default())
            };
            groups.into_iter().map(row).collect()
        }
        WorkloadBy::Day | WorkloadBy::Week => sums
            .into_iter()
            .filter(|(_, sum)| !sum.work.is_nothing())
            .filter_map(|(key, sum)| match key {
                Key::Day(day) => Some(WorkloadRow { day: Some(day.to_string()), ..empty(&sum) }),
                Key::Agent(_) | Key::Group(_) => None,
            })
            .collect(),
    }
}

fn values(work: &Work<ReasonId>, columns: &[Head]) -> WorkloadValues {
    WorkloadValues(columns.iter().map(|(column, head)| (head.code.clone(), value(work, *column))).collect())
}

fn value(work: &Work<ReasonId>, column: Column<ReasonId>) -> Option<WorkloadValue> {
    let whole = match column {
        Column::Occupancy => {
            return work.occupancy().map(|share| WorkloadValue::Part((share * 10_000.0).round() / 10_000.0));
        }
        Column::Login => work.login(),
        Column::Time(status, reason) => work.time(status, reason),
        Column::Productive => work.productive,
        Column::Assigned => work.assigned,
        Column::Closed => work.closed,
        Column::Resolved => work.resolved,
    };
    Some(WorkloadValue::Whole(whole))
}

/// The total shared among the rows with time; the share of all stays the share of all.
#[allow(clippy::cast_precision_loss, reason = "numbers of threads fit a float's 53 bits")]
fn average(total: &Work<ReasonId>, rows: usize, columns: &[Head]) -> WorkloadValues {
    let rows = i64::try_from(rows).unwrap_or(i64::MAX);
    let shared = |(column, head): &Head| {
        let value = match (value(total, *column), head.unit) {
            (value, ColumnUnit::Share) => value,
            (Some(WorkloadValue::Whole(whole)), _) if rows > 0 => Some(match head.unit {
                ColumnUnit::Count => WorkloadValue::Part((whole as f64 / rows as f64 * 10.0).round() / 10.0),
                // Half a second and more counts as one.
                ColumnUnit::Seconds | ColumnUnit::Share => WorkloadValue::Whole((whole + rows / 2) / rows),
            }),
            _ => None,
        };
        (head.code.clone(), value)
    };
    WorkloadValues(columns.iter().map(shared).collect())
}
