//! People as an administrator manages them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::AgentRef;

/// Every account of the workspace, blocked ones too, by name.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AccountList {
    /// The last change this snapshot contains.
    pub seq: i64,
    /// By name.
    pub accounts: Vec<Account>,
}

/// One account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Account {
    /// The person.
    pub id: i64,
    /// Unique; it doesn't change.
    pub login: String,
    /// Their name.
    pub name: String,
    /// Manages everything.
    pub administrator: bool,
    /// The groups they supervise.
    pub supervises: Vec<i64>,
    /// What makes them an agent; null when they are none.
    pub agent: Option<AgentAccount>,
    /// A blocked account is in no list and can't sit down at a window; its history stays.
    pub blocked: bool,
    /// True when a password is set.
    pub has_password: bool,
}

/// An agent's part of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgentAccount {
    /// The supervisor group.
    pub group_id: i64,
    /// What clients see instead of the name.
    pub alias: Option<String>,
    /// The photo in force.
    pub photo_id: Option<i64>,
    /// Slots for threads.
    pub sessions: u32,
    /// Extra slots for the agent's own returning clients.
    pub resumed_sessions: u32,
}

/// Adds a person without a group: somebody who manages, or who gets a role later.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddPerson {
    /// 1 to 60 characters, unique.
    #[schemars(length(min = 1, max = 60), regex(pattern = super::shape::WORD))]
    pub login: String,
    /// 1 to 120 characters.
    #[schemars(length(min = 1, max = 120), regex(pattern = super::shape::LINE))]
    pub name: String,
    /// Manages everything.
    pub administrator: bool,
}

/// Changes a person. What is left out stays.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangePerson {
    /// Whom.
    pub person_id: i64,
    /// 1 to 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(length(min = 1, max = 120), regex(pattern = super::shape::LINE))]
    pub name: Option<String>,
    /// The last administrator stays one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub administrator: Option<bool>,
}

/// Changes what makes a person an agent. What is left out stays.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeAgent {
    /// Id or login.
    pub agent: AgentRef,
    /// Up to 120 characters; an empty one takes the alias away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub alias: Option<String>,
    /// The supervisor group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub group_id: Option<i64>,
    /// 1 to 50. Threads that the agent already has stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(range(min = 1, max = 50))]
    pub sessions: Option<u32>,
    /// 0 to 50.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(range(max = 50))]
    pub resumed_sessions: Option<u32>,
}

/// Blocks an account, or lets it in again. A blocked agent is signed out; pending requests are cancelled.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlockAccount {
    /// Whose.
    pub person_id: i64,
    /// The last administrator can't be blocked.
    pub blocked: bool,
}

/// Sets a password or PIN. An administrator sets anybody's; everybody may change their own.
#[derive(Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetPassword {
    /// Whose.
    pub person_id: i64,
    /// 4 to 128 characters; left out, the password is taken away, which only an administrator may.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub password: Option<String>,
    /// The present one, which everybody but an administrator has to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub present: Option<String>,
}

/// An account after a change.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AccountChanged {
    /// The change that a window waits for.
    pub seq: i64,
    /// The account.
    pub account: Account,
}

/// Gives a group another name.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameGroup {
    /// The group.
    pub group_id: i64,
    /// 1 to 60 characters, unique.
    #[schemars(length(min = 1, max = 60), regex(pattern = super::shape::LINE))]
    pub name: String,
}

/// Takes a group from a supervisor. The account stays.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveSupervisor {
    /// The group.
    pub group_id: i64,
    /// Who supervised it.
    pub person_id: i64,
}

/// A group was changed.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct GroupChanged {
    /// The change that a window waits for.
    pub seq: i64,
}
