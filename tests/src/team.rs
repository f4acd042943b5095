//! The team that most tests work with, and the demo: each made once, through the command table, and copied for every test.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use rollcall_engine::{Instant, demo};
use serde_json::json;

use crate::{Clock, Door, behind, machine};

/// When a test's day begins: Monday, 2 March 2026, 08:00 UTC.
pub const MORNING: Instant = Instant::from_millis(1_772_438_400_000);

/// The bytes of the team's workspace: the administrator `admin`; the group Cards with the supervisor `sara` and the agents
/// `ada`, `ben` and `kim`; the group Loans with the supervisor `lars` and the agent `lea`. Nobody is signed in.
pub fn team() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| made(|path| write_team(path, &Clock::at(MORNING))))
}

/// The bytes of the demo whose day ends in the [`MORNING`].
pub fn demo() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        made(|path| drop(demo::write(&machine(), path, demo::SEED, MORNING).expect("the demo is written")))
    })
}

/// Writes the team's workspace to a new file, and answers the door that has it open.
pub fn write_team(path: &Path, clock: &Clock) -> Door {
    let door = Door::new(clock);
    door.does(
        "create_workspace",
        json!({ "path": path, "name": "Front desk", "administrator": "Robin Hale", "time_zone": "UTC" }),
    );
    for (group, supervisor, name) in [("Cards", "sara", "Sara Lund"), ("Loans", "lars", "Lars Holm")] {
        let group_id = door.does("add_group", json!({ "name": group }))["group_id"].clone();
        door.does("add_supervisor", json!({ "login": supervisor, "name": name, "group_id": group_id }));
    }
    for (login, name, alias, group_id) in [
        ("ada", "Ada Byron", None, 1),
        ("ben", "Бен Орлов", Some("Мастер Бен"), 1),
        ("kim", "Kim Moss", None, 1),
        ("lea", "Lea Sand", None, 2),
    ] {
        door.does("add_agent", json!({ "login": login, "name": name, "alias": alias, "group_id": group_id }));
    }
    door
}

/// Closed before it is read, so that all of it is in one file. The changes of a demo needn't survive a power cut: marked as
/// one, a workspace doesn't make hundreds of tests wait for the disk. Its days are those of universal time, wherever the test runs.
fn made<T>(write: impl FnOnce(&Path) -> T) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder for the first copy");
    let path = folder.path().join("first.db");
    drop(write(&path));
    behind::close_all(&path);
    behind::run(&path, "UPDATE workspace SET kind = 'demo', time_zone = 'UTC'");
    fs::read(&path).expect("the first copy can be read")
}
