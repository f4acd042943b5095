//! One run of the program: which file, who asks, in which words.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rollcall_engine::{Host, Workspace, timekeeper};
use rollcall_words::{Value, Words};
use serde_json::json;

use crate::arguments::Common;
use crate::host::{NoFile, OneFile};
use crate::output::one_line;
use crate::stop::Stop;

/// What the arguments common to all subcommands came to.
pub struct Run {
    workspace: Option<PathBuf>,
    acting_as: Option<String>,
    pub json: bool,
    pub words: Words,
}

impl Run {
    pub fn new(common: Common) -> Run {
        let words = common.lang.as_deref().map_or_else(Words::for_system, Words::for_language);
        Run { workspace: common.workspace, acting_as: common.acting_as, json: common.json, words }
    }

    /// The workspace named, opened, and who acts on it.
    pub fn host(&self) -> Result<OneFile, Stop> {
        let host = self.host_as_it_stands()?;
        // Somebody else may be writing just now; then they carry out what is due.
        let _ = timekeeper::catch_up(&host);
        Ok(host)
    }

    /// The same, with what is due left for the command to carry out.
    pub fn host_as_it_stands(&self) -> Result<OneFile, Stop> {
        let path = self.workspace()?;
        let machine = NoFile::default();
        let workspace = Arc::new(Workspace::open(&machine.disk(), path, machine.now())?);
        let person = self.acting_as.as_deref().map(|login| workspace.person_by_login(login)).transpose()?;
        Ok(OneFile { workspace, person })
    }

    /// The file named.
    pub fn workspace(&self) -> Result<&Path, Stop> {
        self.workspace.as_deref().ok_or_else(|| Stop::refused("no_workspace", json!({})))
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
        let line = |warning| {
            let code = json!(warning).as_str().unwrap_or_default().replace('_', "-");
            self.say("cli-warning", &[("warning", self.say(&format!("warning-{code}"), &[]).into())])
        };
        workspace.warnings().into_iter().map(line).collect()
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
pub fn text_of(path: &Path) -> Result<String, Stop> {
    path.to_str().map(str::to_owned).ok_or_else(|| {
        Stop::refused("request_malformed", json!({ "detail": format!("{} is not UTF-8", path.display()) }))
    })
}
