//! Requests for approval, and their decision.

use axum::Json;
use axum::extract::Path;
use axum::response::Response;
use rollcall_engine::wire::{DecideRequest, Decision, Nothing, RequestDecided, RequestList};
use rollcall_engine::{Error, commands};
use schemars::JsonSchema;
use serde::Deserialize;

use super::call::Call;
use super::program::Program;
use super::status::text;
use crate::answer;

/// The answer to a request.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Answer {
    /// Which way.
    decision: Decision,
    /// Words to the agent, up to 500 characters.
    #[serde(default)]
    #[schemars(length(max = 500))]
    comment: Option<String>,
}

pub(super) async fn list(program: Program) -> Result<Json<RequestList>, Response> {
    Ok(Json(program.ask(|host| commands::list_requests(host, Nothing {})).await?))
}

pub(super) async fn decide(
    path: Result<Path<String>, axum::extract::rejection::PathRejection>,
    call: Call,
) -> Result<Json<RequestDecided>, Response> {
    let id = text(path)?;
    let (program, Answer { decision, comment }) = call.read("decide_request").await?;
    let request_id = id.parse().map_err(|_| answer::error(Error::unknown_request().to_body()))?;
    let request = DecideRequest { request_id, decision, comment };
    Ok(Json(program.ask(|host| commands::decide_request(host, request)).await?))
}
