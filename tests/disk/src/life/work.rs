//! A shift at random: what people and clients do, so that most of it finds somebody who can do it.

use acceptance::picture;
use serde_json::{Value, json};

use crate::chance::Chance;

use super::{Deed, Operation, Step};

const AGENTS: &[&str] = &["ada", "ada", "ada", "ben", "ben", "kim", "lea"];

/// So many deeds of a shift, in one of two programs.
pub fn shift(chance: &mut Chance, operation: Operation, programs: usize, deeds: usize) -> Vec<Step> {
    (0..deeds)
        .map(|_| {
            let program = chance.below_usize(programs);
            let deed = deed(chance);
            let operation = match &deed {
                Deed::Call("advance", _) if operation == Operation::Work => Operation::Advance,
                _ => operation,
            };
            Step { operation, program, deed }
        })
        .collect()
}

fn deed(chance: &mut Chance) -> Deed {
    match chance.below(20) {
        0..3 => Deed::Pass(*chance.one_of(&[1, 7, 40, 290, 400, 2000, 9000])),
        3..9 => status(chance),
        9..15 => thread(chance),
        15..17 => request(chance),
        17 | 18 => office(chance),
        _ => Deed::Call("advance", json!({})),
    }
}

fn status(chance: &mut Chance) -> Deed {
    let agent = json!({ "agent": chance.one_of(AGENTS) });
    let name = *chance.one_of(&[
        "sign_in",
        "sign_in",
        "sign_out",
        "lose_connection",
        "continue_working",
        "force_inactive",
        "change_status",
        "change_status",
        "change_status",
        "change_status",
    ]);
    let to = *chance.one_of(&["active", "active", "active", "outgoing", "lunch_break", "short_break"]);
    Deed::Call(
        name,
        match name {
            "change_status" => json!({ "agent": agent["agent"], "to": to }),
            "force_inactive" => json!({ "agent": agent["agent"], "reason": "technical_break" }),
            _ => agent,
        },
    )
}

fn thread(chance: &mut Chance) -> Deed {
    let thread_id = chance.below(8) + 1;
    let agent = chance.one_of(AGENTS);
    let client = format!("Client {thread_id}");
    let one = json!({ "thread_id": thread_id });
    let (name, request) = match chance.below(12) {
        0..3 => ("receive_message", json!({ "client": client, "text": "Hello?".repeat(chance.below_usize(40) + 1) })),
        3 => ("assign_thread", json!({ "thread_id": thread_id, "agent": agent })),
        4 => ("open_thread", one),
        5 => ("leave_thread", one),
        6 | 7 => {
            ("answer_thread", json!({ "thread_id": thread_id, "text": "Yes. ".repeat(chance.below_usize(60) + 1) }))
        }
        8 => ("close_thread", one),
        9 => ("start_thread", json!({ "agent": agent, "client": client, "text": "Hello." })),
        10 => ("pin_message", json!({ "thread_id": thread_id, "remind_at": "2026-03-09T12:00:00Z" })),
        _ => ("unpin_message", json!({ "pin_id": thread_id })),
    };
    Deed::Call(name, request)
}

fn request(chance: &mut Chance) -> Deed {
    let request_id = chance.below(8) + 1;
    let (name, request) = match chance.below(6) {
        0 => ("ask_approval", ask(chance, &json!({ "kind": "profile_status", "text": "Cards" }))),
        1 => ("ask_approval", ask(chance, &json!({ "kind": "break", "reason": "short_break" }))),
        2 => ("ask_approval", ask(chance, &json!({ "kind": "client_block", "thread_id": request_id }))),
        3 => ("cancel_request", json!({ "request_id": request_id })),
        4 => ("decide_request", json!({ "request_id": request_id, "decision": "accept" })),
        _ => ("decide_request", json!({ "request_id": request_id, "decision": "reject", "comment": "Not now." })),
    };
    Deed::Call(name, request)
}

fn ask(chance: &mut Chance, ask: &Value) -> Value {
    json!({ "agent": chance.one_of(AGENTS), "ask": ask })
}

fn office(chance: &mut Chance) -> Deed {
    let number = chance.below(30);
    let (name, request) = match chance.below(9) {
        0 => {
            let names = json!([{ "locale": "en", "name": format!("Reason {number}") }]);
            ("add_reason", json!({ "code": format!("reason_{number}"), "reasons": names }))
        }
        1 => ("change_reason", json!({ "code": "lunch_break", "icon": "cup" })),
        2 => ("move_reason", json!({ "code": "short_break" })),
        3 => ("set_timeout", json!({ "key": "closing", "seconds": 600 + number })),
        4 => ("change_agent", json!({ "agent": chance.one_of(AGENTS), "sessions": chance.below(5) + 2 })),
        5 => ("rename_group", json!({ "group_id": 1, "name": format!("Cards {number}") })),
        6 => {
            let shade = u8::try_from(number).unwrap_or(0);
            ("set_photo", json!({ "agent": chance.one_of(AGENTS), "image_base64": picture::photo(shade) }))
        }
        7 => ("add_agent", json!({ "login": format!("new{number}"), "name": "Somebody New", "group_id": 2 })),
        _ => ("save_report_view", json!({ "report": "log", "name": format!("View {number}") })),
    };
    Deed::Call(name, request)
}
