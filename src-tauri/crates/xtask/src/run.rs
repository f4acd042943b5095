//! `cargo xtask run`: from a fresh clone to the demo workspace on the screen.

use std::env;

use crate::process::Process;
use crate::setup::{self, Scope};
use crate::{Outcome, interface, place};

/// Opens the window on the demo workspace, or serves the same app to a browser.
pub fn run(options: &[&str]) -> Outcome {
    if let Some(strange) = options.iter().find(|option| !["--browser", "--release"].contains(option)) {
        return Err(format!("`run` doesn't know {strange}; it knows --browser and --release"));
    }
    let release = options.contains(&"--release");
    let no_display = cfg!(target_os = "linux")
        && env::var_os("DISPLAY").is_none_or(|display| display.is_empty())
        && env::var_os("WAYLAND_DISPLAY").is_none_or(|display| display.is_empty());
    let browser = options.contains(&"--browser") || no_display;

    setup::prepare(if browser { Scope::Browser } else { Scope::Window })?;
    interface::build()?;
    if browser {
        if no_display {
            println!("No display here: serving Rollcall to a browser instead of opening its window.");
        }
        build(&["--package", "rollcall-cli"], release)?;
        serve(release)
    } else {
        // The whole workspace, so that features come out as in every other build and nothing is compiled twice.
        build(&["--workspace", "--bins"], release)?;
        Process::new(program("rollcall-desktop", release)).arg("--demo").run()
    }
}

fn build(what: &[&str], release: bool) -> Outcome {
    Process::cargo().arg("build").args(what).args(release.then_some("--release")).run()
}

/// Serves a demo workspace that lies below `target`, made when it isn't there.
fn serve(release: bool) -> Outcome {
    let folder = place::target().join("demo");
    let file = folder.join("demo.db");
    if !file.exists() {
        std::fs::create_dir_all(&folder).map_err(|cause| format!("{}: {cause}", place::shown(&folder)))?;
        Process::new(program("rollcall", release)).arg("demo").arg(&file).run()?;
    }
    Process::new(program("rollcall", release)).arg("--workspace").arg(&file).arg("serve").run()
}

fn program(name: &str, release: bool) -> std::path::PathBuf {
    let profile = if release { "release" } else { "debug" };
    place::target().join(profile).join(format!("{name}{}", env::consts::EXE_SUFFIX))
}
