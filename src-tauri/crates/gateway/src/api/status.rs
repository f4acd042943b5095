//! One agent's work status: the reference product's call, and the look that it lacks.

use axum::Json;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use rollcall_engine::wire::{AgentRef, ChangeStatus, ListReasons, PersonName, ShowAgent, StatusChanged};
use rollcall_engine::{Error, Host, commands};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::agents::Named;
use super::call::Call;
use super::etag::{if_match, tagged};
use super::program::Program;
use crate::answer;

const ACTIVE: &str = "active";
const OUTGOING: &str = "outgoing";

/// What an agent is to do, in the words of the reference product.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(tag = "status", rename_all = "UPPERCASE", deny_unknown_fields)]
pub(crate) enum NewStatus {
    /// Active.
    Ready {},
    /// Active (doesn't receive threads).
    Outgoing {},
    /// Inactive, or Active (finishing) first where threads block.
    Inactive {
        /// The code of a reason.
        reason: String,
    },
}

impl NewStatus {
    /// Sets it. `INACTIVE` takes reasons alone, and names those alone when it is given something else.
    fn set(self, host: &dyn Host, agent: &AgentRef, if_interval: Option<i64>) -> Result<StatusChanged, Error> {
        let change = |to: &str| {
            let request = ChangeStatus { agent: agent.clone(), to: to.to_owned(), if_interval };
            commands::change_status(host, request)
        };
        let reason = match self {
            NewStatus::Ready {} => return change(ACTIVE),
            NewStatus::Outgoing {} => return change(OUTGOING),
            NewStatus::Inactive { reason } => reason,
        };
        if ![ACTIVE, OUTGOING].contains(&reason.as_str()) {
            match change(&reason) {
                Err(error) if is_no_reason(&error) => {}
                outcome => return outcome,
            }
        }
        let known = commands::list_reasons(host, ListReasons { include_retired: false })?;
        Err(Error::unknown_reason(&reason, known.reasons.into_iter().map(|one| one.code).collect()))
    }
}

/// True when what was given is no reason's code.
fn is_no_reason(error: &Error) -> bool {
    matches!(error, Error::Refused(_))
        && ["unknown_status", "status_not_choosable"].contains(&error.to_body().code.as_str())
}

/// What an agent is doing now.
#[derive(Serialize, JsonSchema)]
pub(crate) struct StatusBody {
    /// The agent.
    id: i64,
    /// Their login.
    login: String,
    /// `outgoing`, `active`, `active_free`, `finishing`, `inactive`, `not_ready`, `kicked_out` or `offline`.
    status: String,
    /// The reason's code while `inactive`.
    reason: Option<String>,
    /// Where a `finishing` agent goes.
    next_reason: Option<String>,
    /// Since when.
    since: String,
    /// Why it began.
    cause: String,
    /// Who began it; null when the system did.
    changed_by: Option<PersonName>,
}

pub(super) async fn show(program: Program, headers: HeaderMap, named: Named) -> Result<Response, Response> {
    let agent = named.agent()?;
    let card = program.ask(|host| commands::show_agent(host, ShowAgent { agent })).await?;
    let interval = card.history.last().map(|open| open.id).unwrap_or_default();
    let body = StatusBody {
        id: card.agent.id,
        login: card.agent.login,
        status: card.agent.status,
        reason: card.agent.reason,
        next_reason: card.agent.next_reason,
        since: card.agent.since,
        cause: card.cause,
        changed_by: card.changed_by,
    };
    Ok(tagged(&headers, &format!("\"{interval}\""), Json(body)))
}

pub(super) async fn set(named: Named, call: Call) -> Result<Json<StatusChanged>, Response> {
    let agent = named.agent()?;
    // A tag that isn't one of ours can't be the present one.
    let if_interval = if_match(&call.headers)?.map(|tag| tag.parse().unwrap_or(-1));
    let (program, to) = call.read::<NewStatus>("change_status").await?;
    Ok(Json(program.ask(move |host| to.set(host, &agent, if_interval)).await?))
}

/// The agent's name in the path, which says nothing that isn't text.
pub(super) fn text(path: Result<Path<String>, axum::extract::rejection::PathRejection>) -> Result<String, Response> {
    path.map(|Path(text)| text).map_err(|rejection| answer::malformed(StatusCode::BAD_REQUEST, rejection.body_text()))
}
