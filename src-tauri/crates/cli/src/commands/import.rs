//! `rollcall import`: a real team from a CSV file, all of it or nothing.

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::Args;
use rollcall_engine::commands::import_team;
use rollcall_engine::files;
use rollcall_engine::wire::ImportTeam;

use crate::context::Context;
use crate::error::CliError;
use crate::output::{print, print_json};

/// Bring a team in from a CSV file with the columns login, name, alias, group, supervisor, sessions
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall import team.csv")]
pub struct Import {
    /// The CSV file, in UTF-8
    file: PathBuf,
}

impl Import {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let host = context.host()?;
        let csv = files::read_bounded(&host, &self.file, files::LIST)?;
        let imported = import_team(&host, ImportTeam { csv_base64: STANDARD.encode(csv) })?;
        if context.json {
            return print_json(&imported);
        }
        let args = [
            ("agents", imported.agents.into()),
            ("groups", imported.groups.into()),
            ("supervisors", imported.supervisors.into()),
        ];
        print(&context.say("cli-team-imported", &args))
    }
}
