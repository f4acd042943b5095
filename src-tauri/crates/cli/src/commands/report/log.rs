//! `rollcall report log`: the Agent status log of a period.

use clap::{Args, ValueEnum};
use rollcall_engine::Host;
use rollcall_engine::commands::report_log;
use rollcall_engine::wire::{ExportReport, LogInterval, LogPage, LogSort, ReportKind, ReportLog, WorkloadBy};

use super::about::{About, given};
use super::output::Output;
use super::{covered, file};
use crate::context::Context;
use crate::error::CliError;
use crate::instant::to_the_second;
use crate::labels::Labels;
use crate::output::{print, print_json};
use crate::table::{Side, duration, or_dash, table};

/// Rows of a table unless told.
const ROWS: usize = 100;

/// Read the status log of a period: every interval of every agent who may be seen
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall report log --period yesterday\n  \
    rollcall report log --from 2026-11-01 --to 2026-12-01 --format xlsx --output november.xlsx --force\n  \
    rollcall report log --group Cards --agent maya.kessler --status kicked_out --reason lunch_break --cause agent\n  \
    rollcall report log --sort duration --reversed --limit 20 --after 3600-4711-1774731600000\n  \
    rollcall report log --period last_month --format csv > november.csv")]
pub struct Log {
    #[command(flatten)]
    about: About,
    /// Only intervals that began for this cause; may be given more than once
    #[arg(long = "cause", value_name = "CODE")]
    causes: Vec<String>,
    /// The order; a file has none by duration [default: began]
    #[arg(long)]
    sort: Option<Sort>,
    /// The other way round
    #[arg(long)]
    reversed: bool,
    /// How many rows a table has, 1 to 500 [default: 100]
    #[arg(long, value_name = "N")]
    limit: Option<u32>,
    /// Where a table begins, as the one before says it [default: at the first row]
    #[arg(long, value_name = "PLACE")]
    after: Option<String>,
    #[command(flatten)]
    output: Output,
}

#[derive(Clone, Copy, ValueEnum)]
enum Sort {
    /// The newest first
    Began,
    /// By name, each agent's newest first
    Agent,
    /// The longest first
    Duration,
}

impl Log {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let form = self.output.form()?;
        if form.is_some() && (self.limit.is_some() || self.after.is_some()) {
            return Err(CliError::Usage("cli-usage-report-page"));
        }
        let host = context.host()?;
        let mut filter = self.about.filter(&host)?;
        filter.causes = given(self.causes);
        let sort = match self.sort {
            Some(Sort::Began) | None => LogSort::Began,
            Some(Sort::Agent) => LogSort::Agent,
            Some(Sort::Duration) => LogSort::Duration,
        };
        let reversed = self.reversed;
        if let Some(format) = form {
            let (report, by, columns) = (ReportKind::Log, WorkloadBy::default(), None);
            let request = ExportReport { report, format, filter, sort, reversed, by, columns };
            return file::write(context, &host, &request, &self.output);
        }
        let request = ReportLog { filter, sort, reversed, after: self.after, limit: self.limit };
        if context.json {
            return print_json(&report_log(&host, request)?);
        }
        let page = full(&host, &request)?;
        print(&for_people(context, &Labels::of(&host, &context.words)?, &page))
    }
}

/// A page with as many rows as are wanted, unless there are no more. The engine's may be short.
fn full(host: &dyn Host, request: &ReportLog) -> Result<LogPage, CliError> {
    let wanted = request.limit.map_or(ROWS, |limit| limit as usize);
    let mut page = report_log(host, request.clone())?;
    while page.intervals.len() < wanted
        && let Some(next) = page.next.take()
    {
        let limit = u32::try_from(wanted - page.intervals.len()).ok();
        let more = report_log(host, ReportLog { after: Some(next), limit, ..request.clone() })?;
        page.intervals.extend(more.intervals);
        page.next = more.next;
    }
    Ok(page)
}

fn for_people(context: &Context, labels: &Labels<'_>, page: &LogPage) -> String {
    let head = covered(context, &page.covered);
    if page.intervals.is_empty() {
        return format!("{head}\n\n{}", context.say("cli-report-log-none", &[]));
    }
    let column = |side, key| (side, context.say(key, &[]));
    let columns = [
        column(Side::Left, "cli-column-began"),
        column(Side::Left, "cli-column-ended"),
        column(Side::Right, "cli-column-time"),
        column(Side::Left, "cli-column-agent"),
        column(Side::Left, "cli-column-group"),
        column(Side::Left, "cli-column-status"),
        column(Side::Left, "cli-column-cause"),
        column(Side::Left, "cli-column-by"),
    ];
    let rows: Vec<_> = page.intervals.iter().map(|interval| row(context, labels, interval)).collect();
    let shown = context.say("cli-report-log-shown", &[("count", rows.len().into())]);
    let mut said = format!("{head}\n\n{}\n\n{shown}", table(&columns, &rows));
    if let Some(next) = &page.next {
        said.push('\n');
        said.push_str(&context.say("cli-report-log-more", &[("next", next.as_str().into())]));
    }
    said
}

fn row(context: &Context, labels: &Labels<'_>, interval: &LogInterval) -> Vec<String> {
    let ended = interval.ended.as_deref();
    vec![
        to_the_second(&interval.began),
        ended.map_or_else(|| context.say("cli-report-goes-on", &[]), to_the_second),
        duration(interval.seconds),
        interval.agent.name.clone(),
        interval.group.clone(),
        labels.log_interval(interval),
        labels.began_by(&interval.cause),
        or_dash(interval.changed_by.as_ref().map(|person| person.name.clone())),
    ]
}
