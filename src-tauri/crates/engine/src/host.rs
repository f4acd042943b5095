//! Who a command runs for: the one thing a door gives the engine.

use std::path::PathBuf;
use std::sync::Arc;

use rollcall_domain::{Clocks, Instant, PersonId, TokenId};
use rollcall_store::disk::{Disk, Machine};
use sha2::{Digest, Sha256};

use crate::error::DoorRefusal;
use crate::{Error, Workspace, machine_clock};

/// On whose behalf a door asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Whoever can write the file: the workspace's first administrator.
    Owner,
    /// A person who was named.
    Person(PersonId),
    /// A person who sat down at a window, for as long as that counts.
    Seat(Sitting),
    /// A program, by its token.
    Program(TokenId),
    /// A window at which nobody sat down yet: the owner's where no password is asked for, and nobody's otherwise.
    Unnamed,
}

/// Somebody at a window, since they sat down there. Setting, dropping or blocking ends every seat that they took before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sitting {
    person: PersonId,
    ended: i64,
}

impl Sitting {
    /// This person, whose seats had been ended as many times when they sat down.
    pub fn new(person: PersonId, ended: i64) -> Sitting {
        Sitting { person, ended }
    }

    /// Who sits there.
    pub fn person(self) -> PersonId {
        self.person
    }

    /// How often their seats had been ended.
    pub(crate) fn ended(self) -> i64 {
        self.ended
    }
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

    /// The machine's clocks, unless the door has others.
    fn clocks(&self) -> Clocks {
        machine_clock::read()
    }

    /// What the wall clock of [`Host::clocks`] shows.
    fn now(&self) -> Instant {
        self.clocks().wall
    }

    /// The file systems, unless the door has others.
    fn disk(&self) -> Arc<dyn Disk> {
        Arc::new(Machine)
    }

    /// The key under which a program wants this done only once, however often it asks.
    fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        None
    }

    /// The API for programs, as far as this door serves it.
    fn api(&self) -> ApiDoor {
        ApiDoor::default()
    }

    /// How this door opens another workspace. Asked before any file is touched.
    ///
    /// # Errors
    /// `workspace_fixed` from a door that stays with its file.
    fn opener(&self) -> Result<&dyn Opener, Error> {
        Err(DoorRefusal::WorkspaceFixed.into())
    }

    /// What tells this window from others, for who tries to sit down. Doors without windows are all one.
    fn window(&self) -> &str {
        Default::default()
    }

    /// The seat at this window.
    ///
    /// # Errors
    /// `seat_fixed` from a door that acts for whom it was told at its start.
    fn seat(&self) -> Result<&dyn Seat, Error> {
        Err(DoorRefusal::SeatFixed.into())
    }
}

/// A deed that a program wants done once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey {
    key: String,
    asked: [u8; 32],
}

impl IdempotencyKey {
    /// The program's own key for it, and everything that it asks: the same key for something else is refused.
    ///
    /// # Errors
    /// `key_invalid` unless the key has 1 to 255 visible ASCII characters.
    pub fn new(key: &str, asked: &[&[u8]]) -> Result<IdempotencyKey, Error> {
        let visible = key.bytes().all(|byte| byte.is_ascii_graphic());
        if !visible || !(1..=255).contains(&key.len()) {
            return Err(DoorRefusal::KeyInvalid.into());
        }
        let mut hash = Sha256::new();
        for part in asked {
            hash.update(part.len().to_be_bytes());
            hash.update(part);
        }
        Ok(IdempotencyKey { key: key.to_owned(), asked: hash.finalize().into() })
    }

    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    pub(crate) fn asked(&self) -> &[u8; 32] {
        &self.asked
    }
}

/// The API for programs at a door that has one: where it is, and who asked what lately.
#[derive(Debug, Clone, Default)]
pub struct ApiDoor {
    /// `http://127.0.0.1:4020`; `None` while it isn't served.
    pub address: Option<String>,
    /// Why it isn't, when it should be.
    pub problem: Option<String>,
    /// The latest requests, the newest first.
    pub requests: Vec<ApiRequest>,
}

/// One request of a program. Without its query and its body: they may hold what isn't for the screen.
#[derive(Debug, Clone)]
pub struct ApiRequest {
    /// When it came.
    pub at: Instant,
    /// `GET`
    pub method: String,
    /// `/api/v1/agents`
    pub path: String,
    /// What it was answered.
    pub status: u16,
    /// The token's name, when there was a known one.
    pub token: Option<String>,
    /// How long the answer took, in milliseconds.
    pub took_ms: u64,
}

/// Where one person at a time sits at a window.
pub trait Seat {
    /// Seats somebody who has proved themselves; `None` leaves the seat to nobody.
    ///
    /// # Errors
    /// `too_many_seats` from a door that has no room for one more.
    fn take(&self, sitting: Option<Sitting>) -> Result<(), Error>;
}

/// A door that can open another workspace.
pub trait Opener {
    /// Takes this workspace as the open one.
    fn adopt(&self, workspace: Workspace) -> Result<(), Error>;

    /// Puts the open workspace away, so that another file can take its place. Whoever still asks it something gets an answer first.
    ///
    /// # Errors
    /// `workspace_fixed` from a door that can't.
    fn put_away(&self) -> Result<(), Error> {
        Err(DoorRefusal::WorkspaceFixed.into())
    }

    /// Where this machine keeps its demo.
    ///
    /// # Errors
    /// `workspace_fixed` from a door that has no place for one.
    fn demo_path(&self) -> Result<PathBuf, Error> {
        Err(DoorRefusal::WorkspaceFixed.into())
    }
}
