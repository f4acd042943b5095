//! The reports: what they are asked for, and what they answer.

mod day;
mod export;
mod log;
mod views;
mod workload;

pub use day::*;
pub use export::*;
pub use log::*;
pub use views::*;
pub use workload::*;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::AgentRef;

/// What a report is about. Everything left out means all of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ReportFilter {
    /// A period by its name; instead of `from` and `to`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub period: Option<Period>,
    /// Begin, inclusive: an instant (RFC 3339), or a day (`2026-03-29`) that begins at local midnight; left out, the first entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub from: Option<String>,
    /// End, exclusive, in the same forms; left out, now.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub to: Option<String>,
    /// Ids of groups; an agent counts in the group that they are in now.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub groups: Option<Vec<i64>>,
    /// Ids or logins.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub agents: Option<Vec<AgentRef>>,
    /// Codes of statuses and of reasons, as in the widget's filter; `inactive` means every reason. In the Workload report they
    /// choose the columns of time.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub statuses: Option<Vec<String>>,
    /// Why intervals began. Only the status log asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub causes: Option<Vec<String>>,
}

/// A period that moves with the day. Weeks begin on Monday; days at local midnight of the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// The present day, so far.
    Today,
    /// The day before.
    Yesterday,
    /// From Monday on, so far.
    ThisWeek,
    /// Monday to Sunday of the week before.
    LastWeek,
    /// From the first of the month on, so far.
    ThisMonth,
    /// The calendar month before.
    LastMonth,
    /// Everything there is.
    Any,
}

/// The period that a report covers, in the workspace's time zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Covered {
    /// Begin, inclusive.
    pub from: String,
    /// End, exclusive; never after now.
    pub to: String,
    /// IANA name of the zone whose midnights divide the days.
    pub time_zone: String,
}
