//! Who a command runs for: the one thing a door gives the engine.

use std::path::PathBuf;
use std::sync::Arc;

use rollcall_domain::{Instant, PersonId};

use crate::error::DoorRefusal;
use crate::{Error, Workspace};

/// On whose behalf a door asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Whoever can write the file: the workspace's first administrator.
    Owner,
    /// A person who sat down, or was named.
    Person(PersonId),
    /// A window at which nobody sat down yet: the owner's where no password is asked for, and nobody's otherwise.
    Unnamed,
}

/// A door's side of a command. Time enters here and nowhere else.
pub trait Host: Send + Sync {
    /// Who asks.
    fn actor(&self) -> Actor;

    /// The open workspace.
    ///
    /// # Errors
    /// `no_workspace` when none is open.
    fn workspace(&self) -> Result<Arc<Workspace>, Error>;

    /// The machine's clock, unless the door has another.
    fn now(&self) -> Instant {
        #[expect(clippy::disallowed_methods, reason = "this is where time enters")]
        Instant::from_millis(chrono::Utc::now().timestamp_millis())
    }

    /// How this door opens another workspace. Asked before any file is touched.
    ///
    /// # Errors
    /// `workspace_fixed` from a door that stays with its file.
    fn opener(&self) -> Result<&dyn Opener, Error> {
        Err(DoorRefusal::WorkspaceFixed.into())
    }

    /// The seat at this window.
    ///
    /// # Errors
    /// `seat_fixed` from a door that acts for whom it was told at its start.
    fn seat(&self) -> Result<&dyn Seat, Error> {
        Err(DoorRefusal::SeatFixed.into())
    }
}

/// Where one person at a time sits at a window.
pub trait Seat {
    /// Seats this person, who has proved themselves; `None` leaves the seat to nobody.
    fn take(&self, person: Option<PersonId>) -> Result<(), Error>;
}

/// A door that can open another workspace.
pub trait Opener {
    /// Takes this workspace as the open one.
    fn adopt(&self, workspace: Workspace) -> Result<(), Error>;

    /// Where this machine keeps its demo.
    ///
    /// # Errors
    /// `workspace_fixed` from a door that has no place for one.
    fn demo_path(&self) -> Result<PathBuf, Error> {
        Err(DoorRefusal::WorkspaceFixed.into())
    }
}
