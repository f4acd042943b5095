//! A simulated disk in a machine: its state, who uses it, and the calls that change it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};

use crate::call::{Call, Role};
use crate::locks::{FileLocks, HandleId, SharedMemory, SideLocks};
use crate::model::{Effect, Inode, Model};
use crate::record::Event;
use crate::trouble::{Mistake, Trouble, Troubles};
use crate::vfs;

/// How many programs can use one disk, each as a machine of its own would.
pub const PROGRAMS: usize = 2;

/// A disk, as whoever plays with it holds it.
#[derive(Clone)]
pub struct SimDisk {
    shared: Arc<Shared>,
    names: [Arc<str>; PROGRAMS],
}

/// A disk as one program sees it. Another program's files have other identities, so that one process can play both.
#[derive(Clone)]
pub struct Program {
    pub(crate) shared: Arc<Shared>,
    pub(crate) number: usize,
    pub(crate) vfs: Arc<str>,
}

pub(crate) struct Shared {
    state: Mutex<State>,
    turned: Condvar,
}

/// Everything about a disk.
#[derive(Default)]
pub(crate) struct State {
    pub model: Model,
    pub device: u64,
    pub clock_ms: i64,
    pub troubles: Troubles,
    pub locks: BTreeMap<Inode, FileLocks>,
    pub memory: BTreeMap<Inode, SharedMemory>,
    pub sides: BTreeMap<Inode, SideLocks>,
    /// SQLite's open files: by whom, and which.
    pub open: BTreeMap<HandleId, (usize, Inode)>,
    /// What a program did that it must not do.
    pub offences: Vec<String>,
    mistakes: BTreeSet<Mistake>,
    /// Made and not yet renamed.
    fresh: BTreeSet<Inode>,
    postponed: BTreeMap<Inode, Role>,
    recorded: Option<Vec<Event>>,
    step: usize,
    handles: HandleId,
    turn: Option<ThreadId>,
    /// Whose thread took locks on shared memory.
    inside: BTreeMap<HandleId, ThreadId>,
}

impl SimDisk {
    /// A new disk, known to SQLite for as long as the process lives.
    pub fn new(model: Model) -> SimDisk {
        static DISKS: AtomicU64 = AtomicU64::new(0);
        let number = DISKS.fetch_add(1, Ordering::Relaxed);
        let shared = Arc::new(Shared { state: Mutex::new(State::default()), turned: Condvar::new() });
        let names = [0, 1].map(|program| Arc::from(format!("simulated-{number}-{program}")));
        for (program, name) in names.iter().enumerate() {
            vfs::register(&Program { shared: Arc::clone(&shared), number: program, vfs: Arc::clone(name) });
        }
        let disk = SimDisk { shared, names };
        disk.insert(model);
        disk
    }

    /// Puts another disk in place of this one. Nobody may have a file open.
    pub fn insert(&self, model: Model) {
        static DEVICES: AtomicU64 = AtomicU64::new(1);
        let mut state = self.shared.state();
        let (handles, clock_ms) = (state.handles, state.clock_ms);
        assert!(state.open.is_empty(), "files are still open: {:?}", state.open);
        let device = DEVICES.fetch_add(1, Ordering::Relaxed);
        *state = State { model, device, clock_ms, handles, ..State::default() };
    }

    /// The disk as a program sees it, the first being 0.
    pub fn program(&self, number: usize) -> Program {
        Program { shared: Arc::clone(&self.shared), number, vfs: Arc::clone(&self.names[number]) }
    }

    /// What is on it now.
    pub fn model(&self) -> Model {
        self.shared.state().model.clone()
    }

    /// The bytes of a file.
    pub fn bytes(&self, path: &Path) -> Option<Vec<u8>> {
        let state = self.shared.state();
        Some(state.model.content(state.model.file(path)?)?.bytes())
    }

    /// Its clock, in milliseconds.
    pub fn clock_ms(&self) -> i64 {
        self.shared.state().clock_ms
    }

    /// Which run of the machine this is: another for every disk that was put in.
    pub fn boot(&self) -> i64 {
        i64::try_from(self.shared.state().device).unwrap_or(0)
    }

    /// Sets its clock.
    pub fn set_clock_ms(&self, clock_ms: i64) {
        self.shared.state().clock_ms = clock_ms;
    }

    /// Lets a caller plant trouble, or look what was met.
    pub fn troubles<T>(&self, with: impl FnOnce(&mut Troubles) -> T) -> T {
        with(&mut self.shared.state().troubles)
    }

    /// From now on programs make this mistake.
    pub fn let_make(&self, mistake: Mistake) {
        self.shared.state().mistakes.insert(mistake);
    }

    /// Begins to write down every change.
    pub fn record(&self) {
        self.shared.state().recorded = Some(Vec::new());
    }

    /// What is done from now on belongs to this step.
    pub fn step(&self, step: usize) {
        self.shared.state().step = step;
    }

    /// How many changes were written down.
    pub fn recorded(&self) -> usize {
        self.shared.state().recorded.as_ref().map_or(0, Vec::len)
    }

    /// Everything that was written down.
    pub fn take_record(&self) -> Vec<Event> {
        self.shared.state().recorded.take().unwrap_or_default()
    }

    /// What programs did that they must not do.
    pub fn offences(&self) -> Vec<String> {
        self.shared.state().offences.clone()
    }

    /// Runs something while no other thread begins to read: threads of a program look at its file when they like, and what they do
    /// then would differ from run to run.
    pub fn alone<T>(&self, run: impl FnOnce() -> T) -> T {
        let me = thread::current().id();
        let mut state = self.shared.state();
        while state.turn.is_some() || state.inside.values().any(|thread| *thread != me) {
            state = self.shared.turned.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.turn = Some(me);
        drop(state);
        let _end = EndOfTurn(&self.shared);
        run()
    }
}

struct EndOfTurn<'a>(&'a Shared);

impl Drop for EndOfTurn<'_> {
    fn drop(&mut self) {
        self.0.state().turn = None;
        self.0.turned.notify_all();
    }
}

impl Shared {
    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The state, when it is this thread's turn.
    pub fn state_in_turn(&self) -> MutexGuard<'_, State> {
        let me = thread::current().id();
        let mut state = self.state();
        while state.turn.is_some_and(|turn| turn != me) {
            state = self.turned.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state
    }

    /// Notes who holds locks on shared memory.
    pub fn note_inside(&self, state: &mut State, handle: HandleId, inode: Inode) {
        let own = BTreeSet::from([handle]);
        if state.memory.get(&inode).is_some_and(|memory| memory.held_by(&own)) {
            state.inside.insert(handle, thread::current().id());
        } else {
            state.inside.remove(&handle);
            self.turned.notify_all();
        }
    }
}

impl State {
    pub fn next_handle(&mut self) -> HandleId {
        self.handles += 1;
        self.handles
    }

    /// The trouble that a call meets.
    pub fn meet(&mut self, call: Call, role: Role) -> Result<(), Trouble> {
        match self.troubles.meet(call, role) {
            Some(Trouble::Lie) | None => Ok(()),
            Some(trouble) => Err(trouble),
        }
    }

    /// The trouble that a read meets, or whether it comes to less than there is. Whoever gets less asks once more.
    pub fn meet_read(&mut self, role: Role) -> Result<bool, Trouble> {
        let asked = match self.meet(Call::Read, role) {
            Err(Trouble::Short) => self.meet(Call::Read, role),
            asked => asked,
        };
        match asked {
            Err(Trouble::Short) => Ok(true),
            asked => asked.map(|()| false),
        }
    }

    /// Carries out a change, unless the disk lies or the program makes a mistake.
    pub fn perform(&mut self, call: Call, role: Role, effect: Effect) -> Result<(), Trouble> {
        match self.troubles.meet(call, role) {
            Some(Trouble::Lie) => return Ok(()),
            Some(trouble) => {
                match &effect {
                    // Half of it came to the disk before it failed.
                    Effect::Write(inode, at, bytes) => {
                        let half = Effect::Write(*inode, *at, bytes[..bytes.len() / 2].into());
                        self.write_down(call, role, half);
                    }
                    Effect::Sync(inode) => self.write_down(call, role, Effect::Forget(*inode)),
                    _ => {}
                }
                return Err(trouble);
            }
            None => {}
        }
        let forgotten = match &effect {
            Effect::Sync(inode) if matches!(role, Role::File | Role::Plain) && self.postpones(*inode) => {
                self.postponed.insert(*inode, role);
                true
            }
            Effect::Sync(_) => self.mistakes.contains(&Mistake::ForgetSync(role)),
            Effect::SyncFolder(_) => self.mistakes.contains(&Mistake::ForgetFolderSync),
            _ => false,
        };
        if forgotten {
            return Ok(());
        }
        let renamed = match &effect {
            Effect::Make(_, inode) => {
                self.fresh.insert(*inode);
                None
            }
            Effect::Rename(from, _) => self.model.file(from),
            _ => None,
        };
        self.write_down(call, role, effect);
        if let Some(inode) = renamed {
            self.fresh.remove(&inode);
            if let Some(role) = self.postponed.remove(&inode) {
                self.write_down(Call::Sync, role, Effect::Sync(inode));
            }
        }
        Ok(())
    }

    fn postpones(&self, inode: Inode) -> bool {
        self.mistakes.contains(&Mistake::RenameBeforeSync) && self.fresh.contains(&inode)
    }

    fn write_down(&mut self, call: Call, role: Role, effect: Effect) {
        self.model.apply(&effect);
        if let Some(recorded) = &mut self.recorded {
            recorded.push(Event { step: self.step, call, role, effect });
        }
    }

    /// A program opens and closes a file past SQLite: its locks on that file are gone then, as POSIX has it.
    pub fn opened_past_sqlite(&mut self, program: usize, path: &Path, inode: Inode) {
        let of_program =
            |(handle, (by, file)): (&HandleId, &(usize, Inode))| (*by == program && *file == inode).then_some(*handle);
        let handles: BTreeSet<HandleId> = self.open.iter().filter_map(of_program).collect();
        if handles.is_empty() {
            return;
        }
        self.offences.push(format!("{} was opened past SQLite while it was open", path.display()));
        for handle in &handles {
            if let Some(locks) = self.locks.get_mut(&inode) {
                locks.unlock(*handle, sqlite_plugin::flags::LockLevel::Unlocked);
            }
        }
    }

    /// The folder of a path, when it is there.
    pub fn folder_of(&self, path: &Path) -> Option<PathBuf> {
        let folder = path.parent()?;
        (self.model.node(folder) == Some(crate::model::Node::Folder)).then(|| folder.to_owned())
    }
}

impl fmt::Debug for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Program").field("vfs", &self.vfs).finish_non_exhaustive()
    }
}
