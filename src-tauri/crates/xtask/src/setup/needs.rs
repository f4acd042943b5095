//! The table of what the machine itself must have, and how to see whether it has it. Nothing is installed here.

use std::path::PathBuf;
use std::{env, fs};

use crate::process::{Process, found};
use crate::setup::Scope;

/// One thing the machine must have.
pub struct Need {
    /// What it is, for people.
    pub what: &'static str,
    /// How to see it.
    pub probe: Probe,
    /// The least that wants it.
    pub scope: Scope,
    /// Only where the window system is X11 or Wayland.
    pub linux: bool,
    /// Packages of Debian and Ubuntu, of Fedora, of Arch.
    pub packages: [&'static [&'static str]; 3],
    /// What to do when no package does it.
    pub by_hand: &'static str,
}

/// A way to see whether something is there.
pub enum Probe {
    /// A program on the PATH.
    Program(&'static str),
    /// Any of several programs or files.
    Any(&'static [&'static str]),
    /// A library that pkg-config knows.
    Library(&'static str),
    /// Python 3 of this minor version or newer that can make an environment of its own.
    Python(u32),
    /// Node.js of this major version or newer.
    Node(u32),
    /// A font with Latin and Cyrillic letters.
    Font,
    /// A part of the Rust toolchain.
    Cargo(&'static str),
    /// The library of clang, which bindings to C are made with.
    Clang,
}

/// Browsers of the Chromium family, in the order the end-to-end tests try them.
const CHROMIUM: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const NEEDS: &[Need] = &[
    Need {
        what: "a C compiler, for SQLite",
        probe: Probe::Program("cc"),
        scope: Scope::Browser,
        linux: true,
        packages: [&["build-essential"], &["gcc"], &["base-devel"]],
        by_hand: "install gcc or clang",
    },
    Need {
        what: "Node.js 20 or newer",
        probe: Probe::Node(20),
        scope: Scope::Browser,
        linux: false,
        packages: [&["nodejs"], &["nodejs"], &["nodejs"]],
        by_hand: "the system's package is too old or absent; take it from nodejs.org",
    },
    Need {
        what: "npm",
        probe: Probe::Program(if cfg!(windows) { "npm.cmd" } else { "npm" }),
        scope: Scope::Browser,
        linux: false,
        packages: [&["npm"], &["/usr/bin/npm"], &["npm"]],
        by_hand: "it comes with Node.js from nodejs.org",
    },
    Need {
        what: "pkg-config",
        probe: Probe::Program("pkg-config"),
        scope: Scope::Window,
        linux: true,
        packages: [&["pkg-config"], &["/usr/bin/pkg-config"], &["pkgconf"]],
        by_hand: "install pkg-config or pkgconf",
    },
    Need {
        what: "WebKitGTK 4.1, for the window",
        probe: Probe::Library("webkit2gtk-4.1"),
        scope: Scope::Window,
        linux: true,
        packages: [&["libwebkit2gtk-4.1-dev"], &["pkgconfig(webkit2gtk-4.1)"], &["webkit2gtk-4.1"]],
        by_hand: "install WebKitGTK 4.1 with its headers",
    },
    Need {
        what: "GTK 3, for the window",
        probe: Probe::Library("gtk+-3.0"),
        scope: Scope::Window,
        linux: true,
        packages: [&["libgtk-3-dev"], &["pkgconfig(gtk+-3.0)"], &["gtk3"]],
        by_hand: "install GTK 3 with its headers",
    },
    Need {
        what: "rustfmt",
        probe: Probe::Cargo("fmt"),
        scope: Scope::Tests,
        linux: false,
        packages: [&[], &[], &[]],
        by_hand: "rustup component add rustfmt",
    },
    Need {
        what: "clippy",
        probe: Probe::Cargo("clippy"),
        scope: Scope::Tests,
        linux: false,
        packages: [&[], &[], &[]],
        by_hand: "rustup component add clippy",
    },
    Need {
        what: "libclang, for the simulated disk of the tests",
        probe: Probe::Clang,
        scope: Scope::Tests,
        linux: false,
        packages: [&["libclang-dev"], &["clang-devel"], &["clang"]],
        by_hand: "install clang, or point LIBCLANG_PATH at the folder of its library",
    },
    Need {
        what: "Chromium, for the end-to-end tests",
        probe: Probe::Any(CHROMIUM),
        scope: Scope::Tests,
        linux: false,
        packages: [&["chromium"], &["chromium"], &["chromium"]],
        by_hand: "install Chromium or Chrome",
    },
    Need {
        what: "Python 3.11 or newer with venv, for the tests of the API and of the reports",
        probe: Probe::Python(11),
        scope: Scope::Tests,
        linux: false,
        packages: [&["python3", "python3-venv"], &["python3"], &["python"]],
        by_hand: "install Python 3.11 or newer",
    },
    Need {
        what: "curl, for the tests of the API",
        probe: Probe::Program("curl"),
        scope: Scope::Tests,
        linux: false,
        packages: [&["curl"], &["curl"], &["curl"]],
        by_hand: "install curl",
    },
    Need {
        what: "strace, which lets calls of the program fail",
        probe: Probe::Program("strace"),
        scope: Scope::Tests,
        linux: true,
        packages: [&["strace"], &["strace"], &["strace"]],
        by_hand: "install strace",
    },
    Need {
        what: "a display of its own for the desktop tests",
        probe: Probe::Program("xvfb-run"),
        scope: Scope::Tests,
        linux: true,
        packages: [&["xvfb"], &["/usr/bin/xvfb-run"], &["xorg-server-xvfb"]],
        by_hand: "install Xvfb with xvfb-run",
    },
    Need {
        what: "xauth, for that display",
        probe: Probe::Program("xauth"),
        scope: Scope::Tests,
        linux: true,
        packages: [&["xauth"], &["/usr/bin/xauth"], &["xorg-xauth"]],
        by_hand: "install xauth",
    },
    Need {
        what: "a message bus of its own for the desktop tests",
        probe: Probe::Program("dbus-daemon"),
        scope: Scope::Tests,
        linux: true,
        packages: [&["dbus"], &["/usr/bin/dbus-daemon"], &["dbus"]],
        by_hand: "install D-Bus",
    },
    Need {
        what: "WebKitWebDriver, to drive the window",
        probe: Probe::Program("WebKitWebDriver"),
        scope: Scope::Tests,
        linux: true,
        packages: [&["webkit2gtk-driver"], &["/usr/bin/WebKitWebDriver"], &["webkitgtk-6.0"]],
        by_hand: "install the WebDriver of WebKitGTK",
    },
    Need {
        what: "a font, for the screenshots",
        probe: Probe::Font,
        scope: Scope::Tests,
        linux: true,
        packages: [
            &["fontconfig", "fonts-dejavu-core"],
            &["fontconfig", "dejavu-sans-fonts"],
            &["fontconfig", "ttf-dejavu"],
        ],
        by_hand: "install a font with Latin and Cyrillic letters",
    },
];

/// What the table asks for and this machine lacks.
pub fn missing(scope: Scope) -> Vec<&'static Need> {
    NEEDS
        .iter()
        .filter(|need| need.scope <= scope && (cfg!(target_os = "linux") || !need.linux) && !there(&need.probe))
        .collect()
}

fn there(probe: &Probe) -> bool {
    match probe {
        Probe::Program(name) => found(name).is_some(),
        Probe::Any(names) => names.iter().any(|name| found(name).is_some()),
        Probe::Library(name) => Process::new("pkg-config").args(["--exists", name]).succeeds(),
        Probe::Python(least) => Process::new("python3")
            .arg("-c")
            .arg(format!("import ensurepip, sys, venv; sys.exit(sys.version_info < (3, {least}))"))
            .succeeds(),
        Probe::Node(least) => Process::new("node")
            .arg("--version")
            .read()
            .is_ok_and(|version| major(&version).is_some_and(|major| major >= *least)),
        Probe::Font => Process::new("fc-list").arg(":lang=ru").read().is_ok_and(|fonts| !fonts.trim().is_empty()),
        Probe::Cargo(part) => Process::cargo().args([part, "--version"]).succeeds(),
        Probe::Clang => clang_folders().iter().any(|folder| {
            let names = fs::read_dir(folder).into_iter().flatten().flatten();
            names.map(|entry| entry.file_name()).any(|name| is_clang(&name.to_string_lossy()))
        }),
    }
}

/// Where libclang is looked for, as the maker of the bindings looks for it.
fn clang_folders() -> Vec<PathBuf> {
    let set = env::var_os("LIBCLANG_PATH").map(PathBuf::from);
    let usual = [
        "/usr/lib",
        "/usr/lib64",
        "/usr/lib/x86_64-linux-gnu",
        "/usr/lib/aarch64-linux-gnu",
        "/usr/local/lib",
        "/opt/homebrew/opt/llvm/lib",
        "/usr/local/opt/llvm/lib",
        "/Library/Developer/CommandLineTools/usr/lib",
        "/Applications/Xcode.app/Contents/Developer/Toolchains/XcodeDefault.xctoolchain/usr/lib",
        "C:\\Program Files\\LLVM\\bin",
    ];
    // Debian keeps each version in a folder of its own.
    let versions = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let llvm = versions
        .map(|entry| entry.path())
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("llvm-")));
    set.into_iter().chain(usual.map(PathBuf::from)).chain(llvm.map(|path| path.join("lib"))).collect()
}

/// `libclang.so`, `libclang-14.so.1`, `libclang.dylib`, `libclang.dll`; not the one of C++, which is another library.
fn is_clang(name: &str) -> bool {
    let library = [".so", ".dylib", ".dll"].iter().any(|kind| name.contains(kind));
    let rest = name.strip_prefix("libclang");
    library && rest.is_some_and(|rest| rest.starts_with('.') || rest.starts_with("-1") || rest.starts_with("-2"))
}

/// `v20.20.2` → 20.
fn major(version: &str) -> Option<u32> {
    version.trim().trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{NEEDS, is_clang, major};

    #[test]
    fn the_library_of_clang_is_told_from_its_sisters() {
        assert!(
            ["libclang.so", "libclang-14.so.1", "libclang.dylib", "libclang.dll"].iter().all(|name| is_clang(name))
        );
        assert!(!["libclang-cpp.so.14", "libclangAST.a", "libclang.a"].iter().any(|name| is_clang(name)));
    }

    #[test]
    fn a_version_begins_with_its_major_number() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("22.1.0"), Some(22), "without the letter too");
        assert_eq!(major("not a version"), None);
    }

    #[test]
    fn every_need_says_what_to_do_without_a_package() {
        for need in NEEDS {
            assert!(!need.by_hand.is_empty(), "{}", need.what);
        }
    }
}
