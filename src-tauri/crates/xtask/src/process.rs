//! Starting other programs. They speak for themselves: their output is ours, so that a runner's closing line reaches the reader.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::{Outcome, place};

/// A program about to be started at the repository's root.
pub struct Process {
    command: Command,
    line: String,
}

impl Process {
    /// A program by its name or path.
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        let mut command = Command::new(program);
        command.current_dir(place::root());
        Self { command, line: place::shown(Path::new(program)) }
    }

    /// The cargo that started us.
    pub fn cargo() -> Self {
        let mut process = Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        "cargo".clone_into(&mut process.line);
        process
    }

    /// npm, which is a script with another name on Windows.
    pub fn npm() -> Self {
        Self::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
    }

    /// One more argument.
    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.line.push(' ');
        self.line.push_str(&place::shown(Path::new(argument.as_ref())));
        self.command.arg(argument);
        self
    }

    /// More arguments.
    pub fn args<A: AsRef<OsStr>>(self, arguments: impl IntoIterator<Item = A>) -> Self {
        arguments.into_iter().fold(self, Self::arg)
    }

    /// Starts in a folder below the root.
    pub fn below(mut self, folder: &str) -> Self {
        self.command.current_dir(place::root().join(folder));
        self.line = format!("(cd {folder} && {})", self.line);
        self
    }

    /// Sets a variable of the environment.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// The command line, for people.
    pub fn line(&self) -> &str {
        &self.line
    }

    /// Runs to the end.
    pub fn run(mut self) -> Outcome {
        let status = self.command.status().map_err(|cause| format!("`{}` did not start: {cause}", self.line))?;
        if status.success() { Ok(()) } else { Err(format!("`{}` ended with {status}", self.line)) }
    }

    /// Runs to the end and gives what it printed on standard output.
    pub fn read(mut self) -> Outcome<String> {
        let output = self
            .command
            .stderr(Stdio::null())
            .output()
            .map_err(|cause| format!("`{}` did not start: {cause}", self.line))?;
        if !output.status.success() {
            return Err(format!("`{}` ended with {}", self.line, output.status));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// True when it ran and was content. Says nothing.
    pub fn succeeds(mut self) -> bool {
        let status = self.command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    }
}

/// A program on the PATH.
pub fn found(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(format!("{program}{}", std::env::consts::EXE_SUFFIX)))
        .find(|file| file.is_file())
}
