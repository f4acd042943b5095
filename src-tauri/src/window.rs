//! The host of one window: whoever sits there asks, of the workspace that is open.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use rollcall_engine::{Actor, ApiDoor, DoorRefusal, Error, Host, Opener, Seat, Sitting, Workspace};

use crate::desk::{Desk, OnDesk};
use crate::shell::MAIN;

/// A window during one command. What lay on the desk when it began stays, so that nobody acts in a workspace in which they
/// didn't sit down.
pub struct Seated {
    desk: Arc<Desk>,
    label: String,
    on_it: Mutex<OnDesk>,
}

impl Seated {
    /// The window with this label, now.
    pub fn at(desk: &Arc<Desk>, label: &str) -> Self {
        Self { desk: Arc::clone(desk), label: label.to_owned(), on_it: Mutex::new(desk.now_open()) }
    }

    fn on_it(&self) -> OnDesk {
        self.on_it.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Host for Seated {
    fn actor(&self) -> Actor {
        match self.on_it() {
            OnDesk::Open(open) => open.seats.at(&self.label).map_or(Actor::Unnamed, Actor::Seat),
            OnDesk::Nothing(_) => Actor::Unnamed,
        }
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        self.on_it().workspace()
    }

    fn api(&self) -> ApiDoor {
        self.desk.api()
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

impl Opener for Seated {
    fn adopt(&self, workspace: Workspace) -> Result<(), Error> {
        self.desk.adopt(workspace)
    }

    fn put_away(&self) -> Result<(), Error> {
        // This window lets go of it too: what is put away is closed.
        *self.on_it.lock().unwrap_or_else(PoisonError::into_inner) = OnDesk::Nothing(None);
        self.desk.put_away()
    }

    fn demo_path(&self) -> Result<PathBuf, Error> {
        self.desk.demo_path()
    }
}

impl Seat for Seated {
    fn take(&self, sitting: Option<Sitting>) -> Result<(), Error> {
        let OnDesk::Open(open) = self.on_it() else { return Err(DoorRefusal::NoWorkspace.into()) };
        open.seats.put(&self.label, sitting);
        Desk::see_off_later(&self.desk);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use rollcall_engine::wire::{AddGroup, CreateWorkspace, Nothing, OpenDemo, RestoreBackup};
    use rollcall_engine::{Actor, Host, PersonId, Seat, Sitting, commands};

    use super::Seated;
    use crate::desk::Desk;

    fn maya() -> Sitting {
        Sitting::new(PersonId::new(7), 0)
    }

    fn create(desk: &Arc<Desk>, data: &Path, name: &str) {
        let request = CreateWorkspace {
            path: data.join(name).display().to_string(),
            name: name.to_owned(),
            administrator: "Robin Vale".to_owned(),
            language: None,
            time_zone: Some("UTC".to_owned()),
        };
        commands::create_workspace(&Seated::at(desk, "main"), request).expect("an empty folder");
    }

    #[test]
    fn a_window_goes_back_to_a_backup() {
        let data = tempfile::tempdir().expect("a folder");
        let desk = Arc::new(Desk::new(data.path().to_owned()));
        create(&desk, data.path(), "team.db");
        let host = Seated::at(&desk, "main");
        let made = commands::back_up_now(&host, Nothing {}).expect("it is made");
        let group = AddGroup { name: "Later".to_owned() };
        commands::add_group(&host, group).expect("a group");
        let request = RestoreBackup { name: made.backup.name };
        commands::restore_backup(&host, request).expect("nobody else has it open");
        let groups = commands::list_groups(&Seated::at(&desk, "main"), Nothing {}).expect("it is open again");
        assert_eq!(groups.groups.len(), 0, "what came later is gone");
    }

    #[test]
    fn who_sits_at_a_window_asks_there_and_nowhere_else() {
        let data = tempfile::tempdir().expect("a folder");
        let desk = Arc::new(Desk::new(data.path().to_owned()));
        create(&desk, data.path(), "team.db");
        assert_eq!(Seated::at(&desk, "workplace-1").actor(), Actor::Unnamed);

        Seated::at(&desk, "main").take(Some(maya())).expect("a workspace is open");
        assert_eq!(Seated::at(&desk, "main").actor(), Actor::Seat(maya()));
        assert_eq!(Seated::at(&desk, "workplace-1").actor(), Actor::Unnamed, "another window");

        Seated::at(&desk, "main").take(None).expect("a workspace is open");
        assert_eq!(Seated::at(&desk, "main").actor(), Actor::Unnamed);
    }

    #[test]
    fn nobody_is_taken_along_into_another_workspace() {
        let data = tempfile::tempdir().expect("a folder");
        let desk = Arc::new(Desk::new(data.path().to_owned()));
        create(&desk, data.path(), "one.db");
        Seated::at(&desk, "main").take(Some(maya())).expect("a workspace is open");
        let asking = Seated::at(&desk, "main");

        create(&desk, data.path(), "two.db");

        assert_eq!(Seated::at(&desk, "main").actor(), Actor::Unnamed, "nobody sat down in the new one");
        asking.take(Some(maya())).expect("the old one is still open for who asks there");
        assert_eq!(Seated::at(&desk, "main").actor(), Actor::Unnamed, "a seat taken in the old one stays there");
        let asked = asking.workspace().and_then(|open| open.name());
        assert_eq!(asked.ok().as_deref(), Some("one.db"), "the command stays where it began");
    }

    #[test]
    fn only_the_main_window_opens_another_workspace() {
        let data = tempfile::tempdir().expect("a folder");
        let desk = Arc::new(Desk::new(data.path().to_owned()));
        create(&desk, data.path(), "team.db");
        let refused = commands::open_demo(&Seated::at(&desk, "workplace-1"), OpenDemo::default()).map(drop);
        assert_eq!(refused.expect_err("a workplace stays").to_body().code, "workspace_fixed");
        assert!(!data.path().join("demo.db").exists(), "no file was touched");
    }

    #[test]
    fn nobody_sits_down_where_nothing_is_open() {
        let data = tempfile::tempdir().expect("a folder");
        let desk = Arc::new(Desk::new(data.path().to_owned()));
        let refused = Seated::at(&desk, "main").take(Some(maya())).expect_err("nothing is open");
        assert_eq!(refused.to_body().code, "no_workspace");
    }
}
