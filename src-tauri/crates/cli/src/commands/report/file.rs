//! A report in another program's form: to standard output, or into a file that is whole or not there.

use std::fs;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

use rollcall_engine::Host;
use rollcall_engine::export::{self, Exported};
use rollcall_engine::wire::{ExportFormat, ExportReport};
use serde_json::json;

use super::output::Output;
use super::progress::Progress;
use crate::context::Context;
use crate::error::CliError;
use crate::output::{print, print_json};

/// Writes it where it is wanted.
pub(super) fn write(
    context: &Context,
    host: &dyn Host,
    request: &ExportReport,
    output: &Output,
) -> Result<(), CliError> {
    match output.path() {
        Some(path) => into_file(context, host, request, path, output.force),
        None if request.format == ExportFormat::Xlsx && io::stdout().is_terminal() => {
            Err(CliError::Usage("cli-usage-report-terminal"))
        }
        None => to_output(host, request),
    }
}

fn into_file(
    context: &Context,
    host: &dyn Host,
    request: &ExportReport,
    path: &Path,
    force: bool,
) -> Result<(), CliError> {
    if !force && fs::symlink_metadata(path).is_ok() {
        return Err(CliError::refused("file_exists", json!({ "path": path.to_string_lossy() })));
    }
    let mut progress = Progress::begin(context);
    let exported = export::to_file(host, request, path, &mut |so_far| progress.tell(so_far));
    progress.end();
    match exported? {
        Exported::Stopped => Err(CliError::Interrupted("cli-report-stopped")),
        Exported::Whole if context.json => print_json(&json!({ "path": path })),
        Exported::Whole => print(&context.say("cli-report-written", &[("path", path.display().to_string().into())])),
    }
}

fn to_output(host: &dyn Host, request: &ExportReport) -> Result<(), CliError> {
    let mut output = Told { out: BufWriter::new(io::stdout().lock()), failed: None };
    let exported = export::spooled(host, request, &mut output);
    // A reader that is gone is no failure of the report's.
    if let Some(cause) = output.failed {
        return Err(CliError::Output(cause));
    }
    exported?;
    output.out.flush().map_err(CliError::Output)
}

/// Remembers why writing failed: the engine tells only that something broke.
struct Told<W> {
    out: W,
    failed: Option<io::Error>,
}

impl<W> Told<W> {
    fn told<T>(&mut self, done: io::Result<T>) -> io::Result<T> {
        done.map_err(|cause| {
            let kind = cause.kind();
            self.failed = Some(cause);
            kind.into()
        })
    }
}

impl<W: Write> Write for Told<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes);
        self.told(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.out.flush();
        self.told(flushed)
    }
}
