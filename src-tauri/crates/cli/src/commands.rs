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

use crate::run::Run;
use crate::stop::Stop;

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
    pub fn run(self, run: &Run) -> Result<ExitCode, Stop> {
        match self {
            // The only one that can be done and still have to say no.
            Command::Check(check) => return check.run(run),
            Command::Clock(command) => command.run(run),
            Command::Demo(command) => command.run(run),
            Command::Create(command) => command.run(run),
            Command::Import(command) => command.run(run),
            Command::Export(command) => command.run(run),
            Command::Backup(command) => command.run(run),
            Command::Restore(command) => command.run(run),
            Command::Backups(command) => command.run(run),
            Command::Salvage(command) => command.run(run),
            Command::Agents(command) => command.run(run),
            Command::Status(command) => command.run(run),
            Command::Log(command) => command.run(run),
            Command::Report(command) => command.run(run),
            Command::Requests(command) => command.run(run),
            Command::Threads(command) => command.run(run),
            Command::Thread(command) => command.run(run),
            Command::Client(command) => command.run(run),
            Command::Agent(command) => command.run(run),
            Command::Reasons(command) => command.run(run),
            Command::Groups(command) => command.run(run),
            Command::People(command) => command.run(run),
            Command::Tokens(command) => command.run(run),
            Command::Settings(command) => command.run(run),
            Command::Advance(command) => command.run(run),
            Command::Call(command) => command.run(run),
            Command::Serve(command) => command.run(run),
            Command::Completions(command) => command.run(),
            Command::Man(command) => command.run(run),
        }
        .map(|()| ExitCode::SUCCESS)
    }
}
