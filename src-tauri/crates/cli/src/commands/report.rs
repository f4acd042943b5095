//! `rollcall report`: the Agent status log and the Workload report, as tables for people and as files.

mod about;
mod file;
mod log;
mod output;
mod progress;
mod workload;

use clap::{Args, Subcommand};
use rollcall_engine::wire::Covered;

use crate::context::Context;
use crate::error::CliError;
use crate::instant::to_the_second;

/// Report on a period: the status log, or who spent how long in which status
#[derive(Args)]
pub struct Report {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Log(log::Log),
    Workload(workload::Workload),
}

impl Report {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        match self.what {
            What::Log(log) => log.run(context),
            What::Workload(workload) => workload.run(context),
        }
    }
}

/// The period that a report covers, and by whose clocks.
fn covered(context: &Context, covered: &Covered) -> String {
    let args = [
        ("from", to_the_second(&covered.from).into()),
        ("to", to_the_second(&covered.to).into()),
        ("zone", covered.time_zone.as_str().into()),
    ];
    context.say("cli-report-covered", &args)
}
