//! `rollcall export`: the team as a CSV file, which `rollcall import` takes elsewhere.

use std::path::PathBuf;

use clap::Args;
use rollcall_engine::commands::export_team;
use rollcall_engine::wire::Nothing;
use rollcall_engine::{Host, whole};
use serde_json::json;

use crate::context::Context;
use crate::error::CliError;
use crate::output::{print, print_json, print_raw};

/// Write the team to a CSV file that `import` takes, or to standard output
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall export team.csv\n  rollcall export > team.csv")]
pub struct Export {
    /// The file to write, which must not exist yet; - or nothing for standard output
    file: Option<PathBuf>,
}

impl Export {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let host = context.host()?;
        let export = export_team(&host, Nothing {})?;
        let Some(path) = self.file.filter(|path| path.as_os_str() != "-") else {
            return if context.json { print_json(&export) } else { print_raw(&export.csv) };
        };
        whole::write_new(&*host.disk(), &path, export.csv.as_bytes())?;
        if context.json {
            return print_json(&json!({ "path": path, "agents": export.agents }));
        }
        let path = path.display().to_string();
        print(&context.say("cli-team-exported", &[("agents", export.agents.into()), ("path", path.into())]))
    }
}
