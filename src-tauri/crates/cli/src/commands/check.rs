//! `rollcall check`: whether the workspace is sound.

use std::process::ExitCode;

use clap::Args;
use rollcall_engine::commands::{accept_loss, check_workspace};
use rollcall_engine::wire::Nothing;
use serde_json::json;

use crate::context::Context;
use crate::error::CliError;
use crate::output::{print, print_json};

/// Look at everything that must hold in a workspace; exits with 1 when something doesn't
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall check\n  rollcall check --json\n  rollcall check --accept-loss")]
pub struct Check {
    /// Say first that you know of the changes that are missing: the warning of them ends
    #[arg(long)]
    accept_loss: bool,
}

impl Check {
    pub fn run(self, context: &Context) -> Result<ExitCode, CliError> {
        let host = context.host_as_it_stands()?;
        if self.accept_loss {
            accept_loss(&host, Nothing {})?;
        }
        let report = check_workspace(&host, Nothing {})?;
        let ended = if report.sound { ExitCode::SUCCESS } else { ExitCode::from(1) };
        if context.json {
            print_json(&report)?;
            return Ok(ended);
        }
        let mut said = Vec::new();
        for one in &report.checks {
            let check = json!(one.check).as_str().unwrap_or_default().replace('_', "-");
            let name = context.say(&format!("cli-check-{check}"), &[]);
            let key = if one.problems.is_empty() { "cli-check-holds" } else { "cli-check-fails" };
            said.push(context.say(key, &[("check", name.into())]));
            said.extend(one.problems.iter().map(|problem| format!("    {problem}")));
        }
        said.extend(report.warnings.iter().map(|warning| context.warning_line(warning)));
        print(&said.join("\n"))?;
        Ok(ended)
    }
}
