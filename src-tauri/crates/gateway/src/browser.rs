//! One window of a browser as the engine's host: whose window it is decides on whose behalf it asks.

use std::sync::Arc;

use rollcall_engine::{Actor, Clocks, DoorRefusal, Error, Host, Opener, PersonId, Seat, Sitting, Workspace};

use crate::router::Door;
use crate::windows::WindowId;

/// The server's host, seen from one window.
pub(crate) struct BrowserWindow {
    door: Arc<Door>,
    /// A script has none, and nobody can sit down there.
    id: Option<WindowId>,
}

impl BrowserWindow {
    /// The window of this name; one that can't be a name counts as none.
    pub fn new(door: &Arc<Door>, name: Option<&str>) -> BrowserWindow {
        BrowserWindow { door: Arc::clone(door), id: name.and_then(WindowId::parse) }
    }

    pub fn door(&self) -> &Arc<Door> {
        &self.door
    }

    /// The person whose window it is.
    pub fn person(&self) -> Option<PersonId> {
        match self.actor() {
            Actor::Person(person) => Some(person),
            Actor::Seat(sitting) => Some(sitting.person()),
            Actor::Owner | Actor::Unnamed | Actor::Program(_) => None,
        }
    }

    /// Waits until the window isn't this person's any more.
    pub async fn until_not(&self, person: Option<PersonId>) {
        match self.own_seat() {
            Some(id) => self.door.windows.until_not(id, person).await,
            None => std::future::pending().await,
        }
    }

    /// A server that was started for one person is theirs in every window.
    fn own_seat(&self) -> Option<&WindowId> {
        self.id.as_ref().filter(|_| self.door.host.actor() == Actor::Owner)
    }
}

impl Host for BrowserWindow {
    fn actor(&self) -> Actor {
        match self.door.host.actor() {
            Actor::Owner => {
                let seated = self.own_seat().and_then(|id| self.door.windows.seated(id));
                seated.map_or(Actor::Unnamed, Actor::Seat)
            }
            fixed @ (Actor::Person(_) | Actor::Seat(_) | Actor::Unnamed | Actor::Program(_)) => fixed,
        }
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        self.door.host.workspace()
    }

    fn clocks(&self) -> Clocks {
        self.door.host.clocks()
    }

    fn api(&self) -> rollcall_engine::ApiDoor {
        self.door.api()
    }

    fn window(&self) -> &str {
        self.id.as_ref().map_or("", WindowId::as_str)
    }

    fn opener(&self) -> Result<&dyn Opener, Error> {
        self.door.host.opener()
    }

    fn seat(&self) -> Result<&dyn Seat, Error> {
        if self.own_seat().is_some() { Ok(self) } else { Err(DoorRefusal::SeatFixed.into()) }
    }
}

impl Seat for BrowserWindow {
    fn take(&self, sitting: Option<Sitting>) -> Result<(), Error> {
        let id = self.own_seat().ok_or(DoorRefusal::SeatFixed)?;
        self.door.windows.seat(id, sitting)
    }
}
