//! What can happen on a floor, at random.

use proptest::prelude::*;
use serde_json::{Value, json};

/// The agents of the floor.
pub const AGENTS: [&str; 4] = ["ada", "ben", "kim", "lea"];

/// Something that happens.
#[derive(Debug, Clone)]
pub enum Act {
    /// The clock moves, sometimes back.
    TimePasses(i64),
    /// Somebody calls a command.
    Calls {
        /// Who.
        login: &'static str,
        /// Which.
        name: &'static str,
        /// With what.
        request: Value,
    },
}

/// Acts, so that most of them find somebody who can do them.
pub fn acts() -> impl Strategy<Value = Act> {
    prop_oneof![
        2 => time().prop_map(Act::TimePasses),
        6 => statuses(),
        8 => threads(),
        2 => requests(),
    ]
}

fn time() -> impl Strategy<Value = i64> {
    prop_oneof![4 => 1..15_i64, 2 => 280..400_i64, 1 => 1000..20_000_i64, 1 => -4000..0_i64]
}

fn agent() -> impl Strategy<Value = &'static str> {
    // Most acts are about the same two, so that they meet.
    prop_oneof![4 => Just("ada"), 3 => Just("ben"), 1 => Just("kim"), 1 => Just("lea")]
}

fn asker() -> impl Strategy<Value = &'static str> {
    prop_oneof![3 => Just("ada"), 2 => Just("sara"), 3 => Just("admin"), 1 => Just("lars")]
}

fn statuses() -> impl Strategy<Value = Act> {
    let to = prop::sample::select(vec!["active", "active", "active", "outgoing", "lunch_break", "short_break"]);
    let name = prop::sample::select(vec![
        "sign_in",
        "sign_in",
        "sign_in",
        "sign_out",
        "lose_connection",
        "continue_working",
        "force_inactive",
        "change_status",
        "change_status",
        "change_status",
        "advance",
    ]);
    (agent(), asker(), name, to).prop_map(|(agent, login, name, to)| {
        let request = match name {
            "change_status" => json!({ "agent": agent, "to": to }),
            "force_inactive" => json!({ "agent": agent, "reason": "technical_break" }),
            "advance" => json!({}),
            _ => json!({ "agent": agent }),
        };
        Act::Calls { login, name, request }
    })
}

fn threads() -> impl Strategy<Value = Act> {
    let name = prop::sample::select(vec![
        "receive_message",
        "receive_message",
        "assign_thread",
        "assign_thread",
        "assign_thread",
        "open_thread",
        "leave_thread",
        "answer_thread",
        "answer_thread",
        "close_thread",
        "start_thread",
        "pin_message",
        "unpin_message",
    ]);
    (agent(), 1..6_i64, name).prop_map(|(agent, thread_id, name)| {
        let request = match name {
            "receive_message" => json!({ "client": format!("Client {thread_id}"), "text": "Hello?" }),
            "assign_thread" if thread_id == 5 => json!({ "thread_id": thread_id }),
            "assign_thread" => json!({ "thread_id": thread_id, "agent": agent }),
            "start_thread" => json!({ "agent": agent, "client": format!("Client {thread_id}"), "text": "Hello." }),
            "answer_thread" => json!({ "thread_id": thread_id, "text": "Yes." }),
            "pin_message" => json!({ "thread_id": thread_id, "remind_at": "2026-03-02T12:00:00Z" }),
            "unpin_message" => json!({ "pin_id": thread_id }),
            _ => json!({ "thread_id": thread_id }),
        };
        Act::Calls { login: "admin", name, request }
    })
}

fn requests() -> impl Strategy<Value = Act> {
    let ask = prop_oneof![
        Just(json!({ "kind": "profile_status", "text": "Cards" })),
        Just(json!({ "kind": "break", "reason": "short_break" })),
        (1..6_i64).prop_map(|thread_id| json!({ "kind": "client_block", "thread_id": thread_id })),
    ];
    prop_oneof![
        (agent(), ask).prop_map(|(agent, ask)| {
            Act::Calls { login: "admin", name: "ask_approval", request: json!({ "agent": agent, "ask": ask }) }
        }),
        (1..8_i64, asker()).prop_map(|(request_id, login)| {
            Act::Calls { login, name: "cancel_request", request: json!({ "request_id": request_id }) }
        }),
        (1..8_i64, any::<bool>(), asker()).prop_map(|(request_id, accept, login)| {
            let decision = if accept { "accept" } else { "reject" };
            let request = json!({ "request_id": request_id, "decision": decision });
            Act::Calls { login, name: "decide_request", request }
        }),
    ]
}
