//! The feed: tells everybody in this process what changed, whichever process changed it.
//!
//! One thread a workspace reads the change rows in order, so each is told once and never before its commit. It wakes at once for
//! our own commits, and looks every [`TICK`] for those of other processes.

use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use tokio::sync::broadcast;

use rollcall_domain::Zone;
use rollcall_store::{Store, StoreError, Watch, change};

use crate::Error;
use crate::show;
use crate::wire::Changes;

/// How long a change of another process may go unnoticed. One look is one read of shared memory.
const TICK: Duration = Duration::from_millis(25);

/// Batches that a slow listener may lag behind before it is told so and reads from its last one.
const BACKLOG: usize = 256;

/// Rows in one batch.
pub(crate) const BATCH: usize = 1000;

/// The change feed of an open workspace.
pub struct Feed {
    sender: broadcast::Sender<Changes>,
    /// Dropping it ends the thread.
    wake: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Feed {
    pub(crate) fn start(store: &Arc<Store>, zone: Zone) -> Result<Feed, Error> {
        let watch = store.watch()?;
        let (sender, _) = broadcast::channel(BACKLOG);
        let (wake, woken) = mpsc::channel();
        // First the version: what is committed between the two is then looked for, and not missed.
        let version = watch.version()?;
        let mut reader = Reader { seq: last_seq(&watch)?, version, watch, zone, sender: sender.clone() };
        let thread = thread::Builder::new()
            .name("rollcall-feed".to_owned())
            .spawn(move || {
                while woken.recv_timeout(TICK) != Err(RecvTimeoutError::Disconnected) {
                    while woken.try_recv().is_ok() {}
                    if let Err(error) = reader.look() {
                        // The next look tries again from the same place.
                        tracing::warn!(%error, "the change feed couldn't be read");
                    }
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

struct Reader {
    watch: Watch,
    zone: Zone,
    seq: i64,
    version: i64,
    sender: broadcast::Sender<Changes>,
}

impl Reader {
    fn look(&mut self) -> Result<(), StoreError> {
        let version = self.watch.version()?;
        if version == self.version {
            return Ok(());
        }
        loop {
            let rows = change::after(self.watch.connection(), self.seq, BATCH)?;
            let Some(last) = rows.last() else { break };
            let more = rows.len() == BATCH;
            self.seq = last.seq;
            let changes = rows.iter().map(|row| show::change(row, self.zone)).collect();
            // Without listeners there is nobody to tell.
            let _ = self.sender.send(Changes { changes, seq: self.seq, more });
            if !more {
                break;
            }
        }
        self.version = version;
        Ok(())
    }
}

fn last_seq(watch: &Watch) -> Result<i64, StoreError> {
    Ok(change::last(watch.connection())?.map_or(0, |(seq, _)| seq))
}
