//! What a row of the Workload report adds up to, and its columns.

use std::collections::BTreeMap;

use crate::StatusKind;

/// Somebody's work in some period, or several people's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work<R: Ord> {
    times: BTreeMap<(StatusKind, Option<R>), i64>,
    /// Seconds with at least one occupied session in *active*, *outgoing* or *finishing*.
    pub productive: i64,
    /// Threads that came to the agent.
    pub assigned: i64,
    /// Threads that were closed while the agent had them.
    pub closed: i64,
    /// Pinned messages that were done.
    pub resolved: i64,
}

impl<R: Ord> Default for Work<R> {
    fn default() -> Self {
        Self { times: BTreeMap::new(), productive: 0, assigned: 0, closed: 0, resolved: 0 }
    }
}

impl<R: Ord + Copy> Work<R> {
    /// Adds time in a status. Time offline is nobody's work.
    pub fn add(&mut self, status: StatusKind, reason: Option<R>, seconds: i64, productive: i64) {
        if status != StatusKind::Offline && seconds > 0 {
            *self.times.entry((status, reason)).or_default() += seconds;
            self.productive += productive;
        }
    }

    /// Adds somebody else's, or another day's.
    pub fn add_all(&mut self, other: &Self) {
        for (key, seconds) in &other.times {
            *self.times.entry(*key).or_default() += seconds;
        }
        self.productive += other.productive;
        self.assigned += other.assigned;
        self.closed += other.closed;
        self.resolved += other.resolved;
    }

    /// True when nothing was.
    pub fn is_nothing(&self) -> bool {
        self.times.is_empty() && self.assigned == 0 && self.closed == 0 && self.resolved == 0
    }

    /// Seconds signed in: in whatever status but offline.
    pub fn login(&self) -> i64 {
        self.times.values().sum()
    }

    /// Seconds in a status.
    pub fn time(&self, status: StatusKind, reason: Option<R>) -> i64 {
        self.times.get(&(status, reason)).copied().unwrap_or(0)
    }

    /// The reasons with time.
    pub fn reasons(&self) -> impl Iterator<Item = R> {
        self.times.keys().filter_map(|(_, reason)| *reason)
    }

    /// The share of the time for clients in which somebody was served: productive time by login time without *not ready*, without
    /// every reason, custom ones too, and without *kicked out*. Nothing when there was no such time: neither 0 nor 100 % (brief).
    #[allow(clippy::cast_precision_loss, reason = "seconds of a report fit a float's 53 bits")]
    pub fn occupancy(&self) -> Option<f64> {
        let serving = [StatusKind::Active, StatusKind::ActiveFree, StatusKind::Outgoing, StatusKind::Finishing];
        let divisor: i64 = serving.iter().map(|status| self.time(*status, None)).sum();
        (divisor > 0).then(|| self.productive as f64 / divisor as f64)
    }
}

/// A column of the Workload report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column<R> {
    /// Time signed in.
    Login,
    /// Time in a status, or for a reason.
    Time(StatusKind, Option<R>),
    /// Time with at least one occupied session.
    Productive,
    /// See [`Work::occupancy`].
    Occupancy,
    /// Threads that came.
    Assigned,
    /// Threads that were closed.
    Closed,
    /// Pinned messages that were done.
    Resolved,
}

/// What a column's values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Whole seconds.
    Seconds,
    /// A number of things.
    Count,
    /// A share.
    Share,
}

impl<R> Column<R> {
    /// What its values are.
    pub fn unit(&self) -> Unit {
        match self {
            Column::Login | Column::Time(..) | Column::Productive => Unit::Seconds,
            Column::Occupancy => Unit::Share,
            Column::Assigned | Column::Closed | Column::Resolved => Unit::Count,
        }
    }

    /// The column's code; a reason's is the caller's to name.
    pub fn code(&self, reason: impl FnOnce(&R) -> String) -> String {
        let fixed = match self {
            Column::Time(StatusKind::Inactive, Some(of)) => return format!("{}_time", reason(of)),
            Column::Login => "login_time",
            Column::Time(StatusKind::Active, _) => "active_time",
            Column::Time(StatusKind::ActiveFree, _) => "free_time",
            Column::Time(StatusKind::Outgoing, _) => "outgoing_time",
            Column::Time(StatusKind::Finishing, _) => "finishing_time",
            Column::Time(StatusKind::NotReady, _) => "notready_time",
            Column::Time(StatusKind::KickedOut, _) => "kickedout_time",
            Column::Time(StatusKind::Inactive, None) => "inactive_time",
            Column::Time(StatusKind::Offline, _) => "offline_time",
            Column::Productive => "productive_time",
            Column::Occupancy => "occupancy",
            Column::Assigned => "threads_assigned",
            Column::Closed => "threads_closed",
            Column::Resolved => "pinned_resolved",
        };
        fixed.to_owned()
    }
}

/// The columns in their order: one for every status, and one for each of these reasons (brief).
pub fn columns<R>(reasons: impl IntoIterator<Item = R>) -> Vec<Column<R>> {
    use StatusKind::{Active, ActiveFree, Finishing, Inactive, KickedOut, NotReady, Outgoing};
    let time = |status| Column::Time(status, None);
    let mut columns = vec![Column::Login];
    columns.extend([Active, ActiveFree, Outgoing, Finishing].map(time));
    columns.extend(reasons.into_iter().map(|reason| Column::Time(Inactive, Some(reason))));
    columns.extend([NotReady, KickedOut].map(time));
    columns.extend([Column::Productive, Column::Occupancy, Column::Assigned, Column::Closed, Column::Resolved]);
    columns
}
