//! What goes wrong, as others see it: a closed code, never a sentence. Words come from the catalogue at the edge.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

/// Why a command did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ErrorBody {
    /// Closed; the catalogue has `error-<code>` with dashes for underscores.
    pub code: String,
    /// Whose move it is.
    pub severity: Severity,
    /// What the sentence names: numbers, names, choices.
    #[ts(type = "Record<string, string | number>")]
    pub params: Map<String, Value>,
    /// What is wrong line by line; only for files with bad lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<ErrorDetail>>")]
    pub details: Vec<ErrorDetail>,
    /// Finds the cause in the log; only when something broke.
    pub incident: Option<String>,
}

/// What is wrong with one line of a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ErrorDetail {
    /// The line, counted from 1 with the header.
    pub line: u64,
    /// Closed, as in [`ErrorBody::code`].
    pub code: String,
    /// What the sentence names.
    #[ts(type = "Record<string, string | number>")]
    pub params: Map<String, Value>,
}

/// A refusal is the rules' answer; a failure is something broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The request can't be fulfilled, and why.
    Refused,
    /// Something broke.
    Failed,
}
