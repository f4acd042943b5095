//! A door of the product as tests need it: its own clock, somebody who asks, and JSON in and out.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rollcall_engine::wire::{ErrorBody, Severity};
use rollcall_engine::{
    Actor, Clocks, DoorRefusal, Error, Host, IdempotencyKey, Opener, Seat, Sitting, Workspace, dispatch, find_token,
};
use serde_json::Value;

use crate::Clock;
use crate::sentence::assert_whole;

/// What a command came to.
pub type Answer = Result<Value, ErrorBody>;

/// Somebody at the command table.
#[derive(Clone)]
pub struct Door {
    open: Arc<Mutex<Option<Arc<Workspace>>>>,
    clock: Option<Clock>,
    actor: Actor,
    demo: Option<PathBuf>,
    stays: bool,
    /// The key under which everything is asked once.
    once: Option<IdempotencyKey>,
    /// Who sits here, at a door that is a window.
    seat: Option<Arc<Mutex<Option<Sitting>>>>,
    /// What tells that window from others.
    window: String,
}

impl Door {
    /// A door with nothing open yet.
    pub fn new(clock: &Clock) -> Door {
        Door { clock: Some(clock.clone()), ..Door::by_the_machines_clock() }
    }

    /// A door with nothing open yet and the machine's clock.
    pub fn by_the_machines_clock() -> Door {
        Door {
            open: Arc::default(),
            clock: None,
            actor: Actor::Owner,
            demo: None,
            stays: false,
            once: None,
            seat: None,
            window: String::new(),
        }
    }

    /// A door that keeps its demo there.
    #[must_use]
    pub fn with_demo_at(self, path: &Path) -> Door {
        Door { demo: Some(path.to_owned()), ..self }
    }

    /// A door that stays with its file, as the browser's does.
    #[must_use]
    pub fn that_stays(self) -> Door {
        Door { stays: true, ..self }
    }

    /// The same door, with this person at it.
    #[must_use]
    pub fn of(&self, login: &str) -> Door {
        let person = self.workspace().and_then(|open| open.person_by_login(login)).expect("the person is known");
        self.of_actor(Actor::Person(person))
    }

    /// The same door, with this actor at it.
    #[must_use]
    pub fn of_actor(&self, actor: Actor) -> Door {
        Door { actor, ..self.clone() }
    }

    /// A program of this role in the name of the asker, by a new token.
    #[must_use]
    pub fn program(&self, role: &str) -> Door {
        let made = self.does("create_token", serde_json::json!({ "name": "program", "role": role }));
        self.with_token(made["token"].as_str().expect("a secret"))
    }

    /// A program that shows this token.
    #[must_use]
    pub fn with_token(&self, secret: &str) -> Door {
        let (token, _) = find_token(self, secret).expect("the token is known");
        self.of_actor(Actor::Program(token))
    }

    /// The same door, at which what is asked next is done once under this key.
    #[must_use]
    pub fn under_key(&self, key: &str, asked: &Value) -> Door {
        let once = IdempotencyKey::new(key, &[asked.to_string().as_bytes()]).expect("a key");
        Door { once: Some(once), ..self.clone() }
    }

    /// A window on the same workspace, at which nobody sat down yet.
    #[must_use]
    pub fn window(&self) -> Door {
        static WINDOWS: AtomicUsize = AtomicUsize::new(0);
        let window = format!("window-{}", WINDOWS.fetch_add(1, Ordering::Relaxed));
        Door { seat: Some(Arc::default()), window, ..self.clone() }
    }

    /// A window at which this person sat down.
    #[must_use]
    pub fn window_of(&self, login: &str) -> Door {
        let window = self.window();
        window.does("take_seat", serde_json::json!({ "login": login }));
        window
    }

    /// Closes the workspace, unless somebody else still has it.
    pub fn close(&self) {
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Calls a command.
    pub fn call(&self, name: &str, request: Value) -> Answer {
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

    /// Calls a command that must be refused with this code, in a sentence that names everything it wants to.
    #[track_caller]
    pub fn refuses(&self, name: &str, request: Value, code: &str) -> ErrorBody {
        match self.call(name, request) {
            Ok(answer) => panic!("{name} should be refused with {code}, and answered {answer}"),
            Err(body) => {
                assert_eq!(body.code, code, "{name}: {:?}", body.params);
                assert_eq!((body.severity, &body.incident), (Severity::Refused, &None), "a refusal is no failure");
                assert_whole(&body);
                body
            }
        }
    }
}

impl Host for Door {
    fn actor(&self) -> Actor {
        match &self.seat {
            Some(seat) => seat.lock().unwrap_or_else(PoisonError::into_inner).map_or(Actor::Unnamed, Actor::Seat),
            None => self.actor,
        }
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.clone().ok_or_else(|| DoorRefusal::NoWorkspace.into())
    }

    fn clocks(&self) -> Clocks {
        self.clock.as_ref().map_or_else(|| ByTheMachine.clocks(), Clock::clocks)
    }

    fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        self.once.as_ref()
    }

    fn window(&self) -> &str {
        &self.window
    }

    fn opener(&self) -> Result<&dyn Opener, Error> {
        if self.stays { Err(DoorRefusal::WorkspaceFixed.into()) } else { Ok(self) }
    }

    fn seat(&self) -> Result<&dyn Seat, Error> {
        if self.seat.is_some() { Ok(self) } else { Err(DoorRefusal::SeatFixed.into()) }
    }
}

/// What a host has that says nothing of clocks.
struct ByTheMachine;

impl Host for ByTheMachine {
    fn actor(&self) -> Actor {
        Actor::Unnamed
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        Err(DoorRefusal::NoWorkspace.into())
    }
}

impl Seat for Door {
    fn take(&self, sitting: Option<Sitting>) -> Result<(), Error> {
        let seat = self.seat.as_ref().ok_or(DoorRefusal::SeatFixed)?;
        *seat.lock().unwrap_or_else(PoisonError::into_inner) = sitting;
        Ok(())
    }
}

impl Opener for Door {
    fn adopt(&self, workspace: Workspace) -> Result<(), Error> {
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(workspace));
        Ok(())
    }

    fn put_away(&self) -> Result<(), Error> {
        self.close();
        Ok(())
    }

    fn demo_path(&self) -> Result<PathBuf, Error> {
        self.demo.clone().ok_or_else(|| DoorRefusal::WorkspaceFixed.into())
    }
}
