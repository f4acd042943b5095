//! A workspace of one's own, to do to it what one likes.

use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};

use rollcall_engine::Instant;
use rusqlite::Connection;
use serde_json::json;
use tempfile::TempDir;

use crate::{Clock, Door, MORNING, behind, team};

/// A workspace in a folder of its own, with a clock, and its owner at the door: what is called on a floor, the owner calls.
pub struct Floor {
    /// The machine's clock, as this floor sees it.
    pub clock: Clock,
    owner: Door,
    folder: TempDir,
}

impl Floor {
    /// The team of four agents in two groups; nobody is signed in yet.
    pub fn team() -> Floor {
        Floor::of(team::team())
    }

    /// The demo, at the end of its day.
    pub fn demo() -> Floor {
        Floor::of(team::demo())
    }

    /// The team in a file whose changes survive a power cut, as a real team's do.
    pub fn durable_team() -> Floor {
        let folder = tempfile::tempdir().expect("a folder for the workspace");
        let clock = Clock::at(MORNING);
        let owner = team::write_team(&folder.path().join("team.db"), &clock);
        Floor { clock, owner, folder }
    }

    /// The team in a time zone of its own, at an instant after the [`MORNING`].
    pub fn team_in(time_zone: &str, at: Instant) -> Floor {
        let folder = tempfile::tempdir().expect("a folder for the workspace");
        let path = folder.path().join("team.db");
        fs::write(&path, team::team()).expect("the workspace is copied");
        behind::run(&path, &format!("UPDATE workspace SET time_zone = '{time_zone}'"));
        Floor::opened(folder, at)
    }

    /// A workspace with these bytes.
    pub fn of(bytes: &[u8]) -> Floor {
        let folder = tempfile::tempdir().expect("a folder for the workspace");
        fs::write(folder.path().join("team.db"), bytes).expect("the workspace is copied");
        Floor::opened(folder, MORNING)
    }

    fn opened(folder: TempDir, at: Instant) -> Floor {
        let clock = Clock::at(at);
        let floor = Floor { owner: Door::new(&clock), clock, folder };
        floor.owner.does("open_workspace", json!({ "path": floor.path() }));
        floor
    }

    /// The file.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("team.db")
    }

    /// The folder that holds nothing but this workspace.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Somebody else's program with the same file open: its own connections, the same clock.
    pub fn another_door(&self) -> Door {
        let door = Door::new(&self.clock);
        door.does("open_workspace", json!({ "path": self.path() }));
        door
    }

    /// Closes the file and gives it up, so that a test can do to it what a disk does.
    pub fn closed(self) -> (TempDir, PathBuf) {
        let path = self.path();
        self.owner.close();
        behind::close_all(&path);
        (self.folder, path)
    }

    /// A connection of one's own, past every rule.
    pub fn sql(&self) -> Connection {
        behind::connect(&self.path())
    }
}

impl Deref for Floor {
    type Target = Door;

    fn deref(&self) -> &Door {
        &self.owner
    }
}
