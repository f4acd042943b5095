//! Measuring: the benchmark itself is a test of its own and writes `target/bench.json`.

use crate::Outcome;
use crate::process::Process;
use crate::setup::{self, Scope};

/// Runs the benchmark. Reports are measured against DuckDB, which comes with the tests' Python packages.
pub fn bench() -> Outcome {
    setup::prepare(Scope::Tests)?;
    Process::cargo()
        .args(["bench", "--package", "acceptance", "--bench", "speed"])
        .env("ROLLCALL_PYTHON", setup::python_program("python"))
        .run()
}
