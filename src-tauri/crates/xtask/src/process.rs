//! Starting other programs. They speak for themselves: their output is ours, so that a runner's closing line reaches the reader.

use std::cell::RefCell;
use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::{Outcome, place};

thread_local! {
    /// What programs started by this thread said, while they run beside those of another.
    static KEPT: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
}

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
        if KEPT.with_borrow(Option::is_some) {
            let (outcome, said) = self.listened();
            KEPT.with_borrow_mut(|kept| kept.get_or_insert_default().extend(said));
            return outcome;
        }
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

    /// Runs to the end and keeps what it said, in one piece.
    fn listened(mut self) -> (Outcome, Vec<u8>) {
        let output = match self.command.stdin(Stdio::null()).output() {
            Ok(output) => output,
            Err(cause) => return (Err(format!("`{}` did not start: {cause}", self.line)), Vec::new()),
        };
        let said = [output.stdout, output.stderr].concat();
        if output.status.success() {
            (Ok(()), said)
        } else {
            (Err(format!("`{}` ended with {}", self.line, output.status)), said)
        }
    }

    /// True when it ran and was content. Says nothing.
    pub fn succeeds(mut self) -> bool {
        let status = self.command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    }
}

/// Does it with every program's words kept, and gives them in one piece: two of these can go on at the same time.
pub fn kept<T>(work: impl FnOnce() -> T) -> (T, Vec<u8>) {
    KEPT.set(Some(Vec::new()));
    let done = work();
    (done, KEPT.take().unwrap_or_default())
}

/// Runs them at the same time, and says what each said once it has ended. All of them end before a failure is told.
pub fn beside(processes: Vec<Process>) -> Outcome {
    let outcomes: Vec<Outcome> = std::thread::scope(|scope| {
        let running: Vec<_> = processes
            .into_iter()
            .map(|process| {
                scope.spawn(|| {
                    let (outcome, said) = process.listened();
                    // In one write: what two say at the same time doesn't mix.
                    std::io::stdout().lock().write_all(&said).map_err(|cause| cause.to_string())?;
                    outcome
                })
            })
            .collect();
        running.into_iter().map(|one| one.join().expect("it only waits for a program")).collect()
    });
    outcomes.into_iter().collect()
}

/// A program on the PATH.
pub fn found(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(format!("{program}{}", std::env::consts::EXE_SUFFIX)))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::{Process, beside, kept};

    #[test]
    fn what_programs_say_can_be_kept_in_one_piece() {
        let (outcome, said) =
            kept(|| Process::cargo().arg("--version").run().and(Process::cargo().arg("--no-such").run()));
        let said = String::from_utf8(said).expect("text");
        assert!(outcome.is_err() && said.starts_with("cargo ") && said.contains("--no-such"), "{said}");
    }

    #[test]
    fn a_failure_beside_others_is_told_by_its_command_line() {
        let cargo = |option| Process::cargo().arg(option);
        assert_eq!(beside(vec![cargo("--version"), cargo("--version")]), Ok(()));
        let problem = beside(vec![cargo("--version"), cargo("--no-such-option")]).expect_err("one of them fails");
        assert!(problem.contains("cargo --no-such-option"), "{problem}");
    }
}
