//! `rollcall backup` and `rollcall restore`: copies of a workspace, made while others work on it, and put back.

use std::path::PathBuf;

use clap::Args;
use rollcall_engine::{Host, backup};
use serde_json::json;

use crate::context::Context;
use crate::error::CliError;
use crate::host::NoFile;
use crate::output::{print, print_json};

/// Copy the workspace to a new file, while others go on working
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall backup friday.db")]
pub struct Backup {
    /// The file to make; it must not exist yet
    file: PathBuf,
}

/// Make the workspace of a backup
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall --workspace team.db restore friday.db\n  \
    rollcall --workspace team.db restore friday.db --force")]
pub struct Restore {
    /// The backup
    file: PathBuf,
    /// Replace the workspace that is there; it is moved aside, not deleted
    #[arg(long)]
    force: bool,
}

impl Backup {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let path = backup::back_up(&context.host_as_it_stands()?, &self.file)?;
        if context.json {
            return print_json(&json!({ "path": path }));
        }
        print(&context.say("cli-backed-up", &[("path", path.display().to_string().into())]))
    }
}

impl Restore {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let target = context.workspace()?;
        let machine = NoFile::default();
        let aside = backup::restore(&machine.disk(), &self.file, target, self.force, machine.now())?;
        if context.json {
            return print_json(&json!({ "path": target, "moved_to": aside }));
        }
        let mut said = vec![context.say("cli-restored", &[("path", target.display().to_string().into())])];
        said.extend(
            aside.map(|path| context.say("cli-restored-aside", &[("path", path.display().to_string().into())])),
        );
        print(&said.join("\n"))
    }
}
