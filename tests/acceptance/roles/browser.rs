//! The same at the browser's door: an agent's page is an agent's, whatever it asks for.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

use rollcall_engine::Host;
use rollcall_gateway::Gateway;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use super::lines;
use super::valid::Stage;

/// One page of a browser at a server of its own.
struct Page {
    /// `127.0.0.1:49152`
    place: String,
    key: String,
    /// Ends with the page.
    server: Runtime,
}

impl Page {
    fn open(host: Arc<dyn Host>) -> Page {
        let server = Runtime::new().expect("a runtime");
        let gateway = server.block_on(Gateway::bind(host, 0)).expect("a free port");
        let address = gateway.address();
        let (place, key) = address.trim_start_matches("http://").split_once("/#key=").expect("an address with a key");
        let page = Page { place: place.to_owned(), key: key.to_owned(), server };
        page.server.spawn(gateway.serve(std::future::pending()));
        page
    }

    /// The status and the body that a command answers.
    fn ask(&self, command: &str, request: &Value) -> (u16, Value) {
        let body = request.to_string();
        let mut stream = TcpStream::connect(&self.place).expect("the server listens");
        write!(
            stream,
            "POST /rpc/{command} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\n\
             X-Rollcall-Window: an-agents-own-page\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.place,
            self.key,
            body.len()
        )
        .expect("the request is sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        (status, serde_json::from_str(body).unwrap_or(Value::Null))
    }
}

#[test]
fn an_agents_page_calls_no_command_of_a_supervisor_or_an_administrator() {
    let mut refused = 0;
    for words in lines().skip(1).filter(|words| words[1] == "no") {
        let command = words[0];
        let stage = Stage::set();
        let page = Page::open(Arc::new(stage.owner()));
        let (status, seated) = page.ask("take_seat", &json!({ "login": "ada" }));
        assert_eq!((status, &seated["viewer"]["login"]), (200, &json!("ada")));
        let (status, body) = page.ask(command, &stage.request(command));
        assert_eq!((status, &body["code"]), (403, &json!("not_permitted")), "{command}: {body}");
        refused += 1;
    }
    assert!(refused > 15, "the matrix has commands that an agent may not call");
}
