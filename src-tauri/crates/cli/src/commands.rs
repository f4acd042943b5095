//! The subcommands, a file each: its arguments, what it calls, what it prints.

mod advance;
mod agent;
mod agents;
mod call;
mod client;
mod create;
mod demo;
mod groups;
mod import;
mod reasons;
mod requests;
mod serve;
mod status;
mod thread;
mod threads;

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
    Threads(threads::Threads),
    Thread(thread::Thread),
    Client(client::Client),
    Agent(agent::Agent),
    Advance(advance::Advance),
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
            Command::Threads(command) => command.run(run),
            Command::Thread(command) => command.run(run),
            Command::Client(command) => command.run(run),
            Command::Agent(command) => command.run(run),
            Command::Advance(command) => command.run(run),
            Command::Call(command) => command.run(run),
            Command::Serve(command) => command.run(run),
        }
    }
}
