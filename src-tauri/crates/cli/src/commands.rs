//! The subcommands, a file each: its arguments, what it calls, what it prints.

mod agents;
mod call;
mod create;
mod demo;
mod groups;
mod import;
mod reasons;
mod requests;
mod serve;
mod status;

use clap::Subcommand;

use crate::run::Run;
use crate::stop::Stop;

/// Every subcommand.
#[derive(Subcommand)]
pub enum Command {
    Demo(demo::Demo),
    Create(create::Create),
    Import(import::Import),
    Agents(agents::Agents),
    Status(status::Status),
    /// List the inactivity reasons
    Reasons,
    /// List the supervisor groups
    Groups,
    Requests(requests::Requests),
    Call(call::Call),
    Serve(serve::Serve),
}

impl Command {
    pub fn run(self, run: &Run) -> Result<(), Stop> {
        match self {
            Command::Demo(command) => command.run(run),
            Command::Create(command) => command.run(run),
            Command::Import(command) => command.run(run),
            Command::Agents(command) => command.run(run),
            Command::Status(command) => command.run(run),
            Command::Reasons => reasons::run(run),
            Command::Groups => groups::run(run),
            Command::Requests(command) => command.run(run),
            Command::Call(command) => command.run(run),
            Command::Serve(command) => command.run(run),
        }
    }
}
