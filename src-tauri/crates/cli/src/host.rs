//! What stands behind the engine while the command line calls it.

use std::sync::{Arc, OnceLock};

use rollcall_engine::{Actor, DoorRefusal, Error, Host, Opener, PersonId, Workspace};

/// One workspace, opened once. Whoever can write the file owns it, unless somebody is named.
pub struct OneFile {
    pub workspace: Arc<Workspace>,
    pub person: Option<PersonId>,
}

impl Host for OneFile {
    fn actor(&self) -> Actor {
        self.person.map_or(Actor::Owner, Actor::Person)
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        Ok(Arc::clone(&self.workspace))
    }
}

/// No workspace yet: one can be made or opened.
#[derive(Default)]
pub struct NoFile {
    opened: OnceLock<Arc<Workspace>>,
}

impl Host for NoFile {
    fn actor(&self) -> Actor {
        Actor::Owner
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        self.opened.get().cloned().ok_or_else(|| DoorRefusal::NoWorkspace.into())
    }

    fn opener(&self) -> Result<&dyn Opener, Error> {
        Ok(self)
    }
}

impl Opener for NoFile {
    fn adopt(&self, workspace: Workspace) -> Result<(), Error> {
        self.opened.get_or_init(|| Arc::new(workspace));
        Ok(())
    }
}
