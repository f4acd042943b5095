//! The rules that look at one file. Each has a reason in CONTRIBUTING.md and a test below it.

/// Longer files have more than one idea.
const LONGEST: usize = 600;

/// What people write, as opposed to what tools do.
const SOURCES: &[&str] = &["rs", "ts", "js", "mjs", "svelte", "css", "sql", "sh"];

/// Words in a name that say nothing about what is inside.
const EMPTY_NAMES: &[&str] = &["util", "helper", "manager", "service"];

/// The rules themselves have to name what they forbid.
const OURSELVES: &str = "src-tauri/crates/xtask/src/tidy/";

const STORE: &str = "src-tauri/crates/store/";

/// What is wrong with a file's name or place.
pub fn name(path: &str) -> Vec<String> {
    let mut findings = Vec::new();
    let lower = path.to_lowercase();
    for word in EMPTY_NAMES {
        if lower.contains(word) {
            findings.push(format!("{path}: \"{word}\" in a name hides what the file is about"));
        }
    }
    if extension(path) == "sql" && !["migrations/", STORE, "tests/fixtures/"].iter().any(|room| path.starts_with(room))
    {
        findings.push(format!("{path}: only the store and the migrations know SQL"));
    }
    findings
}

/// What is wrong with a file's text.
pub fn text(path: &str, text: &str) -> Vec<String> {
    if generated(path) || path.starts_with(OURSELVES) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let source = SOURCES.contains(&extension(path));
    if source && text.lines().count() > LONGEST {
        findings.push(format!("{path}: {} lines; {LONGEST} at most", text.lines().count()));
    }
    if text.contains('\r') && extension(path) == "sql" {
        findings.push(format!("{path}: line endings are LF, or the checksum of a migration depends on the machine"));
    }
    if extension(path) == "rs" && !text.starts_with("//!") {
        findings.push(format!("{path}: a file opens with `//!` and what it is for"));
    }
    for (line, text) in (1..).zip(text.lines()) {
        if let Some(finding) = line_finding(path, source, text) {
            findings.push(format!("{path}:{line}: {finding}"));
        }
    }
    findings
}

fn line_finding(path: &str, source: bool, line: &str) -> Option<&'static str> {
    let everywhere_but_prose = source || ["toml", "json", "html", "ftl", "run"].contains(&extension(path));
    if everywhere_but_prose && (line.contains("TODO") || line.contains("FIXME")) {
        return Some("do it now, or file it; a note in the code is neither");
    }
    if everywhere_but_prose && ["../shared", "/work/", "/tmp/"].iter().any(|place| line.contains(place)) {
        return Some("a place that other machines don't have");
    }
    if extension(path) == "rs" && ["/// ```", "//! ```"].iter().any(|begin| line.trim_start().starts_with(begin)) {
        return Some("the test run has no doc tests: an example is a test, and a sentence tells the rest");
    }
    if extension(path) == "sql" && selects_everything(line) {
        return Some("name the columns: a migration may add one");
    }
    let cargo = path.ends_with("Cargo.toml") && path != "Cargo.toml";
    let outside = !path.starts_with(STORE) && !path.starts_with("tests/");
    if outside && (extension(path) == "rs" || cargo) && line.contains("rusqlite") {
        return Some("only the store opens the file");
    }
    None
}

fn selects_everything(line: &str) -> bool {
    let words: Vec<String> = line.split_whitespace().map(str::to_lowercase).collect();
    words.windows(2).any(|pair| pair[0].trim_start_matches('(') == "select" && pair[1].starts_with('*'))
}

fn generated(path: &str) -> bool {
    path.contains("/gen/") || path.ends_with("package-lock.json") || extension(path) == "snap" || path == "Cargo.lock"
}

pub fn extension(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.rsplit_once('.').map_or(file, |(_, extension)| extension)
}

#[cfg(test)]
mod tests {
    use super::{name, text};

    fn first(findings: Vec<String>) -> String {
        findings.into_iter().next().unwrap_or_default()
    }

    #[test]
    fn a_name_says_what_is_inside() {
        for path in
            ["ui/src/utils.ts", "src-tauri/src/status_manager.rs", "ui/src/ServiceRow.svelte", "tests/helpers/db.rs"]
        {
            assert!(first(name(path)).contains("hides"), "{path}");
        }
        assert_eq!(first(name("ui/src/model/agents.ts")), "");
    }

    #[test]
    fn sql_stays_in_its_rooms() {
        assert!(first(name("src-tauri/crates/engine/src/board.sql")).contains("only the store"));
        assert_eq!(first(name("src-tauri/crates/store/src/agents/board.sql")), "");
        assert_eq!(first(name("migrations/V0001__agents.sql")), "");
        assert_eq!(first(name("tests/fixtures/db/v0001.sql")), "");
    }

    #[test]
    fn a_source_file_has_600_lines_at_most() {
        let long = "// a line\n".repeat(601);
        assert!(first(text("ui/src/board.ts", &long)).contains("601 lines"));
        assert_eq!(first(text("ui/src/board.ts", &long[10..])), "", "600 are allowed");
        assert_eq!(first(text("ui/src/gen/wire.ts", &long)), "", "generated");
        assert_eq!(first(text("ui/package-lock.json", &long)), "", "a lock file");
    }

    #[test]
    fn a_rust_file_opens_with_what_it_is_for() {
        assert!(first(text("src-tauri/src/main.rs", "fn main() {}\n")).contains("opens with"));
        assert_eq!(first(text("src-tauri/src/main.rs", "//! The window.\n")), "");
    }

    #[test]
    fn a_query_names_its_columns() {
        for line in ["SELECT * FROM agent", "WHERE EXISTS (select  *)", "INSERT INTO a SELECT *"] {
            assert!(first(text("migrations/V0001__a.sql", line)).contains("name the columns"), "{line}");
        }
        assert_eq!(first(text("migrations/V0001__a.sql", "SELECT count(*) FROM agent")), "");
    }

    #[test]
    fn migrations_end_their_lines_alike() {
        assert!(first(text("migrations/V0001__a.sql", "SELECT 1;\r\n")).contains("LF"));
    }

    #[test]
    fn the_file_is_opened_in_the_store_only() {
        let line = "//! x\nuse rusqlite::Connection;\n";
        assert!(first(text("src-tauri/crates/engine/src/x.rs", line)).contains("only the store"));
        assert!(
            first(text("src-tauri/crates/engine/Cargo.toml", "rusqlite.workspace = true")).contains("only the store")
        );
        for path in ["src-tauri/crates/store/src/x.rs", "tests/benches/speed.rs", "Cargo.toml", "ARCHITECTURE.md"] {
            assert_eq!(first(text(path, line)), "", "{path}");
        }
    }

    #[test]
    fn nothing_is_left_for_later() {
        assert!(first(text("ui/src/x.ts", "// TODO: more")).contains("do it now"));
        assert!(first(text("ui/src/i18n/catalogue/en/app.ftl", "# FIXME")).contains("do it now"));
        assert_eq!(first(text("CONTRIBUTING.md", "No TODO in the code")), "", "prose may name it");
    }

    #[test]
    fn an_example_is_a_test() {
        assert!(first(text("src-tauri/src/x.rs", "//! x\n/// ```\n")).contains("no doc tests"));
        assert_eq!(first(text("src-tauri/src/x.rs", "//! x\n/// `x`\n")), "");
    }

    #[test]
    fn no_file_knows_this_machine() {
        for line in ["\"/work/main/ui\"", "open('../shared/x')", "\"/tmp/x.db\""] {
            assert!(first(text("ui/src/x.ts", line)).contains("other machines"), "{line}");
        }
    }
}
