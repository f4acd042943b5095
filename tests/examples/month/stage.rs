//! The door through which the month is played: a clock to the millisecond, and whoever acts.

use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use acceptance::behind;
use rollcall_engine::wire::ErrorBody;
use rollcall_engine::{Actor, Clocks, DoorRefusal, Error, Host, Instant, Opener, PersonId, Span, Workspace, dispatch};
use serde_json::{Value, json};

pub struct Stage {
    open: Mutex<Option<Arc<Workspace>>>,
    clock: AtomicI64,
    actor: Mutex<Actor>,
}

impl Stage {
    /// Makes the workspace. Its changes needn't survive a power cut: marked as a demo, it doesn't wait for the disk.
    pub fn set_up(path: &Path, now: i64) -> Self {
        let stage = Self { open: Mutex::default(), clock: AtomicI64::new(now), actor: Mutex::new(Actor::Owner) };
        let plan = json!({ "path": path, "name": "Night and day", "administrator": "Robin Hale", "time_zone": "Europe/Berlin" });
        stage.does("create_workspace", plan);
        stage.close();
        behind::close_all(path);
        behind::run(path, "UPDATE workspace SET kind = 'demo'");
        stage.does("open_workspace", json!({ "path": path }));
        stage
    }

    /// Sets the clock.
    pub fn turn_to(&self, at: i64) {
        self.clock.store(at, Ordering::Relaxed);
    }

    pub fn now(&self) -> i64 {
        self.clock.load(Ordering::Relaxed)
    }

    /// Says who acts from now on; without a person the owner does.
    pub fn act_as(&self, person: Option<i64>) {
        let actor = person.map_or(Actor::Owner, |id| Actor::Person(PersonId::new(id)));
        *self.actor.lock().unwrap_or_else(PoisonError::into_inner) = actor;
    }

    pub fn call(&self, name: &str, request: Value) -> Result<Value, ErrorBody> {
        dispatch(self, name, request).map_err(|error| error.to_body())
    }

    /// Calls a command that must succeed.
    #[track_caller]
    pub fn does(&self, name: &str, request: Value) -> Value {
        let asked = request.clone();
        match self.call(name, request) {
            Ok(answer) => answer,
            Err(body) => panic!("{name} {asked} was refused: {} {:?}", body.code, body.params),
        }
    }

    /// A command that writes does so by itself, one that reads doesn't. The owner acts afterwards.
    pub fn carry_out_what_is_due(&self) {
        self.act_as(None);
        self.does("advance", json!({}));
    }

    pub fn close(&self) {
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

impl Host for Stage {
    fn actor(&self) -> Actor {
        *self.actor.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.clone().ok_or_else(|| DoorRefusal::NoWorkspace.into())
    }

    fn clocks(&self) -> Clocks {
        Clocks { wall: Instant::from_millis(self.now()), boot: 1, up: Span::from_millis(self.now()) }
    }

    fn opener(&self) -> Result<&dyn Opener, Error> {
        Ok(self)
    }
}

impl Opener for Stage {
    fn adopt(&self, workspace: Workspace) -> Result<(), Error> {
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(workspace));
        Ok(())
    }
}
