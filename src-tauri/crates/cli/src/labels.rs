//! Statuses and wishes in words. A reason's name is the team's own and comes from the data.

use rollcall_engine::wire::{
    AgentRow, ApprovalPayload, CauseLink, Interval, ListReasons, LogInterval, Nothing, Reason, WorkloadColumn,
};
use rollcall_engine::{Host, commands};
use rollcall_words::Words;
use serde_json::{Map, Value, json};

use crate::error::CliError;
use crate::table::duration;

/// What is needed to name anything of one workspace.
pub struct Labels<'a> {
    words: &'a Words,
    reasons: Vec<Reason>,
    /// The workspace's language, for a reason without a name in ours.
    fallback: String,
}

impl<'a> Labels<'a> {
    pub fn of(host: &dyn Host, words: &'a Words) -> Result<Labels<'a>, CliError> {
        let reasons = commands::list_reasons(host, ListReasons { include_retired: true })?.reasons;
        let fallback = commands::show_workspace(host, Nothing {})?.language;
        Ok(Labels { words, reasons, fallback })
    }

    /// What the widget calls the agent's status; for a finishing agent also where they go.
    pub fn status(&self, agent: &AgentRow) -> String {
        self.status_of(&agent.status, agent.reason.as_deref(), agent.next_reason.as_deref())
    }

    /// The same for an interval of the log.
    pub fn interval(&self, interval: &Interval) -> String {
        self.status_of(&interval.status, interval.reason.as_deref(), interval.next_reason.as_deref())
    }

    /// The same for one of the report.
    pub fn log_interval(&self, interval: &LogInterval) -> String {
        self.status_of(&interval.status, interval.reason.as_deref(), interval.next_reason.as_deref())
    }

    fn status_of(&self, status: &str, reason: Option<&str>, next_reason: Option<&str>) -> String {
        match (status, reason, next_reason) {
            ("inactive", Some(reason), _) => self.reason(reason),
            ("finishing", _, Some(next)) => {
                let args = [("status", self.word("finishing").into()), ("reason", self.reason(next).into())];
                self.words.say("cli-status-then", &args)
            }
            (code, _, _) => self.word(code),
        }
    }

    /// A status' label.
    pub fn word(&self, code: &str) -> String {
        self.words.say(&format!("status-{code}"), &[])
    }

    /// An entry of the filter: a status, or a reason.
    pub fn filter(&self, code: &str) -> String {
        if self.is_reason(code) { self.reason(code) } else { self.word(code) }
    }

    /// A reason's name: in our language, the workspace's, English, or else its code.
    pub fn reason(&self, code: &str) -> String {
        let names = self.reasons.iter().find(|reason| reason.code == code).map_or(&[][..], |reason| &reason.names);
        [self.words.language(), &self.fallback, "en"]
            .into_iter()
            .find_map(|language| names.iter().find(|name| name.locale == language))
            .map_or_else(|| code.to_owned(), |name| name.name.clone())
    }

    /// Why an interval began.
    pub fn began_by(&self, code: &str) -> String {
        self.words.say(&format!("cause-{code}"), &[])
    }

    /// The heading of a column of the Workload report; short, because there are many.
    pub fn column(&self, column: &WorkloadColumn) -> String {
        match &column.status {
            Some(code) if self.is_reason(code) => self.reason(code),
            Some(code) => self.words.say(&format!("chip-{code}"), &[]),
            None => self.words.say(&format!("reports-column-{}", column.code), &[]),
        }
    }

    fn is_reason(&self, code: &str) -> bool {
        self.reasons.iter().any(|reason| reason.code == code)
    }

    /// A link of the chain of causes behind a status. What it doesn't know is none to the catalogue.
    pub fn cause(&self, link: &CauseLink) -> String {
        let step = json!(link.step).as_str().unwrap_or_default().replace('_', "-");
        let reason = link.reason.as_deref().map(|code| self.reason(code));
        let what = reason.or_else(|| link.status.as_deref().map(|code| self.word(code)));
        let args = Map::from_iter([
            ("what".to_owned(), what.into()),
            ("by".to_owned(), link.by.as_ref().map(|person| person.name.as_str()).into()),
            ("time".to_owned(), link.seconds.map(duration).into()),
            ("count".to_owned(), Value::from(link.threads.unwrap_or_default())),
        ]);
        let key = format!("why-{step}");
        self.words.try_say(&key, &args).unwrap_or(key)
    }

    /// What a request asks for.
    pub fn wish(&self, wish: &ApprovalPayload) -> String {
        match wish {
            ApprovalPayload::ProfilePicture { .. } => self.words.say("cli-wish-profile-picture", &[]),
            ApprovalPayload::ProfileStatus { old: Some(old), new } => {
                self.words.say("cli-wish-profile-status", &[("old", old.into()), ("new", new.into())])
            }
            ApprovalPayload::ProfileStatus { old: None, new } => {
                self.words.say("cli-wish-profile-status-first", &[("new", new.into())])
            }
            ApprovalPayload::ClientBlock { client, .. } => {
                self.words.say("cli-wish-client-block", &[("client", client.into())])
            }
            ApprovalPayload::Break { reason } => {
                self.words.say("cli-wish-break", &[("reason", self.reason(reason).into())])
            }
        }
    }
}
