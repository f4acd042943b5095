//! One window of a browser as the engine's host: whose window it is decides on whose behalf it asks.

use std::sync::Arc;

use rollcall_engine::{Actor, Clocks, DoorRefusal, Error, Host, Opener, PersonId, Seat, Sitting, Workspace};

use crate::state::AppState;
use crate::windows::WindowId;

/// The server's host, seen from one window.
pub(crate) struct BrowserWindow {
    state: Arc<AppState>,
    /// A script has none, and nobody can sit down there.
    id: Option<WindowId>,
}

impl BrowserWindow {
    /// The window of this name; one that can't be a name counts as none.
    pub fn new(state: &Arc<AppState>, name: Option<&str>) -> BrowserWindow {
        BrowserWindow { state: Arc::clone(state), id: name.and_then(WindowId::parse) }
    }

    pub fn state(&self) -> &Arc<AppState> {
        &self.state
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
            Some(id) => self.state.windows.until_not(id, person).await,
            None => std::future::pending().await,
        }
    }

    /// A server that was started for one person is theirs in every window.
    fn own_seat(&self) -> Option<&WindowId> {
        self.id.as_ref().filter(|_| self.state.host.actor() == Actor::Owner)
    }
}

impl Host for BrowserWindow {
    fn actor(&self) -> Actor {
        match self.state.host.actor() {
            Actor::Owner => {
                let seated = self.own_seat().and_then(|id| self.state.windows.seated(id));
                seated.map_or(Actor::Unnamed, Actor::Seat)
            }
            fixed @ (Actor::Person(_) | Actor::Seat(_) | Actor::Unnamed | Actor::Program(_)) => fixed,
        }
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        self.state.host.workspace()
    }

    fn clocks(&self) -> Clocks {
        self.state.host.clocks()
    }

    fn api(&self) -> rollcall_engine::ApiDoor {
        self.state.api()
    }

    fn window(&self) -> &str {
        self.id.as_ref().map_or("", WindowId::as_str)
    }

    fn opener(&self) -> Result<&dyn Opener, Error> {
        self.state.host.opener()
    }

    fn seat(&self) -> Result<&dyn Seat, Error> {
        if self.own_seat().is_some() { Ok(self) } else { Err(DoorRefusal::SeatFixed.into()) }
    }
}

impl Seat for BrowserWindow {
    fn take(&self, sitting: Option<Sitting>) -> Result<(), Error> {
        let id = self.own_seat().ok_or(DoorRefusal::SeatFixed)?;
        self.state.windows.seat(id, sitting)
    }
}
