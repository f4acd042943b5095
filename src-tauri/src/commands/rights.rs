//! Each window may call what its screens call, and nothing else. Which window a screen belongs to, its folder tells.
//! `ROLLCALL_BLESS=1` writes the capability files again.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

const COMMANDS: &[&str] = include!("../gen/command_names.rs");
const WORKPLACE: &str = "features/workplace/";
/// Of the day's picture, only what reads somebody's own.
const SHARED: [&str; 6] =
    ["features/day/reader.svelte.ts", "features/seat/", "features/thread/", "live/", "platform/", "design/"];

#[test]
fn the_main_window_may_call_what_its_screens_use_and_nothing_else() {
    let of_the_shell = [
        "dialog:allow-open",
        "dialog:allow-save",
        "allow-open-workplace",
        "allow-export-report",
        "allow-cancel-export",
    ];
    let screens = |file: &str| !file.starts_with(WORKPLACE);
    check("main", &json!(["main"]), &of_the_shell, screens);
}

#[test]
fn a_workplace_may_call_what_its_screens_use_and_nothing_else() {
    let screens = |file: &str| file.starts_with(WORKPLACE) || SHARED.iter().any(|folder| file.starts_with(folder));
    check("workplace", &json!(["workplace-*"]), &[], screens);
}

#[test]
fn every_capability_file_is_in_force() {
    let config = fs::read_to_string(beside("tauri.conf.json")).expect("the configuration");
    let config: Value = serde_json::from_str(&config).expect("valid JSON");
    assert_eq!(config["app"]["security"]["capabilities"], json!(["main", "workplace"]));
}

fn check(name: &str, windows: &Value, of_the_shell: &[&str], is_its_screen: impl Fn(&str) -> bool) {
    let file = beside(&format!("capabilities/{name}.json"));
    let mut capability: Value =
        serde_json::from_str(&fs::read_to_string(&file).expect("a capability file")).expect("valid JSON");
    assert_eq!(capability["windows"], *windows, "no other window gets these");

    let used = calls(&beside("../ui/src"), is_its_screen);
    let events = ["core:event:allow-listen", "core:event:allow-unlisten"];
    let wanted: Vec<String> = events.iter().chain(of_the_shell).map(ToString::to_string).chain(used).collect();
    if std::env::var_os("ROLLCALL_BLESS").is_some() {
        capability["permissions"] = json!(wanted);
        let text = serde_json::to_string_pretty(&capability).expect("JSON");
        fs::write(&file, text + "\n").expect("the sources can be written");
    }
    assert_eq!(capability["permissions"], json!(wanted), "ROLLCALL_BLESS=1 writes {} again", file.display());
}

/// The permissions for the commands that these screens call, in the order of the table.
fn calls(sources: &Path, is_its_screen: impl Fn(&str) -> bool) -> Vec<String> {
    let mut texts = Vec::new();
    for path in files(sources) {
        let inside = path.strip_prefix(sources).expect("a file of that folder");
        if is_its_screen(&inside.to_string_lossy().replace('\\', "/")) {
            texts.push(fs::read_to_string(path).expect("text"));
        }
    }
    assert!(!texts.is_empty(), "the interface's sources are where they were");
    let is_called = |name: &&&str| texts.iter().any(|text| has_call(text, name));
    COMMANDS.iter().filter(is_called).map(|name| format!("allow-{}", name.replace('_', "-"))).collect()
}

/// True for `call("name"` and `resourceOf("name"`, on one line or on two.
fn has_call(text: &str, name: &str) -> bool {
    let quoted = format!("\"{name}\"");
    let named = |way| text.split(way).skip(1).any(|after| after.trim_start().starts_with(&quoted));
    ["call(", "resourceOf("].into_iter().any(named)
}

/// The interface's own code, without its tests.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let is_test = path.file_stem().is_some_and(|stem| stem.to_string_lossy().contains(".test"));
        if path.is_dir() {
            found.extend(files(&path));
        } else if !is_test && path.extension().is_some_and(|kind| kind == "ts" || kind == "svelte") {
            found.push(path);
        }
    }
    found
}

fn beside(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}
