//! Doing slow things once: a stamp remembers what something was made from and what came out, by content.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::{Outcome, place};

/// Folders that are made, not written.
const MADE: &[&str] = &["node_modules", "dist", "coverage", "test-results"];

/// What was made from these inputs, remembered below `target`.
pub struct Stamp {
    file: PathBuf,
    inputs: u64,
    made: PathBuf,
}

impl Stamp {
    /// The stamp called `name`: `made` comes from `inputs` and from `also`, a version for instance.
    pub fn new(name: &str, inputs: &[PathBuf], also: &str, made: PathBuf) -> Outcome<Self> {
        let mut hasher = DefaultHasher::new();
        also.hash(&mut hasher);
        for input in inputs {
            digest(input, input, &mut hasher)?;
        }
        Ok(Self { file: place::target().join("stamps").join(name), inputs: hasher.finish(), made })
    }

    /// True when what stands there was made from the same inputs and nobody touched it since.
    pub fn holds(&self) -> bool {
        self.made.exists() && fs::read_to_string(&self.file).is_ok_and(|text| self.text().is_ok_and(|now| now == text))
    }

    /// Remembers that it was made just now.
    pub fn set(&self) -> Outcome {
        let folder = self.file.parent().expect("a stamp lies in a folder");
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&self.file, self.text()?))
            .map_err(|cause| format!("{}: {cause}", place::shown(&self.file)))
    }

    fn text(&self) -> std::io::Result<String> {
        let mut hasher = DefaultHasher::new();
        digest(&self.made, &self.made, &mut hasher).map_err(std::io::Error::other)?;
        Ok(format!("{:016x} {:016x}\n", self.inputs, hasher.finish()))
    }
}

/// Every file below `path`, by name and content, in one order on every machine.
fn digest(base: &Path, path: &Path, hasher: &mut DefaultHasher) -> Outcome {
    let told = |cause| format!("{}: {cause}", place::shown(path));
    if path.is_dir() {
        let mut entries = fs::read_dir(path)
            .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>())
            .map_err(told)?;
        entries.sort();
        for entry in entries {
            if !entry.file_name().is_some_and(|name| MADE.iter().any(|made| name == *made)) {
                digest(base, &entry, hasher)?;
            }
        }
    } else if path.exists() {
        path.strip_prefix(base).unwrap_or(path).hash(hasher);
        fs::read(path).map_err(told)?.hash(hasher);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Stamp;
    use crate::place;

    #[test]
    fn a_stamp_holds_until_what_went_in_or_came_out_changes() {
        let folder = place::target().join("xtask-tests").join("stamp");
        let (input, made) = (folder.join("input"), folder.join("made"));
        fs::create_dir_all(input.join("node_modules")).expect("a folder below target");
        fs::write(input.join("source.ts"), "one").expect("a file");
        fs::write(&made, "built from one").expect("a file");
        let stamp = |also| Stamp::new("xtask-tests", std::slice::from_ref(&input), also, made.clone()).expect("files");

        stamp("v1").set().expect("a file below target");
        assert!(stamp("v1").holds(), "nothing changed");
        fs::write(input.join("node_modules/other.js"), "installed").expect("a file");
        assert!(stamp("v1").holds(), "what is made by tools doesn't count");
        assert!(!stamp("v2").holds(), "another version of the tool");

        fs::write(input.join("source.ts"), "two").expect("a file");
        assert!(!stamp("v1").holds(), "the source changed");
        fs::write(input.join("source.ts"), "one").expect("a file");
        assert!(stamp("v1").holds(), "and was changed back");

        fs::write(&made, "tampered with").expect("a file");
        assert!(!stamp("v1").holds(), "what came out was changed by somebody else");
        fs::remove_file(&made).expect("the file just written");
        assert!(!stamp("v1").holds(), "what came out is gone");
    }
}
