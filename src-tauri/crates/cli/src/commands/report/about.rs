//! What both reports can be asked about: a period, and whom and what of it.

use clap::{Args, ValueEnum};
use rollcall_engine::Host;
use rollcall_engine::wire::{AgentRef, Period, ReportFilter};

use crate::commands::agents;
use crate::error::CliError;

#[derive(Args)]
pub(super) struct About {
    /// A period by its name [default: any]
    #[arg(long, conflicts_with_all = ["from", "to"])]
    period: Option<Named>,
    /// From this instant on, or from the beginning of this day [default: the first entry]
    #[arg(long, value_name = "DAY|INSTANT")]
    from: Option<String>,
    /// Up to this instant, or to the beginning of this day [default: now]
    #[arg(long, value_name = "DAY|INSTANT")]
    to: Option<String>,
    /// Only agents who are in this group now; may be given more than once
    #[arg(long = "group", value_name = "NAME")]
    groups: Vec<String>,
    /// Only this agent; may be given more than once
    #[arg(long = "agent", value_name = "LOGIN")]
    agents: Vec<String>,
    /// Only this status; may be given more than once
    #[arg(long = "status", value_name = "CODE")]
    statuses: Vec<String>,
    /// Only this reason, beside the statuses; may be given more than once
    #[arg(long = "reason", value_name = "CODE")]
    reasons: Vec<String>,
}

#[derive(Clone, Copy, ValueEnum)]
#[value(rename_all = "snake_case")]
enum Named {
    Today,
    Yesterday,
    ThisWeek,
    LastWeek,
    ThisMonth,
    LastMonth,
    Any,
}

impl About {
    /// The same for the engine, which knows groups by number and reasons as statuses.
    pub fn filter(self, host: &dyn Host) -> Result<ReportFilter, CliError> {
        let groups = given(self.groups).map(|names| agents::ids(host, &names)).transpose()?;
        Ok(ReportFilter {
            period: self.period.map(Named::period),
            from: self.from,
            to: self.to,
            groups,
            agents: given(self.agents.into_iter().map(AgentRef::Login).collect()),
            statuses: given(self.statuses.into_iter().chain(self.reasons).collect()),
            causes: None,
        })
    }
}

impl Named {
    fn period(self) -> Period {
        match self {
            Named::Today => Period::Today,
            Named::Yesterday => Period::Yesterday,
            Named::ThisWeek => Period::ThisWeek,
            Named::LastWeek => Period::LastWeek,
            Named::ThisMonth => Period::ThisMonth,
            Named::LastMonth => Period::LastMonth,
            Named::Any => Period::Any,
        }
    }
}

/// What was given, if anything was.
pub(super) fn given<T>(all: Vec<T>) -> Option<Vec<T>> {
    (!all.is_empty()).then_some(all)
}
