//! What every window works on: at most one open workspace with its seats, and the reason when there is none. The state itself
//! is a host that acts as the file's owner: it opens what was asked for at the start, and deadlines are carried out through it.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use rollcall_engine::wire::{ErrorBody, OpenDemo, OpenWorkspace};
use rollcall_engine::{Actor, ApiDoor, DoorRefusal, Error, Host, Opener, Workspace, commands};
use serde_json::Value;
use tokio::sync::watch;

use crate::connection;
use crate::programs::Standing;
use crate::saved;
use crate::seats::Seats;
use crate::startup_target::StartupTarget;

/// The state that all windows share; a process has one.
pub struct AppState {
    data: PathBuf,
    current: watch::Sender<Current>,
    /// How it stands with the API for programs.
    programs: Mutex<Standing>,
    /// Held while agents who left are seen off, so that the end waits for it.
    at_the_door: Mutex<()>,
}

/// What is open.
#[derive(Clone)]
pub enum Current {
    /// This workspace is open.
    Open(Arc<Open>),
    /// None is: because nobody opened one yet, or because the last one refused.
    Nothing(Option<ErrorBody>),
}

/// The open workspace, and who sits at its windows.
pub struct Open {
    /// Shared with who asks it something just now.
    pub workspace: Arc<Workspace>,
    /// Nobody sits anywhere when it opens.
    pub seats: Seats,
}

impl Current {
    /// What is open.
    pub fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        match self {
            Self::Open(open) => Ok(Arc::clone(&open.workspace)),
            Self::Nothing(_) => Err(DoorRefusal::NoWorkspace.into()),
        }
    }
}

impl AppState {
    /// Nothing is open yet. What is remembered between runs lies in that folder.
    pub fn new(data: PathBuf) -> Self {
        Self {
            data,
            current: watch::Sender::new(Current::Nothing(None)),
            programs: Mutex::default(),
            at_the_door: Mutex::default(),
        }
    }

    /// Where the windows' engine keeps what is its own.
    pub fn webview_folder(&self) -> PathBuf {
        self.data.join("webview")
    }

    /// What is open now.
    pub fn now_open(&self) -> Current {
        self.current.borrow().clone()
    }

    /// What the title of a window says: whose floor it is.
    pub fn title(&self) -> String {
        match self.workspace().and_then(|workspace| workspace.name()) {
            Ok(name) => format!("Rollcall – {name}"),
            Err(_) => "Rollcall".to_owned(),
        }
    }

    /// Opens what was asked for at the start. What is open stays open when that is refused.
    pub fn open(&self, target: StartupTarget) -> Result<(), Error> {
        match target {
            StartupTarget::Demo => commands::open_demo(self, OpenDemo::default()).map(drop),
            StartupTarget::File(path) => self.open_file(path),
            StartupTarget::Last => saved::last_workspace(&self.data).map_or(Ok(()), |path| self.open_file(path)),
        }
    }

    fn open_file(&self, path: PathBuf) -> Result<(), Error> {
        let path = path.into_os_string().to_string_lossy().into_owned();
        commands::open_workspace(self, OpenWorkspace { path }).map(drop)
    }

    /// Keeps why nothing could be opened, for the start page.
    pub fn nothing_because(&self, refusal: ErrorBody) {
        self.current.send_replace(Current::Nothing(Some(refusal)));
    }

    /// Puts the workspace away, so that its file is closed properly. Everybody gets up first.
    pub fn clear(&self) {
        self.empty_seats();
        self.current.send_replace(Current::Nothing(None));
    }

    /// A window is gone, and whoever sat there.
    pub fn window_gone(state: &Arc<Self>, label: &str) {
        if let Current::Open(open) = state.now_open() {
            open.seats.put(label, None);
        }
        Self::disconnect_left_later(state);
    }

    /// Agents who left their last workplace lose the connection, away from whoever noticed.
    pub fn disconnect_left_later(state: &Arc<Self>) {
        let state = Arc::clone(state);
        thread::spawn(move || state.disconnect_left());
    }

    fn empty_seats(&self) {
        if let Current::Open(open) = self.now_open() {
            open.seats.clear();
        }
        self.disconnect_left();
    }

    fn disconnect_left(&self) {
        let _one_at_a_time = self.at_the_door.lock().unwrap_or_else(PoisonError::into_inner);
        if let Current::Open(open) = self.now_open() {
            for agent in open.seats.take_left() {
                connection::lose(&open.workspace, self.clocks(), agent);
            }
        }
    }

    /// Says how it stands with the API for programs.
    pub fn set_programs(&self, standing: Standing) {
        *self.programs.lock().unwrap_or_else(PoisonError::into_inner) = standing;
    }

    /// Hears of every change of what is open.
    pub fn watch(&self) -> watch::Receiver<Current> {
        self.current.subscribe()
    }

    /// An error as the window gets it: "no workspace" also says why, when there is a reason.
    pub fn explain(&self, error: &Error) -> ErrorBody {
        let mut body = error.to_body();
        if let (Error::Door(DoorRefusal::NoWorkspace), Current::Nothing(Some(reason))) =
            (error, &*self.current.borrow())
        {
            body.params.clone_from(&reason.params);
            body.params.insert("because".to_owned(), Value::from(reason.code.clone()));
        }
        body
    }
}

impl Host for AppState {
    fn actor(&self) -> Actor {
        Actor::Owner
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        self.current.borrow().workspace()
    }

    fn api(&self) -> ApiDoor {
        self.programs.lock().unwrap_or_else(PoisonError::into_inner).door()
    }

    fn opener(&self) -> Result<&dyn Opener, Error> {
        Ok(self)
    }
}

impl Opener for AppState {
    fn adopt(&self, workspace: Workspace) -> Result<(), Error> {
        if let Err(cause) = saved::remember_workspace(&self.data, workspace.path()) {
            tracing::warn!(%cause, "the next start won't know which workspace was open");
        }
        self.empty_seats();
        let open = Open { workspace: Arc::new(workspace), seats: Seats::default() };
        self.current.send_replace(Current::Open(Arc::new(open)));
        Ok(())
    }

    fn put_away(&self) -> Result<(), Error> {
        self.clear();
        Ok(())
    }

    fn demo_path(&self) -> Result<PathBuf, Error> {
        Ok(self.data.join("demo.db"))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use rollcall_engine::Host;
    use rollcall_engine::wire::{CreateWorkspace, Nothing};

    use super::{AppState, Error, commands};
    use crate::startup_target::StartupTarget;

    fn state(data: &Path) -> AppState {
        AppState::new(data.to_owned())
    }

    fn with_a_team(data: &Path) -> AppState {
        let state = state(data);
        let request = CreateWorkspace {
            path: data.join("team.db").display().to_string(),
            name: "Night shift".to_owned(),
            administrator: "Robin Vale".to_owned(),
            language: None,
            time_zone: Some("UTC".to_owned()),
        };
        commands::create_workspace(&state, request).expect("an empty folder");
        state
    }

    fn refusal(state: &AppState) -> Error {
        commands::show_workspace(state, Nothing::default()).map(drop).expect_err("nothing is open")
    }

    #[test]
    fn the_first_start_has_nothing_open_and_no_reason() {
        let data = tempfile::tempdir().expect("a folder");
        let state = state(data.path());
        state.open(StartupTarget::Last).expect("there is no last workspace to miss");
        let body = state.explain(&refusal(&state));
        assert_eq!(body.code, "no_workspace");
        assert_eq!(body.params.get("because"), None);
    }

    #[test]
    fn the_next_start_opens_what_was_open() {
        let data = tempfile::tempdir().expect("a folder");
        drop(with_a_team(data.path()));
        let state = state(data.path());
        state.open(StartupTarget::Last).expect("the file is there");
        assert_eq!(state.workspace().and_then(|open| open.name()).ok().as_deref(), Some("Night shift"));
    }

    #[test]
    fn a_last_workspace_that_is_gone_is_the_reason_for_the_start_page() {
        let data = tempfile::tempdir().expect("a folder");
        drop(with_a_team(data.path()));
        std::fs::remove_file(data.path().join("team.db")).expect("the file just made");

        let state = state(data.path());
        let missing = state.open(StartupTarget::Last).expect_err("the file is gone");
        state.nothing_because(missing.to_body());

        let body = state.explain(&refusal(&state));
        assert_eq!(body.code, "no_workspace", "the window shows its start page");
        assert_eq!(body.params["because"], "file_missing", "and why");
        assert_eq!(body.params["path"], data.path().join("team.db").display().to_string(), "and which file");
    }

    #[test]
    fn a_refused_file_leaves_what_is_open() {
        let data = tempfile::tempdir().expect("a folder");
        let state = with_a_team(data.path());
        state.open(StartupTarget::File(data.path().join("other.db"))).expect_err("there is no such file");
        assert_eq!(state.workspace().and_then(|open| open.name()).ok().as_deref(), Some("Night shift"));
    }

    #[test]
    fn putting_the_workspace_away_closes_its_file() {
        let data = tempfile::tempdir().expect("a folder");
        let state = with_a_team(data.path());
        let open = state.workspace().map(|workspace| std::sync::Arc::downgrade(&workspace)).expect("it is open");
        state.clear();
        assert!(open.upgrade().is_none(), "nobody else holds it");
    }
}
