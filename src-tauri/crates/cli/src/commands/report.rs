//! `rollcall report`: the Agent status log and the Workload report, as tables for people and as files.

mod about;
mod file;
mod log;
mod output;
mod progress;
mod workload;

use clap::{Args, Subcommand};
use rollcall_engine::wire::Covered;

use crate::instant::to_the_second;
use crate::run::Run;
use crate::stop::Stop;

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
    pub fn run(self, run: &Run) -> Result<(), Stop> {
        match self.what {
            What::Log(log) => log.run(run),
            What::Workload(workload) => workload.run(run),
        }
    }
}

/// The period that a report covers, and by whose clocks.
fn covered(run: &Run, covered: &Covered) -> String {
    let args = [
        ("from", to_the_second(&covered.from).into()),
        ("to", to_the_second(&covered.to).into()),
        ("zone", covered.time_zone.as_str().into()),
    ];
    run.say("cli-report-covered", &args)
}
