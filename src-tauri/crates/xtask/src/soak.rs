//! The program as it is released, under load for as long as one likes.

use crate::process::Process;
use crate::setup::{self, Scope};
use crate::{Outcome, interface, place};

/// The options are those of the script: `--minutes N` and `--rate N`. The picture and the numbers are in `target/soak`.
pub fn soak(options: &[&str]) -> Outcome {
    setup::prepare(Scope::Tests)?;
    interface::build()?;
    Process::cargo().args(["build", "--release", "--package", "rollcall-cli"]).run()?;
    let program = place::target().join("release").join(format!("rollcall{}", std::env::consts::EXE_SUFFIX));
    Process::new(setup::python_program("python"))
        .args(["-B", "tests/soak/soak.py"])
        .arg(program)
        .arg(place::target().join("soak"))
        .args(options)
        .run()
}
