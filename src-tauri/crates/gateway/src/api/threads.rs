//! What clients write elsewhere comes in here, so that a real chat can be wired up.

use axum::Json;
use axum::response::Response;
use rollcall_engine::commands;
use rollcall_engine::wire::{FloorChanged, ReceiveMessage};

use super::call::Call;

pub(super) async fn receive(call: Call<ReceiveMessage>) -> Result<Json<FloorChanged>, Response> {
    Ok(Json(call.program.ask(|host| commands::receive_message(host, call.body)).await?))
}
