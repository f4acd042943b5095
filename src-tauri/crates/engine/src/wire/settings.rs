//! Settings of the workspace.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an administrator can set.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Settings {
    /// The last change this snapshot contains.
    pub seq: i64,
    /// Every timeout, in the order in which they are explained.
    pub timeouts: Vec<Timeout>,
    /// True when a person has to prove themselves at a window.
    pub asks_password: bool,
    /// How many inactivity reasons may be active at once.
    pub reason_limit: u32,
    /// How many messages an agent may keep pinned at a time.
    pub pin_limit: u32,
    /// True when the desktop app serves the API for programs.
    pub api_served: bool,
    /// At which port; 0 for any free one.
    pub api_port: u16,
}

/// One timeout, with the groups that have their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Timeout {
    /// Which.
    pub key: TimeoutKey,
    /// For every group without an exception that is in force; 0 switches off what waits for it.
    pub seconds: i64,
    /// What it is unless somebody sets it.
    pub default_seconds: i64,
    /// The least it can be; 0 when it can be switched off.
    pub min_seconds: i64,
    /// The most.
    pub max_seconds: i64,
    /// By the groups' names.
    pub exceptions: Vec<TimeoutException>,
}

/// A timeout's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TimeoutKey {
    /// No action for so long with a thread open: the agent is asked to go on working. 300 s; 0 never.
    Inactivity,
    /// How long the agent has to answer that. 60 s.
    Warning,
    /// How long threads are held after signing out or losing the connection. 10 s.
    LogoutGrace,
    /// How long a client who writes again comes to the same agent. 3,600 s; 0 not at all.
    Assignment,
    /// How long a client may leave an answer alone before the thread is closed. 1,800 s; 0 for ever.
    Closing,
    /// How long a request waits for a decision. 0: for ever.
    Request,
    /// How long a request for a break does. 600 s; 0 for ever.
    BreakRequest,
}

/// A group's own timeout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TimeoutException {
    /// The group.
    pub group_id: i64,
    /// Its name.
    pub group: String,
    /// Its timeout.
    pub seconds: i64,
    /// False when it is switched off: then the group has what everybody has.
    pub active: bool,
}

/// Sets a timeout. What is already running keeps the instant it was set to.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetTimeout {
    /// Which.
    pub key: TimeoutKey,
    /// Within its bounds.
    pub seconds: i64,
}

/// Gives a group its own timeout, or changes it, or switches it off and on.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetException {
    /// The group.
    pub group_id: i64,
    /// Which.
    pub key: TimeoutKey,
    /// Within its bounds.
    pub seconds: i64,
    /// False keeps it without its being in force.
    pub active: bool,
}

/// Takes a group's own timeout away.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DropException {
    /// The group.
    pub group_id: i64,
    /// Which.
    pub key: TimeoutKey,
}

/// Whether windows ask for passwords. The asker needs one first, so that nobody is locked out.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskForPasswords {
    /// True to ask.
    pub asks: bool,
}

/// Sets how many inactivity reasons may be active at once. Those that are active stay so.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetReasonLimit {
    /// 3 to 100; 20 unless somebody sets it.
    #[schemars(range(min = 3, max = 100))]
    pub limit: u32,
}

/// Sets how many messages an agent may keep pinned at a time. What is kept beyond a lowered limit stays.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetPinLimit {
    /// 1 to 200; 20 unless somebody sets it.
    #[schemars(range(min = 1, max = 200))]
    pub limit: u32,
}

/// Whether the desktop app serves the API for programs, and where.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetApi {
    /// Off unless somebody switches it on.
    pub served: bool,
    /// 1024 to 65535, or 0 for any free one.
    #[serde(default)]
    pub port: u16,
}

/// The settings after a change.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SettingsChanged {
    /// The change that a window waits for.
    pub seq: i64,
    /// All of them.
    pub settings: Settings,
}
