//! `rollcall serve`: the interface for a browser on this machine.

use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use rollcall_engine::{backup, timekeeper};
use rollcall_gateway::Gateway;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use tokio::time::timeout;

use crate::context::Context;
use crate::error::CliError;
use crate::host::OneFile;
use crate::interrupt::end_asked_for;
use crate::output::print;

/// How long answers under way may take once the end was asked for.
const LAST_ANSWERS: Duration = Duration::from_secs(3);

/// Open the workspace for a browser on this machine; the first line printed is the address
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall serve\n  rollcall serve --port 4020")]
pub struct Serve {
    /// The port to listen on; 0 takes any free one
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
}

impl Serve {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let host = context.host()?;
        let runtime = Runtime::new().map_err(|cause| self.failed(cause))?;
        runtime.block_on(self.serve(context, host))
    }

    async fn serve(self, context: &Context, host: OneFile) -> Result<(), CliError> {
        let path = host.workspace.path().display().to_string();
        let warnings = context.warnings(&host.workspace);
        let host = Arc::new(host);
        timekeeper::start(&host);
        backup::start(&host);
        let gateway = Gateway::bind(host, self.port).await.map_err(|cause| self.failed(cause))?;
        let ended = end_asked_for().map_err(|cause| self.failed(cause))?;
        print(&gateway.address())?;
        let _ = writeln!(io::stderr(), "{}", context.say("cli-serving", &[("path", path.into())]));
        for warning in warnings {
            let _ = writeln!(io::stderr(), "{warning}");
        }

        let (tell, told) = oneshot::channel();
        let serving = gateway.serve(async {
            let _ = told.await;
        });
        tokio::pin!(serving);
        tokio::select! {
            () = &mut serving => return Ok(()),
            () = ended => {}
        }
        let _ = tell.send(());
        // What hasn't ended by then is cut off: nothing acknowledged is lost by it.
        let _ = timeout(LAST_ANSWERS, serving).await;
        Ok(())
    }

    fn failed(&self, cause: io::Error) -> CliError {
        match cause.kind() {
            ErrorKind::AddrInUse => CliError::PortTaken(self.port),
            _ => CliError::Io { path: Path::new("127.0.0.1").join(self.port.to_string()), cause },
        }
    }
}
