//! `rollcall serve`.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use crate::support::{Demo, refused};

/// A running `rollcall serve`.
pub struct Served {
    running: Child,
    address: String,
}

impl Served {
    pub fn start(demo: &Demo) -> Served {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("rollcall"));
        command.arg("--workspace").arg(demo.path()).arg("serve").stdout(Stdio::piped()).stderr(Stdio::null());
        let mut running = command.spawn().expect("the program starts");
        let mut address = String::new();
        let stdout = running.stdout.as_mut().expect("its output is ours");
        BufReader::new(stdout).read_line(&mut address).expect("it prints a line");
        Served { running, address: address.trim_end().to_owned() }
    }

    pub fn host(&self) -> &str {
        self.address.trim_start_matches("http://").split('/').next().expect("the address has a host")
    }

    /// Sends one request and gives the whole answer.
    fn ask(&self, request: &str) -> String {
        let mut socket = TcpStream::connect(self.host()).expect("somebody listens");
        let head = format!("{request} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.host());
        socket.write_all(head.as_bytes()).expect("the request is sent");
        let mut answer = String::new();
        socket.read_to_string(&mut answer).expect("the answer arrives");
        answer
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.running.kill();
        let _ = self.running.wait();
    }
}

#[test]
fn the_first_line_is_the_address_and_it_opens() {
    let served = Served::start(&Demo::new());
    assert!(served.address.starts_with("http://127.0.0.1:"), "this machine alone: {}", served.address);
    let key = served.address.split("/#key=").nth(1).expect("the address carries the key");
    assert!(served.ask("GET /feed").starts_with("HTTP/1.1 401"), "without the key nothing is told");
    assert!(
        served.ask(&format!("GET /feed?key={key}")).starts_with("HTTP/1.1 401"),
        "it is no part of what is asked for"
    );
    assert!(!served.ask("GET /").contains(key), "and the page doesn't know it");
    assert!(served.ask("GET /healthz").ends_with("ok"), "it says that it is up");
}

#[test]
fn a_port_in_use_is_refused() {
    let demo = Demo::new();
    let served = Served::start(&demo);
    let port = served.host().split(':').nth(1).expect("the address has a port");
    let said = refused(&demo.run(&["serve", "--port", port]));
    assert!(said.contains(port) && said.contains("--port"), "{said}");
}

#[cfg(unix)]
#[test]
fn asked_to_end_it_ends_cleanly_even_with_a_reader() {
    let demo = Demo::new();
    let mut served = Served::start(&demo);
    let key = served.address.split("#key=").nth(1).expect("the address carries the key").to_owned();
    let mut reader = TcpStream::connect(served.host()).expect("somebody listens");
    let head = format!("GET /feed?since=0 HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {key}\r\n\r\n", served.host());
    reader.write_all(head.as_bytes()).expect("the request is sent");
    let mut line = String::new();
    BufReader::new(&mut reader).read_line(&mut line).expect("the feed begins");
    assert!(line.starts_with("HTTP/1.1 200"), "{line}");

    let id = served.running.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().expect("kill is there").success(), "it is asked to end");
    assert_eq!(served.running.wait().expect("it ends").code(), Some(0), "Ctrl+C is no error");
}
