//! Writes the files that are generated from the command table below the folder given.

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use rollcall_engine::{COMMAND_NAMES, wire};

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(std::env::args().nth(1).ok_or("the folder to write below is missing")?);
    let mut names =
        String::from("// Generated from the command table by `cargo xtask codegen`. Not edited by hand.\n&[\n");
    for name in COMMAND_NAMES {
        writeln!(names, "    \"{name}\",")?;
    }
    names.push_str("]\n");
    let api = serde_json::to_string_pretty(&rollcall_gateway::openapi())? + "\n";
    for (path, text) in [
        ("ui/src/gen/wire.ts", wire::typescript()),
        ("src-tauri/src/gen/command_names.rs", names),
        ("docs/openapi.json", api),
    ] {
        let path = root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}
