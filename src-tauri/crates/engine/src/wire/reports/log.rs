//! The Agent status log.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Covered, ReportFilter};
use crate::wire::PersonName;

/// Asks for a page of the Agent status log.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ReportLog {
    /// Which intervals: those that reach into the period.
    #[serde(deserialize_with = "crate::wire::shape::object")]
    pub filter: ReportFilter,
    /// By `began` unless told.
    pub sort: LogSort,
    /// The other way round: the earliest first, the last name first, the shortest first.
    pub reversed: bool,
    /// `next` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub after: Option<String>,
    /// How many, 1 to 500; 100 unless told.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(range(min = 1, max = 500))]
    pub limit: Option<u32>,
}

/// The order of the log.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LogSort {
    /// The newest first.
    #[default]
    Began,
    /// By the agent's name, each agent's newest first.
    Agent,
    /// The longest first.
    Duration,
}

/// A page of the log.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct LogPage {
    /// The last change this snapshot contains.
    pub seq: i64,
    /// When the snapshot was taken.
    pub now: String,
    /// The period.
    pub covered: Covered,
    /// The intervals, whole: those at the edges reach out of the period.
    pub intervals: Vec<LogInterval>,
    /// What to pass as `after` for the next page; null when this is the last. A page with a `next` may be short, or empty:
    /// nothing was found in the part of the log that was looked at.
    pub next: Option<String>,
}

/// One interval of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct LogInterval {
    /// The row of the log.
    pub id: i64,
    /// Whose.
    pub agent: PersonName,
    /// Their login.
    pub login: String,
    /// The group they are in now.
    pub group: String,
    /// The status' code.
    pub status: String,
    /// The reason while `inactive`.
    pub reason: Option<String>,
    /// The next reason while `finishing`.
    pub next_reason: Option<String>,
    /// Begin.
    pub began: String,
    /// End; null while it is the present status.
    pub ended: Option<String>,
    /// Length in whole seconds, to now while open. Instants count by their whole seconds, so lengths add up.
    pub seconds: i64,
    /// Why it began.
    pub cause: String,
    /// Who began it; null when the system did.
    pub changed_by: Option<PersonName>,
}
