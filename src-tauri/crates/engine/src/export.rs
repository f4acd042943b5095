//! Reports as files. No commands of the table: a door says where the bytes go, so no program chooses a place on the disk.
//!
//! What is in a file is what the commands answer: the same scope, the same order, the same names. The status log is handed through row by
//! row, so a file of any length takes the same memory.

mod clock;
mod csv;
mod file;
mod json;
mod log;
mod spreadsheet;
mod workload;
mod xlsx;

use std::io::{self, Seek, Write};
use std::ops::ControlFlow;

use rollcall_domain::{Day, Zone};
use rollcall_store::StoreError;

pub use file::to_file;
pub(crate) use spreadsheet::{for_a_spreadsheet, from_a_spreadsheet};

use crate::commands::Scope;
use crate::snapshot::read;
use crate::wire::{ExportFormat, ExportProgress, ExportReport, ReportKind};
use crate::{Error, Host};

/// How an export ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exported {
    /// Everything was written.
    Whole,
    /// It was stopped.
    Stopped,
}

/// Hears how far an export is, and may stop it.
pub type Progress<'a> = dyn FnMut(ExportProgress) -> ControlFlow<()> + 'a;

/// Writes a report as bytes.
///
/// # Errors
/// What the report's command refuses; `unknown_column`, `order_not_for_files`, `too_many_rows` for a workbook; or what the sink says.
pub fn export(
    host: &dyn Host,
    request: &ExportReport,
    sink: &mut dyn Write,
    progress: &mut Progress<'_>,
) -> Result<Exported, Error> {
    match (request.report, request.format) {
        (ReportKind::Log, ExportFormat::Csv) => log::stream(host, request, &mut csv::LogFile::new(sink), progress),
        (ReportKind::Log, ExportFormat::Json) => log::stream(host, request, &mut json::LogFile::new(sink), progress),
        (ReportKind::Log, ExportFormat::Xlsx) => log::stream(host, request, &mut xlsx::LogBook::new(sink), progress),
        (ReportKind::Workload, format) => workload::write(host, request, format, sink),
    }
}

/// Writes a report as bytes for a reader who may be slow: it is made into a file without a name first, so that the snapshot of the
/// workspace isn't held while they read.
///
/// # Errors
/// Those of [`export()`].
pub fn spooled(host: &dyn Host, request: &ExportReport, sink: &mut dyn Write) -> Result<(), Error> {
    let mut spool = tempfile::tempfile().map_err(broken)?;
    let mut writer = io::BufWriter::new(&mut spool);
    export(host, request, &mut writer, &mut |_| ControlFlow::Continue(()))?;
    writer.flush().map_err(broken)?;
    drop(writer);
    spool.rewind().map_err(broken)?;
    io::copy(&mut spool, sink).map_err(broken)?;
    Ok(())
}

/// Rows of the log to pass, for who shows how far an export is; 0 for the Workload report.
///
/// # Errors
/// What the report's command refuses.
pub fn rows(host: &dyn Host, request: &ExportReport) -> Result<u64, Error> {
    match request.report {
        ReportKind::Workload => Ok(0),
        ReportKind::Log => read(host, |snapshot| log::many(snapshot, &Scope::of(snapshot, &request.filter)?)),
    }
}

/// What the file is called unless somebody calls it otherwise: `agent-status-log-2026-11-01-2026-11-30.csv`.
///
/// # Errors
/// What the report's command refuses.
pub fn file_name(host: &dyn Host, request: &ExportReport) -> Result<String, Error> {
    log::refuse_order(request)?;
    read(host, |snapshot| {
        let period = Scope::of(snapshot, &request.filter)?.period;
        let name = match request.report {
            ReportKind::Log => "agent-status-log",
            ReportKind::Workload => "workload",
        };
        let ending = match request.format {
            ExportFormat::Csv => "csv",
            ExportFormat::Xlsx => "xlsx",
            ExportFormat::Json => "json",
        };
        Ok(format!("{name}-{}-{}.{ending}", snapshot.zone.day_of(period.from), last_day(snapshot.zone, period)))
    })
}

/// The last day of a period, for people: its end is exclusive.
fn last_day(zone: Zone, period: rollcall_domain::Period) -> Day {
    let day = zone.day_of(period.to);
    if period.from < period.to && zone.begin_of(day) == period.to { day.plus(-1) } else { day }
}

fn broken(error: io::Error) -> Error {
    StoreError::Io(error).into()
}
