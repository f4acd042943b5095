//! `cargo xtask`: the project's own commands. Standard library only, so that it builds in seconds on a fresh clone and works
//! before anything else does. Nothing of the product is linked here.

mod bench;
mod codegen;
mod commands;
mod faults;
mod interface;
mod package;
mod place;
mod process;
mod run;
mod setup;
mod soak;
mod stamp;
mod test;
mod tidy;

use std::env;
use std::process::ExitCode;

/// What a command ends with: nothing, or a sentence that says what to do.
type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match commands::dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\nxtask: {problem}");
            ExitCode::FAILURE
        }
    }
}
