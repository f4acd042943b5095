//! The log: one file beside the workspace's memory, for whoever looks for the cause of an incident. What people write or are
//! called never goes there.

use std::fs;
use std::io;
use std::panic;
use std::path::Path;
use std::sync::Mutex;

use tracing_subscriber::EnvFilter;

use crate::owners;

/// At the start a longer file makes room for a new one; the one before is kept.
const ENOUGH_BYTES: u64 = 4 * 1024 * 1024;

/// Starts logging into the data folder. `ROLLCALL_LOG` chooses what, as `RUST_LOG` does elsewhere.
pub fn start(data: &Path) -> io::Result<()> {
    let path = data.join("rollcall.log");
    if fs::metadata(&path).is_ok_and(|file| file.len() > ENOUGH_BYTES) {
        fs::rename(&path, data.join("rollcall.old.log"))?;
    }
    let file = owners::options().create(true).append(true).open(path)?;
    let filter = EnvFilter::try_from_env("ROLLCALL_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false).with_writer(Mutex::new(file)).init();

    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panicked| {
        tracing::error!("{panicked}");
        usual(panicked);
    }));
    Ok(())
}
