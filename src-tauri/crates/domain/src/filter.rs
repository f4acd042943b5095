//! The filter: All, every status, and every reason in its order.

use crate::{Reason, ReasonCode, Status, StatusKind};

/// One entry of the filter (brief). `inactive` is never an entry: its reasons are.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Filter {
    /// Every agent; selected by default.
    All,
    /// Agents in a status that has no reasons.
    Status(StatusKind),
    /// Agents who are inactive for this reason.
    Reason(ReasonCode),
}

impl Filter {
    /// The entry an agent counts under, beside All.
    pub fn of(status: &Status) -> Filter {
        match status {
            Status::Inactive { reason } => Filter::Reason(reason.clone()),
            other => Filter::Status(other.kind()),
        }
    }

    /// The code as sent.
    pub fn code(&self) -> &str {
        match self {
            Filter::All => "all",
            Filter::Status(kind) => kind.code(),
            Filter::Reason(code) => code.as_str(),
        }
    }

    /// True when an agent in this status passes.
    pub fn passes(&self, status: &Status) -> bool {
        *self == Filter::All || *self == Filter::of(status)
    }
}

/// How many agents pass each entry. Every agent passes All and exactly one other, so the others add up to All.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterCounts(Vec<(Filter, usize)>);

impl FilterCounts {
    /// Counts of 0 in the filter's order: All, the active statuses, the reasons in theirs, not ready, kicked out, offline.
    /// A retired reason is an entry only while somebody is in it (ours).
    pub fn over<'a>(reasons: &[Reason], statuses: impl Iterator<Item = &'a Status>) -> Self {
        use StatusKind::{Active, ActiveFree, Finishing, KickedOut, NotReady, Offline, Outgoing};
        let before = [Outgoing, Active, ActiveFree, Finishing].map(Filter::Status);
        let after = [NotReady, KickedOut, Offline].map(Filter::Status);
        let reason_entries = reasons.iter().map(|reason| Filter::Reason(reason.code.clone()));
        let mut counts: Vec<(Filter, usize)> = std::iter::once(Filter::All)
            .chain(before)
            .chain(reason_entries)
            .chain(after)
            .map(|filter| (filter, 0))
            .collect();
        for status in statuses {
            let own = Filter::of(status);
            for (_, count) in counts.iter_mut().filter(|(filter, _)| *filter == Filter::All || *filter == own) {
                *count += 1;
            }
        }
        let retired = |filter: &Filter| {
            reasons.iter().any(|reason| !reason.active && *filter == Filter::Reason(reason.code.clone()))
        };
        counts.retain(|(filter, count)| *count > 0 || !retired(filter));
        Self(counts)
    }

    /// The entries in the filter's order.
    pub fn iter(&self) -> impl Iterator<Item = &(Filter, usize)> {
        self.0.iter()
    }
}
