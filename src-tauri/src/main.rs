//! The desktop shell: one window on one workspace. It puts the pieces together and holds no rule of its own; what may be done,
//! and what follows from it, is the engine's.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod desk;
mod feed;
mod log;
mod saved;
mod shell;
mod wish;

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
