//! Any command of the table, called by its name.

use axum::Json;
use axum::extract::Path;
use axum::response::Response;
use rollcall_engine::dispatch;
use serde_json::Value;

use super::call::Call;
use super::status::text;

pub(super) async fn call(
    path: Result<Path<String>, axum::extract::rejection::PathRejection>,
    call: Call,
) -> Result<Json<Value>, Response> {
    let name = text(path)?;
    let (program, body) = call.read::<Value>(&name).await?;
    Ok(Json(program.ask(move |host| dispatch(host, &name, body)).await?))
}
