//! What clients write elsewhere comes in here, so that a real chat can be wired up.

use axum::Json;
use axum::response::Response;
use rollcall_engine::commands;
use rollcall_engine::wire::{FloorChanged, ReceiveMessage};

use super::call::Call;

pub(super) async fn receive(call: Call) -> Result<Json<FloorChanged>, Response> {
    let (program, body) = call.read::<ReceiveMessage>("receive_message").await?;
    Ok(Json(program.ask(|host| commands::receive_message(host, body)).await?))
}
