//! The workspace: one file, and who looks at it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The open workspace as the asker sees it.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WorkspaceInfo {
    /// The last change.
    pub seq: i64,
    /// The machine's clock by the workspace's rule: it never goes back.
    pub now: String,
    /// The team's name.
    pub name: String,
    /// `team` or `demo`.
    pub kind: String,
    /// The file.
    pub path: String,
    /// Two letters: the language of names that have no translation.
    pub language: String,
    /// IANA name.
    pub time_zone: String,
    /// Who asks.
    pub viewer: Viewer,
    /// The program's version.
    pub version: String,
    /// True when windows ask for a password.
    pub asks_password: bool,
    /// How far the clock of a demo was turned ahead of the machine's.
    pub clock_ahead_s: i64,
    /// Which life of the file it is, for `list_changes`.
    pub epoch: i64,
    /// What isn't as it should be and wants a person; mostly none.
    pub warnings: Vec<Warning>,
}

/// Something that isn't as it should be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Warning {
    /// What.
    pub code: WarningCode,
    /// By how much, since when or until when; an instant or a length goes by the code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub at: Option<String>,
    /// A length in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub seconds: Option<i64>,
    /// How many, or how often.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub count: Option<i64>,
    /// The file it is about; told to who manages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub path: Option<String>,
}

/// What can be warned of. Closed: the catalogue has a sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WarningCode {
    /// The machine's clock was set forward by `seconds`: what is due waits until somebody says that it is right.
    ClockJumped,
    /// The last change, made `at`, lies `seconds` ahead of the machine's clock: until then no time passes.
    ClockBehind,
    /// The thread that tells what changed panicked `count` times, and was started again.
    FeedRestarted,
    /// The thread that carries out what is due panicked `count` times, and was started again.
    TimekeeperRestarted,
    /// The last `count` changes that the file had are missing: its log was cut, altered or deleted, or an older copy took its place.
    ChangesMissing,
    /// The log that a program left wasn't as it was written. As it was found, it is kept at `path`.
    LogKept,
    /// It lies on a file system over a network, on which locks don't hold.
    NetworkFolder,
    /// It lies in a folder that a program copies elsewhere while it is written.
    SynchronisedFolder,
    /// It can only be looked at.
    ReadOnly,
}

/// Who asks, and what they may do.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Viewer {
    /// The person.
    pub id: i64,
    /// Their login.
    pub login: String,
    /// Their name.
    pub name: String,
    /// Manages everything.
    pub administrator: bool,
    /// Groups they supervise.
    pub supervises: Vec<i64>,
    /// True when they are an agent too.
    pub agent: bool,
}

/// Makes a new workspace file and opens it.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateWorkspace {
    /// Where. The file must not exist yet.
    pub path: String,
    /// The team's name, 1 to 60 characters.
    pub name: String,
    /// The administrator's name, 1 to 120 characters.
    pub administrator: String,
    /// Two letters; `en` unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub language: Option<String>,
    /// IANA name; the machine's unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub time_zone: Option<String>,
}

/// Opens a workspace file.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenWorkspace {
    /// The file.
    pub path: String,
}

/// Opens the demo workspace, making it when it isn't there.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct OpenDemo {
    /// Make it again even when it is there.
    pub fresh: bool,
}

/// The workspace is open.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WorkspaceOpened {
    /// The file.
    pub path: String,
    /// The team's name.
    pub name: String,
}
