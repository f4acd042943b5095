//! JSON: what the command answers, an interval a line.

use std::io::Write;

use rollcall_store::log_range::LogRow;

use super::broken;
use super::log::{ExportContext, RowSink};
use crate::Error;
use crate::wire::{Workload, WorkloadColumn, WorkloadValues};

/// The status log as JSON.
pub(super) struct LogFile<'a> {
    sink: &'a mut dyn Write,
    first: bool,
}

impl<'a> LogFile<'a> {
    pub fn new(sink: &'a mut dyn Write) -> Self {
        Self { sink, first: true }
    }
}

impl RowSink for LogFile<'_> {
    fn begin(&mut self, context: &ExportContext<'_>) -> Result<(), Error> {
        let covered = json(&context.scope.covered(context.snapshot))?;
        let now = json(&context.zone().show(context.now()))?;
        write!(self.sink, "{{\"now\":{now},\"covered\":{covered},\"intervals\":[").map_err(broken)
    }

    fn take(&mut self, context: &ExportContext<'_>, row: &LogRow) -> Result<(), Error> {
        let between = if std::mem::take(&mut self.first) { "\n" } else { ",\n" };
        self.sink.write_all(between.as_bytes()).map_err(broken)?;
        let interval = context.names.interval(row, context.now(), context.zone());
        serde_json::to_writer(&mut *self.sink, &interval).map_err(|error| broken(error.into()))
    }

    fn end(&mut self, _about: &ExportContext<'_>) -> Result<(), Error> {
        self.sink.write_all(b"\n]}\n").map_err(broken)?;
        self.sink.flush().map_err(broken)
    }
}

/// The Workload report as JSON, with these of its columns.
pub(super) fn workload(report: &Workload, columns: &[WorkloadColumn], sink: &mut dyn Write) -> Result<(), Error> {
    let only = |values: &WorkloadValues| {
        WorkloadValues(columns.iter().map(|column| (column.code.clone(), values.get(&column.code))).collect())
    };
    let mut narrowed = report.clone();
    narrowed.columns = columns.to_vec();
    for row in &mut narrowed.rows {
        row.values = only(&row.values);
    }
    narrowed.total = only(&report.total);
    narrowed.average = only(&report.average);
    serde_json::to_writer_pretty(&mut *sink, &narrowed).map_err(|error| broken(error.into()))?;
    sink.write_all(b"\n").map_err(broken)?;
    sink.flush().map_err(broken)
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| broken(error.into()))
}
