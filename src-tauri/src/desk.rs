//! What the window works on: at most one open workspace, and the reason when there is none. The engine asks the desk who is
//! asking and what is open; nobody else decides that.

use std::path::PathBuf;
use std::sync::Arc;

use rollcall_engine::wire::{ErrorBody, OpenDemo, OpenWorkspace};
use rollcall_engine::{Actor, DoorRefusal, Error, Host, Opener, Workspace, commands};
use serde_json::Value;
use tokio::sync::watch;

use crate::saved;
use crate::wish::Wish;

/// The one desk of this process.
pub struct Desk {
    data: PathBuf,
    on_it: watch::Sender<OnDesk>,
}

/// What lies on the desk.
#[derive(Clone)]
pub enum OnDesk {
    /// This workspace is open.
    Workspace(Arc<Workspace>),
    /// None is: because nobody opened one yet, or because the last one refused.
    Nothing(Option<ErrorBody>),
}

impl Desk {
    /// A desk with nothing on it, remembering in that folder.
    pub fn new(data: PathBuf) -> Self {
        Self { data, on_it: watch::Sender::new(OnDesk::Nothing(None)) }
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

    /// Puts the workspace away, so that its file is closed properly.
    pub fn clear(&self) {
        self.on_it.send_replace(OnDesk::Nothing(None));
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
        match &*self.on_it.borrow() {
            OnDesk::Workspace(workspace) => Ok(Arc::clone(workspace)),
            OnDesk::Nothing(_) => Err(DoorRefusal::NoWorkspace.into()),
        }
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
        self.on_it.send_replace(OnDesk::Workspace(Arc::new(workspace)));
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
