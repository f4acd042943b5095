//! One program, and all of them together, leave room for others: against a real socket.

use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use rollcall_engine::wire::TokenRole;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::time::timeout;

use crate::Gateway;
use crate::api::STREAMS;
use crate::connections::MOST;
use crate::tests::Server;

/// Long enough for a busy machine: what this is about would last for ever.
const PATIENCE: Duration = Duration::from_mins(1);

struct Place {
    port: u16,
    key: String,
    _end: oneshot::Sender<()>,
}

async fn open(server: &Server) -> Place {
    let gateway = Gateway::bind(Arc::clone(&server.host), 0).await.expect("a free port");
    let address = gateway.address();
    let (place, key) = address.trim_start_matches("http://127.0.0.1:").split_once("/#key=").expect("an address");
    let (port, key) = (place.parse().expect("a port"), key.to_owned());
    let (end, ended) = oneshot::channel::<()>();
    tokio::spawn(gateway.serve(async move {
        let _ = ended.await;
    }));
    Place { port, key, _end: end }
}

impl Place {
    async fn sends(&self, text: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).await.expect("it is taken");
        stream
            .write_all(text.replace("HERE", &format!("127.0.0.1:{}", self.port)).as_bytes())
            .await
            .expect("it is sent");
        stream
    }

    /// The status with which an answer begins; 0 when the connection was ended without one.
    async fn status(&self, stream: &mut TcpStream) -> u16 {
        let mut begun = [0; 12];
        let read = timeout(PATIENCE, stream.read_exact(&mut begun)).await.expect("an answer, or the end");
        read.map_or(0, |_| String::from_utf8_lossy(&begun[9..]).parse().expect("a status"))
    }

    async fn interface_works(&self) {
        for asked in [
            "GET /healthz HTTP/1.1\r\nHost: HERE\r\n\r\n".to_owned(),
            "GET /workplace.html HTTP/1.1\r\nHost: HERE\r\n\r\n".to_owned(),
            format!(
                "POST /rpc/list_groups HTTP/1.1\r\nHost: HERE\r\nAuthorization: Bearer {}\r\n\
                 Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}",
                self.key
            ),
        ] {
            let mut stream = self.sends(&asked).await;
            let status = self.status(&mut stream).await;
            // Without a build of the interface its page says so, and answers nevertheless.
            assert!([200, 503].contains(&status), "{status} for {asked}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_tokens_streams_shut_the_door_on_nobody() {
    rlimit::increase_nofile_limit(4_000).expect("the limit can be read");
    let server = Server::new();
    let weak = server.program(TokenRole::Agent);
    let place = open(&server).await;
    let asked = format!("GET /api/v1/events HTTP/1.1\r\nHost: HERE\r\nAuthorization: Bearer {}\r\n\r\n", weak.secret);
    let (mut streams, mut refused) = (Vec::new(), 0);
    for _ in 0..MOST + 50 {
        let mut stream = place.sends(&asked).await;
        match place.status(&mut stream).await {
            200 => streams.push(stream),
            429 => refused += 1,
            other => panic!("{other}"),
        }
    }
    assert_eq!((streams.len(), refused), (STREAMS, MOST + 50 - STREAMS));
    place.interface_works().await;
    let other = server.program(TokenRole::Agent);
    let asked = asked.replace(&weak.secret, &other.secret);
    let mut stream = place.sends(&asked).await;
    assert_eq!(place.status(&mut stream).await, 200, "another program has a share of its own");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn unfinished_bodies_shut_the_door_on_nobody() {
    rlimit::increase_nofile_limit(4_000).expect("the limit can be read");
    let server = Server::new();
    let weak = server.program(TokenRole::Administrator);
    let place = open(&server).await;
    let asked = format!(
        "POST /api/v1/commands/add_group HTTP/1.1\r\nHost: HERE\r\nAuthorization: Bearer {}\r\n\
         Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{",
        weak.secret
    );
    let mut waiting = Vec::new();
    for _ in 0..=MOST {
        waiting.push(place.sends(&asked).await);
    }
    place.interface_works().await;
    let (status, _) = weak.get("/api/v1/groups").await;
    assert_eq!(status, StatusCode::OK, "waiting for a body is no work, so the program itself goes on too");
}
