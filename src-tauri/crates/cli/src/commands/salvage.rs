//! `rollcall salvage`: what can be read out of a damaged file.

use std::path::PathBuf;

use clap::Args;
use rollcall_engine::{Host, backup};
use serde_json::json;

use crate::context::Context;
use crate::error::CliError;
use crate::host::NoFile;
use crate::output::{print, print_json};

/// Ranges that are named of one table; the rest is counted.
const MOST_RANGES: usize = 8;

/// Take what can be read out of a damaged file into a new workspace, and say what is missing
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall salvage team.db.damaged-1 --to team.db")]
pub struct Salvage {
    /// The damaged file; it is only looked at
    file: PathBuf,
    /// The file to make; it must not exist yet
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
}

impl Salvage {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let found = backup::salvage(&NoFile::default().disk(), &self.file, &self.to)?;
        if context.json {
            let tables: Vec<_> = found
                .tables
                .iter()
                .map(|table| {
                    let missing: Vec<_> =
                        table.missing.iter().map(|gap| json!({ "from": gap.from, "to": gap.to })).collect();
                    json!({ "table": table.table, "written": table.written, "refused": table.refused, "missing": missing })
                })
                .collect();
            return print_json(&json!({
                "path": found.path, "pages": found.pages, "unreadable": found.unreadable, "tables": tables,
                "dropped": found.dropped, "foreign": found.foreign, "sound": found.problems.is_empty(),
                "problems": found.problems,
            }));
        }
        let mut said = vec![context.say("cli-salvaged", &[("path", found.path.display().to_string().into())])];
        said.push(
            context.say("cli-salvage-pages", &[("unreadable", found.unreadable.into()), ("pages", found.pages.into())]),
        );
        for one in &found.tables {
            let args = [
                ("table", one.table.as_str().into()),
                ("written", one.written.into()),
                ("refused", one.refused.into()),
            ];
            let key = if one.refused == 0 { "cli-salvage-table" } else { "cli-salvage-refused" };
            said.push(context.say(key, &args));
            if !one.missing.is_empty() {
                let mut ranges: Vec<String> = one.missing.iter().take(MOST_RANGES).map(range).collect();
                let more = one.missing.len().saturating_sub(MOST_RANGES);
                ranges.extend((more > 0).then(|| format!("+{more}")));
                let args = [("table", one.table.as_str().into()), ("ranges", ranges.join(", ").into())];
                said.push(context.say("cli-salvage-missing", &args));
            }
        }
        if found.dropped > 0 {
            said.push(context.say("cli-salvage-dropped", &[("count", found.dropped.into())]));
        }
        if !found.foreign.is_empty() {
            said.push(context.say("cli-salvage-foreign", &[("names", found.foreign.join(", ").into())]));
        }
        if found.problems.is_empty() {
            said.push(context.say("cli-salvage-sound", &[]));
        } else {
            said.push(context.say("cli-salvage-problems", &[]));
            said.extend(found.problems.iter().map(|problem| format!("    {problem}")));
        }
        print(&said.join("\n"))
    }
}

fn range(gap: &rollcall_engine::backup::Gap) -> String {
    if gap.from == gap.to { gap.from.to_string() } else { format!("{}–{}", gap.from, gap.to) }
}
