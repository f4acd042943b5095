//! Groups, agents, supervisors: who there is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An agent by id or by login.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum AgentRef {
    /// By id.
    Id(i64),
    /// By login.
    Login(String),
}

/// Asks for nothing but the answer.
#[derive(Debug, Clone, Copy, Default, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// The supervisor groups the asker may see, by name.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct GroupList {
    /// By name.
    pub groups: Vec<Group>,
}

/// One supervisor group.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Group {
    /// The group.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Who supervises it.
    pub supervisors: Vec<String>,
    /// How many agents it has.
    pub agents: u32,
}

/// Adds a supervisor group.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddGroup {
    /// 1 to 60 characters, unique.
    #[schemars(length(min = 1, max = 60), regex(pattern = super::shape::LINE))]
    pub name: String,
}

/// The group added.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct GroupAdded {
    /// The change that a window waits for.
    pub seq: i64,
    /// The group.
    pub group_id: i64,
}

/// Adds a supervisor to a group; the person is made when the login is new.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddSupervisor {
    /// Unique in the workspace.
    #[schemars(length(min = 1, max = 60), regex(pattern = super::shape::WORD))]
    pub login: String,
    /// The person's name.
    #[schemars(length(min = 1, max = 120), regex(pattern = super::shape::LINE))]
    pub name: String,
    /// The group.
    pub group_id: i64,
}

/// Adds an agent, offline.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddAgent {
    /// 1 to 60 characters, unique.
    #[schemars(length(min = 1, max = 60), regex(pattern = super::shape::WORD))]
    pub login: String,
    /// 1 to 120 characters.
    #[schemars(length(min = 1, max = 120), regex(pattern = super::shape::LINE))]
    pub name: String,
    /// What clients see instead, up to 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub alias: Option<String>,
    /// The supervisor group.
    pub group_id: i64,
    /// 1 to 50; 4 unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(range(min = 1, max = 50))]
    pub sessions: Option<u32>,
}

/// The person added.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PersonAdded {
    /// The change that a window waits for.
    pub seq: i64,
    /// The person; an agent's id is their person's.
    pub person_id: i64,
}

/// Brings a team in from a CSV file: all of it or nothing.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportTeam {
    /// The file's bytes in base64. Columns: login, name, alias, group, supervisor, sessions.
    pub csv_base64: String,
}

/// What came in.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TeamImported {
    /// The change that a window waits for.
    pub seq: i64,
    /// Agents added.
    pub agents: u32,
    /// Groups added.
    pub groups: u32,
    /// Supervisors added.
    pub supervisors: u32,
}

/// The agents with their groups and supervisors, as [`ImportTeam`] takes them.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TeamExport {
    /// The file's text: CSV with a heading line. Columns: login, name, alias, group, supervisor, sessions.
    pub csv: String,
    /// Agents in it.
    pub agents: u32,
}
