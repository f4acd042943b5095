//! Composition: the state, the plugins, the main window. Everything is built before Tauri starts and handed over.

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use rollcall_engine::wire::ErrorBody;
use rollcall_engine::{backup, timekeeper};
use rollcall_words::Words;
use tauri::{App, AppHandle, Manager, RunEvent, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};
use tauri_plugin_window_state::StateFlags;

use crate::exports::Exports;
use crate::startup_target::StartupTarget;
use crate::state::AppState;
use crate::{commands, feed, log, owners, programs};

/// The main window's label; its rights are in `capabilities/main.json`.
pub const MAIN: &str = "main";

/// Runs until the last window is closed.
pub fn run() -> Result<ExitCode, Box<dyn Error>> {
    let context = tauri::generate_context!();
    let data = data_folder(&context.config().identifier)?;
    owners::make_folder(&data).map_err(|cause| format!("{}: {cause}", data.display()))?;
    log::start(&data)?;
    let state = Arc::new(AppState::new(data.clone()));
    let exports = Arc::<Exports>::default();

    let app = tauri::Builder::default()
        // First, so that a second start ends before it touches a file.
        .plugin(tauri_plugin_single_instance::init(second_start))
        .plugin(tauri_plugin_dialog::init())
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_filename(data.join("window.json").to_string_lossy())
                .with_filter(|label| label == MAIN)
                .with_state_flags(
                    StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN,
                )
                .build(),
        )
        .manage(Arc::clone(&state))
        .manage(Arc::clone(&exports))
        .invoke_handler(commands::all())
        .on_window_event(|window, event| {
            if matches!(event, WindowEvent::Destroyed) {
                window.state::<Arc<Exports>>().cancel(window.label());
                AppState::window_gone(&window.state::<Arc<AppState>>(), window.label());
            }
        })
        .setup(set_up)
        .build(context)?;
    let code = app.run_return(move |_, event| {
        if matches!(event, RunEvent::Exit) {
            exports.end();
            state.clear();
        }
    });
    Ok(u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from))
}

/// Where the shell keeps what is its own. `ROLLCALL_DATA` puts it elsewhere, for tests and for a portable copy.
fn data_folder(identifier: &str) -> Result<PathBuf, String> {
    match env::var_os("ROLLCALL_DATA") {
        Some(folder) => Ok(PathBuf::from(folder)),
        None => Ok(dirs::data_dir()
            .ok_or("this machine has no folder for programs' data; set ROLLCALL_DATA")?
            .join(identifier)),
    }
}

/// The workspace first, the window then: it never shows a start page that it takes back.
fn set_up(app: &mut App) -> Result<(), Box<dyn Error>> {
    let state = Arc::clone(&app.state::<Arc<AppState>>());
    let target = StartupTarget::of(env::args().skip(1), &env::current_dir().unwrap_or_default());
    if let Err(refusal) = state.open(target) {
        tracing::warn!(%refusal, "nothing is open");
        state.nothing_because(refusal.to_body());
    }
    timekeeper::start(&state);
    backup::start(&state);
    open_main(app.handle())?;
    tauri::async_runtime::spawn(feed::carry(app.handle().clone(), Arc::clone(&state)));
    tauri::async_runtime::spawn(programs::serve(state));
    Ok(())
}

/// The main window. Its state on the screen is remembered.
fn open_main(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let state = app.state::<Arc<AppState>>();
    WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title(state.title())
        .inner_size(1280.0, 832.0)
        .min_inner_size(320.0, 480.0)
        .data_directory(state.webview_folder())
        .build()
}

/// Somebody started Rollcall again: the main window comes forward, with what they asked for. It opens again when only
/// workplaces are left.
fn second_start(app: &AppHandle, arguments: Vec<String>, folder: String) {
    let app = app.clone();
    tauri::async_runtime::spawn_blocking(move || {
        let target = StartupTarget::of(arguments.into_iter().skip(1), Path::new(&folder));
        let opened = if target == StartupTarget::Last { Ok(()) } else { app.state::<Arc<AppState>>().open(target) };
        let window = match app.get_webview_window(MAIN).map_or_else(|| open_main(&app), Ok) {
            Ok(window) => window,
            Err(cause) => return tracing::error!(%cause, "the main window did not open"),
        };
        if let Err(cause) = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus()) {
            tracing::warn!(%cause, "the window did not come forward");
        }
        if let Err(refusal) = opened {
            tracing::warn!(%refusal, "what a second start asked for is refused");
            complain(&window, &refusal.to_body());
        }
    });
}

fn complain(window: &WebviewWindow, refusal: &ErrorBody) {
    let sentence = Words::for_system().error(&refusal.code, &refusal.params);
    window.dialog().message(sentence).title("Rollcall").kind(MessageDialogKind::Warning).parent(window).show(|_| {});
}
