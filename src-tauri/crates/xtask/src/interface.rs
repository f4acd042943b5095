//! Building the interface: what the desktop shell embeds and the gateway serves.

use crate::process::Process;
use crate::stamp::Stamp;
use crate::{Outcome, place};

/// Builds `ui/dist` when the interface changed since the last time.
pub fn build() -> Outcome {
    let ui = place::root().join("ui");
    let stamp = Stamp::new("ui", std::slice::from_ref(&ui), "", ui.join("dist"))?;
    if stamp.holds() {
        return Ok(());
    }
    println!("Building the interface");
    Process::npm().below("ui").args(["run", "build"]).run()?;
    stamp.set()
}
