//! `rollcall export`: the team as a CSV file, which `rollcall import` takes elsewhere.

use std::fs::File;
use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use rollcall_engine::commands::export_team;
use rollcall_engine::wire::Nothing;
use serde_json::json;

use crate::output::{print, print_json, print_raw};
use crate::run::Run;
use crate::stop::Stop;

/// Write the team to a CSV file that `import` takes, or to standard output
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall export team.csv\n  rollcall export > team.csv")]
pub struct Export {
    /// The file to write, which must not exist yet; - or nothing for standard output
    file: Option<PathBuf>,
}

impl Export {
    pub fn run(self, run: &Run) -> Result<(), Stop> {
        let export = export_team(&run.host()?, Nothing {})?;
        let Some(path) = self.file.filter(|path| path.as_os_str() != "-") else {
            return if run.json { print_json(&export) } else { print_raw(&export.csv) };
        };
        let mut file = File::create_new(&path).map_err(|cause| Stop::writing(&path, cause))?;
        file.write_all(export.csv.as_bytes()).map_err(|cause| Stop::writing(&path, cause))?;
        if run.json {
            return print_json(&json!({ "path": path, "agents": export.agents }));
        }
        let path = path.display().to_string();
        print(&run.say("cli-team-exported", &[("agents", export.agents.into()), ("path", path.into())]))
    }
}
