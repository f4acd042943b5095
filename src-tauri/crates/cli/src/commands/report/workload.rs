//! `rollcall report workload`: who spent how long in which status.

use std::ops::ControlFlow;

use clap::{Args, ValueEnum};
use rollcall_engine::wire::{
    ColumnUnit, ExportFormat, ExportReport, LogSort, ReportKind, Workload as Answer, WorkloadBy, WorkloadColumn,
    WorkloadRow, WorkloadValue, WorkloadValues,
};
use rollcall_engine::{Host, export};

use super::about::{About, given};
use super::output::Output;
use super::{covered, file};
use crate::context::Context;
use crate::error::CliError;
use crate::labels::Labels;
use crate::output::{print, print_json};
use crate::table::{Side, duration, or_dash, table};

/// Behind what goes on; the line below the table says so.
const OPEN: &str = " *";

/// Add up the time in every status, and the threads
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall report workload --period this_week\n  \
    rollcall report workload --period last_month --by day --columns login_time,occupancy,threads_closed\n  \
    rollcall report workload --from 2026-11-01 --to 2026-12-01 --group Cards --agent maya.kessler\n  \
    rollcall report workload --status active --status active_free --reason lunch_break --by group\n  \
    rollcall report workload --period last_week --format xlsx --output week.xlsx --force")]
pub struct Workload {
    #[command(flatten)]
    about: About,
    /// What a row is [default: agent]
    #[arg(long)]
    by: Option<By>,
    /// Only these columns, in this order, with commas between them; --json names them [default: all]
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    columns: Vec<String>,
    #[command(flatten)]
    output: Output,
}

#[derive(Clone, Copy, ValueEnum)]
enum By {
    Agent,
    Day,
    /// From Monday
    Week,
    /// With the agents who are in it now
    Group,
}

impl Workload {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let form = self.output.form()?;
        let host = context.host()?;
        let request = ExportReport {
            report: ReportKind::Workload,
            format: form.unwrap_or(ExportFormat::Json),
            filter: self.about.filter(&host)?,
            sort: LogSort::default(),
            reversed: false,
            by: self.by.map_or(WorkloadBy::Agent, By::rows),
            columns: given(self.columns),
        };
        if form.is_some() {
            return file::write(context, &host, &request, &self.output);
        }
        let report = read(&host, &request)?;
        if context.json {
            return print_json(&report);
        }
        print(&for_people(context, &Labels::of(&host, &context.words)?, &report))
    }
}

impl By {
    fn rows(self) -> WorkloadBy {
        match self {
            By::Agent => WorkloadBy::Agent,
            By::Day => WorkloadBy::Day,
            By::Week => WorkloadBy::Week,
            By::Group => WorkloadBy::Group,
        }
    }
}

/// The command's answer with the columns that were asked for, which are a file's affair.
fn read(host: &dyn Host, request: &ExportReport) -> Result<Answer, CliError> {
    let mut text = Vec::new();
    export::export(host, request, &mut text, &mut |_| ControlFlow::Continue(()))?;
    serde_json::from_slice(&text).map_err(|cause| CliError::Output(cause.into()))
}

fn for_people(context: &Context, labels: &Labels<'_>, report: &Answer) -> String {
    let head = covered(context, &report.covered);
    if report.rows.is_empty() {
        return format!("{head}\n\n{}", context.say("cli-report-workload-none", &[]));
    }
    let mut columns: Vec<_> = headings(report.by).iter().map(|key| (Side::Left, context.say(key, &[]))).collect();
    columns.extend(report.columns.iter().map(|column| (Side::Right, labels.column(column))));
    let line = |label: Vec<String>, values: &WorkloadValues| -> Vec<String> {
        label.into_iter().chain(report.columns.iter().map(|column| cell(context, column, values))).collect()
    };
    let mut rows: Vec<_> = report.rows.iter().map(|row| line(label(report.by, row), &row.values)).collect();
    let below = |key| {
        let mut label = vec![String::new(); headings(report.by).len()];
        label[0] = context.say(key, &[]);
        label
    };
    rows.push(Vec::new());
    rows.push(line(below("reports-total"), &report.total));
    rows.push(line(below("reports-average"), &report.average));
    let mut said = format!("{head}\n\n{}", table(&columns, &rows));
    if report.rows.iter().any(|row| row.open) {
        said.push_str("\n\n");
        said.push_str(&context.say("cli-report-open", &[]));
    }
    said
}

/// The headings of what a row is.
fn headings(by: WorkloadBy) -> &'static [&'static str] {
    match by {
        WorkloadBy::Agent => &["cli-column-name", "cli-column-login", "cli-column-group"],
        WorkloadBy::Group => &["cli-column-group"],
        WorkloadBy::Day => &["cli-column-day"],
        WorkloadBy::Week => &["cli-column-week"],
    }
}

/// What a row is, as many as there are headings for it.
fn label(by: WorkloadBy, row: &WorkloadRow) -> Vec<String> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut cells = match by {
        WorkloadBy::Agent => vec![text(&row.name), text(&row.login), text(&row.group)],
        WorkloadBy::Group => vec![text(&row.name)],
        WorkloadBy::Day | WorkloadBy::Week => vec![text(&row.day)],
    };
    if row.open {
        cells[0].push_str(OPEN);
    }
    cells
}

fn cell(context: &Context, column: &WorkloadColumn, values: &WorkloadValues) -> String {
    or_dash(values.get(&column.code).map(|value| match (column.unit, value) {
        (ColumnUnit::Seconds, WorkloadValue::Whole(seconds)) => duration(seconds),
        (ColumnUnit::Share, WorkloadValue::Part(share)) => per_cent(context, share),
        #[expect(clippy::cast_precision_loss, reason = "0 or 1")]
        (ColumnUnit::Share, WorkloadValue::Whole(share)) => per_cent(context, share as f64),
        (_, WorkloadValue::Whole(number)) => number.to_string(),
        (_, WorkloadValue::Part(number)) => decimal(context, number),
    }))
}

fn per_cent(context: &Context, share: f64) -> String {
    context.say("cli-per-cent", &[("number", decimal(context, share * 100.0).into())])
}

/// A number with one decimal, as the language writes it.
fn decimal(context: &Context, number: f64) -> String {
    let written = format!("{number:.1}");
    let (whole, tenth) = written.split_once('.').unwrap_or((&written, "0"));
    context.say("cli-decimal", &[("whole", whole.into()), ("tenth", tenth.into())])
}
