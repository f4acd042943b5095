//! Who sits at a window: each has its own person.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Viewer;

/// Who may sit down at this window. The only thing that a window tells before somebody has.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PeopleList {
    /// The workspace's name.
    pub workspace: String,
    /// True when a person has to prove themselves with a password.
    pub asks_password: bool,
    /// Everybody who isn't blocked, by name.
    pub people: Vec<SeatPerson>,
}

/// A person who may sit down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SeatPerson {
    /// The person.
    pub id: i64,
    /// What they take a seat with.
    pub login: String,
    /// Their name.
    pub name: String,
    /// Manages everything.
    pub administrator: bool,
    /// Supervises a group.
    pub supervisor: bool,
    /// Answers clients.
    pub agent: bool,
    /// An agent's photo.
    pub photo_id: Option<i64>,
}

/// A person sits down at this window, or somebody else takes over.
#[derive(Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeSeat {
    /// Who.
    pub login: String,
    /// Their password or PIN, where the workspace asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub password: Option<String>,
}

/// Whose window it is now.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SeatTaken {
    /// Who.
    pub viewer: Viewer,
}

/// The window is nobody's, or the administrator's again where no password is asked for.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SeatLeft {}
