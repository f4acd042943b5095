//! Why a run ended before it was done, in words and as an exit code.

use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use rollcall_engine::Error;
use rollcall_engine::wire::{ErrorBody, ErrorDetail, Severity};
use serde_json::{Map, Value, json};

use crate::output::{escaped, plain};
use crate::run::Run;

/// Everything that ends a run early.
pub enum Stop {
    /// The engine's answer, or ours in its words.
    Engine(ErrorBody),
    /// A file or a device, and what the system said of it.
    Io { path: PathBuf, cause: io::Error },
    /// The arguments don't fit together; the key of what to do about it.
    Usage(&'static str),
    /// Somebody else serves there.
    PortTaken(u16),
    /// Nobody reads any more what we print.
    Output(io::Error),
    /// Somebody pressed Ctrl+C; the key of what became of it.
    Interrupted(&'static str),
}

impl Stop {
    /// A refusal by one of the engine's codes.
    pub fn refused(code: &str, params: Value) -> Stop {
        let params = if let Value::Object(params) = params { params } else { Map::new() };
        let code = code.to_owned();
        Stop::Engine(ErrorBody { code, severity: Severity::Refused, params, details: Vec::new(), incident: None })
    }

    /// A file that couldn't be read.
    pub fn reading(path: &Path, cause: io::Error) -> Stop {
        match cause.kind() {
            ErrorKind::NotFound => Stop::refused("file_missing", json!({ "path": path.to_string_lossy() })),
            _ => Stop::Io { path: path.to_owned(), cause },
        }
    }

    /// A file that couldn't be written.
    pub fn writing(path: &Path, cause: io::Error) -> Stop {
        match cause.kind() {
            ErrorKind::AlreadyExists => Stop::refused("file_exists", json!({ "path": path.to_string_lossy() })),
            ErrorKind::NotFound => Stop::refused("folder_missing", json!({ "path": path.to_string_lossy() })),
            _ => Stop::Io { path: path.to_owned(), cause },
        }
    }

    /// Says on standard error what happened, and gives the exit code.
    pub fn report(self, run: &Run) -> ExitCode {
        let code = match &self {
            // `rollcall agents | head` is done when head is.
            Stop::Output(cause) if cause.kind() == ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
            Stop::Engine(ErrorBody { severity: Severity::Refused, .. }) | Stop::PortTaken(_) => 1,
            Stop::Usage(_) => 2,
            // As a shell says it of a program that Ctrl+C ended.
            Stop::Interrupted(_) => 130,
            Stop::Engine(_) | Stop::Io { .. } | Stop::Output(_) => 3,
        };
        let text = match &self {
            Stop::Engine(body) if run.json => machine_readable(run, body).unwrap_or_default(),
            _ => self.lines(run).join("\n"),
        };
        // There is nowhere left to say that standard error is closed.
        let _ = writeln!(io::stderr(), "{}", plain(&text));
        ExitCode::from(code)
    }

    /// The sentence; for a file with bad lines, what is wrong with each; then what to do next where that is known.
    fn lines(&self, run: &Run) -> Vec<String> {
        match self {
            Stop::Engine(body) => {
                let hint = format!("cli-hint-{}", body.code.replace('_', "-"));
                let bad_lines = body.details.iter().map(|detail| line(run, detail));
                let hint = run.words.try_say(&hint, &body.params);
                let more = body.params.get("more").and_then(serde_json::Value::as_u64).filter(|more| *more > 0);
                let more = more.map(|more| run.say("empty-more-lines", &[("more", more.into())]));
                [sentence(run, body)].into_iter().chain(bad_lines).chain(more).chain(hint).collect()
            }
            Stop::Usage(key) | Stop::Interrupted(key) => vec![run.say(key, &[])],
            Stop::Io { path, cause } => {
                let args = [("path", path.to_string_lossy().into()), ("cause", cause.to_string().into())];
                vec![run.say("cli-io-failed", &args)]
            }
            Stop::PortTaken(port) => vec![run.say("cli-port-taken", &[("port", port.to_string().into())])],
            Stop::Output(cause) => vec![cause.to_string()],
        }
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Stop {
        Stop::Engine(error.to_body())
    }
}

fn sentence(run: &Run, body: &ErrorBody) -> String {
    let mut params = body.params.clone();
    params.insert("incident".to_owned(), body.incident.clone().into());
    run.words.error(&body.code, &params)
}

fn line(run: &Run, detail: &ErrorDetail) -> String {
    let problem = run.words.error(&detail.code, &detail.params);
    run.say("cli-bad-line", &[("line", detail.line.to_string().into()), ("problem", problem.into())])
}

/// The error as a window would get it, and the sentence beside it.
fn machine_readable(run: &Run, body: &ErrorBody) -> Result<String, serde_json::Error> {
    let mut error = serde_json::to_value(body)?;
    error["sentence"] = sentence(run, body).into();
    Ok(escaped(&error.to_string()))
}
