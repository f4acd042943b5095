//! `rollcall agents`: the widget as a table, once or live.

mod frame;
mod watch;

use clap::Args;
use rollcall_engine::wire::{AgentList, AgentRow, ListAgents, ShowFloorAt};
use rollcall_engine::{Host, commands};
use serde_json::json;

use crate::context::Context;
use crate::error::CliError;
use crate::instant::to_the_second;
use crate::labels::Labels;
use crate::output::{print, print_json};
use crate::table::{Side, duration, or_dash, table};

/// List the agents with their statuses
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall agents\n  rollcall agents --watch\n  \
    rollcall agents --status lunch_break --group Cards --group Loans --text an --json\n  \
    rollcall agents --at 2026-11-20T14:30:00+01:00 --group Cards")]
pub struct Agents {
    /// Only agents in this status, or inactive for this reason
    #[arg(long, value_name = "CODE")]
    status: Option<String>,
    /// Only agents of this group; may be given more than once
    #[arg(long = "group", value_name = "NAME")]
    groups: Vec<String>,
    /// Only agents with this in their name, alias or login
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    /// Go on showing them as they change, until q or Ctrl+C; one line of JSON a change with --json
    #[arg(long, short)]
    watch: bool,
    /// As the widget was at this instant
    #[arg(long, value_name = "INSTANT", conflicts_with_all = ["watch", "status", "text"])]
    at: Option<String>,
}

impl Agents {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let host = context.host()?;
        let watched = self.watch;
        let groups = if self.groups.is_empty() { None } else { Some(ids(&host, &self.groups)?) };
        if let Some(at) = self.at {
            return as_it_was(context, &host, ShowFloorAt { at, groups });
        }
        let wanted = ListAgents { groups, status: self.status, text: self.text };
        if watched {
            return watch::watch(context, host, &wanted);
        }
        let found = commands::list_agents(&host, wanted)?;
        if context.json {
            return print_json(&json!({ "counts": found.counts, "agents": found.agents }));
        }
        let labels = Labels::of(&host, &context.words)?;
        print(&for_people(context, &labels, &found))
    }
}

fn as_it_was(context: &Context, host: &dyn Host, wanted: ShowFloorAt) -> Result<(), CliError> {
    let found = commands::show_floor_at(host, wanted)?;
    if context.json {
        return print_json(&json!({ "at": found.now, "counts": found.counts, "agents": found.agents }));
    }
    let labels = Labels::of(host, &context.words)?;
    let at = context.say("cli-agents-at", &[("time", to_the_second(&found.now).into())]);
    print(&format!("{at}\n\n{}", for_people(context, &labels, &found)))
}

pub(super) fn ids(host: &dyn Host, names: &[String]) -> Result<Vec<i64>, CliError> {
    names.iter().map(|name| super::groups::id(host, name)).collect()
}

fn for_people(context: &Context, labels: &Labels<'_>, found: &AgentList) -> String {
    let shown = found.agents.len();
    if shown == 0 {
        return context.say("cli-agents-none", &[]);
    }
    let all = found.counts.0.iter().find(|(code, _)| code == "all").map_or(0, |(_, count)| *count);
    let footer = context.say("cli-agents-shown", &[("shown", shown.into()), ("all", all.into())]);
    format!("{}\n\n{footer}", rows(context, labels, &found.agents))
}

/// Agents as the widget's rows.
pub(super) fn rows(context: &Context, labels: &Labels<'_>, agents: &[AgentRow]) -> String {
    let column = |side, key| (side, context.say(key, &[]));
    let columns = [
        column(Side::Left, "cli-column-name"),
        column(Side::Left, "cli-column-login"),
        column(Side::Left, "cli-column-group"),
        column(Side::Left, "cli-column-status"),
        column(Side::Right, "cli-column-threads"),
        column(Side::Right, "cli-column-pinned"),
        column(Side::Right, "cli-column-time"),
        column(Side::Right, "cli-column-requests"),
    ];
    let rows: Vec<_> = agents.iter().map(|agent| row(labels, agent)).collect();
    table(&columns, &rows)
}

fn row(labels: &Labels<'_>, agent: &AgentRow) -> Vec<String> {
    vec![
        agent.name.clone(),
        agent.login.clone(),
        agent.group.clone(),
        labels.status(agent),
        or_dash(agent.threads.map(|threads| threads.to_string())),
        agent.pinned.to_string(),
        or_dash(agent.elapsed_s.map(duration)),
        or_dash((agent.pending_requests > 0).then(|| agent.pending_requests.to_string())),
    ]
}
