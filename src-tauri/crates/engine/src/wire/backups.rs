//! Backups of the workspace.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The backups that there are, and where new ones go.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupList {
    /// The folder of new ones.
    pub folder: String,
    /// True when an administrator chose it; otherwise it is beside the file.
    pub folder_set: bool,
    /// The code of what keeps one from being made: `folder_missing` when the folder that was chosen is gone. Empty when all goes well.
    pub trouble: String,
    /// True when this door can open files, and so restore a backup.
    pub may_restore: bool,
    /// True when they are made by themselves, once a day: those of a demo aren't.
    pub by_themselves: bool,
    /// The newest first.
    pub backups: Vec<Backup>,
}

/// One backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Backup {
    /// The file's name, which is how it is called in a request.
    pub name: String,
    /// Where it is.
    pub path: String,
    /// Why it was made.
    pub kind: BackupKind,
    /// When.
    pub made_at: String,
    /// In bytes.
    pub size: i64,
    /// What is in it; `null` when it wasn't verified after it was made.
    pub content: Option<BackupContent>,
}

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BackupKind {
    /// By itself, once a day.
    Daily,
    /// Somebody asked for it.
    Asked,
    /// Before a newer version of the program changed the file's shape.
    Migration,
}

/// What is in a backup that was verified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupContent {
    /// The last change in it.
    pub seq: i64,
    /// When that was; `null` when nothing happened yet.
    pub last_change_at: Option<String>,
    /// Agents.
    pub agents: i64,
    /// Threads of all times.
    pub threads: i64,
    /// Rows of the status log.
    pub intervals: i64,
    /// Rows of the status log that had ended, and that weren't as in the backup before. Nothing of ours does that: a disk or another program did.
    pub changed: Vec<RowRange>,
}

/// Rows of the status log, by their numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RowRange {
    /// The first.
    pub from: i64,
    /// The last.
    pub to: i64,
}

/// A backup was made.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackedUp {
    /// This one.
    pub backup: Backup,
}

/// Puts a backup in the place of the open workspace, and opens it.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RestoreBackup {
    /// The name of one of the list.
    pub name: String,
}

/// The workspace is that of the backup.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupRestored {
    /// The file.
    pub path: String,
    /// The team's name.
    pub name: String,
    /// Where what was there before is kept.
    pub moved_to: String,
}
