//! CSV: UTF-8, RFC 4180, and nothing in it that a spreadsheet would take for a formula.

use std::io::Write;

use ::csv::{ByteRecord, Terminator, Writer, WriterBuilder};

use rollcall_domain::{Instant, Zone, seconds_between};
use rollcall_store::log_range::LogRow;

use super::broken;
use super::clock::Clock;
use super::for_a_spreadsheet;
use super::log::{ExportContext, RowSink};
use crate::Error;
use crate::wire::{Covered, Workload, WorkloadBy, WorkloadColumn, WorkloadRow, WorkloadValue};

/// The status log as CSV.
pub(super) struct LogFile<'a> {
    writer: Writer<&'a mut dyn Write>,
    record: ByteRecord,
    stamp: Vec<u8>,
}

impl<'a> LogFile<'a> {
    pub fn new(sink: &'a mut dyn Write) -> Self {
        Self { writer: writer(sink), record: ByteRecord::new(), stamp: Vec::new() }
    }

    fn stamp(&mut self, at: Option<Instant>, zone: Zone) {
        self.stamp.clear();
        if let Some(at) = at {
            Clock::new(zone).write(at, &mut self.stamp);
        }
        self.record.push_field(&self.stamp);
    }

    fn text(&mut self, text: Option<&str>) {
        push_text(&mut self.record, text.unwrap_or_default());
    }
}

/// The heads of the log's columns. The zone stands where the times are, `duration` is what the form calls its unit.
pub(super) fn log_heads(zone: Zone, duration: &str) -> [String; 12] {
    let local = |name: &str| format!("{name} ({})", zone.name());
    [
        "agent".to_owned(),
        "login".to_owned(),
        "group".to_owned(),
        "status".to_owned(),
        "reason".to_owned(),
        "next_reason".to_owned(),
        local("began"),
        local("ended"),
        format!("duration ({duration})"),
        "cause".to_owned(),
        "changed_by".to_owned(),
        "open".to_owned(),
    ]
}

impl RowSink for LogFile<'_> {
    fn begin(&mut self, context: &ExportContext<'_>) -> Result<(), Error> {
        self.writer.write_record(log_heads(context.zone(), "s")).map_err(failed)
    }

    fn take(&mut self, context: &ExportContext<'_>, row: &LogRow) -> Result<(), Error> {
        let member = context.names.member(row.agent);
        self.record.clear();
        self.text(member.map(|member| member.name.as_str()));
        self.text(member.map(|member| member.login.as_str()));
        self.text(member.map(|member| member.group_name.as_str()));
        self.text(Some(row.status.code()));
        self.text(context.names.reason(row.reason));
        self.text(context.names.reason(row.next_reason));
        self.stamp(Some(row.began_at), context.zone());
        self.stamp(row.ended_at, context.zone());
        let seconds = seconds_between(row.began_at, row.ended_at.unwrap_or(context.now()));
        self.stamp.clear();
        write!(self.stamp, "{seconds}").map_err(broken)?;
        self.record.push_field(&self.stamp);
        self.text(Some(row.cause.code()));
        self.text(context.names.person(row.changed_by));
        self.text(Some(mark(row.ended_at.is_none())));
        self.writer.write_byte_record(&self.record).map_err(failed)
    }

    fn end(&mut self, _about: &ExportContext<'_>) -> Result<(), Error> {
        self.writer.flush().map_err(broken)
    }
}

/// The Workload report as CSV.
pub(super) fn workload(report: &Workload, columns: &[WorkloadColumn], sink: &mut dyn Write) -> Result<(), Error> {
    let mut writer = writer(sink);
    writer.write_record(workload_heads(report, columns, "s")).map_err(failed)?;
    let mut record = ByteRecord::new();
    for row in &report.rows {
        record.clear();
        for label in workload_labels(row, report.by, &report.covered) {
            push_text(&mut record, label);
        }
        for column in columns {
            let value = row.values.get(&column.code).map(|value| match value {
                WorkloadValue::Whole(number) => number.to_string(),
                WorkloadValue::Part(number) => number.to_string(),
            });
            record.push_field(value.unwrap_or_default().as_bytes());
        }
        writer.write_byte_record(&record).map_err(failed)?;
    }
    writer.flush().map_err(broken)
}

/// The heads of the columns: what a row is, then the values with their units; `duration` is what the form calls that of times.
pub(super) fn workload_heads(report: &Workload, columns: &[WorkloadColumn], duration: &str) -> Vec<String> {
    let local = |name: &str| format!("{name} ({})", report.covered.time_zone);
    let mut heads = match report.by {
        WorkloadBy::Agent => {
            vec!["agent".to_owned(), "login".to_owned(), "group".to_owned(), local("from"), local("to")]
        }
        WorkloadBy::Group => vec!["group".to_owned(), local("from"), local("to")],
        WorkloadBy::Day => vec![local("day")],
        WorkloadBy::Week => vec![local("week_from")],
    };
    heads.push("open".to_owned());
    heads.extend(columns.iter().map(|column| match column.unit {
        crate::wire::ColumnUnit::Seconds => format!("{} ({duration})", column.code),
        crate::wire::ColumnUnit::Count | crate::wire::ColumnUnit::Share => column.code.clone(),
    }));
    heads
}

/// What a row is, as many as there are heads for it.
pub(super) fn workload_labels<'a>(row: &'a WorkloadRow, by: WorkloadBy, covered: &'a Covered) -> Vec<&'a str> {
    let shown = |text: &'a Option<String>| text.as_deref().unwrap_or_default();
    let mut labels = match by {
        WorkloadBy::Agent => {
            vec![shown(&row.name), shown(&row.login), shown(&row.group), covered.from.as_str(), covered.to.as_str()]
        }
        WorkloadBy::Group => vec![shown(&row.name), covered.from.as_str(), covered.to.as_str()],
        WorkloadBy::Day | WorkloadBy::Week => vec![shown(&row.day)],
    };
    labels.push(mark(row.open));
    labels
}

/// Whether something still goes on and was counted up to the instant of the file.
pub(super) fn mark(open: bool) -> &'static str {
    if open { "true" } else { "false" }
}

fn writer(sink: &mut dyn Write) -> Writer<&mut dyn Write> {
    WriterBuilder::new().terminator(Terminator::CRLF).buffer_capacity(64 * 1024).from_writer(sink)
}

/// A text that begins like a formula gets an apostrophe, which spreadsheets take for "this is text".
fn push_text(record: &mut ByteRecord, text: &str) {
    record.push_field(for_a_spreadsheet(text).as_bytes());
}

fn failed(error: ::csv::Error) -> Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => broken(error),
        kind => broken(std::io::Error::other(format!("{kind:?}"))),
    }
}
