//! The program and the catalogue fit: what is said is there, and what is there is said.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rollcall_engine::ERROR_CODES;
use rollcall_words::{FILES, Words};
use serde_json::Map;

/// The keys of the command line's file.
fn keys() -> BTreeSet<String> {
    let files = FILES.iter().filter(|(language, _)| *language == "en").flat_map(|(_, files)| *files);
    let text = files.filter(|(name, _)| *name == "cli.ftl").map(|(_, text)| *text).collect::<String>();
    text.lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key.to_owned())
        .filter(|key| key.starts_with("cli-"))
        .collect()
}

/// Everything that begins like a key in the sources of the three crates that use them.
fn mentioned() -> BTreeSet<String> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let sources: String =
        ["cli/src", "gateway/src", "words/src"].iter().map(|folder| read(&crates.join(folder))).collect();
    let key = |text: &str| text.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect::<String>();
    sources.split("\"cli-").skip(1).map(|rest| format!("cli-{}", key(rest))).collect()
}

fn read(folder: &PathBuf) -> String {
    let entries =
        fs::read_dir(folder).expect("the sources are there").map(|entry| entry.expect("the folder can be read").path());
    entries
        .map(|path| if path.is_dir() { read(&path) } else { fs::read_to_string(path).expect("sources are text") })
        .collect()
}

#[test]
fn every_key_that_is_said_is_in_the_catalogue() {
    let (keys, mentioned) = (keys(), mentioned());
    assert!(keys.len() > 40 && mentioned.len() > 40, "both were found");
    // `cli-hint-` is a stem: the rest is put together when it is said.
    let known = |said: &String| {
        keys.contains(said) || keys.iter().any(|key| key.starts_with(&format!("{}-", said.trim_end_matches('-'))))
    };
    let missing: Vec<_> = mentioned.iter().filter(|said| !known(said)).collect();
    assert!(missing.is_empty(), "the catalogue lacks {missing:?}");
}

#[test]
fn every_key_of_the_catalogue_is_said() {
    let mentioned = mentioned();
    let said = |key: &String| {
        mentioned.contains(key)
            || mentioned.iter().any(|stem| key.starts_with(&format!("{}-", stem.trim_end_matches('-'))))
    };
    let unused: Vec<_> = keys().into_iter().filter(|key| !said(key)).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

#[test]
fn every_error_code_has_its_sentence() {
    for language in ["en", "ru"] {
        let words = Words::for_language(language);
        let key = |code: &&&str| format!("error-{}", code.replace('_', "-"));
        let silent: Vec<_> =
            ERROR_CODES.iter().filter(|code| words.try_say(&key(code), &Map::new()).is_none()).collect();
        assert!(silent.is_empty(), "{language} has no sentence for {silent:?}");
    }
}

#[test]
fn every_status_has_its_words() {
    for language in ["en", "ru"] {
        let words = Words::for_language(language);
        for code in ["outgoing", "active", "active_free", "finishing", "not_ready", "kicked_out", "offline"] {
            let key = format!("status-{code}");
            assert_ne!(words.say(&key, &[]), key, "{language} says {key}");
        }
    }
}

#[test]
fn the_interface_has_the_words_that_are_shared_with_it() {
    const STEPS: [&str; 19] = [
        "added",
        "signed-in",
        "signed-out",
        "connection-lost",
        "came-back",
        "agent-chose",
        "supervisor-chose",
        "api-chose",
        "forced",
        "blocked",
        "nothing-blocked",
        "thread-assigned",
        "last-thread-left",
        "asked-to-continue",
        "did-not-answer",
        "kicked-out",
        "returned",
        "break-limit",
        "training",
    ];
    // Those of the Workload report that are no status' time.
    const COLUMNS: [&str; 6] =
        ["login_time", "productive_time", "occupancy", "threads_assigned", "threads_closed", "pinned_resolved"];
    const BEGAN_BY: [&str; 15] = [
        "agent",
        "supervisor",
        "supervisor_forced",
        "api",
        "login",
        "logout",
        "connection_lost",
        "thread_assigned",
        "threads_done",
        "finishing_done",
        "kicked_out",
        "reconnected",
        "break_limit",
        "training",
        "added",
    ];
    let steps = STEPS.iter().map(|step| format!("why-{step}"));
    let causes =
        ["agent", "supervisor", "silence", "client_block"].into_iter().map(|code| format!("thread-closed-{code}"));
    let columns = COLUMNS.iter().map(|code| format!("reports-column-{code}"));
    let began = BEGAN_BY.iter().map(|code| format!("cause-{code}"));
    let alone = ["why-title", "reports-total", "reports-average"].map(str::to_owned);
    let keys: Vec<_> = steps.chain(causes).chain(columns).chain(began).chain(alone).collect();
    for language in ["en", "ru"] {
        let words = Words::for_language(language);
        let silent: Vec<_> = keys.iter().filter(|key| words.try_say(key, &Map::new()).is_none()).collect();
        assert!(silent.is_empty(), "{language} lacks {silent:?}");
    }
}
