//! The widget's rows and the card.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer, ser::SerializeMap};
use ts_rs::TS;

use super::{AgentRef, ApprovalRequest, ThreadRow};

/// Which agents to list. Groups and text make the selection; the status filters inside it.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ListAgents {
    /// Group ids; absent means every group the asker may see.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub groups: Option<Vec<i64>>,
    /// A status code or the code of a reason; absent means All.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub status: Option<String>,
    /// Part of a name, alias or login, in any case.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub text: Option<String>,
}

/// The widget: counts and rows from one snapshot.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgentList {
    /// The last change this snapshot contains.
    pub seq: i64,
    /// When the snapshot was taken.
    pub now: String,
    /// `all` first, then every filter in its order. Each agent of the selection counts once, so the rest adds up to `all`.
    pub counts: Counts,
    /// The agents that pass the status filter, by name.
    pub agents: Vec<AgentRow>,
}

/// Counts by filter code, in the filter's order.
#[derive(Debug, Clone, Default, PartialEq, Eq, TS, JsonSchema)]
#[ts(type = "Record<string, number>")]
#[schemars(with = "std::collections::BTreeMap<String, u32>")]
pub struct Counts(pub Vec<(String, u32)>);

impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (code, count) in &self.0 {
            map.serialize_entry(code, count)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Counts {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let map = serde_json::Map::deserialize(deserializer)?;
        map.into_iter()
            .map(|(code, count)| match count.as_u64().and_then(|n| u32::try_from(n).ok()) {
                Some(n) => Ok((code, n)),
                None => Err(serde::de::Error::custom("a count is a whole number")),
            })
            .collect::<Result<_, _>>()
            .map(Counts)
    }
}

/// One agent as the widget shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgentRow {
    /// The agent.
    pub id: i64,
    /// Unique in the workspace.
    pub login: String,
    /// The person's name.
    pub name: String,
    /// The supervisor group's name.
    pub group: String,
    /// `outgoing`, `active`, `active_free`, `finishing`, `inactive`, `not_ready`, `kicked_out` or `offline`.
    pub status: String,
    /// The reason's code while `inactive`.
    pub reason: Option<String>,
    /// Where a `finishing` agent goes when nothing blocks any more.
    pub next_reason: Option<String>,
    /// Threads in the personal queue; null where the widget shows a dash.
    pub threads: Option<u32>,
    /// Pinned messages, whatever the status.
    pub pinned: u32,
    /// When the present status began.
    pub since: String,
    /// Seconds in the status; null where the widget shows a dash.
    pub elapsed_s: Option<i64>,
    /// Requests for approval that wait for a decision: the bell.
    pub pending_requests: u32,
    /// The supervisor group.
    pub group_id: i64,
    /// What clients see instead of the name.
    pub alias: Option<String>,
    /// The photo to ask for with `photo`; it changes when the picture does.
    pub photo_id: Option<i64>,
    /// Slots for threads.
    pub sessions: u32,
    /// Asked to go on working, and has not answered yet.
    pub warned: bool,
}

/// The rows of these agents as they are now. Unknown and unseen ids are left out.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RefreshAgents {
    /// At most 1,000.
    #[schemars(length(max = 1000))]
    pub ids: Vec<i64>,
}

/// Rows without the counts.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgentRows {
    /// The last change this snapshot contains.
    pub seq: i64,
    /// When the snapshot was taken.
    pub now: String,
    /// The agents found, by name.
    pub agents: Vec<AgentRow>,
}

/// Names one agent.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShowAgent {
    /// Id or login.
    pub agent: AgentRef,
}

/// Everything the card shows.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgentCard {
    /// The last change this snapshot contains.
    pub seq: i64,
    /// When the snapshot was taken.
    pub now: String,
    /// The agent's row.
    pub agent: AgentRow,
    /// The line clients see beside the name. Not the work status.
    pub profile_status: Option<String>,
    /// Why the present status began.
    pub cause: String,
    /// Who began it; null when the system did.
    pub changed_by: Option<PersonName>,
    /// True when the system may give this agent new threads.
    pub gets_new_threads: bool,
    /// What Change may be set to, each with what it would do. Empty when `change_refused` is set.
    pub choices: Vec<StatusChoice>,
    /// Why the status can't be changed by the asker at all; a refusal's code.
    pub change_refused: Option<String>,
    /// Pending first, then the latest decided ones.
    pub requests: Vec<ApprovalRequest>,
    /// The personal queue: waiting for the agent oldest first, then waiting for the client newest first.
    pub threads: Vec<ThreadRow>,
    /// Pinned messages by reminder time.
    pub pinned: Vec<PinnedMessage>,
    /// The status log of the last 24 hours, oldest first; the last is open.
    pub history: Vec<Interval>,
    /// Share of the last 24 hours' working time with a thread in hand, 0 to 100; null when there was none.
    pub occupancy_percent: Option<u8>,
    /// When the agent is kicked out unless they go on working; null while nobody asks them to.
    pub warned_until: Option<String>,
    /// Extra slots for the agent's own returning clients.
    pub resumed_sessions: u32,
    /// Why the agent is in this status: the causes in the order of time, at least one.
    pub why: Vec<CauseLink>,
}

/// One link of the chain of causes behind a status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct CauseLink {
    /// When.
    pub at: String,
    /// What happened.
    pub step: Step,
    /// The status chosen, or become: `active`, `outgoing`, `inactive`, …
    pub status: Option<String>,
    /// The reason of it, or the next one of a finishing agent.
    pub reason: Option<String>,
    /// Who did it; null when the system did.
    pub by: Option<PersonName>,
    /// How long nothing happened before it.
    pub seconds: Option<i64>,
    /// How many threads it was about.
    pub threads: Option<u32>,
}

/// What happened on the way to a status. Closed: the catalogue has words for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Added to the workspace, and never signed in since.
    Added,
    /// Signed in.
    SignedIn,
    /// Signed out.
    SignedOut,
    /// The connection was lost.
    ConnectionLost,
    /// Back within the grace.
    CameBack,
    /// The agent chose `status`, with `reason` for an inactive one.
    AgentChose,
    /// A supervisor or administrator chose it.
    SupervisorChose,
    /// A program chose it.
    ApiChose,
    /// A supervisor made the agent inactive at once.
    Forced,
    /// `threads` kept the agent from going inactive.
    Blocked,
    /// The last of them was answered or left.
    NothingBlocked,
    /// A free agent was given a thread.
    ThreadAssigned,
    /// The last session fell free.
    LastThreadLeft,
    /// No action for `seconds` with a thread open: asked to go on working.
    AskedToContinue,
    /// No answer for `seconds`.
    DidNotAnswer,
    /// Kicked out.
    KickedOut,
    /// `threads` went back to the general distribution queue.
    Returned,
    /// A break ran past its limit.
    BreakLimit,
    /// A trainer set it.
    Training,
}

/// A person as others see them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PersonName {
    /// The person.
    pub id: i64,
    /// Their name.
    pub name: String,
}

/// One entry of the Change list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct StatusChoice {
    /// `active`, `outgoing` or the code of a reason.
    pub code: String,
    /// True for a reason, false for the two active statuses.
    pub is_reason: bool,
    /// What choosing it does now.
    pub forecast: Forecast,
}

/// What a change would do, worked out by the same rules that do it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Forecast {
    /// The status right after the change.
    pub becomes: String,
    /// The reason right after the change.
    pub reason: Option<String>,
    /// Where the agent goes afterwards when `becomes` is `finishing`.
    pub next_reason: Option<String>,
    /// Threads that wait for the agent or stand open in front of them.
    pub blocking_threads: u32,
    /// Threads that stay in the personal queue.
    pub kept_threads: u32,
    /// Threads that `force_inactive` would send back to the general distribution queue.
    pub forced_returns: u32,
    /// True when nothing would change.
    pub unchanged: bool,
}

/// A message kept with a reminder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PinnedMessage {
    /// The pin.
    pub id: i64,
    /// Whose message.
    pub client: String,
    /// The message.
    pub text: String,
    /// When to remind the agent.
    pub remind_at: String,
    /// The thread it was pinned in, which may be closed by now.
    pub thread_id: i64,
    /// The message's number in it.
    pub message_id: i64,
    /// True once the reminder came.
    pub reminded: bool,
}

/// One interval of the status log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Interval {
    /// The row of the log.
    pub id: i64,
    /// The status' code.
    pub status: String,
    /// The reason while `inactive`.
    pub reason: Option<String>,
    /// The next reason while `finishing`.
    pub next_reason: Option<String>,
    /// Begin.
    pub began: String,
    /// End; null while it is the present status.
    pub ended: Option<String>,
    /// Length in whole seconds as reports count them, to now while open.
    pub seconds: i64,
    /// Why it began.
    pub cause: String,
    /// Who began it; null when the system did.
    pub changed_by: Option<PersonName>,
}

/// Earlier intervals of one agent.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListHistory {
    /// Id or login.
    pub agent: AgentRef,
    /// Only intervals of the log before this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub before_id: Option<i64>,
    /// How many, 1 to 200; 50 unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(range(min = 1, max = 200))]
    pub limit: Option<u32>,
}

/// A page of one agent's log, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HistoryPage {
    /// The intervals.
    pub intervals: Vec<Interval>,
    /// True when there are earlier ones.
    pub more: bool,
}

/// Sets an agent's work status by the ordinary rules.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeStatus {
    /// Id or login.
    pub agent: AgentRef,
    /// `active`, `outgoing` or the code of a reason.
    pub to: String,
    /// Only if the agent is still in this interval of the log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub if_interval: Option<i64>,
}

/// Makes an agent inactive at once; their threads go back to the general distribution queue.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ForceInactive {
    /// Id or login.
    pub agent: AgentRef,
    /// The code of a reason.
    pub reason: String,
}

/// What a change of status came to.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct StatusChanged {
    /// The change that a window waits for.
    pub seq: i64,
    /// The agent after it.
    pub agent: AgentRow,
    /// False when the agent was there already.
    pub changed: bool,
    /// While `finishing`: how many threads block.
    pub blocking_threads: u32,
    /// How many threads went back to the general distribution queue.
    pub returned_threads: u32,
}
