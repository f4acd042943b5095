//! Saved views of reports: each person's own.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{LogSort, ReportFilter, WorkloadBy};

/// Which report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// The Agent status log.
    Log,
    /// The Workload report.
    Workload,
}

/// How a report is looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ViewSettings {
    /// What it is about.
    #[serde(deserialize_with = "crate::wire::shape::object")]
    pub filter: ReportFilter,
    /// The order of the status log.
    pub sort: LogSort,
    /// The other way round.
    pub reversed: bool,
    /// What a row of the Workload report is.
    pub by: WorkloadBy,
    /// The columns of the Workload report by their codes, in the order in which they stand; left out, all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub columns: Option<Vec<String>>,
}

/// A saved view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReportView {
    /// The view.
    pub id: i64,
    /// Which report.
    pub report: ReportKind,
    /// What its person calls it.
    pub name: String,
    /// How the report is looked at.
    pub settings: ViewSettings,
}

/// The asker's own views.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReportViews {
    /// The last change.
    pub seq: i64,
    /// By name.
    pub views: Vec<ReportView>,
}

/// Keeps a view; one with the same name is replaced.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveReportView {
    /// Which report.
    pub report: ReportKind,
    /// 1 to 60 characters.
    #[schemars(length(min = 1, max = 60), regex(pattern = crate::wire::shape::LINE))]
    pub name: String,
    /// How the report is looked at.
    #[serde(default, deserialize_with = "crate::wire::shape::object")]
    pub settings: ViewSettings,
}

/// Forgets a view of one's own.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DropReportView {
    /// The view.
    pub id: i64,
}
