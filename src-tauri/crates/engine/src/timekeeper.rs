//! Carries out what is due: while a long-lived door is open, and before a short-lived one reads.

use std::sync::{Arc, Weak};
use std::thread;
use std::time::{Duration, Instant};

use crate::health::Part;
use crate::{Error, Host, commands, retention, wire};

/// How late a deadline may be carried out. Its instant in the log is the one at which it was due, whenever that happens.
const TICK: Duration = Duration::from_millis(500);

/// How often it is looked whether something needn't be kept any longer.
const TIDYING: Duration = Duration::from_mins(1);

/// Starts keeping time for a host, for as long as the host lives.
pub fn start<H: Host + 'static>(host: &Arc<H>) {
    let host: Weak<H> = Arc::downgrade(host);
    thread::spawn(move || {
        let mut tidy_at = Instant::now();
        while let Some(host) = host.upgrade() {
            let wait = round(&*host, &mut tidy_at);
            drop(host);
            thread::sleep(wait);
        }
    });
}

/// One round, and how long to wait before the next.
fn round(host: &dyn Host, tidy_at: &mut Instant) -> Duration {
    let Ok(workspace) = host.workspace() else { return TICK };
    let done = workspace.health().round(Part::Timekeeper, || {
        if let Err(error) = catch_up(host) {
            tracing::warn!(%error, "deadlines couldn't be carried out");
        }
        if Instant::now() < *tidy_at {
            return;
        }
        match retention::step(host) {
            Ok(true) => {}
            Ok(false) => *tidy_at = Instant::now() + TIDYING,
            Err(error) => {
                *tidy_at = Instant::now() + TIDYING;
                tracing::warn!(%error, "what needn't be kept couldn't be taken away");
            }
        }
    });
    done.map_or_else(|wait| wait, |()| TICK)
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
