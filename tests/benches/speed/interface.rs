//! The interface's own work with 10,000 agents: its scripts measure it beside loops and a list by hand.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde::Deserialize;

use super::Row;

/// A line that the scripts print.
#[derive(Deserialize)]
struct Line {
    name: String,
    ours_ns: u64,
    limit_ns: u64,
}

/// What the scripts measure, and how far ours may be from the limit.
const BOUNDS: [(&str, f64); 4] = [
    ("filter of 10,000 agents", 8.0),
    ("one change among 10,000 agents", 4.0),
    ("scrolling 10,000 agents, a frame", 4.0),
    ("scrolling, the slowest of 20 frames", 6.0),
];

pub fn measure(folder: &Path) -> Vec<Row> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository");
    let model = Command::new("node").arg("bench/speed.mjs").current_dir(root.join("ui")).output().expect("node starts");
    assert!(model.status.success(), "{}", String::from_utf8_lossy(&model.stderr));

    let told = folder.join("scroll.jsonl");
    let scrolled = Command::new("npx")
        .args(["playwright", "test", "--config", "bench.config.ts"])
        .env("ROLLCALL_BENCH", &told)
        .current_dir(root.join("tests/e2e"))
        .status()
        .expect("npx starts");
    assert!(scrolled.success(), "the ride through the list ends");

    let lines = [String::from_utf8(model.stdout).expect("UTF-8"), fs::read_to_string(told).expect("what it measured")];
    let lines: Vec<Line> =
        lines.iter().flat_map(|text| text.lines()).map(|line| serde_json::from_str(line).expect("a row")).collect();
    BOUNDS
        .iter()
        .map(|(name, bound)| {
            let line = lines.iter().find(|line| line.name == *name).expect("the scripts measure every row");
            let ns = Duration::from_nanos;
            Row::new(name, ns(line.ours_ns), ns(line.limit_ns), *bound)
        })
        .collect()
}
