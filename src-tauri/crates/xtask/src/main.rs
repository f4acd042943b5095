//! `cargo xtask`: the project's own commands. Standard library only, so that it builds in seconds on a fresh clone and works
//! before anything else does. Nothing of the product is linked here.

mod bench;
mod codegen;
mod faults;
mod interface;
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

const USAGE: &str = "\
cargo xtask run [--browser] [--release]   open Rollcall on the demo workspace; without a display, serve it to a browser
cargo xtask test [STEP…]                  everything that must pass, or only the named steps
cargo xtask setup [--tests]               install what is missing to run, and to test
cargo xtask bench                         measure against hand-written SQLite; writes target/bench.json
cargo xtask faults [OPERATION]            trouble of the disk at every call of the real program, not only at those that the test takes
cargo xtask soak [--minutes N] [--rate N] a server under load, half an hour of 200 changes a second; draws target/soak/soak.svg
cargo xtask codegen [--check]             write the files generated from the command table, or compare them
cargo xtask tidy                          the house rules
cargo xtask deny                          advisories, licences and sources of every dependency (asks the network)";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\nxtask: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[&str]) -> Outcome {
    match arguments {
        ["run", options @ ..] => run::run(options),
        ["test", "--list"] => {
            test::list();
            Ok(())
        }
        ["test", steps @ ..] => test::test(steps),
        ["setup"] => setup::prepare(setup::Scope::Window),
        ["setup", "--tests"] => setup::prepare(setup::Scope::Tests),
        ["bench"] => bench::bench(),
        ["faults"] => faults::all(""),
        ["faults", only] => faults::all(only),
        ["soak", options @ ..] => soak::soak(options),
        ["codegen"] => codegen::write(),
        ["codegen", "--check"] => codegen::check(),
        ["tidy"] => tidy::tidy(),
        ["deny"] => test::supply_chain("all"),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(format!("not understood: {}\n\n{USAGE}", arguments.join(" "))),
    }
}
