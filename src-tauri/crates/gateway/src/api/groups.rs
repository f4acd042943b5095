//! The supervisor groups that a program's person may see.

use axum::Json;
use axum::response::Response;
use rollcall_engine::commands;
use rollcall_engine::wire::{GroupList, Nothing};

use super::program::Program;

pub(super) async fn list(program: Program) -> Result<Json<GroupList>, Response> {
    Ok(Json(program.ask(|host| commands::list_groups(host, Nothing {})).await?))
}
