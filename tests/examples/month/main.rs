//! Writes the month on which the Workload report is checked: a team of nine in Berlin, March 2026, when clocks are turned ahead
//! in the night to the 29th.
//!
//! Everything comes through the command table, with a clock and dice of its own, so the month is the same on every machine.
//! It stops in the evening of the 31st, in the middle of a shift.

mod agenda;
mod calendar;
mod cast;
mod chance;
mod deeds;
mod play;
mod shift;
mod stage;
mod talk;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(file) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: month FILE");
        return ExitCode::from(2);
    };
    println!("{}", play::write(&file));
    ExitCode::SUCCESS
}
