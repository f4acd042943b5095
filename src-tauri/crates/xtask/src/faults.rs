//! Trouble of the disk and sudden ends, put into the real program from outside, by strace.

use crate::process::Process;
use crate::setup::{self, Scope};
use crate::{Outcome, interface, place};

/// Every call of every operation; `only` narrows it to operations by a part of their name. Takes an hour.
pub fn all(only: &str) -> Outcome {
    setup::prepare(Scope::Tests)?;
    interface::build()?;
    Process::cargo().args(["build", "--package", "rollcall-cli"]).run()?;
    trying().arg("--all").args(["--only", only]).run()
}

/// A fixed choice of them, with the program that is built.
pub fn trying() -> Process {
    // -B: nothing is left beside the script.
    Process::new(setup::python_program("python"))
        .args(["-B", "tests/faults/faults.py"])
        .arg(place::built("rollcall"))
        .arg(place::target().join("faults"))
}
