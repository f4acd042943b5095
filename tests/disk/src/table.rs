//! The table of what was cut where: what the product was doing, what was asked of the disk, before it and after it.

use std::collections::BTreeMap;
use std::fmt::{self, Display};

use crate::call::{Call, Role};
use crate::life::Operation;
use crate::play::Recording;

/// How many states were looked at before and after each kind of call.
#[derive(Debug, Clone, Default)]
pub struct Table {
    cells: BTreeMap<(Operation, Call, Role), [u64; 2]>,
}

impl Table {
    /// Makes a row for each kind of call that a recording has.
    pub fn expect(&mut self, recording: &Recording) {
        for event in &recording.events {
            self.cells.entry((recording.operation(event), event.call, event.role)).or_default();
        }
    }

    /// Counts a state at a point.
    pub fn count(&mut self, recording: &Recording, point: usize) {
        let mut bump = |at: usize, side: usize| {
            if let Some(event) = recording.events.get(at) {
                self.cells.entry((recording.operation(event), event.call, event.role)).or_default()[side] += 1;
            }
        };
        bump(point, 0);
        if let Some(before) = point.checked_sub(1) {
            bump(before, 1);
        }
    }

    /// Adds another table.
    pub fn add(&mut self, other: &Table) {
        for (cell, counts) in &other.cells {
            let sum = self.cells.entry(*cell).or_default();
            for (sum, count) in sum.iter_mut().zip(counts) {
                *sum += count;
            }
        }
    }

    /// Cells that have no state.
    pub fn empty(&self) -> Vec<String> {
        let name =
            |((operation, call, role), _): (&(Operation, Call, Role), &[u64; 2])| format!("{operation}: {call} {role}");
        self.cells.iter().filter(|(_, counts)| counts.contains(&0)).map(name).collect()
    }

    /// Whether there is a row for this.
    pub fn has(&self, operation: Operation, call: Call, role: Role) -> bool {
        self.cells.contains_key(&(operation, call, role))
    }
}

impl Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<14} {:<24} {:>8} {:>8}", "operation", "call", "before", "after")?;
        for ((operation, call, role), [before, after]) in &self.cells {
            let what = format!("{call} {role}");
            writeln!(f, "{:<14} {what:<24} {before:>8} {after:>8}", operation.to_string())?;
        }
        Ok(())
    }
}
