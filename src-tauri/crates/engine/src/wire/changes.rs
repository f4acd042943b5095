//! The change feed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Changes after one that the asker has.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListChanges {
    /// The last change the asker has.
    pub since: i64,
}

/// Changes in order, without a gap. At most 1,000; ask again from the last while `more`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Changes {
    /// In order.
    pub changes: Vec<Change>,
    /// The last change of this answer, or `since` when there are none.
    pub seq: i64,
    /// True when there are more.
    pub more: bool,
}

/// One thing that changed. Small on purpose: rows are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Change {
    /// Its place in the order of the workspace.
    pub seq: i64,
    /// When.
    pub at: String,
    /// What kind of thing.
    pub topic: Topic,
    /// Which: an agent's id for `agent` and `request`, a group's for `group`, a thread's for `thread`; 0 when it is about all.
    pub entity_id: i64,
}

/// What a change is about. Closed: a window knows what to ask again for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// An agent's row or card.
    Agent,
    /// A request for approval of that agent; the row changes too.
    Request,
    /// The list of reasons.
    Reason,
    /// The groups and their supervisors.
    Group,
    /// The general distribution queue.
    Queue,
    /// That thread: a message came, or it changed hands.
    Thread,
    /// The workspace's name and settings.
    Workspace,
}
