//! Carries the change feed to every window, and the news that another workspace is open. Shows whose floor it is in the main
//! window's title.

use std::sync::Arc;

use rollcall_engine::wire::Topic;
use tauri::{AppHandle, Emitter, Manager};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch;

use crate::desk::{Desk, OnDesk, Open};
use crate::shell::MAIN;

/// Runs as long as the app does.
pub async fn carry(app: AppHandle, desk: Arc<Desk>) {
    let mut on_desk = desk.watch();
    let mut announce = false;
    loop {
        let now = on_desk.borrow_and_update().clone();
        let gone = match now {
            OnDesk::Nothing(_) => on_desk.changed().await.is_err(),
            OnDesk::Open(open) => {
                // The window that is just being made reads everything anyway.
                carry_one(&app, open, &mut on_desk, announce).await
            }
        };
        if gone {
            return;
        }
        announce = true;
    }
}

/// Carries one workspace's changes until another is open. True when the app is going away.
async fn carry_one(app: &AppHandle, open: Arc<Open>, on_desk: &mut watch::Receiver<OnDesk>, announce: bool) -> bool {
    let mut changes = open.workspace.feed().subscribe();
    // Held by the desk alone, so that putting it away closes the file.
    drop(open);
    name_main(app).await;
    if announce {
        tell(app, "workspace", ());
    }
    loop {
        tokio::select! {
            other = on_desk.changed() => return other.is_err(),
            next = changes.recv() => match next {
                Ok(changes) => {
                    if changes.changes.iter().any(|change| change.topic == Topic::Workspace) {
                        name_main(app).await;
                    }
                    tell(app, "changes", changes);
                }
                // The windows fell behind further than the feed remembers: they read everything anew.
                Err(RecvError::Lagged(_)) => tell(app, "workspace", ()),
                Err(RecvError::Closed) => return on_desk.changed().await.is_err(),
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
    let desk = Arc::clone(&app.state::<Arc<Desk>>());
    let Ok(title) = tauri::async_runtime::spawn_blocking(move || desk.title()).await else { return };
    if let Some(window) = app.get_webview_window(MAIN)
        && let Err(cause) = window.set_title(&title)
    {
        tracing::warn!(%cause, "the title stays as it is");
    }
}
