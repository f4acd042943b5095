//! The API over loopback: the list of a thousand agents, and five hundred changes a second.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::routing::get;
use rollcall_engine::{Host, commands, wire};
use rollcall_gateway::Gateway;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use super::floor::{self, Owner};
use super::{Row, median, medians, timed};

const AGENTS: usize = 1000;
const ROUNDS: usize = 300;
const CONNECTIONS: usize = 8;
const A_SECOND: u32 = 500;
const LASTS: Duration = Duration::from_secs(30);
const LIVE_WITHIN: Duration = Duration::from_millis(300);

/// One connection that is kept.
struct Client {
    reader: BufReader<TcpStream>,
    host: String,
    token: String,
}

impl Client {
    fn connect(port: u16, token: &str) -> Client {
        let stream = TcpStream::connect(("127.0.0.1", port)).expect("the server listens");
        stream.set_nodelay(true).expect("a socket");
        Client { reader: BufReader::new(stream), host: format!("127.0.0.1:{port}"), token: token.to_owned() }
    }

    fn send(&mut self, method: &str, path: &str, body: &str) {
        let (host, token) = (&self.host, &self.token);
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        self.reader.get_mut().write_all(head.as_bytes()).expect("the request is sent");
    }

    /// The status and the body of the next answer.
    fn answer(&mut self) -> (u16, Vec<u8>) {
        let (mut status, mut length, mut line) = (0, 0, String::new());
        loop {
            line.clear();
            self.reader.read_line(&mut line).expect("a line of the head");
            if let Some(rest) = line.strip_prefix("HTTP/1.1 ") {
                status = rest[..3].parse().expect("a status");
            } else if let Some(rest) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = rest.trim().parse().expect("a length");
            } else if line == "\r\n" {
                break;
            }
        }
        let mut body = vec![0; length];
        self.reader.read_exact(&mut body).expect("the body");
        (status, body)
    }

    fn ask(&mut self, method: &str, path: &str, body: &str) -> Vec<u8> {
        self.send(method, path, body);
        let (status, answer) = self.answer();
        assert_eq!(status, 200, "{method} {path}: {}", String::from_utf8_lossy(&answer));
        answer
    }
}

/// The gateway over a team of so many agents, the first of them signed in.
struct Served {
    owner: Arc<Owner>,
    port: u16,
    token: String,
    runtime: Runtime,
}

impl Served {
    fn start(folder: &Path, name: &str, agents: usize) -> Served {
        let (_, owner) = floor::team(folder, name, agents);
        for number in 0..CONNECTIONS * 10 {
            let agent = wire::AgentRef::Login(format!("agent{number}"));
            commands::sign_in(&owner, wire::AgentActs { agent }).expect("signed in");
        }
        let request = wire::CreateToken {
            name: "bench".into(),
            role: wire::TokenRole::Administrator,
            login: None,
            expires_s: None,
        };
        let token = commands::create_token(&owner, request).expect("a token").token;
        let (owner, runtime) = (Arc::new(owner), Runtime::new().expect("a runtime"));
        let host: Arc<dyn Host> = Arc::clone(&owner) as _;
        let gateway = runtime.block_on(Gateway::bind(host, 0)).expect("a free port");
        let address = gateway.address();
        let port = address.split([':', '/']).find_map(|part| part.parse().ok()).expect("a port");
        runtime.spawn(gateway.serve(std::future::pending()));
        Served { owner, port, token, runtime }
    }

    /// The same bytes from memory, by the same HTTP library on the same threads.
    fn serve_from_memory(&self, bytes: Vec<u8>) -> u16 {
        let bytes = Bytes::from(bytes);
        let routes = Router::new().route("/", get(move || std::future::ready(bytes.clone())));
        let listener = self.runtime.block_on(TcpListener::bind(("127.0.0.1", 0))).expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        self.runtime.spawn(async move { axum::serve(listener, routes).await });
        port
    }
}

/// The list against the same bytes from memory; and against the engine alone when every answer is a new one.
pub fn list(folder: &Path) -> Vec<Row> {
    let served = Served::start(folder, "api.db", AGENTS);
    let mut ours = Client::connect(served.port, &served.token);
    let bytes = ours.ask("GET", "/api/v1/agents", "");
    let mut memory = Client::connect(served.serve_from_memory(bytes), "");
    let (kept, limit) =
        medians(ROUNDS, |_| drop(ours.ask("GET", "/api/v1/agents", "")), |_| drop(memory.ask("GET", "/", "")));
    let change = |round: usize| {
        let to = ["lunch_break", "short_break"][round % 2].to_owned();
        let agent = wire::AgentRef::Login("agent3".into());
        commands::change_status(&*served.owner, wire::ChangeStatus { agent, to, if_interval: None }).expect("changed");
    };
    let (mut after_change, mut engine_alone) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS / 3 {
        change(round);
        after_change.push(timed(|| drop(ours.ask("GET", "/api/v1/agents", ""))));
        engine_alone.push(timed(|| {
            let list = commands::list_agents(&*served.owner, wire::ListAgents::default()).expect("the list");
            drop(serde_json::to_vec(&list).expect("JSON"));
        }));
    }
    vec![
        Row::new("API list of 1,000, from memory", kept, limit, 1.5),
        Row::new("API list of 1,000, after a change", median(after_change), median(engine_alone), 1.5),
    ]
}

/// 500 changes a second for 30 s from 8 connections: whether they keep up, and how late the change feed tells of them.
pub fn load(folder: &Path) -> Vec<Row> {
    let served = Served::start(folder, "load.db", 100);
    let answered: Mutex<Vec<(i64, Instant)>> = Mutex::default();
    let heard: Mutex<Vec<(i64, Instant)>> = Mutex::default();
    let mut watching = Client::connect(served.port, &served.token);
    let per_connection =
        A_SECOND * u32::try_from(LASTS.as_secs()).expect("few") / u32::try_from(CONNECTIONS).expect("few");
    let step = LASTS / per_connection;
    let before = log_rows(&served.owner);
    watching.send("GET", "/api/v1/events", "");
    let began = Instant::now();
    thread::scope(|scope| {
        scope.spawn(|| {
            for line in watching.reader.by_ref().lines() {
                let line = line.expect("the stream");
                if let Some(seq) = line.strip_prefix("id: ").or_else(|| line.strip_prefix("id:")) {
                    heard.lock().expect("a list").push((seq.trim().parse().expect("a seq"), Instant::now()));
                }
                if line.contains("\"topic\":\"group\"") {
                    break;
                }
            }
        });
        let workers: Vec<_> = (0..CONNECTIONS)
            .map(|number| {
                let (served, answered) = (&served, &answered);
                scope.spawn(move || work(served, number, per_connection, step, began, answered))
            })
            .collect();
        for worker in workers {
            worker.join().expect("it works");
        }
        // The last thing that the watcher hears.
        commands::add_group(&*served.owner, wire::AddGroup { name: "The end".into() }).expect("added");
    });
    let (answered, heard) = (answered.into_inner().expect("a list"), heard.into_inner().expect("a list"));
    let elapsed = answered.iter().map(|(_, at)| at.duration_since(began)).max().expect("answers");
    let asked = i64::from(per_connection) * i64::try_from(CONNECTIONS).expect("few");
    assert_eq!(log_rows(&served.owner) - before, asked, "every change that was answered is in the log");
    let mut lags: Vec<Duration> = answered
        .iter()
        .map(|(seq, at)| {
            let told = heard.iter().find(|(told, _)| told >= seq).expect("every change is told").1;
            told.saturating_duration_since(*at)
        })
        .collect();
    lags.sort();
    let late = lags[lags.len() * 99 / 100];
    vec![
        Row::new("API 500 changes/s for 30 s", elapsed, LASTS, 1.02),
        Row::new("and the feed meanwhile, 99 of 100", late, LIVE_WITHIN, 1.0),
    ]
}

fn work(
    served: &Served,
    number: usize,
    changes: u32,
    step: Duration,
    began: Instant,
    answered: &Mutex<Vec<(i64, Instant)>>,
) {
    let mut client = Client::connect(served.port, &served.token);
    for round in 0..changes {
        let due = began + step * round;
        thread::sleep(due.saturating_duration_since(Instant::now()));
        let agent = number * 10 + usize::try_from(round % 10).expect("few");
        let reason = ["lunch_break", "short_break"][usize::try_from(round / 10 % 2).expect("few")];
        let path = format!("/api/v1/agents/agent{agent}/status?userVariableName=login");
        let answer = client.ask("PUT", &path, &format!(r#"{{"status":"INACTIVE","reason":"{reason}"}}"#));
        let answer: wire::StatusChanged = serde_json::from_slice(&answer).expect("an answer");
        assert!(answer.changed, "each is a change");
        answered.lock().expect("a list").push((answer.seq, Instant::now()));
    }
}

fn log_rows(owner: &Owner) -> i64 {
    let path = owner.0.path();
    let file = rusqlite::Connection::open(path).expect("the file");
    file.query_row("SELECT count(*) FROM status_log", [], |row| row.get(0)).expect("a number")
}
