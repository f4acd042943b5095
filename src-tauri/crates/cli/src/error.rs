//! Why a run ended before it was done, in words and as an exit code.

use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use rollcall_engine::Error;
use rollcall_engine::wire::{ErrorBody, ErrorDetail, Severity};
use serde_json::{Map, Value, json};

use crate::context::Context;
use crate::output::{escaped, plain};

/// Everything that ends a run early.
pub enum CliError {
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

impl CliError {
    /// A refusal by one of the engine's codes.
    pub fn refused(code: &str, params: Value) -> CliError {
        let params = if let Value::Object(params) = params { params } else { Map::new() };
        let code = code.to_owned();
        CliError::Engine(ErrorBody { code, severity: Severity::Refused, params, details: Vec::new(), incident: None })
    }

    /// A file that couldn't be read.
    pub fn reading(path: &Path, cause: io::Error) -> CliError {
        match cause.kind() {
            ErrorKind::NotFound => CliError::refused("file_missing", json!({ "path": path.to_string_lossy() })),
            _ => CliError::Io { path: path.to_owned(), cause },
        }
    }

    /// A file that couldn't be written.
    pub fn writing(path: &Path, cause: io::Error) -> CliError {
        match cause.kind() {
            ErrorKind::AlreadyExists => CliError::refused("file_exists", json!({ "path": path.to_string_lossy() })),
            ErrorKind::NotFound => CliError::refused("folder_missing", json!({ "path": path.to_string_lossy() })),
            _ => CliError::Io { path: path.to_owned(), cause },
        }
    }

    /// Says on standard error what happened, and gives the exit code.
    pub fn report(self, context: &Context) -> ExitCode {
        let code = match &self {
            // `rollcall agents | head` is done when head is.
            CliError::Output(cause) if cause.kind() == ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
            CliError::Engine(ErrorBody { severity: Severity::Refused, .. }) | CliError::PortTaken(_) => 1,
            CliError::Usage(_) => 2,
            // As a shell says it of a program that Ctrl+C ended.
            CliError::Interrupted(_) => 130,
            CliError::Engine(_) | CliError::Io { .. } | CliError::Output(_) => 3,
        };
        let text = match &self {
            CliError::Engine(body) if context.json => machine_readable(context, body).unwrap_or_default(),
            _ => self.lines(context).join("\n"),
        };
        // There is nowhere left to say that standard error is closed.
        let _ = writeln!(io::stderr(), "{}", plain(&text));
        ExitCode::from(code)
    }

    /// The sentence; for a file with bad lines, what is wrong with each; then what to do next where that is known.
    fn lines(&self, context: &Context) -> Vec<String> {
        match self {
            CliError::Engine(body) => {
                let hint = format!("cli-hint-{}", body.code.replace('_', "-"));
                let bad_lines = body.details.iter().map(|detail| line(context, detail));
                let hint = context.words.try_say(&hint, &body.params);
                let more = body.params.get("more").and_then(serde_json::Value::as_u64).filter(|more| *more > 0);
                let more = more.map(|more| context.say("empty-more-lines", &[("more", more.into())]));
                [sentence(context, body)].into_iter().chain(bad_lines).chain(more).chain(hint).collect()
            }
            CliError::Usage(key) | CliError::Interrupted(key) => vec![context.say(key, &[])],
            CliError::Io { path, cause } => {
                let args = [("path", path.to_string_lossy().into()), ("cause", cause.to_string().into())];
                vec![context.say("cli-io-failed", &args)]
            }
            CliError::PortTaken(port) => vec![context.say("cli-port-taken", &[("port", port.to_string().into())])],
            CliError::Output(cause) => vec![cause.to_string()],
        }
    }
}

impl From<Error> for CliError {
    fn from(error: Error) -> CliError {
        CliError::Engine(error.to_body())
    }
}

fn sentence(context: &Context, body: &ErrorBody) -> String {
    let mut params = body.params.clone();
    params.insert("incident".to_owned(), body.incident.clone().into());
    context.words.error(&body.code, &params)
}

fn line(context: &Context, detail: &ErrorDetail) -> String {
    let problem = context.words.error(&detail.code, &detail.params);
    context.say("cli-bad-line", &[("line", detail.line.to_string().into()), ("problem", problem.into())])
}

/// The error as a window would get it, and the sentence beside it.
fn machine_readable(context: &Context, body: &ErrorBody) -> Result<String, serde_json::Error> {
    let mut error = serde_json::to_value(body)?;
    error["sentence"] = sentence(context, body).into();
    Ok(escaped(&error.to_string()))
}
