//! `rollcall create`: a workspace for a team of one's own.

use std::path::PathBuf;

use clap::Args;
use rollcall_engine::commands::create_workspace;
use rollcall_engine::wire::CreateWorkspace;

use crate::context::{Context, text_of};
use crate::error::CliError;
use crate::host::NoFile;
use crate::output::{print, print_json};

/// Make a new workspace for a team
#[derive(Args)]
#[command(
    after_help = "Examples:\n  rollcall create team.db --name 'Support' --administrator 'Robin Hale'\n  rollcall create team.db --name 'Support' --administrator 'Robin Hale' --language ru --time-zone Europe/Berlin"
)]
pub struct Create {
    /// The file to make; it must not exist yet
    file: PathBuf,
    /// The team's name
    #[arg(long, value_name = "NAME")]
    name: String,
    /// The administrator's name
    #[arg(long, value_name = "NAME")]
    administrator: String,
    /// Language of the team's own words, in two letters [default: en]
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,
    /// Time zone by its IANA name [default: the machine's]
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
}

impl Create {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let request = CreateWorkspace {
            path: text_of(&self.file)?,
            name: self.name,
            administrator: self.administrator,
            language: self.language,
            time_zone: self.time_zone,
        };
        let made = create_workspace(&NoFile::default(), request)?;
        if context.json {
            return print_json(&made);
        }
        let args = [("path", made.path.as_str().into()), ("name", made.name.as_str().into())];
        print(&[context.say("cli-workspace-created", &args), context.say("cli-workspace-next", &args)].join("\n"))
    }
}
