//! The demo workspace: invented people on an ordinary day.
//!
//! It is written through the commands that people use, with a clock that runs through the day; it has no other way in. The same
//! seed and the same instant make the same demo.

mod cast;
mod day;
mod portrait;
mod stage;
mod talk;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use rollcall_domain::{Instant, Span};
use rollcall_store::FileProblem;
use rollcall_store::backup::Unfinished;
use rollcall_store::disk::Disk;
use rollcall_store::workspace::WorkspaceKind;

use crate::workspace::Plan;
use crate::{Error, Workspace};

use self::stage::Stage;

/// The seed of the demo that a window opens.
pub const SEED: u64 = 1;

/// A demo in which nothing happened for longer than this is from another day, and made again.
const STALE: Span = Span::from_secs(8 * 60 * 60);

/// Writes the demo to a new file, as a day that ends `now`.
///
/// # Errors
/// `file_exists` and what else keeps a file from being made; nothing is left behind then.
pub fn write(disk: &Arc<dyn Disk>, path: &Path, seed: u64, now: Instant) -> Result<Workspace, Error> {
    let plan = Plan {
        name: "Support floor",
        kind: WorkspaceKind::Demo,
        administrator: "Robin Hale",
        language: None,
        time_zone: None,
        now: now - day::LENGTH,
    };
    let path = rollcall_store::place_for_new(&**disk, path)?;
    if disk.stat(&path).is_ok() {
        return Err(Error::File { problem: FileProblem::Exists, path });
    }
    // The day is played elsewhere: a demo that was stopped in the middle isn't one.
    let unfinished = Unfinished::beside(&**disk, &path)?;
    unfinished.vacate()?;
    let stage = Stage::new(Workspace::create(disk, unfinished.path(), &plan)?, now - day::LENGTH);
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let played = day::play(&stage, &mut random, now);
    // Closed, so that all of it is in its file.
    drop(stage.leave()?);
    played?;
    unfinished.put_new()?;
    Workspace::open(disk, &path, now)
}

/// Opens the demo at `path`, or writes it when it is missing, stale or wanted fresh. A file that somebody has open is never
/// taken away from them: the fresh demo then stands beside it.
///
/// # Errors
/// What keeps the file from being opened or made.
pub fn open_or_write(disk: &Arc<dyn Disk>, path: &Path, now: Instant, fresh: bool) -> Result<Workspace, Error> {
    if !fresh && disk.stat(path).is_ok() {
        let workspace = Workspace::open(disk, path, now)?;
        if now - last_change(&workspace)? < STALE {
            return Ok(workspace);
        }
    }
    let free = std::iter::once(path.to_owned()).chain((2..100).map(|number| numbered(path, number)));
    for candidate in free {
        if rollcall_store::discard(&**disk, &candidate)? {
            return write(disk, &candidate, SEED, now);
        }
    }
    Workspace::open(disk, path, now)
}

fn last_change(workspace: &Workspace) -> Result<Instant, Error> {
    let last = workspace.store().read(|connection| Ok::<_, Error>(rollcall_store::change::last(connection)?))?;
    Ok(last.map_or(Instant::from_millis(0), |(_, at)| at))
}

fn numbered(path: &Path, number: u32) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}-{number}.db"))
}
