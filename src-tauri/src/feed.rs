//! Carries the change feed to every window, and the news that another workspace is open. Shows whose floor it is in the main
//! window's title.

use std::sync::Arc;

use rollcall_engine::wire::Topic;
use tauri::{AppHandle, Emitter, Manager};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch;

use crate::shell::MAIN;
use crate::state::{AppState, Current, Open};

/// Runs as long as the app does.
pub async fn carry(app: AppHandle, state: Arc<AppState>) {
    let mut current = state.watch();
    let mut announce = false;
    loop {
        let now = current.borrow_and_update().clone();
        let gone = match now {
            Current::Nothing(_) => current.changed().await.is_err(),
            Current::Open(open) => {
                // The window that is just being made reads everything anyway.
                carry_one(&app, open, &mut current, announce).await
            }
        };
        if gone {
            return;
        }
        announce = true;
    }
}

/// Carries one workspace's changes until another is open. True when the app is going away.
async fn carry_one(app: &AppHandle, open: Arc<Open>, current: &mut watch::Receiver<Current>, announce: bool) -> bool {
    let mut changes = open.workspace.feed().subscribe();
    // Only the state keeps it, so that closing the workspace closes the file.
    drop(open);
    name_main(app).await;
    if announce {
        tell(app, "workspace", ());
    }
    loop {
        tokio::select! {
            other = current.changed() => return other.is_err(),
            next = changes.recv() => match next {
                Ok(changes) => {
                    if changes.changes.iter().any(|change| change.topic == Topic::Workspace) {
                        name_main(app).await;
                    }
                    tell(app, "changes", changes);
                }
                // The windows fell behind further than the feed remembers: they read everything again.
                Err(RecvError::Lagged(_)) => tell(app, "workspace", ()),
                Err(RecvError::Closed) => return current.changed().await.is_err(),
            },
        }
    }
}

fn tell<T: serde::Serialize + Clone>(app: &AppHandle, event: &str, payload: T) {
    if let Err(cause) = app.emit(event, payload) {
        tracing::error!(%cause, event, "an event did not reach the windows");
    }
}

async fn name_main(app: &AppHandle) {
    let state = Arc::clone(&app.state::<Arc<AppState>>());
    let Ok(title) = tauri::async_runtime::spawn_blocking(move || state.title()).await else { return };
    if let Some(window) = app.get_webview_window(MAIN)
        && let Err(cause) = window.set_title(&title)
    {
        tracing::warn!(%cause, "the title stays as it is");
    }
}
