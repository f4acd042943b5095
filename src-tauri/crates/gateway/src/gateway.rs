//! The server's life: bind, say the address, serve, end.

use std::future::Future;
use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;

use rollcall_engine::Host;
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::entry::Key;
use crate::router::{Door, router};
use crate::workplaces;

/// A server bound to a port of this machine alone.
pub struct Gateway {
    listener: TcpListener,
    port: u16,
    key: Key,
    host: Arc<dyn Host>,
}

impl Gateway {
    /// Takes a port; 0 takes any free one. Every run has a key of its own.
    pub async fn bind(host: Arc<dyn Host>, port: u16) -> io::Result<Gateway> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let port = listener.local_addr()?.port();
        Ok(Gateway { listener, port, key: Key::random()?, host })
    }

    /// The address to open. It carries the key: whoever has it may do all that the host's actor may.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/?token={}", self.port, self.key.as_str())
    }

    /// Serves until `shutdown` is done; streams are ended, answers under way are finished.
    pub async fn serve(self, shutdown: impl Future<Output = ()> + Send + 'static) -> io::Result<()> {
        let (close, closing) = watch::channel(false);
        let door = Door::new(self.host, self.port, self.key, closing);
        let served = axum::serve(self.listener, router(Arc::clone(&door)))
            .with_graceful_shutdown(async move {
                shutdown.await;
                // A stream has no end of its own, and the server waits for all of them.
                let _ = close.send(true);
            })
            .await;
        workplaces::lose_all(&door).await;
        served
    }
}
