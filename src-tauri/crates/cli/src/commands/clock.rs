//! `rollcall clock`: the machine's clock as the workspace sees it, and what to do when it was wrong.

use clap::{Args, Subcommand};
use rollcall_engine::commands::{accept_clock, repair_clock, show_workspace};
use rollcall_engine::wire::{ClockRepaired, Nothing};

use crate::context::Context;
use crate::error::CliError;
use crate::instant::to_the_second;
use crate::output::{print, print_json};
use crate::table::duration;

/// Show how the machine's clock stands to the workspace, or mend what it did while it was wrong
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall clock\n  rollcall clock --json")]
pub struct Clock {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// Show it (the default)
    #[command(after_help = "Examples:\n  rollcall clock show")]
    Show,
    /// Say that the clock is right although it was set forward: what waits is carried out
    #[command(after_help = "Examples:\n  rollcall clock accept")]
    Accept,
    /// Move what was written ahead of the clock back, in its order, after a backup
    #[command(after_help = "Examples:\n  rollcall clock repair")]
    Repair,
}

impl Clock {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let host = context.host_as_it_stands()?;
        match self.what {
            None | Some(What::Show) => {
                let shown = show_workspace(&host, Nothing {})?;
                if context.json {
                    return print_json(&serde_json::json!({ "now": shown.now, "warnings": shown.warnings }));
                }
                let mut said = vec![context.say("cli-clock-now", &[("time", to_the_second(&shown.now).into())])];
                said.extend(shown.warnings.iter().map(|warning| context.warning_line(warning)));
                print(&said.join("\n"))
            }
            Some(What::Accept) => {
                let done = accept_clock(&host, Nothing {})?;
                if context.json {
                    return print_json(&done);
                }
                let time = to_the_second(&done.now);
                print(&context.say("cli-clock-accepted", &[("time", time.into()), ("count", done.carried_out.into())]))
            }
            Some(What::Repair) => {
                let done = repair_clock(&host, Nothing {})?;
                if context.json {
                    return print_json(&done);
                }
                print(&repaired(context, &done).join("\n"))
            }
        }
    }
}

fn repaired(context: &Context, done: &ClockRepaired) -> Vec<String> {
    let (from, moved) = (to_the_second(&done.first_ahead), duration(done.moved_s));
    let mut said = vec![context.say("cli-clock-repaired", &[("from", from.into()), ("moved", moved.into())])];
    said.extend(done.rows.iter().map(|one| format!("    {}: {}", one.table, one.rows)));
    said.push(context.say("cli-clock-backup", &[("path", done.backup.clone().into())]));
    said
}
