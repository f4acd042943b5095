//! The wish of somebody at the terminal, or of the system, that the program ends.

use std::future::Future;
use std::io;

/// Ends when somebody presses Ctrl+C or the system asks. It listens from the moment it is made.
#[cfg(unix)]
pub fn end_asked_for() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Ends when somebody presses Ctrl+C. It listens from the moment it is made.
#[cfg(windows)]
pub fn end_asked_for() -> io::Result<impl Future<Output = ()>> {
    let mut interrupt = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        interrupt.recv().await;
    })
}
