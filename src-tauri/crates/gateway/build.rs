//! Has the interface embedded again when its build changes.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let built = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../../ui/dist");
    // Cargo would run this at every build while the folder is missing.
    fs::create_dir_all(&built)?;
    println!("cargo:rerun-if-changed={}", built.display());
    Ok(())
}
