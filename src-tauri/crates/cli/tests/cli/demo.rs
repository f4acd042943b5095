//! The demo of today: kept while it is from today, written again when it is from another day.

use std::path::Path;
use std::sync::Arc;

use rollcall_engine::Instant;

use crate::support::{rollcall, stderr, stdout};

/// Runs the program on this file.
fn said(file: &Path, arguments: &[&str]) -> String {
    let output = rollcall().arg("--workspace").arg(file).args(arguments).output().expect("the program starts");
    assert!(output.status.success(), "{arguments:?}: {}", stderr(&output));
    stdout(&output)
}

/// Where `demo --today` says that the demo is.
fn today(file: &Path) -> String {
    let output = rollcall().args(["--json", "demo", "--today"]).arg(file).output().expect("the program starts");
    assert!(output.status.success(), "{}", stderr(&output));
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).expect("the answer is JSON");
    answer["path"].as_str().expect("a path").to_owned()
}

fn add_coaching(file: &Path) {
    said(file, &["reasons", "add", "coaching", "--name", "en=Coaching"]);
}

fn has_coaching(file: &Path) -> bool {
    said(file, &["reasons"]).contains("coaching")
}

#[test]
fn a_demo_of_today_is_kept_with_what_was_done_in_it() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = folder.path().join("demo.db");
    assert_eq!(today(&file), file.display().to_string(), "it is written where there is none");
    add_coaching(&file);
    assert_eq!(today(&file), file.display().to_string());
    assert!(has_coaching(&file), "the reason is still there");
}

#[test]
fn a_demo_of_another_day_is_written_again() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = folder.path().join("demo.db");
    let machine: Arc<dyn rollcall_engine::Disk> = Arc::new(rollcall_engine::Machine);
    let long_ago = Instant::from_millis(1_700_000_000_000);
    drop(rollcall_engine::demo::write(&machine, &file, 1, long_ago).expect("a demo of another day"));
    assert!(!has_coaching(&file), "it is an ordinary demo");
    assert_eq!(today(&file), file.display().to_string());
    add_coaching(&file);
    assert_eq!(today(&file), file.display().to_string(), "and now it is of today");
    assert!(has_coaching(&file));
}
