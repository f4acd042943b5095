//! Threads as queues show them, and the conversation in one.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AgentRef, PersonName};

/// Where to look for threads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ThreadPlace {
    /// The general distribution queue, in the order of routing: clients who wait for an answer first, then threads that wait for
    /// their client, each by since when. A supervisor's or an administrator's.
    Queue,
    /// With agents, those that wait longest first.
    Agents,
    /// Closed, the newest first.
    Closed,
}

/// A page of threads that the asker may see.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListThreads {
    /// Where.
    pub place: ThreadPlace,
    /// Only this agent's: id or login. Not with `queue`. An agent has to name themselves here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub agent: Option<AgentRef>,
    /// Where the page begins: `next` of the page before. The first page unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(regex(pattern = "^((agent|client)-)?-?[0-9]{1,15}-[0-9]{1,15}$"))]
    pub after: Option<String>,
    /// 1 to 200; 100 unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(range(min = 1, max = 200))]
    pub limit: Option<u32>,
}

/// A page of threads.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ThreadPage {
    /// The last change this snapshot contains.
    pub seq: i64,
    /// The engine's clock.
    pub now: String,
    /// How many there are in that place, on all pages. Of closed ones no more than 10,000 are counted.
    pub total: u32,
    /// In the place's order.
    pub threads: Vec<ThreadRow>,
    /// Where the next page begins; null on the last. To be handed back as it is.
    pub next: Option<String>,
}

/// A thread in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ThreadRow {
    /// The thread.
    pub id: i64,
    /// The client's name.
    pub client: String,
    /// Where they write.
    pub channel: String,
    /// `agent` or `client`.
    pub waiting_for: String,
    /// Since when.
    pub waiting_since: String,
    /// True when it is open in front of its agent.
    pub open: bool,
    /// The last message, up to 200 characters.
    pub last_text: String,
    /// Who has it, or had it last when it is closed; null in the general distribution queue.
    pub agent: Option<PersonName>,
    /// When it began.
    pub started_at: String,
    /// When it was closed.
    pub closed_at: Option<String>,
    /// `agent`, `supervisor`, `silence` or `client_block`; null while it is open.
    pub closed_cause: Option<String>,
}

/// One thread with its conversation.
#[allow(clippy::struct_excessive_bools, reason = "what the asker may do, each by itself")]
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ThreadView {
    /// The last change this snapshot contains.
    pub seq: i64,
    /// The engine's clock.
    pub now: String,
    /// The thread.
    pub thread: ThreadRow,
    /// The newest 200 messages, oldest first.
    pub messages: Vec<Message>,
    /// True when there are older ones.
    pub earlier: bool,
    /// What was asked and decided about its client, in its order; all of it after the messages.
    pub lines: Vec<ThreadLine>,
    /// True when the client is blocked.
    pub client_blocked: bool,
    /// True when the asker may unblock the client.
    pub may_unblock: bool,
    /// True when the asker may answer and pin in it.
    pub may_act: bool,
    /// True when the asker may transfer it to anybody who receives threads.
    pub may_transfer: bool,
    /// True when the asker may close it.
    pub may_close: bool,
}

/// A line that the system wrote into a thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ThreadLine {
    /// When.
    pub at: String,
    /// `block_asked`, `client_blocked`, `block_cancelled`, `block_withdrawn`, `block_expired` or `client_unblocked`.
    pub event: String,
    /// Who did it; null when the system did.
    pub by: Option<PersonName>,
}

/// One message of a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Message {
    /// The message.
    pub id: i64,
    /// `agent` or `client`.
    pub author: String,
    /// When.
    pub at: String,
    /// The words.
    pub text: String,
}

/// Agents to whom the asker may give a thread of theirs: they receive threads and have a free session.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReceiverList {
    /// In the order of routing, at most 200, without the asker.
    pub receivers: Vec<Receiver>,
}

/// Somebody with a free session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Receiver {
    /// The agent.
    pub id: i64,
    /// Their name.
    pub name: String,
    /// Their group.
    pub group: String,
    /// Free sessions.
    pub free_sessions: u32,
}

/// Clients by name.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ListClients {
    /// Only those whose name has this in it, whatever the letters' case.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub text: Option<String>,
    /// Only those who are blocked.
    pub blocked: bool,
}

/// Takes the block of a client away.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnblockClient {
    /// The client's name, 1 to 120 characters.
    #[schemars(length(min = 1, max = 120), regex(pattern = super::shape::LINE))]
    pub client: String,
}

/// At most 50 clients by name; of blocked ones at most 200.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ClientList {
    /// By name.
    pub clients: Vec<Client>,
}

/// A client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Client {
    /// Their name.
    pub name: String,
    /// Their thread that isn't closed.
    pub thread_id: Option<i64>,
    /// True when they are blocked.
    pub blocked: bool,
    /// Since when.
    pub blocked_at: Option<String>,
    /// Who decided that.
    pub blocked_by: Option<PersonName>,
    /// The thread in which it was asked for.
    pub blocked_in: Option<i64>,
}
