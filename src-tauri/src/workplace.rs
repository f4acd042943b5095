//! The windows of agents. Any number of them is open beside the main one, each with its own person.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use rollcall_engine::wire::ErrorBody;
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder};

use crate::commands::broken;
use crate::state::AppState;

/// Begins every workplace's label; their rights are in `capabilities/workplace.json`.
const LABEL: &str = "workplace-";

/// A label is never used again: what is left to do for a closed window mustn't hit another.
static NEXT: AtomicU32 = AtomicU32::new(1);

/// True for the label of a workplace.
pub fn is_workplace(label: &str) -> bool {
    label.starts_with(LABEL)
}

/// Opens a workplace at which nobody sits yet.
#[tauri::command]
pub async fn open_workplace(app: AppHandle) -> Result<(), ErrorBody> {
    open(&app).map_err(|cause| {
        tracing::error!(%cause, "no workplace opened");
        broken()
    })
}

/// Never called on the thread that draws: there it would wait for itself on some systems.
fn open(app: &AppHandle) -> tauri::Result<()> {
    let folder = app.state::<Arc<AppState>>().webview_folder();
    let label = format!("{LABEL}{}", NEXT.fetch_add(1, Ordering::Relaxed));
    WebviewWindowBuilder::new(app, label, WebviewUrl::App("workplace.html".into()))
        .title("Rollcall")
        // Whose it is, and what it warns of, the page knows.
        .on_document_title_changed(|window, title| {
            if let Err(cause) = window.set_title(&title) {
                tracing::warn!(%cause, "a title stays as it is");
            }
        })
        .inner_size(1180.0, 780.0)
        .min_inner_size(320.0, 480.0)
        .data_directory(folder)
        .build()
        .map(drop)
}
