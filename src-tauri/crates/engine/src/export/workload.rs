//! The Workload report as a file.

use std::io::Write;

use rollcall_domain::Refusal;

use super::{Exported, csv, json, xlsx};
use crate::commands::report_workload;
use crate::wire::{ExportFormat, ExportReport, ReportWorkload, Workload, WorkloadColumn};
use crate::{Error, Host};

/// Writes it.
pub(super) fn write(
    host: &dyn Host,
    request: &ExportReport,
    format: ExportFormat,
    sink: &mut dyn Write,
) -> Result<Exported, Error> {
    let report = report_workload(host, ReportWorkload { filter: request.filter.clone(), by: request.by })?;
    let columns = chosen(&report, request.columns.as_deref())?;
    match format {
        ExportFormat::Csv => csv::workload(&report, &columns, sink)?,
        ExportFormat::Json => json::workload(&report, &columns, sink)?,
        ExportFormat::Xlsx => xlsx::workload(&report, &columns, request, sink)?,
    }
    Ok(Exported::Whole)
}

/// The columns asked for in their order. A reason without time in the period has none, and is left out rather than refused:
/// the choice outlives the period.
fn chosen(report: &Workload, codes: Option<&[String]>) -> Result<Vec<WorkloadColumn>, Refusal> {
    let Some(codes) = codes else { return Ok(report.columns.clone()) };
    let mut chosen = Vec::with_capacity(codes.len());
    for code in codes {
        match report.columns.iter().find(|column| column.code == *code) {
            Some(column) if chosen.contains(column) => {}
            Some(column) => chosen.push(column.clone()),
            None if code.ends_with("_time") => {}
            None => return Err(Refusal::UnknownColumn { code: code.chars().take(60).collect() }),
        }
    }
    Ok(chosen)
}
