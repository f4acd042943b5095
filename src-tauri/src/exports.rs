//! Reports on their way into files, one a window at a time. A new one ends the one before: a page that was loaded again knows nothing
//! of it.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use rollcall_engine::export::{self, Exported};
use rollcall_engine::wire::{ExportProgress, ExportReport};
use rollcall_engine::{Error, Host};

/// A bar that moves more often isn't smoother.
const BETWEEN: Duration = Duration::from_millis(100);
/// For what is stopped to clean up after itself.
const PATIENCE: Duration = Duration::from_secs(2);

/// The exports of all windows.
#[derive(Default)]
pub struct Exports {
    running: Mutex<Vec<Running>>,
    ended: Condvar,
}

struct Running {
    label: String,
    stop: Arc<AtomicBool>,
}

/// One export. Dropping it says that it is over.
pub struct Export {
    all: Arc<Exports>,
    stop: Arc<AtomicBool>,
}

impl Exports {
    /// Begins one for this window.
    pub fn begin(all: &Arc<Self>, label: &str) -> Export {
        let stop = Arc::<AtomicBool>::default();
        all.cancel(label);
        all.running().push(Running { label: label.to_owned(), stop: Arc::clone(&stop) });
        Export { all: Arc::clone(all), stop }
    }

    /// Stops what is under way for this window.
    pub fn cancel(&self, label: &str) {
        for running in self.running().iter().filter(|running| running.label == label) {
            running.stop.store(true, Ordering::Relaxed);
        }
    }

    /// Stops all of them, and waits until they have left nothing behind.
    pub fn end(&self) {
        let all = self.running();
        for running in all.iter() {
            running.stop.store(true, Ordering::Relaxed);
        }
        // Whoever takes longer isn't waited for.
        drop(self.ended.wait_timeout_while(all, PATIENCE, |all| !all.is_empty()));
    }

    fn running(&self) -> MutexGuard<'_, Vec<Running>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Export {
    /// Writes the report; false when it was stopped, and then nothing is left of it. `tell` hears how far it is, and answers
    /// whether anybody still listens.
    pub fn write(
        &self,
        host: &dyn Host,
        request: &ExportReport,
        path: &Path,
        mut tell: impl FnMut(ExportProgress) -> bool,
    ) -> Result<bool, Error> {
        if self.is_stopped() {
            return Ok(false);
        }
        let mut told: Option<Instant> = None;
        let mut so_far = |progress: ExportProgress| {
            let due = told.is_none_or(|told| told.elapsed() >= BETWEEN);
            if due {
                told = Some(Instant::now());
            }
            let goes_on = !self.is_stopped() && (!due || tell(progress));
            if goes_on { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        };
        Ok(export::to_file(host, request, path, &mut so_far)? == Exported::Whole)
    }

    fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

impl Drop for Export {
    fn drop(&mut self) {
        self.all.running().retain(|running| !Arc::ptr_eq(&running.stop, &self.stop));
        self.all.ended.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;
    use std::{fs, thread};

    use rollcall_engine::wire::{ExportProgress, ExportReport};
    use rollcall_engine::{PersonId, Seat, Sitting, dispatch};
    use serde_json::json;

    use super::Exports;
    use crate::state::AppState;
    use crate::window::WindowHost;

    /// A main window on a team of Maya and Oskar.
    fn window(data: &Path) -> (Arc<AppState>, WindowHost) {
        let state = Arc::new(AppState::new(data.to_owned()));
        let ask = |name: &str, request| dispatch(&*state, name, request).expect("the owner may");
        let path = data.join("team.db").display().to_string();
        ask("create_workspace", json!({ "path": path, "name": "Night shift", "administrator": "Robin Vale" }));
        ask("add_group", json!({ "name": "Chat" }));
        for (login, name) in [("maya", "Maya Kessler"), ("oskar", "Oskar Lind")] {
            ask("add_agent", json!({ "login": login, "name": name, "group_id": 1 }));
        }
        let window = WindowHost::at(&state, "main");
        (state, window)
    }

    fn log() -> ExportReport {
        serde_json::from_value(json!({ "report": "log", "format": "csv" })).expect("a request")
    }

    fn files(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").file_name());
        names.map(|name| name.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_report_is_saved_for_whoever_sits_at_the_window() {
        let (data, to) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let (_state, window) = window(data.path());
        let exports = Arc::<Exports>::default();
        let path = to.path().join("log.csv");
        let mut told = Vec::new();
        let mut tell = |progress: ExportProgress| {
            told.push(progress.of);
            true
        };
        assert!(Exports::begin(&exports, "main").write(&window, &log(), &path, &mut tell).expect("it is saved"));
        assert_eq!(told, [2], "it is told how much there is, and not more often than anybody looks");
        let all = fs::read_to_string(&path).expect("the file");
        assert!(all.contains("maya") && all.contains("oskar"), "{all}");

        let oskar = dispatch(&window, "show_agent", json!({ "agent": "oskar" })).expect("an agent");
        let id = PersonId::new(oskar["agent"]["id"].as_i64().expect("an id"));
        window.take(Some(Sitting::new(id, 0))).expect("a workspace is open");
        let saved = Exports::begin(&exports, "main").write(&window, &log(), &path, |_| true);
        assert!(saved.expect("it is saved"), "what is there is replaced: the dialog asked");
        let own = fs::read_to_string(&path).expect("the file");
        assert!(own.contains("oskar") && !own.contains("maya"), "an agent sees their own rows: {own}");
        assert_eq!(files(to.path()), ["log.csv"], "nothing else is left");
    }

    #[test]
    fn what_is_stopped_leaves_nothing() {
        let (data, to) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let (_state, window) = window(data.path());
        let exports = Arc::<Exports>::default();
        let path = to.path().join("log.csv");
        let export = Exports::begin(&exports, "main");
        exports.cancel("workplace-1");
        exports.cancel("main");
        assert!(!export.write(&window, &log(), &path, |_| true).expect("no failure"), "before it began");
        let gone = Exports::begin(&exports, "main").write(&window, &log(), &path, |_| false);
        assert!(!gone.expect("no failure"), "nobody listens any more");
        assert_eq!(files(to.path()), [""; 0]);
    }

    #[test]
    fn a_refusal_leaves_what_was_there() {
        let (data, to) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let (_state, window) = window(data.path());
        let exports = Arc::<Exports>::default();
        let path = to.path().join("log.csv");
        fs::write(&path, "what was there").expect("the file is written");
        let mut request = log();
        request.sort = rollcall_engine::wire::LogSort::Duration;
        let refused = Exports::begin(&exports, "main").write(&window, &request, &path, |_| true);
        assert_eq!(refused.expect_err("a file isn't ordered by that").to_body().code, "order_not_for_files");
        assert_eq!(fs::read_to_string(&path).expect("the file"), "what was there");
        assert_eq!(files(to.path()), ["log.csv"]);
    }

    #[test]
    fn a_new_one_ends_the_one_before_at_the_same_window() {
        let exports = Arc::<Exports>::default();
        let [main, other] = ["main", "other"].map(|label| Exports::begin(&exports, label));
        let next = Exports::begin(&exports, "main");
        assert_eq!([&main, &other, &next].map(super::Export::is_stopped), [true, false, false]);
        drop(main);
        exports.cancel("main");
        assert_eq!([&other, &next].map(super::Export::is_stopped), [false, true], "its end leaves the next one be");
    }

    #[test]
    fn the_end_of_the_app_waits_until_all_are_over() {
        let exports = Arc::<Exports>::default();
        let export = Exports::begin(&exports, "main");
        let writing = thread::spawn(move || {
            while !export.is_stopped() {
                thread::yield_now();
            }
        });
        exports.end();
        assert!(exports.running().is_empty(), "it has cleaned up");
        writing.join().expect("it ended in order");
    }
}
