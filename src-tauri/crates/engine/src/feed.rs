//! The feed: tells everybody in this process what changed, whichever process changed it.
//!
//! One thread a workspace reads the change rows in order, so each is told once and never before its commit. It wakes at once for
//! our own commits, and looks every [`TICK`] for those of other processes. It also keeps the file's log short.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use tokio::sync::broadcast;

use rollcall_domain::Zone;
use rollcall_store::{Store, StoreError, Watch, change, workspace};

use crate::Error;
use crate::health::{Health, Part};
use crate::show;
use crate::wire::Changes;

/// How long a change of another process may go unnoticed. One look is one read of shared memory.
const TICK: Duration = Duration::from_millis(25);

/// Batches that a slow listener may lag behind before it is told so and reads from its last one.
const BACKLOG: usize = 256;

/// Rows in one batch.
pub(crate) const BATCH: usize = 1000;

/// How often the length of the file's log is looked at, at most.
const LOG_LOOK: Duration = Duration::from_secs(1);

/// The change feed of an open workspace.
pub struct Feed {
    sender: broadcast::Sender<Changes>,
    /// Dropping it ends the thread.
    wake: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Feed {
    pub(crate) fn start(store: &Arc<Store>, zone: Zone, health: Arc<Health>) -> Result<Feed, Error> {
        let (sender, _) = broadcast::channel(BACKLOG);
        let (wake, woken) = mpsc::channel();
        let mut reader = Reader::new(Arc::clone(store), zone, sender.clone())?;
        let thread = thread::Builder::new()
            .name("rollcall-feed".to_owned())
            .spawn(move || {
                let mut wait = TICK;
                while pause(&woken, wait) {
                    wait = match health.round(Part::Feed, || reader.look()) {
                        Ok(Ok(())) => TICK,
                        Ok(Err(error)) => {
                            // The next look tries again from the same place.
                            tracing::warn!(%error, "the change feed couldn't be read");
                            TICK
                        }
                        Err(wait) => wait,
                    };
                }
            })
            .map_err(StoreError::Io)?;
        Ok(Feed { sender, wake: Some(wake), thread: Some(thread) })
    }

    /// Batches of changes from now on, without gaps. A listener that lags is told, and asks `list_changes` from its last.
    pub fn subscribe(&self) -> broadcast::Receiver<Changes> {
        self.sender.subscribe()
    }

    /// Looks now instead of at the next tick.
    pub(crate) fn wake(&self) {
        // Nobody listens any more only while the workspace is being closed.
        if let Some(wake) = &self.wake {
            let _ = wake.send(());
        }
    }
}

impl Drop for Feed {
    /// Waits for the thread, so that its connection isn't the one that keeps the file from being closed properly.
    fn drop(&mut self) {
        self.wake = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Waits for a tick, or less when somebody wakes it; after a panic, all of its time. False when the workspace is closed.
fn pause(woken: &Receiver<()>, wait: Duration) -> bool {
    let until = Instant::now() + wait;
    loop {
        match woken.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Err(RecvTimeoutError::Disconnected) => return false,
            Err(RecvTimeoutError::Timeout) => return true,
            Ok(()) if wait <= TICK => {
                while woken.try_recv().is_ok() {}
                return true;
            }
            Ok(()) => {}
        }
    }
}

struct Reader {
    store: Arc<Store>,
    watch: Watch,
    zone: Zone,
    epoch: i64,
    seq: i64,
    version: i64,
    log_look: Instant,
    sender: broadcast::Sender<Changes>,
}

impl Reader {
    fn new(store: Arc<Store>, zone: Zone, sender: broadcast::Sender<Changes>) -> Result<Reader, Error> {
        let watch = store.watch()?;
        // First the version: what is committed between the two is then looked for, and not missed.
        let version = watch.version()?;
        let (epoch, seq) = place(&watch)?;
        Ok(Reader { store, watch, zone, epoch, seq, version, log_look: Instant::now(), sender })
    }

    fn look(&mut self) -> Result<(), StoreError> {
        let version = self.watch.version()?;
        if version == self.version {
            return Ok(());
        }
        self.tell()?;
        self.version = version;
        if Instant::now() >= self.log_look {
            self.log_look = Instant::now() + LOG_LOOK;
            self.watch.shorten_log(&self.store)?;
        }
        Ok(())
    }

    fn tell(&mut self) -> Result<(), StoreError> {
        let epoch = workspace::standing(self.watch.connection())?.epoch;
        if epoch != self.epoch {
            let (epoch, seq) = place(&self.watch)?;
            (self.epoch, self.seq) = (epoch, seq);
            let _ = self.sender.send(Changes { changes: Vec::new(), seq, more: false, epoch, reset: true });
            return Ok(());
        }
        loop {
            let rows = change::after(self.watch.connection(), self.seq, BATCH)?;
            let Some(last) = rows.last() else { return Ok(()) };
            let more = rows.len() == BATCH;
            self.seq = last.seq;
            let changes = rows.iter().map(|row| show::change(row, self.zone)).collect();
            // Without listeners there is nobody to tell.
            let _ = self.sender.send(Changes { changes, seq: self.seq, more, epoch, reset: false });
            if !more {
                return Ok(());
            }
        }
    }
}

/// Which life of the file it is, and its last change.
fn place(watch: &Watch) -> Result<(i64, i64), StoreError> {
    let connection = watch.connection();
    let epoch = workspace::standing(connection)?.epoch;
    Ok((epoch, change::last(connection)?.map_or(0, |(seq, _)| seq)))
}
