//! The table of steps. Every step builds what it needs by itself, so that it can be run alone.

use std::ffi::OsString;
use std::fs;
use std::sync::OnceLock;

use super::{Ended, Step};
use crate::process::{self, Process};
use crate::{Outcome, codegen, faults, interface, place, setup, tidy};

/// In the order that finds a mistake soonest.
pub const STEPS: &[Step] = &[
    Step { name: "fmt", what: "Rust is formatted", run: fmt },
    Step { name: "tidy", what: "the house rules", run: house_rules },
    Step { name: "ui", what: "the interface: format, lint, types, unit tests, build", run: ui },
    Step { name: "clippy", what: "lints of the whole workspace", run: clippy },
    Step { name: "rust", what: "Rust tests of the whole workspace", run: rust },
    Step { name: "generated", what: "generated files are as the command table says", run: generated },
    Step { name: "api", what: "the HTTP API against its own description, by schemathesis", run: api },
    Step { name: "hostile", what: "attacks on the doors, as a local account could try them", run: hostile },
    Step { name: "routing", what: "a thousand random deeds over the API against a model of the rules", run: routing },
    Step { name: "faults", what: "calls of the real program that fail, or are its last", run: faults },
    Step { name: "reports", what: "the Workload report against DuckDB's own sum of the exported log", run: reports },
    Step { name: "desktop", what: "the real window, driven through WebDriver", run: desktop },
    Step { name: "deny", what: "licences and sources of every dependency", run: deny },
    Step { name: "e2e", what: "the interface in Chromium, served by `rollcall serve`", run: e2e },
];

/// Steps that mostly wait for one program: two of them run at the same time.
pub const BESIDE: &[&str] = &["generated", "api", "reports", "desktop", "deny"];

fn fmt() -> Outcome<Ended> {
    passed(Process::cargo().args(["fmt", "--all", "--check"]).run())
}

fn house_rules() -> Outcome<Ended> {
    passed(tidy::tidy())
}

fn ui() -> Outcome<Ended> {
    let script = |name| same_everywhere(Process::npm().below("ui").args(["run", name]));
    // Most of them keep one core busy: two at a time.
    process::beside(vec![script("lint"), script("check")])?;
    process::beside(vec![script("format:check"), script("test")])?;
    passed(interface::build())
}

fn clippy() -> Outcome<Ended> {
    let lints = ["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"];
    passed(Process::cargo().args(lints).run())
}

fn rust() -> Outcome<Ended> {
    build()?;
    passed(same_everywhere(Process::cargo().args(["test", "--workspace"]).args(TARGETS)).run())
}

fn generated() -> Outcome<Ended> {
    passed(codegen::check())
}

fn api() -> Outcome<Ended> {
    build()?;
    passed(
        same_everywhere(Process::new(setup::python_program("python")).arg("tests/api/check.py"))
            .arg(place::built("rollcall"))
            .arg(setup::python_program("schemathesis"))
            .run(),
    )
}

fn hostile() -> Outcome<Ended> {
    build()?;
    // -B: nothing is left beside the script.
    let attacks = Process::new(setup::python_program("python")).args(["-B", "tests/api/hostile.py"]);
    passed(same_everywhere(attacks).arg(place::built("rollcall")).run())
}

fn routing() -> Outcome<Ended> {
    build()?;
    // -B: nothing is left beside the script.
    let model = Process::new(setup::python_program("python")).args(["-B", "tests/routing/routing.py"]);
    passed(same_everywhere(model).arg(place::built("rollcall")).run())
}

/// The month is made again, and stays for whoever wants to look into a difference.
fn reports() -> Outcome<Ended> {
    build()?;
    let folder = place::target().join("reports");
    let told = |cause| format!("{}: {cause}", place::shown(&folder));
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(told)?;
    }
    fs::create_dir_all(&folder).map_err(told)?;
    let month = folder.join("month.db");
    Process::new(place::built("examples/month")).arg(&month).run()?;
    // -B: nothing is left beside the script.
    passed(
        same_everywhere(Process::new(setup::python_program("python")).args(["-B", "tests/reports/recompute.py"]))
            .arg(place::built("rollcall"))
            .arg(month)
            .run(),
    )
}

fn faults() -> Outcome<Ended> {
    if let Some(why) = faults::not_here() {
        return Ok(Ended::Skipped(why));
    }
    build()?;
    passed(same_everywhere(faults::trying()).run())
}

fn e2e() -> Outcome<Ended> {
    build()?;
    passed(
        same_everywhere(Process::npm().below("tests/e2e").args(["test"]).env("ROLLCALL", place::built("rollcall")))
            .run(),
    )
}

fn desktop() -> Outcome<Ended> {
    if !cfg!(target_os = "linux") {
        return Ok(Ended::Skipped("the window can be driven on Linux only".to_owned()));
    }
    build()?;
    // A display of its own, and a message bus for every window: a Rollcall that somebody has open is neither seen nor disturbed.
    let alone = ["--auto-servernum", "--server-args", "-screen 0 1440x900x24", "npm", "test"];
    println!("Pictures of the window go to {}", place::shown(&place::screens()));
    passed(
        same_everywhere(Process::new("xvfb-run").below("tests/desktop").args(alone))
            .env("ROLLCALL", place::built("rollcall"))
            .env("ROLLCALL_DESKTOP", place::built("rollcall-desktop"))
            .env("TAURI_DRIVER", setup::tauri_driver())
            .env("SCREENS", place::screens())
            .run(),
    )
}

fn deny() -> Outcome<Ended> {
    passed(supply_chain("bans licenses sources"))
}

/// cargo-deny's checks of these names, apart from which it asks nobody.
pub fn supply_chain(checks: &str) -> Outcome {
    Process::new(setup::python_program("cargo-deny")).arg("check").args(checks.split(' ')).run()
}

/// The interface, then every Rust target once: programs for the doors' tests, and the tests themselves. Nothing changes
/// while the steps run, so that the first of them does it for all.
fn build() -> Outcome {
    static BUILT: OnceLock<Outcome> = OnceLock::new();
    BUILT
        .get_or_init(|| {
            interface::build()?;
            Process::cargo().args(["build", "--workspace"]).args(TARGETS).run()
        })
        .clone()
}

/// Everything but the bench, which is built when it measures, and doc tests, of which there are none (`tidy`).
const TARGETS: [&str; 4] = ["--lib", "--bins", "--tests", "--examples"];

/// Snapshots are compared, never written, on a desk as in continuous integration.
fn same_everywhere(process: Process) -> Process {
    process.env("CI", "true").env("INSTA_UPDATE", "no").env("NO_COLOR", OsString::from("1"))
}

fn passed(outcome: Outcome) -> Outcome<Ended> {
    outcome.map(|()| Ended::Passed)
}
