//! Requests for approval.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AgentRef, AgentRow, PersonName};

/// Pending requests that the asker may decide, oldest first: the header's bell.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RequestList {
    /// The last change this snapshot contains.
    pub seq: i64,
    /// Oldest first.
    pub requests: Vec<ApprovalRequest>,
}

/// One request for approval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ApprovalRequest {
    /// The request.
    pub id: i64,
    /// Who asks.
    pub agent: PersonName,
    /// What is asked for, the old value beside the new.
    pub wish: ApprovalPayload,
    /// The agent's words.
    pub note: Option<String>,
    /// `pending`, `accepted`, `rejected`, `cancelled` or `expired`.
    pub state: String,
    /// When it was asked.
    pub asked_at: String,
    /// When it was decided.
    pub decided_at: Option<String>,
    /// Who decided; null while pending, or when the agent or the system ended it.
    pub decided_by: Option<PersonName>,
    /// The supervisor's words.
    pub comment: Option<String>,
}

/// What a request asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ApprovalPayload {
    /// A new photo, seen by clients.
    ProfilePicture {
        /// The photo in force.
        old_photo_id: Option<i64>,
        /// The photo asked for.
        new_photo_id: i64,
    },
    /// A new profile status line, seen by clients.
    ProfileStatus {
        /// The line in force.
        old: Option<String>,
        /// The line asked for.
        new: String,
    },
    /// Blocking a client.
    ClientBlock {
        /// The client's name.
        client: String,
        /// The thread in which it was asked; null in a decided request of an older version.
        thread_id: Option<i64>,
    },
    /// An inactivity reason that needs approval.
    Break {
        /// The reason's code.
        reason: String,
    },
}

/// Accepts or rejects a request. The first decision wins.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideRequest {
    /// The request.
    pub request_id: i64,
    /// The decision.
    pub decision: Decision,
    /// Up to 500 characters; the agent sees it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub comment: Option<String>,
}

/// A supervisor's answer to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Do it.
    Accept,
    /// Leave things as they are.
    Reject,
}

/// The decision taken.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RequestDecided {
    /// The change that a window waits for.
    pub seq: i64,
    /// The request after it.
    pub request: ApprovalRequest,
    /// The agent after it; null when the decider may not see them.
    pub agent: Option<AgentRow>,
}

/// An agent asks for something, while signed in. A pending request for the same takes its place: the same photo or line, the same
/// break, the same client, whoever asked about them.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskApproval {
    /// Who asks: id or login.
    pub agent: AgentRef,
    /// What for.
    pub ask: Ask,
    /// Up to 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub note: Option<String>,
}

/// What an agent can ask for.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Ask {
    /// A new photo.
    ProfilePicture {
        /// PNG, JPEG or WebP in base64, at most 8 MiB and 40 megapixels.
        image_base64: String,
    },
    /// A new profile status line.
    ProfileStatus {
        /// 1 to 120 characters.
        text: String,
    },
    /// Blocking the client of a thread in the agent's queue. The thread is closed at once.
    ClientBlock {
        /// The thread.
        thread_id: i64,
    },
    /// A reason that needs approval.
    Break {
        /// The reason's code.
        reason: String,
    },
}

/// The request made.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ApprovalAsked {
    /// The change that a window waits for.
    pub seq: i64,
    /// The request.
    pub request_id: i64,
}

/// An agent takes a request back.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelRequest {
    /// The request, still pending.
    pub request_id: i64,
}
