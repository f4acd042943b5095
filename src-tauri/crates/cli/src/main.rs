//! The `rollcall` command: a door for people at a terminal and for scripts.
//!
//! It reads arguments, calls the command table and prints the answer. It links no window system and holds no rule.

mod arguments;
mod commands;
mod context;
mod error;
mod host;
mod instant;
mod interrupt;
mod labels;
mod output;
mod table;
mod thread_table;

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use clap::Parser;
use tracing_subscriber::EnvFilter;

use crate::arguments::Arguments;
use crate::context::Context;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let filter = EnvFilter::try_from_env("ROLLCALL_LOG").unwrap_or_else(|_| EnvFilter::new("error"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(io::stderr().is_terminal())
        .with_writer(io::stderr)
        .init();

    let context = Context::new(arguments.common);
    match arguments.command.run(&context) {
        Ok(code) => code,
        Err(error) => error.report(&context),
    }
}
