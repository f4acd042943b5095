//! How far a file is, on a line of the terminal that goes away; and whether somebody wants it to stop.

use std::future::Future;
use std::io::{self, IsTerminal, Write};
use std::ops::ControlFlow;
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::terminal::{Clear, ClearType};
use crossterm::{cursor, queue};
use rollcall_engine::wire::ExportProgress;
use tokio::runtime::{Builder, Runtime};

use crate::context::Context;
use crate::interrupt::end_asked_for;

/// Nobody reads faster.
const BETWEEN: Duration = Duration::from_millis(100);

pub(super) struct Progress<'a> {
    context: &'a Context,
    on_terminal: bool,
    shown: Option<Instant>,
    stop: Arc<AtomicBool>,
}

impl Progress<'_> {
    /// Listens for Ctrl+C from here on.
    pub fn begin(context: &Context) -> Progress<'_> {
        let stop = Arc::default();
        // Where nobody can listen, Ctrl+C ends the program as ever.
        let _ = listen(&stop);
        Progress { context, on_terminal: io::stderr().is_terminal(), shown: None, stop }
    }

    /// Shows how far it is, and answers whether to go on.
    pub fn tell(&mut self, so_far: ExportProgress) -> ControlFlow<()> {
        if self.stop.load(Ordering::Relaxed) {
            return ControlFlow::Break(());
        }
        if self.on_terminal && self.shown.is_none_or(|shown| shown.elapsed() >= BETWEEN) {
            self.shown = Some(Instant::now());
            let args = [("done", so_far.done.to_string().into()), ("of", so_far.of.to_string().into())];
            // A terminal that is gone stops nothing.
            let _ = line(&self.context.say("cli-report-progress", &args));
        }
        ControlFlow::Continue(())
    }

    /// Leaves the line to whatever is said next.
    pub fn end(self) {
        if self.shown.is_some() {
            let _ = line("");
        }
    }
}

fn line(text: &str) -> io::Result<()> {
    let mut out = io::stderr().lock();
    queue!(out, cursor::MoveToColumn(0), Clear(ClearType::CurrentLine))?;
    write!(out, "{text}")?;
    out.flush()
}

/// The first time it stops in order, and leaves no half of a file. Who asks again doesn't want to wait for that.
fn listen(stop: &Arc<AtomicBool>) -> io::Result<()> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let first = {
        let _within = runtime.enter();
        end_asked_for()?
    };
    let stop = Arc::clone(stop);
    thread::spawn(move || wait(&runtime, first, &stop));
    Ok(())
}

fn wait(runtime: &Runtime, first: impl Future<Output = ()>, stop: &AtomicBool) {
    runtime.block_on(async {
        first.await;
        stop.store(true, Ordering::Relaxed);
        if let Ok(again) = end_asked_for() {
            again.await;
            process::exit(130);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arguments::Common;

    #[test]
    fn it_goes_on_until_somebody_asks_it_to_stop() {
        let common = Common { workspace: None, acting_as: None, json: false, lang: Some("en".to_owned()) };
        let context = Context::new(common);
        let stop = Arc::<AtomicBool>::default();
        let mut progress = Progress { context: &context, on_terminal: false, shown: None, stop: Arc::clone(&stop) };
        let so_far = ExportProgress { done: 1, of: 2 };
        assert_eq!(progress.tell(so_far), ControlFlow::Continue(()));
        stop.store(true, Ordering::Relaxed);
        assert_eq!(progress.tell(so_far), ControlFlow::Break(()));
    }
}
