//! The same at the doors over HTTP: the answer comes before the body has.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use rollcall_engine::{COMMAND_NAMES, Host};
use rollcall_gateway::Gateway;
use serde_json::json;
use tokio::runtime::Runtime;

use super::{A_LOOK, FOR_ANYBODY, agents_program, alone, counted, expensive, team, who_may_not};

/// Answers the status of a request whose body is announced and never sent.
fn ask(place: &str, path: &str, credentials: &str, length: usize) -> u16 {
    let mut stream = TcpStream::connect(place).expect("the server listens");
    write!(
        stream,
        "POST {path} HTTP/1.1\r\nHost: {place}\r\n{credentials}Content-Type: application/json\r\n\
         Content-Length: {length}\r\nConnection: close\r\n\r\n"
    )
    .expect("the head is sent");
    let mut begun = [0; 12];
    stream.read_exact(&mut begun).expect("an answer, though there is no body");
    std::str::from_utf8(&begun[9..]).ok().and_then(|status| status.parse().ok()).expect("a status")
}

#[test]
fn every_command_is_refused_before_its_body_has_come() {
    let _alone = alone();
    let floor = team();
    let agents = agents_program(&floor);
    let token = |request| floor.does("create_token", request)["token"].as_str().expect("a secret").to_owned();
    let alive = token(json!({ "name": "Alive", "role": "agent", "login": "ada" }));
    let dead = floor.does("create_token", json!({ "name": "Dead", "role": "administrator" }));
    floor.does("revoke_token", json!({ "token_id": dead["about"]["id"] }));
    let dead = dead["token"].as_str().expect("a secret");

    let runtime = Runtime::new().expect("a runtime");
    let host: Arc<dyn Host> = Arc::new((*floor).clone());
    let gateway = runtime.block_on(Gateway::bind(host, 0)).expect("a free port");
    let address = gateway.address();
    let (place, key) = address.trim_start_matches("http://").split_once("/#key=").expect("an address");
    runtime.spawn(gateway.serve(std::future::pending()));

    let bearer = |secret: &str| format!("Authorization: Bearer {secret}\r\n");
    let window = format!("{}X-Rollcall-Window: nobody-sits-at-this-one\r\n", bearer(key));
    for command in COMMAND_NAMES {
        let api = format!("/api/v1/commands/{command}");
        let rpc = format!("/rpc/{command}");
        let mut asks = vec![(&api, bearer(dead), 401), (&api, String::new(), 401), (&rpc, bearer(dead), 401)];
        if !FOR_ANYBODY.contains(command) {
            asks.push((&rpc, window.clone(), 403));
            if who_may_not(&floor, &agents, command).1 == "not_permitted" {
                asks.push((&api, bearer(&alive), 403));
            }
        }
        for (path, credentials, wanted) in asks {
            // Once before it is counted: catalogues and statements are read once.
            let (status, bytes) = loop {
                ask(place, path, &credentials, expensive::FILE - 1);
                let (status, bytes) = counted(|| ask(place, path, &credentials, expensive::FILE - 1));
                // Whoever has no token is let in only so often a second.
                if status != 429 {
                    break (status, bytes);
                }
                sleep(Duration::from_millis(20));
            };
            assert_eq!(status, wanted, "{path}");
            assert!(bytes < 4 * A_LOOK, "{path}: {bytes} bytes were allocated to answer {status}");
        }
    }
}
