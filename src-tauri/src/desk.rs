//! What every window works on: at most one open workspace with its seats, and the reason when there is none. The desk itself
//! acts as the file's owner: it opens what was wished for at the start, and time passes on it.

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
use crate::wish::Wish;

/// The one desk of this process.
pub struct Desk {
    data: PathBuf,
    on_it: watch::Sender<OnDesk>,
    /// How it stands with the API for programs.
    programs: Mutex<Standing>,
    /// Held while agents who left are seen off, so that the end waits for it.
    at_the_door: Mutex<()>,
}

/// What lies on the desk.
#[derive(Clone)]
pub enum OnDesk {
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

impl OnDesk {
    /// What is open.
    pub fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        match self {
            Self::Open(open) => Ok(Arc::clone(&open.workspace)),
            Self::Nothing(_) => Err(DoorRefusal::NoWorkspace.into()),
        }
    }
}

impl Desk {
    /// A desk with nothing on it, remembering in that folder.
    pub fn new(data: PathBuf) -> Self {
        Self {
            data,
            on_it: watch::Sender::new(OnDesk::Nothing(None)),
            programs: Mutex::default(),
            at_the_door: Mutex::default(),
        }
    }

    /// Where the windows' engine keeps what is its own.
    pub fn webview_folder(&self) -> PathBuf {
        self.data.join("webview")
    }

    /// What lies on it now.
    pub fn now_open(&self) -> OnDesk {
        self.on_it.borrow().clone()
    }

    /// What the title of a window says: whose floor it is.
    pub fn title(&self) -> String {
        match self.workspace().and_then(|workspace| workspace.name()) {
            Ok(name) => format!("Rollcall – {name}"),
            Err(_) => "Rollcall".to_owned(),
        }
    }

    /// Opens what was wished for. What is open stays open when that is refused.
    pub fn open(&self, wish: Wish) -> Result<(), Error> {
        match wish {
            Wish::Demo => commands::open_demo(self, OpenDemo::default()).map(drop),
            Wish::File(path) => self.open_file(path),
            Wish::Last => saved::last_workspace(&self.data).map_or(Ok(()), |path| self.open_file(path)),
        }
    }

    fn open_file(&self, path: PathBuf) -> Result<(), Error> {
        let path = path.into_os_string().to_string_lossy().into_owned();
        commands::open_workspace(self, OpenWorkspace { path }).map(drop)
    }

    /// Keeps why nothing could be opened, for the start page.
    pub fn nothing_because(&self, refusal: ErrorBody) {
        self.on_it.send_replace(OnDesk::Nothing(Some(refusal)));
    }

    /// Puts the workspace away, so that its file is closed properly. Everybody gets up first.
    pub fn clear(&self) {
        self.empty_seats();
        self.on_it.send_replace(OnDesk::Nothing(None));
    }

    /// A window is gone, and whoever sat there.
    pub fn window_gone(desk: &Arc<Self>, label: &str) {
        if let OnDesk::Open(open) = desk.now_open() {
            open.seats.put(label, None);
        }
        Self::see_off_later(desk);
    }

    /// Agents who left their last workplace lose the connection, away from whoever noticed.
    pub fn see_off_later(desk: &Arc<Self>) {
        let desk = Arc::clone(desk);
        thread::spawn(move || desk.see_off());
    }

    fn empty_seats(&self) {
        if let OnDesk::Open(open) = self.now_open() {
            open.seats.clear();
        }
        self.see_off();
    }

    fn see_off(&self) {
        let _one_at_a_time = self.at_the_door.lock().unwrap_or_else(PoisonError::into_inner);
        if let OnDesk::Open(open) = self.now_open() {
            for agent in open.seats.take_left() {
                connection::lose(&open.workspace, agent);
            }
        }
    }

    /// Says how it stands with the API for programs.
    pub fn set_programs(&self, standing: Standing) {
        *self.programs.lock().unwrap_or_else(PoisonError::into_inner) = standing;
    }

    /// Hears of every change of what is open.
    pub fn watch(&self) -> watch::Receiver<OnDesk> {
        self.on_it.subscribe()
    }

    /// An error as the window gets it: "no workspace" also says why, when there is a reason.
    pub fn explain(&self, error: &Error) -> ErrorBody {
        let mut body = error.to_body();
        if let (Error::Door(DoorRefusal::NoWorkspace), OnDesk::Nothing(Some(reason))) = (error, &*self.on_it.borrow()) {
            body.params.clone_from(&reason.params);
            body.params.insert("because".to_owned(), Value::from(reason.code.clone()));
        }
        body
    }
}

impl Host for Desk {
    fn actor(&self) -> Actor {
        Actor::Owner
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        self.on_it.borrow().workspace()
    }

    fn api(&self) -> ApiDoor {
        self.programs.lock().unwrap_or_else(PoisonError::into_inner).door()
    }

    fn opener(&self) -> Result<&dyn Opener, Error> {
        Ok(self)
    }
}

impl Opener for Desk {
    fn adopt(&self, workspace: Workspace) -> Result<(), Error> {
        if let Err(cause) = saved::remember_workspace(&self.data, workspace.path()) {
            tracing::warn!(%cause, "the next start won't know which workspace was open");
        }
        self.empty_seats();
        let open = Open { workspace: Arc::new(workspace), seats: Seats::default() };
        self.on_it.send_replace(OnDesk::Open(Arc::new(open)));
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

    use super::{Desk, Error, commands};
    use crate::wish::Wish;

    fn desk(data: &Path) -> Desk {
        Desk::new(data.to_owned())
    }

    fn with_a_team(data: &Path) -> Desk {
        let desk = desk(data);
        let request = CreateWorkspace {
            path: data.join("team.db").display().to_string(),
            name: "Night shift".to_owned(),
            administrator: "Robin Vale".to_owned(),
            language: None,
            time_zone: Some("UTC".to_owned()),
        };
        commands::create_workspace(&desk, request).expect("an empty folder");
        desk
    }

    fn refusal(desk: &Desk) -> Error {
        commands::show_workspace(desk, Nothing::default()).map(drop).expect_err("nothing is open")
    }

    #[test]
    fn the_first_start_has_nothing_on_the_desk_and_no_reason() {
        let data = tempfile::tempdir().expect("a folder");
        let desk = desk(data.path());
        desk.open(Wish::Last).expect("there is no last workspace to miss");
        let body = desk.explain(&refusal(&desk));
        assert_eq!(body.code, "no_workspace");
        assert_eq!(body.params.get("because"), None);
    }

    #[test]
    fn the_next_start_opens_what_was_open() {
        let data = tempfile::tempdir().expect("a folder");
        drop(with_a_team(data.path()));
        let desk = desk(data.path());
        desk.open(Wish::Last).expect("the file is there");
        assert_eq!(desk.workspace().and_then(|open| open.name()).ok().as_deref(), Some("Night shift"));
    }

    #[test]
    fn a_last_workspace_that_is_gone_is_the_reason_for_the_start_page() {
        let data = tempfile::tempdir().expect("a folder");
        drop(with_a_team(data.path()));
        std::fs::remove_file(data.path().join("team.db")).expect("the file just made");

        let desk = desk(data.path());
        let missing = desk.open(Wish::Last).expect_err("the file is gone");
        desk.nothing_because(missing.to_body());

        let body = desk.explain(&refusal(&desk));
        assert_eq!(body.code, "no_workspace", "the window shows its start page");
        assert_eq!(body.params["because"], "file_missing", "and why");
        assert_eq!(body.params["path"], data.path().join("team.db").display().to_string(), "and which file");
    }

    #[test]
    fn a_refused_file_leaves_what_is_open() {
        let data = tempfile::tempdir().expect("a folder");
        let desk = with_a_team(data.path());
        desk.open(Wish::File(data.path().join("other.db"))).expect_err("there is no such file");
        assert_eq!(desk.workspace().and_then(|open| open.name()).ok().as_deref(), Some("Night shift"));
    }

    #[test]
    fn putting_the_workspace_away_closes_its_file() {
        let data = tempfile::tempdir().expect("a folder");
        let desk = with_a_team(data.path());
        let open = desk.workspace().map(|workspace| std::sync::Arc::downgrade(&workspace)).expect("it is open");
        desk.clear();
        assert!(open.upgrade().is_none(), "nobody else holds it");
    }
}
