//! `rollcall demo`: an invented team to look around in.

use std::path::PathBuf;

use clap::Args;
use rollcall_engine::{Host, demo};
use serde_json::json;

use crate::context::{Context, text_of};
use crate::error::CliError;
use crate::host::NoFile;
use crate::output::{print, print_json};

/// Write a demo workspace: invented agents, threads, requests and a day of history
#[derive(Args)]
#[command(
    after_help = "Examples:\n  rollcall demo demo.db\n  rollcall demo demo.db --seed 7\n  rollcall demo demo.db --today"
)]
pub struct Demo {
    /// The file to write; it must not exist yet, unless today's is wanted
    file: PathBuf,
    /// Keep the demo that is there if it is from today, and write it again if it is from another day
    #[arg(long, conflicts_with = "seed")]
    today: bool,
    /// The same seed writes the same team
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

impl Demo {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        text_of(&self.file)?;
        let machine = NoFile::default();
        let (disk, now) = (machine.disk(), machine.now());
        let workspace = if self.today {
            demo::open_or_write(&disk, &self.file, now, false)?
        } else {
            demo::write(&disk, &self.file, self.seed, now)?
        };
        // Somebody may have the old one open: today's then stands beside it.
        let path = text_of(workspace.path())?;
        if context.json {
            return print_json(&json!({ "path": path, "seed": self.seed }));
        }
        let args = [("path", path.as_str().into())];
        let next = context.say("cli-demo-next", &args);
        if self.today {
            return print(&next);
        }
        print(&[context.say("cli-demo-written", &args), next].join("\n"))
    }
}
