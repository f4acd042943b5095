//! Installing packages of the system: Debian and Ubuntu, Fedora, Arch. Elsewhere it only says what is missing.

use std::fs;

use super::lock::{self, Lock};
use super::needs::Need;
use crate::Outcome;
use crate::process::{Process, found};

/// A package tool, and which column of the table is its own.
struct Tool {
    name: &'static str,
    column: usize,
    refresh: Option<&'static [&'static str]>,
    install: &'static [&'static str],
    /// What another run of it holds meanwhile.
    locks: &'static [Lock],
}

const TOOLS: &[Tool] = &[
    Tool {
        name: "apt-get",
        column: 0,
        refresh: Some(&["-o", "DPkg::Lock::Timeout=300", "update"]),
        install: &["-o", "DPkg::Lock::Timeout=300", "install", "--yes", "--no-install-recommends"],
        locks: &[
            Lock::Held("/var/lib/dpkg/lock-frontend"),
            Lock::Held("/var/lib/dpkg/lock"),
            Lock::Held("/var/lib/apt/lists/lock"),
            Lock::Held("/var/cache/apt/archives/lock"),
        ],
    },
    // dnf itself waits for another dnf, and says so: only what else holds the packages is ours to wait for.
    Tool {
        name: "dnf",
        column: 1,
        refresh: None,
        install: &["install", "--assumeyes"],
        locks: &[Lock::Held("/var/lib/rpm/.rpm.lock"), Lock::Held("/usr/lib/sysimage/rpm/.rpm.lock")],
    },
    Tool {
        name: "pacman",
        column: 2,
        refresh: None,
        install: &["-S", "--needed", "--noconfirm"],
        locks: &[Lock::There("/var/lib/pacman/db.lck")],
    },
];

/// Installs packages for what is missing, as far as this system's tool has any; the caller looks again afterwards.
pub fn install(missing: &[&Need]) -> Outcome {
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing on this machine:");
    for need in missing {
        println!("  {}", need.what);
    }
    let Some(tool) = TOOLS.iter().find(|tool| found(tool.name).is_some()) else { return Ok(()) };
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let packages = packages(missing, tool.column, &release);
    if packages.is_empty() {
        return Ok(());
    }

    let mut commands = Vec::new();
    commands.extend(tool.refresh.map(|arguments| as_root(tool.name).args(arguments)));
    commands.push(as_root(tool.name).args(tool.install).args(&packages));
    println!("Installing them with:");
    for command in &commands {
        println!("  {}", command.line());
    }
    for command in commands {
        lock::wait(tool.name, tool.locks, |line| println!("{line}"))?;
        command.env("DEBIAN_FRONTEND", "noninteractive").run()?;
    }
    Ok(())
}

fn packages(missing: &[&Need], column: usize, release: &str) -> Vec<&'static str> {
    let mut packages: Vec<_> =
        missing.iter().flat_map(|need| need.packages[column]).map(|name| named(name, release)).collect();
    packages.sort_unstable();
    packages.dedup();
    packages
}

/// Ubuntu calls one package differently.
fn named(package: &'static str, release: &str) -> &'static str {
    let ubuntu = release.lines().any(|line| line == "ID=ubuntu");
    if package == "chromium" && ubuntu { "chromium-browser" } else { package }
}

fn as_root(tool: &str) -> Process {
    let root = Process::new("id").arg("-u").read().is_ok_and(|id| id.trim() == "0");
    if root || found("sudo").is_none() { Process::new(tool) } else { Process::new("sudo").arg(tool) }
}

#[cfg(test)]
mod tests {
    use super::packages;
    use crate::setup::Scope;
    use crate::setup::needs::{Need, Probe};

    const BROWSER: Need = Need {
        what: "a browser",
        probe: Probe::Program("no such program"),
        scope: Scope::Tests,
        linux: false,
        packages: [&["chromium", "fonts"], &["chromium"], &["chromium"]],
        by_hand: "",
    };

    #[test]
    fn each_package_is_asked_for_once() {
        assert_eq!(packages(&[&BROWSER, &BROWSER], 0, "ID=debian\n"), ["chromium", "fonts"]);
    }

    #[test]
    fn ubuntu_has_its_own_name_for_the_browser() {
        assert_eq!(packages(&[&BROWSER], 0, "NAME=Ubuntu\nID=ubuntu\n"), ["chromium-browser", "fonts"]);
    }
}
