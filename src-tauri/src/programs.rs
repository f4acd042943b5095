//! The API for programs, for as long as the workspace's settings say so: a server of its own beside the windows.

use std::sync::Arc;

use rollcall_engine::wire::{Nothing, Topic};
use rollcall_engine::{ApiDoor, Host, commands};
use rollcall_gateway::{Gateway, ProgramsDoor};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{oneshot, watch};

use crate::state::{AppState, Current};

/// How it stands with the API.
#[derive(Clone, Default)]
pub enum Standing {
    /// Not wanted.
    #[default]
    Off,
    /// Wanted, and the system said no.
    Refused(String),
    /// Served.
    Served(ProgramsDoor),
}

impl Standing {
    /// What a window tells of it.
    pub fn door(&self) -> ApiDoor {
        match self {
            Self::Off => ApiDoor::default(),
            Self::Refused(problem) => ApiDoor { problem: Some(problem.clone()), ..ApiDoor::default() },
            Self::Served(door) => door.state(),
        }
    }
}

/// Runs as long as the app does. Another workspace has tokens of its own, so it gets a server of its own.
pub async fn serve(state: Arc<AppState>) {
    let mut current = state.watch();
    loop {
        current.borrow_and_update();
        let wanted = wanted(&state).await;
        let (end, ended) = oneshot::channel();
        if let Some(port) = wanted {
            start(&state, port, ended).await;
        } else {
            state.set_programs(Standing::Off);
        }
        if until_otherwise(&state, wanted, &mut current).await {
            return;
        }
        // Also without a server: then nobody hears it.
        let _ = end.send(());
    }
}

async fn start(state: &Arc<AppState>, port: u16, ended: oneshot::Receiver<()>) {
    let host: Arc<dyn Host> = Arc::clone(state) as _;
    match Gateway::bind_for_programs(host, port).await {
        Ok(gateway) => {
            state.set_programs(Standing::Served(gateway.programs()));
            tauri::async_runtime::spawn(gateway.serve(async {
                let _ = ended.await;
            }));
        }
        Err(cause) => {
            tracing::warn!(%cause, port, "the API isn't served");
            state.set_programs(Standing::Refused(cause.to_string()));
        }
    }
}

/// The port, when the settings of what is open want it served.
async fn wanted(state: &Arc<AppState>) -> Option<u16> {
    let state = Arc::clone(state);
    let read = move || commands::show_settings(&*state, Nothing {}).map_err(|error| error.to_body());
    let settings = tauri::async_runtime::spawn_blocking(read).await.ok()?.ok()?;
    settings.api_served.then_some(settings.api_port)
}

/// Waits until something else is wanted, or another workspace is open. True when the app is going away.
async fn until_otherwise(state: &Arc<AppState>, present: Option<u16>, current: &mut watch::Receiver<Current>) -> bool {
    let Current::Open(open) = state.now_open() else { return current.changed().await.is_err() };
    let mut changes = open.workspace.feed().subscribe();
    drop(open);
    loop {
        tokio::select! {
            other = current.changed() => return other.is_err(),
            next = changes.recv() => match next {
                Ok(changes) if changes.changes.iter().all(|change| change.topic != Topic::Workspace) => {}
                Ok(_) | Err(RecvError::Lagged(_)) if wanted(state).await == present => {}
                Ok(_) | Err(RecvError::Lagged(_)) => return false,
                Err(RecvError::Closed) => return current.changed().await.is_err(),
            },
        }
    }
}
