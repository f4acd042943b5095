//! The Python packages of all tests, exactly as their one list says, in an environment of their own below `target`.

use std::path::PathBuf;

use crate::process::Process;
use crate::stamp::Stamp;
use crate::{Outcome, place};

/// Where a program of the environment is.
pub fn python_program(name: &str) -> PathBuf {
    let folder = if cfg!(windows) { "Scripts" } else { "bin" };
    environment().join(folder).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

fn environment() -> PathBuf {
    place::target().join("tools").join("python")
}

/// Installs the packages when the list or Python changed since the last time.
pub fn install() -> Outcome {
    let list = place::root().join("tests").join("requirements.txt");
    let python = Process::new("python3").arg("--version").read()?;
    let stamp = Stamp::new("python", std::slice::from_ref(&list), &python, environment().join("pyvenv.cfg"))?;
    if stamp.holds() {
        return Ok(());
    }
    println!("Installing the Python packages of the tests");
    Process::new("python3").args(["-m", "venv", "--clear"]).arg(environment()).run()?;
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--requirement"];
    Process::new(python_program("python")).args(install).arg(list).run()?;
    stamp.set()
}
