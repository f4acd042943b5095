//! House rules as checks. A rule looks at one file's path and text and says what is wrong; this room only walks the files.

mod mapped;
mod migrations;
mod rules;
mod times;

use std::fs;

use crate::process::Process;
use crate::{Outcome, place};

/// Looks at every file that git knows or would add.
pub fn tidy() -> Outcome {
    let listed = Process::new("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).read()?;
    let mut paths: Vec<&str> = listed.split('\0').filter(|path| !path.is_empty()).collect();
    paths.sort_unstable();
    paths.dedup();

    let mut findings = migrations::numbering(&paths);
    let mut looked_at = 0;
    for path in &paths {
        findings.extend(rules::name(path));
        // Deleted but not yet committed, or not text: nothing to read.
        if let Ok(text) = fs::read_to_string(place::root().join(path)) {
            findings.extend(rules::text(path, &text));
            findings.extend(times::text(path, &text));
            findings.extend(mapped::text(path, &text, &paths));
            looked_at += 1;
        }
    }
    if findings.is_empty() {
        println!("{looked_at} files keep the house rules");
        return Ok(());
    }
    Err(format!("the house rules (CONTRIBUTING.md):\n  {}", findings.join("\n  ")))
}
