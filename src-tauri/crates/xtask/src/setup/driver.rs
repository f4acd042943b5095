//! tauri-driver, which stands between a WebDriver client and the window. Built once, below `target`.

use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;

use crate::process::Process;
use crate::{Outcome, place};

/// Version 3 belongs to the next Tauri and is not finished.
const VERSION: &str = "^2";

/// Where the driver is built to.
pub fn tauri_driver() -> PathBuf {
    place::target().join("tools").join("bin").join(format!("tauri-driver{EXE_SUFFIX}"))
}

/// Builds the driver when it isn't there.
pub fn install() -> Outcome {
    if tauri_driver().exists() {
        return Ok(());
    }
    println!("Building tauri-driver {VERSION}");
    Process::cargo()
        .args(["install", "tauri-driver", "--locked", "--version", VERSION, "--root"])
        .arg(place::target().join("tools"))
        .run()
}
