//! Where the demo is played: a host with a clock of its own.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rollcall_domain::{Clocks, Instant, Span};

use crate::error::DoorRefusal;
use crate::{Actor, Error, Host, Workspace};

/// The host that plays the demo.
pub(super) struct Stage {
    workspace: Mutex<Option<Arc<Workspace>>>,
    clock: AtomicI64,
    actor: Mutex<Actor>,
}

impl Stage {
    pub fn new(workspace: Workspace, at: Instant) -> Self {
        Self {
            workspace: Mutex::new(Some(Arc::new(workspace))),
            clock: AtomicI64::new(at.millis()),
            actor: Mutex::new(Actor::Owner),
        }
    }

    /// Says on whose behalf the next commands are.
    pub fn act_as(&self, actor: Actor) {
        *self.actor.lock().unwrap_or_else(PoisonError::into_inner) = actor;
    }

    /// The workspace, when the play is over.
    pub fn leave(self) -> Result<Workspace, Error> {
        let held = self.workspace.into_inner().unwrap_or_else(PoisonError::into_inner);
        held.and_then(Arc::into_inner).ok_or_else(|| DoorRefusal::NoWorkspace.into())
    }

    /// Sets the clock.
    pub fn turn_to(&self, at: Instant) {
        self.clock.store(at.millis(), Ordering::Relaxed);
    }
}

impl Host for Stage {
    fn actor(&self) -> Actor {
        *self.actor.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn clocks(&self) -> Clocks {
        let wall = Instant::from_millis(self.clock.load(Ordering::Relaxed));
        // Its day goes as fast as it likes, and no other clock says how fast.
        Clocks { wall, boot: wall.millis(), up: Span::from_millis(0) }
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        let workspace = self.workspace.lock().unwrap_or_else(PoisonError::into_inner);
        workspace.clone().ok_or_else(|| DoorRefusal::NoWorkspace.into())
    }
}
