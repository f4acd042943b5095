//! Generated files: written by the engine's own generator, committed, and compared in every test run.

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::Process;
use crate::{Outcome, place};

/// Writes the generated files into the repository.
pub fn write() -> Outcome {
    generate(&place::root())
}

/// Generates them elsewhere and names every one that differs from the repository's.
pub fn check() -> Outcome {
    let elsewhere = place::target().join("codegen");
    let told = |cause| format!("{}: {cause}", place::shown(&elsewhere));
    if elsewhere.exists() {
        fs::remove_dir_all(&elsewhere).map_err(told)?;
    }
    fs::create_dir_all(&elsewhere).map_err(told)?;
    generate(&elsewhere)?;

    let generated = files(&elsewhere, &elsewhere).map_err(told)?;
    if generated.is_empty() {
        return Err("the generator wrote nothing".to_owned());
    }
    let stale = differing(&generated, &elsewhere, &place::root());
    if stale.is_empty() {
        println!("{} generated files are as the command table says", generated.len());
        return Ok(());
    }
    Err(format!("not what the command table says; run `cargo xtask codegen`:\n  {}", stale.join("\n  ")))
}

fn generate(root: &Path) -> Outcome {
    // All examples of the workspace, so that features come out as in every other build and nothing is compiled twice.
    Process::cargo().args(["build", "--workspace", "--examples"]).run()?;
    Process::new(place::built("examples/codegen")).arg(root).run()
}

fn differing(files: &[PathBuf], ours: &Path, theirs: &Path) -> Vec<String> {
    files
        .iter()
        .filter(|file| fs::read(ours.join(file)).ok() != fs::read(theirs.join(file)).ok())
        .map(|file| file.display().to_string())
        .collect()
}

/// Every file below a folder, named from `base`.
fn files(base: &Path, folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(base, &path)?);
        } else {
            found.push(path.strip_prefix(base).unwrap_or(&path).to_owned());
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{differing, files};
    use crate::place;

    #[test]
    fn a_file_that_differs_or_is_missing_is_named() {
        let place = place::target().join("xtask-tests").join("codegen");
        let (ours, theirs) = (place.join("ours"), place.join("theirs"));
        for folder in [&ours, &theirs] {
            fs::create_dir_all(folder.join("gen")).expect("a folder below target");
            fs::write(folder.join("gen/same.ts"), "same").expect("a file");
        }
        fs::write(ours.join("gen/stale.ts"), "new").expect("a file");
        fs::write(theirs.join("gen/stale.ts"), "old").expect("a file");
        fs::write(ours.join("gen/unborn.ts"), "new").expect("a file");

        let names = files(&ours, &ours).expect("the folder just written");
        assert_eq!(names.len(), 3, "every file is found, however deep");
        assert_eq!(differing(&names, &ours, &theirs), ["gen/stale.ts", "gen/unborn.ts"]);
    }
}
