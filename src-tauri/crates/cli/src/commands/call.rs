//! `rollcall call`: any command of the table, for scripts.

use std::io::{self, Read};
use std::path::Path;

use clap::Args;
use rollcall_engine::{dispatch, with_commands};
use serde_json::{Value, json};

use crate::context::Context;
use crate::error::CliError;
use crate::host::NoFile;
use crate::output::{print, print_json};

macro_rules! names {
    ($($kind:ident $name:ident($request:ident) -> $response:ident for $gate:ident;)*) => {
        /// Every command by its line in the table.
        const LINES: &[&str] = &[$(concat!(
            stringify!($name), "(", stringify!($request), ") -> ", stringify!($response), ", ", stringify!($kind)
        )),*];
    };
}
with_commands!(names);

/// Call a command by its name and print the answer as JSON
#[derive(Args)]
#[command(
    after_help = "Examples:\n  rollcall call --list\n  rollcall call list_groups\n  rollcall call show_agent '{\"agent\": \"maya.kessler\"}'"
)]
pub struct Call {
    /// The command's name, such as `list_agents`
    #[arg(required_unless_present = "list")]
    name: Option<String>,
    /// The request as JSON, or - to read it from standard input
    #[arg(value_name = "JSON", default_value = "{}")]
    request: String,
    /// Print every command with its request, its answer and its kind
    #[arg(long, conflicts_with_all = ["name", "request"])]
    list: bool,
}

impl Call {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let Some(name) = self.name else {
            return print(&LINES.join("\n"));
        };
        let request = parse(&self.request)?;
        // Without a file a workspace can still be made.
        let answer = if context.names_workspace() {
            // What is due is for `advance` to carry out, so that it can tell what it was.
            let host = if name == "advance" { context.host_as_it_stands()? } else { context.host()? };
            dispatch(&host, &name, request)?
        } else {
            dispatch(&NoFile::default(), &name, request)?
        };
        print_json(&answer)
    }
}

fn parse(request: &str) -> Result<Value, CliError> {
    let mut text = request.to_owned();
    if request == "-" {
        text.clear();
        io::stdin().read_to_string(&mut text).map_err(|cause| CliError::reading(Path::new("-"), cause))?;
    }
    serde_json::from_str(&text)
        .map_err(|cause| CliError::refused("request_malformed", json!({ "detail": cause.to_string() })))
}
