//! The status log on its way into a file.

use std::ops::ControlFlow;

use rollcall_domain::{AgentId, Instant, Refusal, Zone};
use rollcall_store::log_range::{self, LogFilter, LogRow, Range, Way};

use super::{Exported, Progress};
use crate::commands::{LogNames, LogPart, Scope, log_part};
use crate::snapshot::{Snapshot, read};
use crate::wire::{ExportProgress, ExportReport, LogSort, ReportKind};
use crate::{Error, Host};

/// How many numbers of the log are passed between two words on how far it is.
const AT_ONCE: i64 = 16_384;
/// The same where each agent's part is read by itself.
const AT_ONCE_OF_AGENT: i64 = 500_000;

/// A file that takes the log row by row.
pub(super) trait RowSink {
    /// Before the first row.
    fn begin(&mut self, context: &ExportContext<'_>) -> Result<(), Error>;
    /// A row.
    fn take(&mut self, context: &ExportContext<'_>, row: &LogRow) -> Result<(), Error>;
    /// After the last row.
    fn end(&mut self, context: &ExportContext<'_>) -> Result<(), Error>;
}

/// What a file's rows are about.
pub(super) struct ExportContext<'a> {
    pub snapshot: &'a Snapshot<'a>,
    pub request: &'a ExportReport,
    pub scope: &'a Scope,
    pub names: LogNames<'a>,
    /// How many rows there will be, when nothing is left out.
    pub rows: Option<u64>,
}

impl ExportContext<'_> {
    pub fn now(&self) -> Instant {
        self.snapshot.now
    }

    pub fn zone(&self) -> Zone {
        self.snapshot.zone
    }
}

/// Rows of the log to pass.
pub(super) fn many(snapshot: &Snapshot<'_>, scope: &Scope) -> Result<u64, Error> {
    let part = log_part(snapshot, scope, &scope.log_filter())?;
    Ok(many_of(&part))
}

fn many_of(part: &LogPart) -> u64 {
    let within = u64::try_from(part.range.high - part.range.low).unwrap_or(0);
    within + u64::try_from(part.reaching.len()).unwrap_or(0)
}

/// By length, all rows would have to be held before the first is written.
pub(super) fn refuse_order(request: &ExportReport) -> Result<(), Refusal> {
    let by_length = request.report == ReportKind::Log && request.sort == LogSort::Duration;
    if by_length { Err(Refusal::OrderNotForFiles) } else { Ok(()) }
}

/// Passes the log into a file, in the order of the screen.
pub(super) fn stream(
    host: &dyn Host,
    request: &ExportReport,
    file: &mut dyn RowSink,
    progress: &mut Progress<'_>,
) -> Result<Exported, Error> {
    refuse_order(request)?;
    read(host, |snapshot| {
        let scope = Scope::of(snapshot, &request.filter)?;
        let filter = scope.log_filter();
        let part = log_part(snapshot, &scope, &filter)?;
        let rows = (scope.everybody && filter == LogFilter::default()).then(|| many_of(&part));
        let context = ExportContext { snapshot, request, scope: &scope, names: LogNames::of(snapshot, &scope)?, rows };
        file.begin(&context)?;
        let mut passing = Passing { context: &context, file, progress, of: many_of(&part), ended: None };
        match request.sort {
            LogSort::Began | LogSort::Duration => passing.by_time(&part)?,
            LogSort::Agent => passing.by_agent(&part)?,
        }
        match passing.ended {
            Some(Ok(())) => return Ok(Exported::Stopped),
            Some(Err(error)) => return Err(error),
            None => {}
        }
        file.end(&context)?;
        Ok(Exported::Whole)
    })
}

struct Passing<'a> {
    context: &'a ExportContext<'a>,
    file: &'a mut dyn RowSink,
    progress: &'a mut Progress<'a>,
    of: u64,
    /// Set once it is over before its end: stopped, or broken.
    ended: Option<Result<(), Error>>,
}

impl Passing<'_> {
    /// Hands a row on; false ends the reading.
    fn hand_on(&mut self, row: &LogRow) -> bool {
        if let Err(error) = self.file.take(self.context, row) {
            self.ended = Some(Err(error));
        }
        self.ended.is_none()
    }

    fn hand_all_on<'r>(&mut self, rows: impl IntoIterator<Item = &'r LogRow>) -> bool {
        rows.into_iter().all(|row| self.hand_on(row))
    }

    /// Says how far it is; false when it is to stop.
    fn tell(&mut self, done: u64) -> bool {
        if self.ended.is_none() && (self.progress)(ExportProgress { done, of: self.of }) == ControlFlow::Break(()) {
            self.ended = Some(Ok(()));
        }
        self.ended.is_none()
    }

    /// The newest first, or the earliest; those that reach into the period are its earliest.
    fn by_time(&mut self, part: &LogPart) -> Result<(), Error> {
        let reaching = u64::try_from(part.reaching.len()).unwrap_or(0);
        if self.context.request.reversed {
            let _ =
                self.tell(0) && self.hand_all_on(&part.reaching) && self.within(part.range, Way::Forward, reaching)?;
        } else {
            let _ = self.tell(0)
                && self.within(part.range, Way::Backward, 0)?
                && self.hand_all_on(part.reaching.iter().rev())
                && self.tell(self.of);
        }
        Ok(())
    }

    /// Part by part, so that who waits hears of it also where few rows are wanted of many.
    fn within(&mut self, range: Range, way: Way, before: u64) -> Result<bool, Error> {
        let agents = self.context.scope.narrowed();
        let filter = self.context.scope.log_filter();
        let connection = self.context.snapshot.connection;
        for (passed, part) in parts(range, way, AT_ONCE) {
            log_range::stream(connection, part, way, agents.as_ref(), &filter, None, |row| self.hand_on(&row))?;
            if !self.tell(before + passed) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn by_agent(&mut self, part: &LogPart) -> Result<(), Error> {
        let mut agents: Vec<AgentId> = self.context.scope.agents().collect();
        if self.context.request.reversed {
            agents.reverse();
        }
        let filter = self.context.scope.log_filter();
        let connection = self.context.snapshot.connection;
        let many = u64::try_from(agents.len()).unwrap_or(1).max(1);
        for (number, agent) in (0..).zip(agents) {
            for (_, range) in parts(part.range, Way::Backward, AT_ONCE_OF_AGENT) {
                let rows = log_range::of_agent(connection, agent, range, Way::Backward, &filter, None)?;
                if !self.tell(self.of * number / many) || !self.hand_all_on(&rows) {
                    return Ok(());
                }
            }
            if !self.hand_all_on(part.reaching.iter().filter(|row| row.agent == agent)) {
                return Ok(());
            }
        }
        self.tell(self.of);
        Ok(())
    }
}

/// A range in parts in the order in which they are read, each with how many numbers are passed after it.
fn parts(range: Range, way: Way, at_once: i64) -> impl Iterator<Item = (u64, Range)> {
    let length = (range.high - range.low).max(0);
    let many = (length + at_once - 1) / at_once;
    (0..many).map(move |number| {
        let (from, to) = (number * at_once, ((number + 1) * at_once).min(length));
        let part = match way {
            Way::Forward => Range { low: range.low + from, high: range.low + to },
            Way::Backward => Range { low: range.high - to, high: range.high - from },
        };
        (u64::try_from(to).unwrap_or(0), part)
    })
}
