//! The host of one window: whoever sits there asks, of the workspace that is open.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use rollcall_engine::{Actor, ApiDoor, DoorRefusal, Error, Host, Opener, Seat, Sitting, Workspace};

use crate::shell::MAIN;
use crate::state::{AppState, Current};

/// A window during one command. What was open when it began stays, so that nobody acts in a workspace in which they
/// didn't sit down.
pub struct WindowHost {
    state: Arc<AppState>,
    label: String,
    current: Mutex<Current>,
}

impl WindowHost {
    /// The window with this label, now.
    pub fn at(state: &Arc<AppState>, label: &str) -> Self {
        Self { state: Arc::clone(state), label: label.to_owned(), current: Mutex::new(state.now_open()) }
    }

    fn current(&self) -> Current {
        self.current.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Host for WindowHost {
    fn actor(&self) -> Actor {
        match self.current() {
            Current::Open(open) => open.seats.at(&self.label).map_or(Actor::Unnamed, Actor::Seat),
            Current::Nothing(_) => Actor::Unnamed,
        }
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        self.current().workspace()
    }

    fn api(&self) -> ApiDoor {
        self.state.api()
    }

    fn window(&self) -> &str {
        &self.label
    }

    fn opener(&self) -> Result<&dyn Opener, Error> {
        if self.label == MAIN { Ok(self) } else { Err(DoorRefusal::WorkspaceFixed.into()) }
    }

    fn seat(&self) -> Result<&dyn Seat, Error> {
        Ok(self)
    }
}

impl Opener for WindowHost {
    fn adopt(&self, workspace: Workspace) -> Result<(), Error> {
        self.state.adopt(workspace)
    }

    fn put_away(&self) -> Result<(), Error> {
        // This window lets go of it too: what is put away is closed.
        *self.current.lock().unwrap_or_else(PoisonError::into_inner) = Current::Nothing(None);
        self.state.put_away()
    }

    fn demo_path(&self) -> Result<PathBuf, Error> {
        self.state.demo_path()
    }
}

impl Seat for WindowHost {
    fn take(&self, sitting: Option<Sitting>) -> Result<(), Error> {
        let Current::Open(open) = self.current() else { return Err(DoorRefusal::NoWorkspace.into()) };
        open.seats.put(&self.label, sitting);
        AppState::disconnect_left_later(&self.state);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use rollcall_engine::wire::{AddGroup, CreateWorkspace, Nothing, OpenDemo, RestoreBackup};
    use rollcall_engine::{Actor, Host, PersonId, Seat, Sitting, commands};

    use super::WindowHost;
    use crate::state::AppState;

    fn maya() -> Sitting {
        Sitting::new(PersonId::new(7), 0)
    }

    fn create(state: &Arc<AppState>, data: &Path, name: &str) {
        let request = CreateWorkspace {
            path: data.join(name).display().to_string(),
            name: name.to_owned(),
            administrator: "Robin Vale".to_owned(),
            language: None,
            time_zone: Some("UTC".to_owned()),
        };
        commands::create_workspace(&WindowHost::at(state, "main"), request).expect("an empty folder");
    }

    #[test]
    fn a_window_goes_back_to_a_backup() {
        let data = tempfile::tempdir().expect("a folder");
        let state = Arc::new(AppState::new(data.path().to_owned()));
        create(&state, data.path(), "team.db");
        let host = WindowHost::at(&state, "main");
        let made = commands::back_up_now(&host, Nothing {}).expect("it is made");
        let group = AddGroup { name: "Later".to_owned() };
        commands::add_group(&host, group).expect("a group");
        let request = RestoreBackup { name: made.backup.name };
        commands::restore_backup(&host, request).expect("nobody else has it open");
        let groups = commands::list_groups(&WindowHost::at(&state, "main"), Nothing {}).expect("it is open again");
        assert_eq!(groups.groups.len(), 0, "what came later is gone");
    }

    #[test]
    fn who_sits_at_a_window_asks_there_and_nowhere_else() {
        let data = tempfile::tempdir().expect("a folder");
        let state = Arc::new(AppState::new(data.path().to_owned()));
        create(&state, data.path(), "team.db");
        assert_eq!(WindowHost::at(&state, "workplace-1").actor(), Actor::Unnamed);

        WindowHost::at(&state, "main").take(Some(maya())).expect("a workspace is open");
        assert_eq!(WindowHost::at(&state, "main").actor(), Actor::Seat(maya()));
        assert_eq!(WindowHost::at(&state, "workplace-1").actor(), Actor::Unnamed, "another window");

        WindowHost::at(&state, "main").take(None).expect("a workspace is open");
        assert_eq!(WindowHost::at(&state, "main").actor(), Actor::Unnamed);
    }

    #[test]
    fn nobody_is_taken_along_into_another_workspace() {
        let data = tempfile::tempdir().expect("a folder");
        let state = Arc::new(AppState::new(data.path().to_owned()));
        create(&state, data.path(), "one.db");
        WindowHost::at(&state, "main").take(Some(maya())).expect("a workspace is open");
        let asking = WindowHost::at(&state, "main");

        create(&state, data.path(), "two.db");

        assert_eq!(WindowHost::at(&state, "main").actor(), Actor::Unnamed, "nobody sat down in the new one");
        asking.take(Some(maya())).expect("the old one is still open for who asks there");
        assert_eq!(WindowHost::at(&state, "main").actor(), Actor::Unnamed, "a seat taken in the old one stays there");
        let asked = asking.workspace().and_then(|open| open.name());
        assert_eq!(asked.ok().as_deref(), Some("one.db"), "the command stays where it began");
    }

    #[test]
    fn only_the_main_window_opens_another_workspace() {
        let data = tempfile::tempdir().expect("a folder");
        let state = Arc::new(AppState::new(data.path().to_owned()));
        create(&state, data.path(), "team.db");
        let refused = commands::open_demo(&WindowHost::at(&state, "workplace-1"), OpenDemo::default()).map(drop);
        assert_eq!(refused.expect_err("a workplace stays").to_body().code, "workspace_fixed");
        assert!(!data.path().join("demo.db").exists(), "no file was touched");
    }

    #[test]
    fn nobody_sits_down_where_nothing_is_open() {
        let data = tempfile::tempdir().expect("a folder");
        let state = Arc::new(AppState::new(data.path().to_owned()));
        let refused = WindowHost::at(&state, "main").take(Some(maya())).expect_err("nothing is open");
        assert_eq!(refused.to_body().code, "no_workspace");
    }
}
