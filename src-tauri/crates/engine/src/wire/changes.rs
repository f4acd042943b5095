//! The change feed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Changes after one that the asker has.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListChanges {
    /// The last change the asker has.
    pub since: i64,
    /// In which life of the file they got it; without it, a file that was restored meanwhile isn't noticed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub epoch: Option<i64>,
}

/// Changes in order, without a gap. At most 1,000; ask again from the last while `more`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Changes {
    /// In order.
    pub changes: Vec<Change>,
    /// The last change of this answer; `since` when there are none; the file's last after a reset.
    pub seq: i64,
    /// True when there are more.
    pub more: bool,
    /// Which life of the file it is: another one after a copy was put in its place, or after its clock was repaired.
    pub epoch: i64,
    /// True when what the asker has leads nowhere: the file is another one, or its changes of then aren't kept any longer. There are none in
    /// the answer: read everything again, and go on from `seq`.
    pub reset: bool,
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
