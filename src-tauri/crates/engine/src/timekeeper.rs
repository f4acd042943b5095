//! Carries out what is due: while a long-lived door is open, and before a short-lived one reads.

use std::sync::{Arc, Weak};
use std::thread;
use std::time::Duration;

use crate::{Error, Host, commands, wire};

/// How late a deadline may be carried out. Its instant in the log is the one at which it was due, whenever that happens.
const TICK: Duration = Duration::from_millis(500);

/// Starts keeping time for a host, for as long as the host lives.
pub fn start<H: Host + 'static>(host: &Arc<H>) {
    let host: Weak<H> = Arc::downgrade(host);
    thread::spawn(move || {
        while let Some(host) = host.upgrade() {
            if let Err(error) = catch_up(&*host) {
                tracing::warn!(%error, "deadlines couldn't be carried out");
            }
            drop(host);
            thread::sleep(TICK);
        }
    });
}

/// Carries out what is due now. A door that is open for one command calls this before it reads; writing does the same by itself.
pub fn catch_up(host: &dyn Host) -> Result<(), Error> {
    if host.workspace().is_err() {
        return Ok(());
    }
    match commands::next_due(host)? {
        Some((due, now)) if due <= now => commands::advance(host, wire::Advance::default()).map(|_| ()),
        _ => Ok(()),
    }
}
