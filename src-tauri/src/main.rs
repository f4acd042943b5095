//! The desktop shell: windows on one workspace, each with its own person. It puts the pieces together and holds no rule of its own; what may be done,
//! and what follows from it, is the engine's.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod connection;
mod exports;
mod feed;
mod log;
mod owners;
mod programs;
mod save;
mod saved;
mod seats;
mod shell;
mod startup_target;
mod state;
mod window;
mod workplace;

use std::process::ExitCode;

fn main() -> ExitCode {
    match shell::run() {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("Rollcall could not start: {problem}");
            ExitCode::FAILURE
        }
    }
}
