//! A report as a file: the page says what, and the shell asks where to, so that no page chooses a place on the disk.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rollcall_engine::export;
use rollcall_engine::wire::{ErrorBody, ExportFormat, ExportProgress, ExportReport};
use tauri::ipc::Channel;
use tauri::{Manager, WebviewWindow};
use tauri_plugin_dialog::DialogExt;

use crate::commands::broken;
use crate::exports::Exports;
use crate::state::AppState;
use crate::window::WindowHost;

/// More isn't read in a dialog, and no file system takes much more.
const LONGEST_NAME: usize = 120;

/// Asks where to, and saves the report there. False when somebody thought better of it.
#[tauri::command]
pub async fn export_report(
    window: WebviewWindow,
    request: ExportReport,
    name: String,
    progress: Channel<ExportProgress>,
) -> Result<bool, ErrorBody> {
    let saving = move || {
        let state = Arc::clone(&window.state::<Arc<AppState>>());
        let export = Exports::begin(&window.state::<Arc<Exports>>(), window.label());
        let host = WindowHost::at(&state, window.label());
        // What is refused is refused before anybody is asked.
        let usual = export::file_name(&host, &request).map_err(|error| state.explain(&error))?;
        let Some(path) = ask(&window, &suggested(&name, &usual), request.format)? else { return Ok(false) };
        let tell = |so_far| progress.send(so_far).is_ok();
        export.write(&host, &request, &path, tell).map_err(|error| state.explain(&error))
    };
    // A panic: its message went to the log when it happened.
    tauri::async_runtime::spawn_blocking(saving).await.unwrap_or_else(|_| Err(broken()))
}

/// Stops what is being saved for this window.
#[tauri::command]
pub async fn cancel_export(window: WebviewWindow) {
    window.state::<Arc<Exports>>().cancel(window.label());
}

/// The system's own dialog. `None` when it is closed without a choice.
fn ask(window: &WebviewWindow, name: &str, format: ExportFormat) -> Result<Option<PathBuf>, ErrorBody> {
    let (kind, ending) = kind(format);
    let dialog = window.dialog().file().set_parent(window).set_file_name(name).add_filter(kind, &[ending]);
    let Some(chosen) = dialog.blocking_save_file() else { return Ok(None) };
    let path = chosen.into_path().map_err(|cause| {
        tracing::error!(%cause, "the dialog chose no path");
        broken()
    })?;
    Ok(Some(with_ending(path, ending, Path::exists)))
}

/// What a file of this form is called everywhere, and how its name ends.
fn kind(format: ExportFormat) -> (&'static str, &'static str) {
    match format {
        ExportFormat::Csv => ("CSV", "csv"),
        ExportFormat::Xlsx => ("Excel", "xlsx"),
        ExportFormat::Json => ("JSON", "json"),
    }
}

/// The page's name for the file, as far as every file system takes it; the usual one when nothing is left of it.
fn suggested(name: &str, usual: &str) -> String {
    let plain = |c: char| if c.is_control() || r#"\/:*?"<>|"#.contains(c) { '-' } else { c };
    let name: String = name.trim().trim_start_matches('.').chars().map(plain).take(LONGEST_NAME).collect();
    if name.chars().any(char::is_alphanumeric) { name } else { usual.to_owned() }
}

/// Not every dialog adds the ending. Where that would hit another file, the name stays as it was typed: about that one the dialog
/// asked.
fn with_ending(path: PathBuf, ending: &str, exists: impl Fn(&Path) -> bool) -> PathBuf {
    if path.extension().is_some() {
        return path;
    }
    let whole = path.with_extension(ending);
    if exists(&whole) { path } else { whole }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{suggested, with_ending};

    const USUAL: &str = "workload-2026-11-01-2026-11-30.csv";

    #[test]
    fn a_page_suggests_a_name_and_no_place() {
        let name = "Журнал статусов 2026-11-01–2026-11-30.csv";
        assert_eq!(suggested(name, USUAL), name);
        for (wicked, plain) in [
            ("../../.bashrc", "-..-.bashrc"),
            ("/etc/passwd", "-etc-passwd"),
            (r"C:\Windows\system.ini", "C--Windows-system.ini"),
            (".profile", "profile"),
            ("a\u{0}b\n.csv", "a-b-.csv"),
        ] {
            assert_eq!(suggested(wicked, USUAL), plain, "{wicked:?}");
        }
        for nothing in ["", " ", "..", "///", "\u{0}"] {
            assert_eq!(suggested(nothing, USUAL), USUAL, "{nothing:?}");
        }
        assert_eq!(suggested(&"x".repeat(1_000), USUAL).len(), 120);
    }

    #[test]
    fn a_name_without_an_ending_gets_one_unless_that_hits_another_file() {
        let with = |name: &str, there: bool| with_ending(PathBuf::from(name), "csv", |_: &Path| there);
        assert_eq!(with("november", false), Path::new("november.csv"));
        assert_eq!(with("november", true), Path::new("november"));
        assert_eq!(with("november.txt", false), Path::new("november.txt"), "what somebody typed is meant");
    }
}
