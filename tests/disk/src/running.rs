//! Rollcall as it runs on the simulated disk: a program with a workspace open, the disk's clock, and a listener at its feed.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rollcall_engine::wire::{Changes, ErrorBody};
use rollcall_engine::{
    Actor, Clocks, Disk, DoorRefusal, Error, Host, Instant, Opener, Span, Workspace, backup, demo, dispatch, export,
};
use serde_json::{Value, json};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;

use crate::play::MORNING_MS;
use crate::sim::{Program, SimDisk};

/// A running program.
pub struct Running {
    disk: SimDisk,
    program: Program,
    open: Mutex<Option<Arc<Workspace>>>,
    listener: Mutex<Option<Receiver<Changes>>>,
    /// How many changes the disk had seen when time was asked for first: that is within a command's transaction.
    asked: Mutex<Option<usize>>,
}

/// A listener that hears nothing for so long never will.
const PATIENCE: Duration = Duration::from_mins(1);

impl Running {
    /// A program with nothing open.
    pub fn new(disk: &SimDisk, number: usize) -> Running {
        Running {
            disk: disk.clone(),
            program: disk.program(number),
            open: Mutex::default(),
            listener: Mutex::default(),
            asked: Mutex::default(),
        }
    }

    /// Calls a command, while no other thread looks at the disk.
    pub fn call(&self, name: &str, request: Value) -> Result<Value, ErrorBody> {
        *held(&self.asked) = None;
        self.disk.alone(|| dispatch(self, name, request)).map_err(|error| error.to_body())
    }

    /// Opens a workspace.
    pub fn open(&self, path: &str) -> Result<Value, ErrorBody> {
        self.close();
        self.call("open_workspace", json!({ "path": path }))
    }

    /// Makes a workspace, and has it open then.
    pub fn create(&self, request: Value) -> Result<Value, ErrorBody> {
        self.close();
        self.call("create_workspace", request)
    }

    /// Makes a demo, and has it open then. Its day is played with threads of its own that come to an end, so it isn't played alone.
    pub fn make_demo(&self, path: &str, seed: u64) -> Result<Value, ErrorBody> {
        self.close();
        let made = demo::write(&self.disk(), &PathBuf::from(path), seed, self.now());
        made.and_then(|workspace| self.adopt(workspace)).map(|()| Value::Null).map_err(|error| error.to_body())
    }

    /// Whether a workspace is open.
    pub fn is_open(&self) -> bool {
        held(&self.open).is_some()
    }

    /// Closes the workspace. Threads of the program may come to an end meanwhile.
    pub fn close(&self) {
        *held(&self.listener) = None;
        let open = held(&self.open).take();
        drop(open);
    }

    /// Copies the workspace to a new file.
    pub fn back_up(&self, to: &str) -> Result<Value, ErrorBody> {
        let made = self.disk.alone(|| backup::back_up(self, &PathBuf::from(to)));
        made.map(|_| json!({})).map_err(|error| error.to_body())
    }

    /// Makes a workspace of a copy.
    pub fn restore(&self, copy: &str, target: &str, replace: bool) -> Result<Value, ErrorBody> {
        let (copy, target) = (PathBuf::from(copy), PathBuf::from(target));
        let made = self.disk.alone(|| backup::restore(&self.disk(), &copy, &target, replace, self.now()));
        made.map(|_| json!({})).map_err(|error| error.to_body())
    }

    /// Writes a report to a file.
    pub fn export(&self, report: &str, to: &str) -> Result<Value, ErrorBody> {
        let asked = json!({ "report": report, "format": "csv", "filter": { "period": "any" } });
        let request = serde_json::from_value(asked).expect("a request");
        let goes_on = &mut |_| ControlFlow::Continue(());
        let made = self.disk.alone(|| export::to_file(self, &request, &PathBuf::from(to), goes_on));
        made.map(|_| json!({})).map_err(|error| error.to_body())
    }

    /// Waits until the listener was told of a change, and answers whether all changes up to it came, each once and in order.
    pub fn was_told(&self, seq: i64, since: i64) -> Result<(), String> {
        let mut listener = held(&self.listener);
        let Some(listener) = listener.as_mut() else { return Ok(()) };
        let mut last = since;
        let until = std::time::Instant::now() + PATIENCE;
        while last < seq {
            match listener.try_recv() {
                Ok(changes) => {
                    for change in changes.changes {
                        if change.seq != last + 1 {
                            return Err(format!("a listener was told of {} after {last}", change.seq));
                        }
                        last = change.seq;
                    }
                }
                Err(TryRecvError::Empty) if std::time::Instant::now() < until => {
                    std::thread::sleep(Duration::from_micros(200));
                }
                Err(error) => return Err(format!("a listener heard nothing after {last}: {error}")),
            }
        }
        if last == seq { Ok(()) } else { Err(format!("a listener was told of {last} instead of {seq}")) }
    }

    /// How many changes the disk had seen when the last command asked for the time.
    pub fn asked_at(&self) -> Option<usize> {
        *held(&self.asked)
    }
}

impl Host for Running {
    fn actor(&self) -> Actor {
        Actor::Owner
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        held(&self.open).clone().ok_or_else(|| DoorRefusal::NoWorkspace.into())
    }

    fn disk(&self) -> Arc<dyn Disk> {
        Arc::new(self.program.clone())
    }

    fn clocks(&self) -> Clocks {
        held(&self.asked).get_or_insert_with(|| self.disk.recorded());
        let now = self.disk.clock_ms();
        // Every disk is in a machine of its own, which was started when its story began.
        Clocks { wall: Instant::from_millis(now), boot: self.disk.boot(), up: Span::from_millis(now - MORNING_MS) }
    }

    fn opener(&self) -> Result<&dyn Opener, Error> {
        Ok(self)
    }
}

impl Opener for Running {
    fn adopt(&self, workspace: Workspace) -> Result<(), Error> {
        *held(&self.listener) = Some(workspace.feed().subscribe());
        *held(&self.open) = Some(Arc::new(workspace));
        Ok(())
    }

    fn demo_path(&self) -> Result<PathBuf, Error> {
        Err(DoorRefusal::WorkspaceFixed.into())
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
