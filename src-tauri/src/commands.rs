//! The command table as Tauri commands, each by its own name, so that a window's capability file can grant it. A thin door: the
//! engine answers whoever sits at the window that calls, away from the threads that draw and listen.

#[cfg(test)]
mod rights;

use std::sync::Arc;

use rollcall_engine::wire::{self, ErrorBody, Severity};
use rollcall_engine::{Error, commands as engine};
use tauri::{Manager, WebviewWindow};

use crate::state::AppState;
use crate::window::WindowHost;
use crate::{save, workplace};

macro_rules! doors {
    ($($kind:ident $name:ident($request:ident) -> $response:ident for $gate:ident;)*) => {
        $(
            #[tauri::command]
            async fn $name(window: WebviewWindow, request: wire::$request) -> Result<wire::$response, ErrorBody> {
                answer(&window, move |seated| engine::$name(seated, request)).await
            }
        )*

        /// Every command of the table, and the shell's own.
        pub fn all() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name,)* workplace::open_workplace, save::export_report, save::cancel_export]
        }
    };
}

rollcall_engine::with_commands!(doors);

async fn answer<R: Send + 'static>(
    window: &WebviewWindow,
    ask: impl FnOnce(&WindowHost) -> Result<R, Error> + Send + 'static,
) -> Result<R, ErrorBody> {
    let state = Arc::clone(&window.state::<Arc<AppState>>());
    let label = window.label().to_owned();
    let answering = move || ask(&WindowHost::at(&state, &label)).map_err(|error| state.explain(&error));
    let answered = tauri::async_runtime::spawn_blocking(answering).await;
    // A panic: its message went to the log when it happened.
    answered.unwrap_or_else(|_| Err(broken()))
}

/// The answer when something broke here and not in the engine.
pub fn broken() -> ErrorBody {
    ErrorBody {
        code: "internal".to_owned(),
        severity: Severity::Failed,
        params: serde_json::Map::new(),
        details: Vec::new(),
        incident: None,
    }
}
