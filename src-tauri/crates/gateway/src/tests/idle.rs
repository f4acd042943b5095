//! Connections that say nothing, against a real socket.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::time::timeout;

use super::Server;
use crate::Gateway;

const IDLE: u64 = 10_000;
/// Long enough for a busy machine: what this is about would last for ever.
const PATIENCE: Duration = Duration::from_mins(1);

/// Connects, and asks for what needs no key.
async fn is_well(port: u16) -> bool {
    let asked = async {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
        let head = format!("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
        stream.write_all(head.as_bytes()).await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        Ok::<_, std::io::Error>(answer)
    };
    timeout(PATIENCE, asked).await.is_ok_and(|answer| answer.is_ok_and(|text| text.starts_with("HTTP/1.1 200")))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_idle_connections_keep_nobody_out() {
    // This process has both ends of those that the server keeps, and one of all the others.
    let may_open = rlimit::increase_nofile_limit(IDLE + 2_000).expect("the limit can be read");
    let many = IDLE.min(may_open.saturating_sub(2_000));
    assert!(many >= 1_000, "the system lets a process open {may_open} files: too few to say anything");
    let server = Server::new();
    let gateway = Gateway::bind(Arc::clone(&server.host), 0).await.expect("a free port");
    let port: u16 =
        gateway.address().split(['/', ':']).find_map(|part| part.parse().ok()).expect("the address has a port");
    let (end, ended) = oneshot::channel::<()>();
    let serving = tokio::spawn(gateway.serve(async move {
        let _ = ended.await;
    }));

    let mut idle = Vec::new();
    for number in 0..many {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await.expect("it is taken");
        if number % 2 == 0 {
            // Half of a head is as idle as none. The server may have hung up on it already.
            let _ = stream.write_all(b"GET / HTTP/1.1\r\n").await;
        }
        idle.push(stream);
        if number % 2_500 == 0 {
            assert!(is_well(port).await, "after {number} connections");
        }
    }
    assert!(is_well(port).await, "with {many} idle connections open");
    drop(idle);
    assert!(is_well(port).await);
    let _ = end.send(());
    timeout(PATIENCE, serving).await.expect("it ends").expect("in order");
}
