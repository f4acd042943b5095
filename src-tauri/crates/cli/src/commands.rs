//! The subcommands, a file each: its arguments, what it calls, what it prints.

mod advance;
mod agent;
mod agents;
mod backup;
mod backups;
mod call;
mod check;
mod client;
mod clock;
mod completions;
mod create;
mod demo;
mod export;
mod groups;
mod import;
mod log;
mod people;
mod reasons;
mod report;
mod requests;
mod salvage;
mod serve;
mod settings;
mod status;
mod thread;
mod threads;
mod tokens;

use std::process::ExitCode;

use clap::Subcommand;

use crate::context::Context;
use crate::error::CliError;

/// Every subcommand.
#[derive(Subcommand)]
pub enum Command {
    Demo(demo::Demo),
    Create(create::Create),
    Import(import::Import),
    Export(export::Export),
    Backup(backup::Backup),
    Restore(backup::Restore),
    Backups(backups::Backups),
    Salvage(salvage::Salvage),
    Check(check::Check),
    Clock(clock::Clock),
    Agents(agents::Agents),
    Status(status::Status),
    Log(log::Log),
    Report(report::Report),
    Requests(requests::Requests),
    Threads(threads::Threads),
    Thread(thread::Thread),
    Client(client::Client),
    Agent(agent::Agent),
    Reasons(reasons::Reasons),
    Groups(groups::Groups),
    People(people::People),
    Tokens(tokens::Tokens),
    Settings(settings::Settings),
    Advance(advance::Advance),
    Call(call::Call),
    Serve(serve::Serve),
    Completions(completions::Completions),
    Man(completions::ManPages),
}

impl Command {
    pub fn run(self, context: &Context) -> Result<ExitCode, CliError> {
        match self {
            // The only one that can be done and still have to say no.
            Command::Check(check) => return check.run(context),
            Command::Clock(command) => command.run(context),
            Command::Demo(command) => command.run(context),
            Command::Create(command) => command.run(context),
            Command::Import(command) => command.run(context),
            Command::Export(command) => command.run(context),
            Command::Backup(command) => command.run(context),
            Command::Restore(command) => command.run(context),
            Command::Backups(command) => command.run(context),
            Command::Salvage(command) => command.run(context),
            Command::Agents(command) => command.run(context),
            Command::Status(command) => command.run(context),
            Command::Log(command) => command.run(context),
            Command::Report(command) => command.run(context),
            Command::Requests(command) => command.run(context),
            Command::Threads(command) => command.run(context),
            Command::Thread(command) => command.run(context),
            Command::Client(command) => command.run(context),
            Command::Agent(command) => command.run(context),
            Command::Reasons(command) => command.run(context),
            Command::Groups(command) => command.run(context),
            Command::People(command) => command.run(context),
            Command::Tokens(command) => command.run(context),
            Command::Settings(command) => command.run(context),
            Command::Advance(command) => command.run(context),
            Command::Call(command) => command.run(context),
            Command::Serve(command) => command.run(context),
            Command::Completions(command) => command.run(),
            Command::Man(command) => command.run(context),
        }
        .map(|()| ExitCode::SUCCESS)
    }
}
