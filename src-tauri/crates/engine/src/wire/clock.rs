//! A clock that was wrong.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The machine's clock is taken for right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ClockAccepted {
    /// The last change.
    pub seq: i64,
    /// What it shows.
    pub now: String,
    /// How many deadlines were due by it.
    pub carried_out: u32,
}

/// What was written ahead of the machine's clock was moved back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ClockRepaired {
    /// The last change.
    pub seq: i64,
    /// What the clock shows; the last row that was moved stands there now.
    pub now: String,
    /// The earliest instant that lay ahead of it.
    pub first_ahead: String,
    /// By how much rows were moved, in seconds; those for which there was no room stand at the last change before.
    pub moved_s: i64,
    /// How many rows of each table, of those with any.
    pub rows: Vec<RowsMoved>,
    /// The copy that was made before.
    pub backup: String,
}

/// Rows of a table that were moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RowsMoved {
    /// The table.
    pub table: String,
    /// How many.
    pub rows: i64,
}
