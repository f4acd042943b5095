//! One run of the program: which file, who asks, in which words.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rollcall_engine::commands::show_workspace;
use rollcall_engine::wire::{Nothing, Warning, WarningCode};
use rollcall_engine::{Host, Workspace, timekeeper};
use rollcall_words::{Value, Words};
use serde_json::json;

use crate::arguments::Common;
use crate::error::CliError;
use crate::host::{NoFile, OneFile};
use crate::instant::to_the_second;
use crate::output::one_line;
use crate::table::duration;

/// What the arguments common to all subcommands came to.
pub struct Context {
    workspace: Option<PathBuf>,
    acting_as: Option<String>,
    pub json: bool,
    pub words: Words,
}

impl Context {
    pub fn new(common: Common) -> Context {
        let words = common.lang.as_deref().map_or_else(Words::for_system, Words::for_language);
        Context { workspace: common.workspace, acting_as: common.acting_as, json: common.json, words }
    }

    /// The workspace named, opened, and who acts on it.
    pub fn host(&self) -> Result<OneFile, CliError> {
        let host = self.host_as_it_stands()?;
        // Somebody else may be writing just now; then they carry out what is due.
        let _ = timekeeper::catch_up(&host);
        self.warn(&host);
        Ok(host)
    }

    /// Says on standard error what isn't as it should be, so that what is asked for stays alone on the other.
    fn warn(&self, host: &OneFile) {
        // Who may not come in is told that by the command itself.
        let Ok(shown) = show_workspace(host, Nothing {}) else { return };
        let of_its_place = host.workspace.warnings();
        // Where the file lies is told by those who look for it, and not with every command.
        for warning in shown.warnings.iter().filter(|warning| !of_its_place.contains(&warning.code)) {
            let _ = writeln!(io::stderr(), "{}", self.warning_line(warning));
        }
    }

    /// A warning in words.
    pub fn warning(&self, warning: &Warning) -> String {
        let code = json!(warning.code).as_str().unwrap_or_default().replace('_', "-");
        let at = warning.at.as_deref().map(to_the_second).unwrap_or_default();
        let args = [
            ("at", at.into()),
            ("duration", duration(warning.seconds.unwrap_or_default()).into()),
            ("count", warning.count.unwrap_or_default().into()),
            ("path", warning.path.clone().unwrap_or_default().into()),
        ];
        let mut said = self.say(&format!("warning-{code}"), &args);
        if let WarningCode::ClockJumped
        | WarningCode::ClockBehind
        | WarningCode::ChangesMissing
        | WarningCode::LogKept = warning.code
        {
            said.push(' ');
            said.push_str(&self.say(&format!("cli-warning-{code}"), &[]));
        }
        said
    }

    /// The same, with what is due left for the command to carry out.
    pub fn host_as_it_stands(&self) -> Result<OneFile, CliError> {
        let path = self.workspace()?;
        let machine = NoFile::default();
        let workspace = Arc::new(Workspace::open(&machine.disk(), path, machine.now())?);
        let person = self.acting_as.as_deref().map(|login| workspace.person_by_login(login)).transpose()?;
        Ok(OneFile { workspace, person })
    }

    /// The file named.
    pub fn workspace(&self) -> Result<&Path, CliError> {
        self.workspace.as_deref().ok_or_else(|| CliError::refused("no_workspace", json!({})))
    }

    /// Whom `--as` names.
    pub fn acting_as(&self) -> Option<&str> {
        self.acting_as.as_deref()
    }

    /// True when a file was named.
    pub fn names_workspace(&self) -> bool {
        self.workspace.is_some()
    }

    /// What may cost changes one day, a line each.
    pub fn warnings(&self, workspace: &Workspace) -> Vec<String> {
        let line =
            |warning| self.warning_line(&Warning { code: warning, at: None, seconds: None, count: None, path: None });
        workspace.warnings().into_iter().map(line).collect()
    }

    /// A warning as a line among others.
    pub fn warning_line(&self, warning: &Warning) -> String {
        self.say("cli-warning", &[("warning", self.warning(warning).into())])
    }

    /// A sentence of the catalogue. What is named in it stays on its line.
    pub fn say(&self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, in_a_sentence(value))).collect();
        self.words.say(key, &args)
    }
}

fn in_a_sentence<'a>(value: &Value<'a>) -> Value<'a> {
    match value {
        Value::String(text) => one_line(text).into(),
        other => other.clone(),
    }
}

/// A path as the engine takes it, in text.
pub fn text_of(path: &Path) -> Result<String, CliError> {
    path.to_str().map(str::to_owned).ok_or_else(|| {
        CliError::refused("request_malformed", json!({ "detail": format!("{} is not UTF-8", path.display()) }))
    })
}
