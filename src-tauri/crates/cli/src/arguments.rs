//! What every subcommand understands. A subcommand's own arguments stand in its file.

use std::path::PathBuf;

use clap::{Args, Parser};

use crate::commands::Command;

/// The status of every agent of a team, on this machine.
///
/// Exit codes: 0 done, 1 refused, 2 wrong usage, 3 failed.
#[derive(Parser)]
#[command(name = "rollcall", version)]
pub struct Arguments {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: Command,
}

/// Whose file, who asks, and how to answer.
#[derive(Args)]
pub struct Common {
    /// The workspace's file
    #[arg(long, global = true, env = "ROLLCALL_WORKSPACE", value_name = "FILE")]
    pub workspace: Option<PathBuf>,
    /// Act as this person instead of the workspace's administrator
    #[arg(long = "as", global = true, value_name = "LOGIN")]
    pub acting_as: Option<String>,
    /// Answer in JSON, for scripts
    #[arg(long, global = true)]
    pub json: bool,
    /// Language of the answers, such as en or ru, instead of the machine's
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<String>,
}
