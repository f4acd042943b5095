//! The tests' own sources, for tests that ask whether something is tested.

use std::fs;
use std::path::Path;

/// The text of every test below this folder, but of those whose path has one of these words.
pub fn without(skipped: &[&str]) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("acceptance");
    let mut text = String::new();
    collect(&root, skipped, &mut text);
    assert!(text.len() > 50_000, "the tests are found");
    text
}

fn collect(folder: &Path, skipped: &[&str], text: &mut String) {
    for entry in fs::read_dir(folder).expect("the folder of the tests") {
        let path = entry.expect("it can be listed").path();
        if path.is_dir() {
            collect(&path, skipped, text);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.to_string_lossy();
            if !skipped.iter().any(|word| name.contains(word)) {
                text.push_str(&fs::read_to_string(&path).expect("a source"));
            }
        }
    }
}
