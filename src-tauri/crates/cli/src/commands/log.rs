//! `rollcall log`: the status log of one agent.

use clap::Args;
use rollcall_engine::commands::list_history;
use rollcall_engine::wire::{AgentRef, Interval, ListHistory};

use crate::context::Context;
use crate::error::CliError;
use crate::instant::to_the_second;
use crate::labels::Labels;
use crate::output::{print, print_json};
use crate::table::{Side, duration, or_dash, table};

/// Read an agent's status log, the newest interval first
#[derive(Args)]
#[command(
    after_help = "Examples:\n  rollcall log maya.kessler\n  rollcall log maya.kessler --limit 200 --before 4711 --json"
)]
pub struct Log {
    /// The agent's login
    login: String,
    /// How many intervals, 1 to 200
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
    /// Only intervals before the one with this number
    #[arg(long, value_name = "ID")]
    before: Option<i64>,
}

impl Log {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let host = context.host()?;
        let agent = AgentRef::Login(self.login);
        let page = list_history(&host, ListHistory { agent, before_id: self.before, limit: Some(self.limit) })?;
        if context.json {
            return print_json(&page);
        }
        let labels = Labels::of(&host, &context.words)?;
        let columns = [
            (Side::Right, context.say("cli-column-id", &[])),
            (Side::Left, context.say("cli-column-began", &[])),
            (Side::Right, context.say("cli-column-time", &[])),
            (Side::Left, context.say("cli-column-status", &[])),
            (Side::Left, context.say("cli-column-cause", &[])),
            (Side::Left, context.say("cli-column-by", &[])),
        ];
        let rows: Vec<_> = page.intervals.into_iter().map(|interval| row(&labels, interval)).collect();
        print(&table(&columns, &rows))
    }
}

fn row(labels: &Labels<'_>, interval: Interval) -> Vec<String> {
    vec![
        interval.id.to_string(),
        to_the_second(&interval.began),
        duration(interval.seconds),
        labels.interval(&interval),
        interval.cause,
        or_dash(interval.changed_by.map(|person| person.name)),
    ]
}
