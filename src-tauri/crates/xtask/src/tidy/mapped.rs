//! What the map names is there: a file that was moved takes its reader along.

/// The documents that lead people to files.
const MAPS: [&str; 4] = ["ARCHITECTURE.md", "docs/decisions.md", "docs/security.md", "docs/storage.md"];

/// What a path of ours ends with, unless it is a folder.
const KINDS: [&str; 10] = [".rs", ".sql", ".ts", ".svelte", ".js", ".py", ".md", ".json", ".toml", ".css"];

/// The paths that a map names and nothing has.
pub fn text(map: &str, text: &str, paths: &[&str]) -> Vec<String> {
    if !MAPS.contains(&map) {
        return Vec::new();
    }
    named(text)
        .filter(|name| !paths.iter().any(|path| leads_to(name, path)))
        .map(|name| format!("{map}: names `{name}`, which isn't there"))
        .collect()
}

/// What stands between backticks on one line and looks like a path of ours.
fn named(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('`').skip(1).step_by(2)).filter(|name| looks_like_a_path(name))
}

fn looks_like_a_path(name: &str) -> bool {
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_./-".contains(&byte));
    let made = ["target/", "backups/", "/"].iter().any(|start| name.starts_with(start));
    let is_file = KINDS.iter().any(|kind| name.len() > kind.len() && name.ends_with(kind));
    plain && !made && !name.starts_with('.') && (is_file || name.contains('/'))
}

/// True for the file itself, by the end of its path, and for a folder on its way.
fn leads_to(name: &str, path: &str) -> bool {
    let rooted = format!("/{path}");
    rooted.ends_with(&format!("/{name}")) || rooted.contains(&format!("/{}/", name.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATHS: [&str; 2] = ["src-tauri/crates/store/src/open.rs", "tests/disk/src/life.rs"];

    #[test]
    fn a_map_names_files_and_folders_that_are_there() {
        let map = "`open.rs` and `store/src/open.rs`, in `disk/` and `tests/disk`; `cargo xtask run`, `/rpc/{name}`, `target/debug`, `Store`";
        assert_eq!(text("ARCHITECTURE.md", map, &PATHS), Vec::<String>::new());
    }

    #[test]
    fn what_was_moved_is_found() {
        let gone = |name| text("ARCHITECTURE.md", &format!("see `{name}`"), &PATHS).len();
        assert_eq!([gone("close.rs"), gone("pen.rs"), gone("store/open.rs"), gone("src/life/")], [1; 4]);
        assert_eq!(text("README.md", "`close.rs`", &PATHS).len(), 0, "only maps are looked at");
    }
}
