//! What a machine needs before anything can be built or tested: found, said, then installed.

mod driver;
mod lock;
mod needs;
mod npm;
mod python;
mod system;

use crate::Outcome;

pub use driver::tauri_driver;
pub use npm::install as npm_packages;
pub use python::python_program;

/// How much of the project is wanted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// The command line and the interface in a browser.
    Browser,
    /// The desktop window too.
    Window,
    /// And everything that the tests drive.
    Tests,
}

/// Makes this machine ready, saying what it installs before it does.
pub fn prepare(scope: Scope) -> Outcome {
    system::install(&needs::missing(scope))?;
    still_missing(scope)?;
    npm::install("ui")?;
    if scope == Scope::Tests {
        npm::install("tests/e2e")?;
        python::install()?;
        if cfg!(target_os = "linux") {
            driver::install()?;
        }
    }
    Ok(())
}

fn still_missing(scope: Scope) -> Outcome {
    let missing = needs::missing(scope);
    if missing.is_empty() {
        return Ok(());
    }
    let list: Vec<String> = missing.iter().map(|need| format!("  {}: {}", need.what, need.by_hand)).collect();
    Err(format!("still missing, install by hand:\n{}", list.join("\n")))
}
