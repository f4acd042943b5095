//! The API as OpenAPI 3.1: made of the routes below, the wire types and the command table. Committed, and compared in every test run.

mod describe;
mod paths;
mod reports;

use std::sync::LazyLock;

use axum::http::header;
use axum::response::IntoResponse;
use rollcall_engine::wire::command_schemas;
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use self::describe::{Operation, errors, tidy};

/// The document, as the server gives it and the repository keeps it.
pub fn openapi() -> Value {
    let mut generator = SchemaSettings::draft2020_12().with(|set| set.definitions_path = "/components/schemas".into());
    generator.meta_schema = None;
    let mut generator = SchemaGenerator::new(generator);
    let mut paths = Map::new();
    let mut operations = paths::operations(&mut generator);
    operations.extend(reports::operations(&mut generator));
    operations.extend(commands(&mut generator));
    for operation in operations {
        let methods = paths.entry(operation.path.clone()).or_insert_with(|| json!({}));
        let method = operation.method;
        methods[method] = operation.describe();
    }
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Rollcall",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "The agent status widget's API, on this machine alone.",
            "description": INTRODUCTION,
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        "security": [{ "token": [] }],
        "paths": paths,
        "components": {
            "securitySchemes": {
                "token": { "type": "http", "scheme": "bearer", "description": "`rollcall tokens create`, or Settings → Programs" },
            },
            "responses": errors(&mut generator),
            "schemas": generator.take_definitions(true),
        },
    });
    tidy(&mut document);
    document
}

const INTRODUCTION: &str = "Instants are RFC 3339 with an offset, lengths are whole seconds. A program shows its token as \
    `Authorization: Bearer …`; what it may do follows from the token's role, and is never more than its person may. Errors are \
    problem details (RFC 9457), on the two paths of the reference product errors of its form. A POST with an `Idempotency-Key` \
    is done once within 24 hours, however often it is sent.";

/// Every command of the table, by its name.
fn commands(generator: &mut SchemaGenerator) -> Vec<Operation> {
    let commands = command_schemas(generator);
    let operation = |command: rollcall_engine::wire::CommandSchema| {
        let words = command.name.replace('_', " ");
        let mut operation = Operation::post(&format!("/api/v1/commands/{}", command.name), command.name, "Commands");
        operation.summary = format!("{}{}", words[..1].to_uppercase(), &words[1..]);
        operation.body = Some((command.request, None));
        operation.answer = command.response;
        operation.also(&[404, 409, 412, 422])
    };
    commands.into_iter().map(operation).collect()
}

/// Put together once.
static TEXT: LazyLock<String> = LazyLock::new(|| serde_json::to_string_pretty(&openapi()).unwrap_or_default());

/// `GET /api/v1/openapi.json`: no secret is in it.
pub(super) async fn document() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], TEXT.as_str())
}
