//! Measuring: the benchmark itself is a test of its own and writes `target/bench.json`.

use crate::Outcome;
use crate::process::Process;

/// Runs the benchmark.
pub fn bench() -> Outcome {
    Process::cargo().args(["bench", "--package", "acceptance", "--bench", "speed"]).run()
}
