//! Whether a workspace is sound.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Warning;

/// What was looked at, and what was found.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct CheckReport {
    /// True when nothing was found.
    pub sound: bool,
    /// Every check, in the order in which they were made.
    pub checks: Vec<CheckResult>,
    /// What isn't wrong with the file, and wants a person all the same.
    pub warnings: Vec<Warning>,
}

/// One thing that must hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct CheckResult {
    /// Which.
    pub check: Check,
    /// What doesn't hold, at most a hundred lines; empty when all is well.
    pub problems: Vec<String>,
}

/// What must hold in every workspace. Closed: the catalogue has words for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// SQLite finds no damage in the file.
    File,
    /// Tables, indices, triggers and views are those that this program made.
    Schema,
    /// Every row that is referred to is there.
    References,
    /// Every agent has exactly one open interval in the status log.
    PresentStatus,
    /// An agent's intervals follow one another without gap or overlap.
    NoGaps,
    /// The status log goes forward in time.
    LogOrder,
    /// What is kept of each local day is what the log says of it.
    Days,
    /// The order of routing is the one that follows from statuses and queues.
    Routing,
}
