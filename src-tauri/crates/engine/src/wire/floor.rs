//! What happens on the floor: signing in and out, acts on threads, pins.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::AgentRef;

/// Names the agent that acts.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgentActs {
    /// Id or login.
    pub agent: AgentRef,
}

/// A client writes: to their open thread, or a new one in the general distribution queue.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReceiveMessage {
    /// The client's name, 1 to 120 characters.
    #[schemars(length(min = 1, max = 120), regex(pattern = super::shape::LINE))]
    pub client: String,
    /// `chat` unless told; 1 to 20 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(length(min = 1, max = 20), regex(pattern = super::shape::LINE))]
    pub channel: Option<String>,
    /// 1 to 4,000 characters.
    #[schemars(length(min = 1, max = 4000), regex(pattern = super::shape::TEXT))]
    pub text: String,
}

/// Transfers a thread to an agent who receives threads and has a free session. One whom the supervisor steers gets an additional
/// session when all are busy.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignThread {
    /// The thread.
    pub thread_id: i64,
    /// Id or login; left out, whoever of the others would be routed to next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub agent: Option<AgentRef>,
}

/// An agent writes to a client first. The thread is the agent's own, and waits for the client.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartThread {
    /// Who writes: id or login.
    pub agent: AgentRef,
    /// The client's name, 1 to 120 characters.
    #[schemars(length(min = 1, max = 120), regex(pattern = super::shape::LINE))]
    pub client: String,
    /// `chat` unless told; 1 to 20 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(length(min = 1, max = 20), regex(pattern = super::shape::LINE))]
    pub channel: Option<String>,
    /// 1 to 4,000 characters.
    #[schemars(length(min = 1, max = 4000), regex(pattern = super::shape::TEXT))]
    pub text: String,
}

/// Names a thread in the personal queue of the agent that has it.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThreadActs {
    /// The thread.
    pub thread_id: i64,
}

/// The agent answers the client.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerThread {
    /// The thread.
    pub thread_id: i64,
    /// 1 to 4,000 characters.
    #[schemars(length(min = 1, max = 4000), regex(pattern = super::shape::TEXT))]
    pub text: String,
}

/// Pins a message of a thread's client, each at most once; one more than the workspace's limit is refused. It is done with when the
/// agent writes to that client, or by hand.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PinMessage {
    /// The thread.
    pub thread_id: i64,
    /// Which message; left out, the client's last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub message_id: Option<i64>,
    /// When to remind the agent, RFC 3339; in the future.
    pub remind_at: String,
}

/// Takes a pin away.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnpinMessage {
    /// The pin.
    pub pin_id: i64,
}

/// Something on the floor was done.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FloorChanged {
    /// The change that a window waits for.
    pub seq: i64,
    /// The thread or pin that it was about, when there is one.
    pub id: Option<i64>,
}

/// Carries out what is due.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Advance {
    /// Turns the clock of a demo ahead to this instant, RFC 3339, never back.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub to: Option<String>,
}

/// Every deadline that was due was carried out, in the order in which they were due.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Advanced {
    /// The last change.
    pub seq: i64,
    /// How many deadlines were carried out.
    pub carried_out: u32,
    /// Which: the first 100.
    pub deadlines: Vec<CarriedOut>,
    /// When the next one is due.
    pub next_due: Option<String>,
}

/// A deadline that was carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct CarriedOut {
    /// `inactivity`, `warning` or `grace` of an agent; `closing` of a thread, `reminder` of a pin, `expiry` of a request.
    pub kind: String,
    /// Which agent, thread, pin or request.
    pub entity_id: i64,
    /// When it was due.
    pub at: String,
}
