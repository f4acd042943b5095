//! The command table as Tauri commands, each by its own name, so that a window's capability file can grant it. A thin door: the
//! engine answers, away from the threads that draw and listen.

use std::sync::Arc;

use rollcall_engine::wire::{self, ErrorBody, Severity};
use rollcall_engine::{Error, commands as engine};
use tauri::{AppHandle, Manager};

use crate::desk::Desk;

macro_rules! doors {
    ($($kind:ident $name:ident($request:ident) -> $response:ident;)*) => {
        $(
            #[tauri::command]
            async fn $name(app: AppHandle, request: wire::$request) -> Result<wire::$response, ErrorBody> {
                answer(app, move |desk| engine::$name(desk, request)).await
            }
        )*

        /// Every command of the table.
        pub fn all() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),*]
        }
    };
}

rollcall_engine::with_commands!(doors);

async fn answer<R: Send + 'static>(
    app: AppHandle,
    ask: impl FnOnce(&Desk) -> Result<R, Error> + Send + 'static,
) -> Result<R, ErrorBody> {
    let desk = Arc::clone(&app.state::<Arc<Desk>>());
    let answered = tauri::async_runtime::spawn_blocking(move || ask(&desk).map_err(|error| desk.explain(&error))).await;
    // A panic: its message went to the log when it happened.
    answered.unwrap_or_else(|_| Err(broken()))
}

fn broken() -> ErrorBody {
    ErrorBody {
        code: "internal".to_owned(),
        severity: Severity::Failed,
        params: serde_json::Map::new(),
        details: Vec::new(),
        incident: None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use serde_json::Value;

    const COMMANDS: &[&str] = include!("gen/command_names.rs");

    #[test]
    fn the_main_window_may_call_what_its_screens_use_and_nothing_else() {
        let capability: Value =
            serde_json::from_str(include_str!("../capabilities/main.json")).expect("a capability file");
        let granted: BTreeSet<&str> =
            capability["permissions"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        let sources = sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src")));
        assert!(!sources.is_empty(), "the interface's sources are where they were");
        for name in COMMANDS {
            let used = sources.iter().any(|text| text.contains(&format!("call(\"{name}\"")));
            let permission = format!("allow-{}", name.replace('_', "-"));
            assert_eq!(granted.contains(permission.as_str()), used, "{permission} is granted when a screen calls it");
        }
        assert_eq!(capability["windows"], serde_json::json!(["main"]), "no other window gets these");
    }

    /// The interface's own code, without its tests.
    fn sources(folder: &Path) -> Vec<String> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let is_test = path.file_stem().is_some_and(|stem| stem.to_string_lossy().contains(".test"));
            if path.is_dir() {
                found.extend(sources(&path));
            } else if !is_test && path.extension().is_some_and(|kind| kind == "ts" || kind == "svelte") {
                found.push(std::fs::read_to_string(&path).expect("text"));
            }
        }
        found
    }
}
