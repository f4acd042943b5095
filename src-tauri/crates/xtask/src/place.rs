//! Where things are: the repository's root and the folder that cargo builds into.

use std::env;
use std::path::{Path, PathBuf};

/// The repository's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).expect("xtask is three folders below the root").to_owned()
}

/// What cargo builds, and what we keep beside it.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// A program that cargo built in the development profile.
pub fn built(name: &str) -> PathBuf {
    target().join("debug").join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// A path as people read it: below the root when it is there.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// Where the desktop tests leave pictures of the real window.
pub fn screens() -> PathBuf {
    target().join("screens")
}
