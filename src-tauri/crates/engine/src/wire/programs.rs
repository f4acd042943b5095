//! Programs: the tokens that let them in, and the door at which they ask.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PersonName;

/// What a program may do. Never more than the person in whose name it acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TokenRole {
    /// Connects other systems: manages reasons, sets statuses, brings in what clients write.
    Integrator,
    /// Does what a supervisor does.
    Supervisor,
    /// Does all that an administrator does.
    Administrator,
    /// Does what agents do themselves, for the agents whom its person is or steers.
    Agent,
}

/// Every token, the newest first. Their secrets are told once and not kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TokenList {
    /// The last change this snapshot contains.
    pub seq: i64,
    /// The newest first; the revoked ones too.
    pub tokens: Vec<Token>,
}

/// A program's token, without its secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Token {
    /// The token.
    pub id: i64,
    /// What people know it by.
    pub name: String,
    /// What the program may do.
    pub role: TokenRole,
    /// In whose name it acts.
    pub person: PersonName,
    /// Whether it lets its program in.
    pub standing: TokenStanding,
    /// When it was made.
    pub created_at: String,
    /// From when on it is valid no more; null when it doesn't expire.
    pub expires_at: Option<String>,
    /// When it was revoked.
    pub revoked_at: Option<String>,
}

/// Whether a token lets its program in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TokenStanding {
    /// It does.
    Valid,
    /// Its time is over.
    Expired,
    /// Somebody revoked it.
    Revoked,
    /// Its person is blocked.
    Blocked,
}

/// Makes a token.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateToken {
    /// What people know it by, 1 to 60 characters.
    #[schemars(length(min = 1, max = 60), regex(pattern = super::shape::LINE))]
    pub name: String,
    /// What the program may do.
    pub role: TokenRole,
    /// In whose name it acts; the asker's unless told. The person must have the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub login: Option<String>,
    /// Seconds from now until it expires, 60 to ten years; absent for no expiry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(range(min = 60, max = 316_224_000))]
    pub expires_s: Option<i64>,
}

/// The token made. Without `Debug`, so that no log can show it.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TokenCreated {
    /// The change that a window waits for.
    pub seq: i64,
    /// The secret: what the program shows as `Authorization: Bearer …`. It is told this once.
    pub token: String,
    /// What is kept of it.
    pub about: Token,
}

/// Revokes a token: from the next request on it lets nobody in.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RevokeToken {
    /// Which.
    pub token_id: i64,
}

/// The token after it was revoked.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TokenRevoked {
    /// The change that a window waits for.
    pub seq: i64,
    /// The token.
    pub token: Token,
}

/// The API for programs at the door that is asked.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ApiState {
    /// `http://127.0.0.1:4020`; null while it isn't served.
    pub address: Option<String>,
    /// Why it isn't served, when it should be: what the system said.
    pub problem: Option<String>,
    /// The latest requests, the newest first, 200 at most.
    pub requests: Vec<ApiCall>,
}

/// One request of a program, without its query and its body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ApiCall {
    /// When it came.
    pub at: String,
    /// `GET`, `POST`, `PUT`.
    pub method: String,
    /// `/api/v1/agents`
    pub path: String,
    /// What it was answered: 200, 401, 409.
    pub status: u16,
    /// The token's name; null when there was none that is known.
    pub token: Option<String>,
    /// How long the answer took, in milliseconds.
    pub took_ms: u64,
}
