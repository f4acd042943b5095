//! The server's life: bind, say the address, serve, end.

use std::future::Future;
use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;

use rollcall_engine::{ApiDoor, Host};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::entry::Key;
use crate::router::{api_router, router};
use crate::state::AppState;
use crate::{server, workplaces};

/// A server bound to a port of this machine alone.
pub struct Gateway {
    listener: TcpListener,
    state: Arc<AppState>,
    close: watch::Sender<bool>,
    pages: bool,
}

/// What a server for programs tells of itself while it serves.
#[derive(Clone)]
pub struct ProgramsDoor(Arc<AppState>);

impl ProgramsDoor {
    /// Its address, and the latest requests.
    pub fn state(&self) -> ApiDoor {
        self.0.api()
    }
}

impl Gateway {
    /// Takes a port for the interface and for programs; 0 takes any free one. Every run has a key of its own.
    pub async fn bind(host: Arc<dyn Host>, port: u16) -> io::Result<Gateway> {
        Self::new(host, port, true).await
    }

    /// Takes a port for programs alone.
    pub async fn bind_for_programs(host: Arc<dyn Host>, port: u16) -> io::Result<Gateway> {
        Self::new(host, port, false).await
    }

    async fn new(host: Arc<dyn Host>, port: u16, pages: bool) -> io::Result<Gateway> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let port = listener.local_addr()?.port();
        let (close, closing) = watch::channel(false);
        let state = Arc::new(AppState::new(host, port, Key::random()?, closing));
        Ok(Gateway { listener, state, close, pages })
    }

    /// The address to open. Its fragment is the key: whoever has it may do all that the host's actor may.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/#key={}", self.state.port, self.state.key.as_str())
    }

    /// What programs find here.
    pub fn programs(&self) -> ProgramsDoor {
        ProgramsDoor(Arc::clone(&self.state))
    }

    /// Serves until `shutdown` is done; streams are ended, answers under way are finished.
    pub async fn serve(self, shutdown: impl Future<Output = ()> + Send + 'static) {
        let Gateway { listener, state, close, pages } = self;
        let routes = if pages { router(Arc::clone(&state)) } else { api_router(Arc::clone(&state)) };
        let shutdown = async move {
            shutdown.await;
            // A stream has no end of its own, and the server waits for all of them.
            let _ = close.send(true);
        };
        server::serve(listener, routes, shutdown).await;
        workplaces::lose_all(&state).await;
    }
}
