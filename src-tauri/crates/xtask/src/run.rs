//! `cargo xtask run`: from a fresh clone to the demo workspace on the screen.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::process::Process;
use crate::setup::{self, Scope};
use crate::{Outcome, interface, place};

/// Opens the window on the demo workspace, or serves the same app to a browser.
pub fn run(options: &[&str]) -> Outcome {
    if let Some(strange) = options.iter().find(|option| !["--browser", "--release"].contains(option)) {
        return Err(format!("`run` doesn't know {strange}; it knows --browser and --release"));
    }
    let release = options.contains(&"--release");
    let no_display = cfg!(target_os = "linux")
        && env::var_os("DISPLAY").is_none_or(|display| display.is_empty())
        && env::var_os("WAYLAND_DISPLAY").is_none_or(|display| display.is_empty());
    let browser = options.contains(&"--browser") || no_display;

    setup::prepare(if browser { Scope::Browser } else { Scope::Window })?;
    interface::build()?;
    if browser {
        if no_display {
            println!("No display here: serving Rollcall to a browser instead of opening its window.");
        }
        build(&["--package", "rollcall-cli"], release)?;
    } else {
        // The whole workspace, so that features come out as in every other build and nothing is compiled twice.
        build(&["--workspace", "--bins"], release)?;
    }
    let file = demo(release)?;
    tell(&file, release)?;
    if browser {
        Process::new(program("rollcall", release)).arg("--workspace").arg(file).arg("serve").run()
    } else {
        Process::new(program("rollcall-desktop", release)).arg(file).run()
    }
}

fn build(what: &[&str], release: bool) -> Outcome {
    Process::cargo().arg("build").args(what).args(release.then_some("--release")).run()
}

/// The demo below `target`, written when it isn't there or is from another day. Where it is, the program says.
fn demo(release: bool) -> Outcome<PathBuf> {
    let folder = folder();
    fs::create_dir_all(&folder).map_err(|cause| format!("{}: {cause}", place::shown(&folder)))?;
    let line = Process::new(program("rollcall", release))
        .args(["--json", "demo", "--today"])
        .arg(folder.join("demo.db"))
        .read()?;
    string_of(&line, "path").map(PathBuf::from).ok_or_else(|| format!("where is the demo? {line}"))
}

/// Says how another terminal works on the same file, and leaves it in a file that a shell can read.
fn tell(file: &Path, release: bool) -> Outcome {
    let words = folder().join("env");
    let programs = program("rollcall", release);
    let programs = programs.parent().expect("a program lies in a folder");
    fs::write(&words, exports(programs, file)).map_err(|cause| format!("{}: {cause}", place::shown(&words)))?;
    println!("The workspace is {}", file.display());
    if !cfg!(windows) {
        println!("For `rollcall` on it, in another terminal here:  . {}", place::shown(&words));
    }
    Ok(())
}

/// What a shell needs to find the program and the file.
fn exports(programs: &Path, file: &Path) -> String {
    let quoted = |path: &Path| format!("'{}'", path.display().to_string().replace('\'', r"'\''"));
    format!("export PATH={}:\"$PATH\"\nexport ROLLCALL_WORKSPACE={}\n", quoted(programs), quoted(file))
}

/// A text of a line of JSON by its name. The programs' paths need no more of JSON than its two escapes.
fn string_of(line: &str, name: &str) -> Option<String> {
    let (_, rest) = line.split_once(&format!("\"{name}\":"))?;
    let mut letters = rest.trim_start().strip_prefix('"')?.chars();
    let mut text = String::new();
    loop {
        match letters.next()? {
            '"' => return Some(text),
            '\\' => text.push(letters.next()?),
            letter => text.push(letter),
        }
    }
}

fn folder() -> PathBuf {
    place::target().join("demo")
}

fn program(name: &str, release: bool) -> PathBuf {
    let profile = if release { "release" } else { "debug" };
    place::target().join(profile).join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{exports, string_of};

    #[test]
    fn a_path_is_read_from_the_answer_of_the_program() {
        assert_eq!(string_of("{\"path\": \"/a b/demo.db\",\"seed\":1}", "path").as_deref(), Some("/a b/demo.db"));
        assert_eq!(string_of(r#"{"seed":1,"path":"C:\\demo \"1\".db"}"#, "path").as_deref(), Some(r#"C:\demo "1".db"#));
        assert_eq!(string_of("{\"seed\":1}", "path"), None);
    }

    #[test]
    fn a_shell_reads_the_exports_whatever_the_path() {
        let text = exports(Path::new("/it's here/debug"), Path::new("/it's here/demo.db"));
        let read = std::process::Command::new("sh")
            .args(["-c", &format!("{text}printf '%s|%s' \"${{PATH%%:*}}\" \"$ROLLCALL_WORKSPACE\"")])
            .output();
        if let Ok(read) = read {
            assert_eq!(String::from_utf8_lossy(&read.stdout), "/it's here/debug|/it's here/demo.db");
        }
    }
}
