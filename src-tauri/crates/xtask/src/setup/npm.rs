//! npm packages of one folder, exactly as its lock file says.

use crate::process::Process;
use crate::stamp::Stamp;
use crate::{Outcome, place};

/// Installs the folder's packages when its lock file or Node.js changed since the last time.
pub fn install(folder: &str) -> Outcome {
    let at = place::root().join(folder);
    let lock = at.join("package-lock.json");
    let node = Process::new("node").arg("--version").read()?;
    let installed = at.join("node_modules").join(".package-lock.json");
    let stamp = Stamp::new(&format!("npm-{}", folder.replace('/', "-")), &[lock], &node, installed)?;
    if stamp.holds() {
        return Ok(());
    }
    println!("Installing the npm packages of {folder}");
    Process::npm().below(folder).args(["ci", "--no-audit", "--no-fund"]).run()?;
    stamp.set()
}
