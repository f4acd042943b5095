//! `rollcall completions` and `rollcall man`: what a shell and a reader of manuals want of the arguments.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;

use crate::arguments::Arguments;
use crate::context::Context;
use crate::error::CliError;
use crate::output::{print, print_raw};

/// Print the completions for a shell
#[derive(Args)]
#[command(
    after_help = "Examples:\n  rollcall completions bash > ~/.local/share/bash-completion/completions/rollcall\n  \
    rollcall completions zsh"
)]
pub struct Completions {
    /// Which shell
    shell: Shell,
}

/// Write a manual page for every subcommand
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall man ~/.local/share/man/man1")]
pub struct ManPages {
    /// The folder to write to
    folder: PathBuf,
}

impl Completions {
    pub fn run(self) -> Result<(), CliError> {
        let mut text = Vec::new();
        clap_complete::generate(self.shell, &mut Arguments::command(), "rollcall", &mut text);
        print_raw(&String::from_utf8_lossy(&text))
    }
}

impl ManPages {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        fs::create_dir_all(&self.folder).map_err(|cause| CliError::writing(&self.folder, cause))?;
        let mut command = Arguments::command();
        command.build();
        let pages = write(&self.folder, "rollcall", &command)?;
        let path = self.folder.display().to_string();
        print(&context.say("cli-man-written", &[("count", pages.into()), ("path", path.into())]))
    }
}

/// The page of a command and those of its subcommands; answers how many.
fn write(folder: &Path, name: &str, command: &Command) -> Result<u32, CliError> {
    let path = folder.join(format!("{name}.1"));
    let mut page = Vec::new();
    Man::new(command.clone())
        .title(name)
        .render(&mut page)
        .and_then(|()| fs::write(&path, page))
        .map_err(|cause| CliError::writing(&path, cause))?;
    let mut pages = 1;
    for inner in command.get_subcommands().filter(|inner| inner.get_name() != "help") {
        pages += write(folder, &format!("{name}-{}", inner.get_name()), inner)?;
    }
    Ok(pages)
}
