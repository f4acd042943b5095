//! The operations that have paths of their own.

use rollcall_engine::wire::{
    AddReason, AgentCard, AgentList, ChangeReason, FloorChanged, GroupList, HistoryPage, ReceiveMessage,
    RequestDecided, RequestList, StatusChanged,
};
use schemars::SchemaGenerator;
use serde_json::{Value, json};

use super::describe::Operation;
use crate::api::reasons::{ReasonBody, ReasonsBody};
use crate::api::requests::Answer;
use crate::api::status::{NewStatus, StatusBody};

const REASONS: &str = "/api/v1/inactivity/reasons";
const STATUS: &str = "/api/v1/agents/{userVariable}/status";

pub(super) fn operations(generator: &mut SchemaGenerator) -> Vec<Operation> {
    let mut all = reasons(generator);
    all.extend(agents(generator));
    all.extend(floor(generator));
    all
}

fn reasons(generator: &mut SchemaGenerator) -> Vec<Operation> {
    vec![
        Operation::get(REASONS, "listReasons", "Reasons")
            .says("List the inactivity reasons, retired ones too")
            .answers::<ReasonsBody>(generator)
            .tagged()
            .of_the_reference(),
        Operation::post(REASONS, "addReason", "Reasons")
            .says("Add an inactivity reason; it can be chosen everywhere at once")
            .with_body::<AddReason>(generator, json!({
                "code": "coaching",
                "reasons": [{ "locale": "en", "name": "Coaching" }, { "locale": "ru", "name": "Наставничество" }],
                "color": "#00AA33",
                "active": true,
            }))
            .answers::<ReasonBody>(generator)
            .of_the_reference(),
        Operation::put(REASONS, "changeReason", "Reasons")
            .says("Change the inactivity reason with this code, or retire it")
            .with_body::<ChangeReason>(generator, json!({
                "code": "short_break",
                "reasons": [{ "locale": "en", "name": "Coffee break" }, { "locale": "ru", "name": "Перерыв на кофе" }],
                "color": "#a15c00",
                "active": true,
            }))
            .answers::<ReasonBody>(generator)
            .tagged()
            .also(&[404, 409])
            .of_the_reference(),
    ]
}

fn agents(generator: &mut SchemaGenerator) -> Vec<Operation> {
    vec![
        Operation::get("/api/v1/agents", "listAgents", "Agents")
            .says("List the agents and count them by status, as the widget does")
            .takes(query("status", "A status code or the code of a reason; absent means All.", json!({ "type": "string" })))
            .takes(query("text", "Part of a name, alias or login, in any case.", json!({ "type": "string" })))
            .takes(json!({
                "name": "group", "in": "query", "description": "A group; may be given more than once.",
                "style": "form", "explode": true,
                "schema": { "type": "array", "items": { "type": "integer", "format": "int64" } },
            }))
            .answers::<AgentList>(generator)
            .tagged()
            .also(&[400, 404]),
        Operation::get("/api/v1/agents/{userVariable}", "showAgent", "Agents")
            .says("Show everything that an agent's card does")
            .takes(agent())
            .takes(by())
            .answers::<AgentCard>(generator)
            .also(&[400, 404]),
        Operation::get("/api/v1/agents/{userVariable}/log", "listLog", "Agents")
            .says("Read an agent's status log, the newest interval first")
            .takes(agent())
            .takes(by())
            .takes(query("before_id", "Only intervals before this one.", json!({ "type": "integer", "format": "int64" })))
            .takes(query("limit", "How many; 50 unless told.", json!({ "type": "integer", "minimum": 1, "maximum": 200 })))
            .answers::<HistoryPage>(generator)
            .also(&[400, 404, 422]),
        Operation::get(STATUS, "showStatus", "Agents")
            .says("Show an agent's work status")
            .takes(agent())
            .takes(by())
            .answers::<StatusBody>(generator)
            .tagged()
            .also(&[400, 404])
            .of_the_reference(),
        Operation::put(STATUS, "setStatus", "Agents")
            .says("Set an agent's work status by the ordinary rules: who has threads to finish becomes Active (finishing) first")
            .takes(agent())
            .takes(by())
            .with_body::<NewStatus>(generator, json!({ "status": "INACTIVE", "reason": "lunch_break" }))
            .answers::<StatusChanged>(generator)
            .tagged()
            .also(&[404, 409])
            .of_the_reference(),
    ]
}

fn floor(generator: &mut SchemaGenerator) -> Vec<Operation> {
    let mut events = Operation::get("/api/v1/events", "followEvents", "Events")
        .says(
            "Follow the changes as Server-Sent Events. The data of each is what the command list_changes answers, its id is the \
             epoch and the seq. `reset` in it means that the place is of another life of the file, or older than what is kept: \
             read everything again and go on from there",
        )
        .takes(json!({
            "name": "Last-Event-ID", "in": "header", "description": "The id of the last event that the program has; absent begins now.",
            "schema": { "type": "string", "pattern": "^[0-9]{1,18}(-[0-9]{1,18})?$" },
        }))
        .also(&[400]);
    events.media_type = "text/event-stream";
    events.answer = schemars::json_schema!({ "type": "string" });
    vec![
        Operation::get("/api/v1/requests", "listRequests", "Requests")
            .says("List the requests that the token's person may decide")
            .answers::<RequestList>(generator),
        Operation::post("/api/v1/requests/{id}/decision", "decideRequest", "Requests")
            .says("Accept or reject a request; the first decision wins")
            .takes(json!({
                "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "format": "int64" },
            }))
            .with_body::<Answer>(generator, json!({ "decision": "reject", "comment": "Please use a lighter picture" }))
            .answers::<RequestDecided>(generator)
            .also(&[404, 422]),
        Operation::get("/api/v1/groups", "listGroups", "Groups")
            .says("List the supervisor groups")
            .answers::<GroupList>(generator),
        Operation::post("/api/v1/threads/messages", "receiveMessage", "Threads")
            .says("Bring in what a client wrote: to their thread, or a new one, which is routed at once")
            .with_body::<ReceiveMessage>(
                generator,
                json!({ "client": "Alba", "channel": "chat", "text": "Where is my card?" }),
            )
            .answers::<FloorChanged>(generator)
            .also(&[422]),
        events,
    ]
}

fn agent() -> Value {
    json!({
        "name": "userVariable", "in": "path", "required": true, "description": "The agent's number, or login.",
        "schema": { "type": "string", "minLength": 1 },
    })
}

fn by() -> Value {
    query("userVariableName", "What the path names the agent by; `id` unless told.", json!({ "enum": ["id", "login"] }))
}

#[allow(clippy::needless_pass_by_value, reason = "a schema written where it is needed")]
pub(super) fn query(name: &str, description: &str, schema: Value) -> Value {
    json!({ "name": name, "in": "query", "description": description, "schema": schema })
}
