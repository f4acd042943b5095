//! Writes the list of the catalogue's files as Rust, so that a new language is a new folder and nothing else.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../../ui/src/i18n/catalogue");
    println!("cargo:rerun-if-changed={}", folder.display());

    let mut list = String::from("&[\n");
    for language in sorted(&folder)?.iter().filter(|path| path.is_dir()) {
        let _ = writeln!(list, "    ({:?}, &[", name(language));
        for file in sorted(language)?.iter().filter(|path| path.extension().is_some_and(|end| end == "ftl")) {
            let path = file.canonicalize()?.to_string_lossy().into_owned();
            let _ = writeln!(list, "        ({:?}, include_str!({path:?})),", name(file));
        }
        list.push_str("    ]),\n");
    }
    list.push_str("]\n");
    fs::write(Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("catalogue.rs"), list)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
