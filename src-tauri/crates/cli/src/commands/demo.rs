//! `rollcall demo`: an invented team to look around in.

use std::path::PathBuf;

use clap::Args;
use rollcall_engine::{Host, demo};
use serde_json::json;

use crate::host::NoFile;
use crate::output::{print, print_json};
use crate::run::{Run, text_of};
use crate::stop::Stop;

/// Write a demo workspace: invented agents, threads, requests and a day of history
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall demo demo.db\n  rollcall demo demo.db --seed 7")]
pub struct Demo {
    /// The file to write; it must not exist yet
    file: PathBuf,
    /// The same seed writes the same team
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

impl Demo {
    pub fn run(self, run: &Run) -> Result<(), Stop> {
        let path = text_of(&self.file)?;
        let machine = NoFile::default();
        demo::write(&machine.disk(), &self.file, self.seed, machine.now())?;
        if run.json {
            return print_json(&json!({ "path": path, "seed": self.seed }));
        }
        let args = [("path", path.as_str().into())];
        print(&[run.say("cli-demo-written", &args), run.say("cli-demo-next", &args)].join("\n"))
    }
}
