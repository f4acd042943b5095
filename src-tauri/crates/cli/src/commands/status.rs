//! `rollcall status`: changes one agent's status.

use clap::Args;
use rollcall_engine::commands;
use rollcall_engine::wire::{AgentRef, ChangeStatus, ForceInactive, StatusChanged};

use crate::context::Context;
use crate::error::CliError;
use crate::labels::Labels;
use crate::output::{print, print_json};

/// Change an agent's status
#[derive(Args)]
#[command(
    after_help = "Examples:\n  rollcall status maya.kessler active\n  rollcall status maya.kessler lunch_break --force"
)]
pub struct Status {
    /// The agent's login
    login: String,
    /// active, outgoing, or the code of a reason
    #[arg(value_name = "active|outgoing|REASON")]
    to: String,
    /// Make inactive at once: threads go back to the general distribution queue
    #[arg(long)]
    force: bool,
}

impl Status {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let host = context.host()?;
        let agent = AgentRef::Login(self.login);
        let done = if self.force {
            commands::force_inactive(&host, ForceInactive { agent, reason: self.to })?
        } else {
            commands::change_status(&host, ChangeStatus { agent, to: self.to, if_interval: None })?
        };
        if context.json {
            return print_json(&done);
        }
        let labels = Labels::of(&host, &context.words)?;
        print(&for_people(context, &labels, &done))
    }
}

/// What a change of status came to.
pub(super) fn for_people(context: &Context, labels: &Labels<'_>, done: &StatusChanged) -> String {
    let agent = &done.agent;
    let named =
        |key| context.say(key, &[("name", agent.name.as_str().into()), ("status", labels.status(agent).into())]);
    let mut said = match &agent.next_reason {
        Some(next) if agent.status == "finishing" => context.say(
            "cli-status-finishing",
            &[
                ("name", agent.name.as_str().into()),
                ("status", labels.word("finishing").into()),
                ("reason", labels.reason(next).into()),
                ("count", done.blocking_threads.into()),
            ],
        ),
        _ if !done.changed => named("cli-status-unchanged"),
        _ => named("cli-status-now"),
    };
    if done.returned_threads > 0 {
        said.push('\n');
        said.push_str(&context.say("cli-status-returned", &[("count", done.returned_threads.into())]));
    }
    said
}
