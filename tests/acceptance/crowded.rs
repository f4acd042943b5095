//! More windows than a browser's door has seats for.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

use acceptance::Floor;
use rollcall_engine::Host;
use rollcall_gateway::Gateway;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

/// One connection, over which many windows speak.
struct Line {
    place: String,
    key: String,
    stream: BufReader<TcpStream>,
    _server: Runtime,
}

impl Line {
    fn open(host: Arc<dyn Host>) -> Line {
        let server = Runtime::new().expect("a runtime");
        let gateway = server.block_on(Gateway::bind(host, 0)).expect("a free port");
        let address = gateway.address();
        let (place, key) = address.trim_start_matches("http://").split_once("/#key=").expect("an address with a key");
        let (place, key) = (place.to_owned(), key.to_owned());
        server.spawn(gateway.serve(std::future::pending()));
        let stream = BufReader::new(TcpStream::connect(&place).expect("the server listens"));
        Line { place, key, stream, _server: server }
    }

    fn ask(&mut self, window: usize, command: &str, request: &Value) -> (u16, Value) {
        let body = request.to_string();
        let head = format!(
            "POST /rpc/{command} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\nX-Rollcall-Window: window-{window:016}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            self.place,
            self.key,
            body.len()
        );
        self.stream.get_mut().write_all(head.as_bytes()).expect("it is sent");
        let (mut status, mut length) = (0, 0);
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line).expect("a line of the head");
            if let Some(rest) = line.strip_prefix("HTTP/1.1 ") {
                status = rest[..3].parse().expect("a status");
            }
            if let Some(rest) = line.to_lowercase().strip_prefix("content-length:") {
                length = rest.trim().parse().expect("a length");
            }
            if line == "\r\n" {
                break;
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).expect("the body");
        (status, serde_json::from_slice(&body).expect("JSON"))
    }
}

#[test]
fn after_a_thousand_seats_a_newcomer_is_refused_and_nobody_is_made_an_administrator() {
    let floor = Floor::team();
    let mut line = Line::open(Arc::new((*floor).clone()));
    let sits = json!({ "login": "sara" });
    for window in 0..1000 {
        assert_eq!(line.ask(window, "take_seat", &sits).0, 200, "window {window}");
    }
    let (status, refusal) = line.ask(1000, "take_seat", &sits);
    assert_eq!((status, &refusal["code"], &refusal["params"]["max"]), (409, &json!("too_many_seats"), &json!(1000)));
    for window in [0, 1, 999] {
        let (_, workspace) = line.ask(window, "show_workspace", &json!({}));
        assert_eq!(
            (&workspace["viewer"]["login"], &workspace["viewer"]["administrator"]),
            (&json!("sara"), &json!(false))
        );
    }
    line.ask(0, "leave_seat", &json!({}));
    assert_eq!(line.ask(1000, "take_seat", &sits).0, 200, "there is room again");
}
