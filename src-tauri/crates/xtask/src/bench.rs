//! Measuring: the benchmark itself is a test of its own and writes `target/bench.json`.

use crate::process::Process;
use crate::setup::{self, Scope};
use crate::{Outcome, interface, place};

/// Runs the benchmark, or the rows of these names. Reports are measured against DuckDB, which comes with the tests'
/// Python packages; the interface in the tests' browser.
pub fn bench(names: &[&str]) -> Outcome {
    setup::prepare(Scope::Tests)?;
    interface::build()?;
    Process::cargo().args(["build", "--workspace", "--all-targets"]).run()?;
    Process::cargo()
        .args(["bench", "--package", "acceptance", "--bench", "speed", "--"])
        .args(names)
        .env("ROLLCALL", place::built("rollcall"))
        .env("ROLLCALL_PYTHON", setup::python_program("python"))
        .run()
}
