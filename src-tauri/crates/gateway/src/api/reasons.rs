//! Inactivity reasons: the reference product's two calls, and the list that it lacks.

use axum::Json;
use axum::http::HeaderMap;
use axum::response::Response;
use rollcall_engine::commands;
use rollcall_engine::wire::{AddReason, ChangeReason, ListReasons, MaySet, Reason, ReasonName};
use schemars::JsonSchema;
use serde::Serialize;

use super::call::Call;
use super::etag::{if_match, tagged};
use super::program::Program;

/// The reasons, as [`ReasonBody`]s in their order.
#[derive(Serialize, JsonSchema)]
pub(crate) struct ReasonsBody {
    /// Retired ones too.
    reasons: Vec<ReasonBody>,
    /// How many may be active at once.
    active_limit: u32,
}

/// A reason with the field names of the reference product.
#[derive(Serialize, JsonSchema)]
pub(crate) struct ReasonBody {
    /// Unique.
    code: String,
    /// Its names by language.
    reasons: Vec<ReasonName>,
    /// `#rrggbb`.
    color: String,
    /// False once it is retired.
    active: bool,
    /// Its shape.
    icon: String,
    /// Seconds a visit should last at most.
    limit_s: Option<i64>,
    /// Seconds a day should hold at most.
    allowance_s: Option<i64>,
    /// Who may set it beside the administrator and programs.
    may_set: MaySet,
}

impl From<Reason> for ReasonBody {
    fn from(reason: Reason) -> Self {
        ReasonBody {
            code: reason.code,
            reasons: reason.names,
            color: reason.color,
            active: reason.active,
            icon: reason.icon,
            limit_s: reason.limit_s,
            allowance_s: reason.allowance_s,
            may_set: reason.may_set,
        }
    }
}

pub(super) async fn list(program: Program, headers: HeaderMap) -> Result<Response, Response> {
    let list = program.ask(|host| commands::list_reasons(host, ListReasons { include_retired: true })).await?;
    let reasons = list.reasons.into_iter().map(ReasonBody::from).collect();
    let body = ReasonsBody { reasons, active_limit: list.active_limit };
    Ok(tagged(&headers, &format!("\"{}\"", list.version), Json(body)))
}

pub(super) async fn add(call: Call) -> Result<Json<ReasonBody>, Response> {
    let (program, body) = call.read::<AddReason>("add_reason").await?;
    let added = program.ask(|host| commands::add_reason(host, body)).await?;
    Ok(Json(added.reason.into()))
}

/// The reason is named in the body.
pub(super) async fn change(call: Call) -> Result<Json<ReasonBody>, Response> {
    let if_match = if_match(&call.headers)?;
    let (program, body) = call.read::<ChangeReason>("change_reason").await?;
    let request = ChangeReason { if_version: if_match.or(body.if_version), ..body };
    let changed = program.ask(|host| commands::change_reason(host, request)).await?;
    Ok(Json(changed.reason.into()))
}
