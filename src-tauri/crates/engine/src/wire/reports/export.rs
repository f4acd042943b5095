//! Reports as files.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{LogSort, ReportFilter, ReportKind, WorkloadBy};

/// Asks for a report as a file. No command of the table: a door says where the bytes go.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportReport {
    /// Which report.
    pub report: ReportKind,
    /// The form of the file.
    pub format: ExportFormat,
    /// What it is about.
    #[serde(default, deserialize_with = "crate::wire::shape::object")]
    pub filter: ReportFilter,
    /// The order of the status log. A file by `duration` isn't made.
    #[serde(default)]
    pub sort: LogSort,
    /// The other way round.
    #[serde(default)]
    pub reversed: bool,
    /// What a row of the Workload report is.
    #[serde(default)]
    pub by: WorkloadBy,
    /// The columns of the Workload report by their codes, in order; all of them unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub columns: Option<Vec<String>>,
}

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// UTF-8, RFC 4180.
    Csv,
    /// A workbook.
    Xlsx,
    /// The command's answer.
    Json,
}

/// How far an export is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExportProgress {
    /// Rows of the log that were passed.
    pub done: u64,
    /// Rows of the log there are to pass; not all of them need be in the file.
    pub of: u64,
}
