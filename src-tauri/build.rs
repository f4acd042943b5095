//! Makes a permission of every command, so that a window's capability file can grant it by name, and makes sure there is an
//! interface to embed.

use std::error::Error;
use std::fs;
use std::path::Path;

use tauri_build::{AppManifest, Attributes};

const COMMANDS: &[&str] = include!("src/gen/command_names.rs");

/// What a window asks of the shell itself.
const OF_THE_SHELL: &[&str] = &["open_workplace", "export_report", "cancel_export"];

/// Embedded until somebody builds the interface: a plain `cargo build` works on a fresh clone.
const NOT_BUILT: &str = "<!doctype html><meta charset=\"utf-8\"><title>Rollcall</title>\n\
    <p>The interface isn’t built yet. <code>cargo xtask run</code> builds it and opens the window.</p>\n";

fn main() -> Result<(), Box<dyn Error>> {
    let dist = Path::new("../ui/dist");
    let page = dist.join("index.html");
    if !page.exists() {
        fs::create_dir_all(dist)?;
        fs::write(page, NOT_BUILT)?;
    }
    println!("cargo:rerun-if-changed={}", dist.display());

    let commands = [COMMANDS, OF_THE_SHELL].concat().leak();
    tauri_build::try_build(Attributes::new().app_manifest(AppManifest::new().commands(commands)))?;
    Ok(())
}
