//! Trouble of the disk and sudden ends, put into the real program from outside, by strace.

use crate::process::Process;
use crate::setup::{self, Scope};
use crate::{Outcome, interface, place};

/// Every n-th call of every operation, and `only` of those that have this in their name.
pub fn by_hand(options: &[&str]) -> Outcome {
    let (every, only) = match options {
        [] => ("1", ""),
        ["--every", every] => (*every, ""),
        ["--every", every, only] => (*every, *only),
        [only] if !only.starts_with('-') => ("1", *only),
        _ => return Err("`faults` takes [--every N] [OPERATION]; see cargo xtask faults --help".to_owned()),
    };
    setup::prepare(Scope::Tests)?;
    if let Some(why) = not_here() {
        return Err(why);
    }
    interface::build()?;
    Process::cargo().args(["build", "--workspace", "--bins"]).run()?;
    trying().args(["--every", every, "--only", only]).run()
}

/// A fixed choice of them, with the program that is built.
pub fn trying() -> Process {
    // -B: nothing is left beside the script.
    Process::new(setup::python_program("python"))
        .args(["-B", "tests/faults/faults.py"])
        .arg(place::built("rollcall"))
        .arg(place::target().join("faults"))
}

/// Why nothing can be tried on this machine.
pub fn not_here() -> Option<String> {
    if !cfg!(target_os = "linux") {
        return Some("calls can be made to fail on Linux only".to_owned());
    }
    let permitted = Process::new("strace").args(["-o", "/dev/null", "true"]).succeeds();
    (!permitted)
        .then(|| "no program may trace another here (ptrace isn't permitted), so NOTHING of it was tried".to_owned())
}
