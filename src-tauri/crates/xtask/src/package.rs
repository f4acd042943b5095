//! `cargo xtask package`: a .deb and an .rpm with the window and the command line, for teams that build nothing.
//!
//! The Tauri bundler makes both; what it packs beside the window is put together here.

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::{Process, found};
use crate::setup::{self, Scope};
use crate::{Outcome, interface, place};

/// Where completions are looked for: bash, zsh and fish.
const SHELLS: [(&str, &str); 3] = [
    ("bash", "/usr/share/bash-completion/completions/rollcall"),
    ("zsh", "/usr/share/zsh/vendor-completions/_rollcall"),
    ("fish", "/usr/share/fish/vendor_completions.d/rollcall.fish"),
];

/// Fedora's zsh looks elsewhere.
const ZSH_OF_FEDORA: &str = "/usr/share/zsh/site-functions/_rollcall";

/// What is packed as it is in the repository: the type of a workspace, and the icon for any size.
const OURS: [(&str, &str); 2] = [
    ("/usr/share/mime/packages/rollcall.xml", "packaging/rollcall.xml"),
    ("/usr/share/icons/hicolor/scalable/apps/rollcall-desktop.svg", "src-tauri/icons/icon.svg"),
];

/// Builds what is released and packs it; says where the packages are.
pub fn package() -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err("packages are made on Linux: .deb and .rpm".to_owned());
    }
    for program in ["gzip", "python3"] {
        if found(program).is_none() {
            return Err(format!("install {program}: the packages' manual and licences are made with it"));
        }
    }
    setup::prepare(Scope::Window)?;
    setup::npm_packages("packaging")?;
    interface::build()?;
    // Both programs in one compile: what they share is built with one set of features.
    tauri("build")
        .args(["--no-bundle", "--", "--locked", "--package", "rollcall-desktop", "--package", "rollcall-cli"])
        .run()?;
    let release = place::target().join("release");
    let folder = place::target().join("package");
    emptied(&folder)?;
    emptied(&release.join("bundle"))?;
    let files = put_together(&folder, &release.join("rollcall"))?;
    let config = folder.join("tauri.json");
    write(&config, &configuration(&files))?;
    tauri("bundle").args(["--bundles", "deb,rpm", "--config", "packaging/tauri.json", "--config"]).arg(config).run()?;
    for kind in ["deb", "rpm"] {
        for package in made(&release.join("bundle").join(kind), kind)? {
            println!("{}", place::shown(&package));
        }
    }
    Ok(())
}

/// The pinned bundler.
fn tauri(command: &str) -> Process {
    Process::new(place::root().join("packaging/node_modules/.bin/tauri")).args([command, "--ci"])
}

/// What an earlier version left there would be packed too.
fn emptied(folder: &Path) -> Outcome {
    if folder.exists() { fs::remove_dir_all(folder).map_err(|cause| told(folder, &cause)) } else { Ok(()) }
}

/// What goes into the packages beside the window: where to, and from where.
fn put_together(folder: &Path, rollcall: &Path) -> Outcome<Vec<(String, PathBuf)>> {
    let manual = folder.join("man");
    fs::create_dir_all(&manual).map_err(|cause| told(&manual, &cause))?;
    let mut files = vec![("/usr/bin/rollcall".to_owned(), rollcall.to_owned())];
    for (shell, to) in SHELLS {
        let from = folder.join(shell);
        write(&from, &Process::new(rollcall).args(["completions", shell]).read()?)?;
        files.push((to.to_owned(), from));
    }
    Process::new(rollcall).arg("man").arg(&manual).run()?;
    for page in made(&manual, "1")? {
        Process::new("gzip").args(["-9", "-n"]).arg(&page).run()?;
        let name = format!("{}.gz", page.file_name().unwrap_or_default().to_string_lossy());
        files.push((format!("/usr/share/man/man1/{name}"), manual.join(name)));
    }
    // Where Debian keeps it even on machines that leave out documentation.
    let licences = folder.join("copyright");
    Process::new("python3").args(["-B", "packaging/licences.py"]).arg(place::root()).arg(&licences).run()?;
    files.push(("/usr/share/doc/rollcall/copyright".to_owned(), licences));
    for (to, from) in OURS {
        files.push((to.to_owned(), place::root().join(from)));
    }
    Ok(files)
}

/// Which files the bundler packs; what else it is told is in `packaging/tauri.json`.
fn configuration(files: &[(String, PathBuf)]) -> String {
    let of = |zsh: &str| {
        let lines: Vec<String> = files
            .iter()
            .map(|(to, from)| {
                let to = if to == SHELLS[1].1 { zsh } else { to };
                format!("{}: {}", quoted(to), quoted(&from.to_string_lossy()))
            })
            .collect();
        format!("{{\"files\": {{{}}}}}", lines.join(", "))
    };
    format!("{{\"bundle\": {{\"linux\": {{\"deb\": {}, \"rpm\": {}}}}}}}\n", of(SHELLS[1].1), of(ZSH_OF_FEDORA))
}

/// The files of a folder with this extension, in order.
fn made(folder: &Path, extension: &str) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|cause| told(folder, &cause))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| file.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    if files.is_empty() { Err(format!("nothing is in {}", place::shown(folder))) } else { Ok(files) }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn write(to: &Path, text: &str) -> Outcome {
    fs::write(to, text).map_err(|cause| told(to, &cause))
}

fn told(path: &Path, cause: &std::io::Error) -> String {
    format!("{}: {cause}", place::shown(path))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::{SHELLS, ZSH_OF_FEDORA, configuration};

    #[test]
    fn each_kind_of_package_has_the_completions_where_its_zsh_looks() {
        let config = configuration(&[(SHELLS[1].1.to_owned(), PathBuf::from("a \"folder\"/zsh"))]);
        let (deb, rpm) = config.split_once("\"rpm\"").expect("both");
        assert!(deb.contains(SHELLS[1].1) && !deb.contains(ZSH_OF_FEDORA), "{deb}");
        assert!(rpm.contains(ZSH_OF_FEDORA) && !rpm.contains(SHELLS[1].1), "{rpm}");
        assert!(deb.contains(r#""a \"folder\"/zsh""#), "names are quoted: {deb}");
    }
}
