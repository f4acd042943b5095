//! Changes that a file lost.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Somebody knows that changes are missing: that isn't told any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct LossAccepted {
    /// The last change.
    pub seq: i64,
    /// How many were missing; 0 when nothing was, or nobody can say how many.
    pub changes_missing: i64,
    /// Where the log is kept that wasn't as it was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub log: Option<String>,
}
