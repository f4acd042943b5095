//! From a commit to another process' knowledge of it, at rest.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rollcall_engine::{Workspace, commands, wire};

use super::{Row, floor, median};

/// The argument that makes this program the other process.
pub const LISTEN: &str = "--listen";

const ROUNDS: usize = 15;
const LIMIT: Duration = Duration::from_millis(300);

pub fn measure(folder: &Path) -> Row {
    let (path, owner) = floor::team(folder, "feed.db", 10);
    let agent = wire::AgentRef::Login("agent3".into());
    commands::sign_in(&owner, wire::AgentActs { agent: agent.clone() }).expect("signed in");
    let program = std::env::current_exe().expect("this program");
    let mut listener =
        Command::new(program).arg(LISTEN).arg(&path).stdout(Stdio::piped()).spawn().expect("the other process");
    let mut heard = BufReader::new(listener.stdout.take().expect("its output")).lines();
    heard.next().expect("ready").expect("ready");
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        thread::sleep(Duration::from_millis(137));
        let to = ["lunch_break", "short_break"][round % 2].to_owned();
        let changed =
            commands::change_status(&owner, wire::ChangeStatus { agent: agent.clone(), to, if_interval: None })
                .expect("changed");
        let committed = Instant::now();
        let seq = heard.next().expect("told").expect("told");
        times.push(committed.elapsed());
        assert_eq!(seq, changed.seq.to_string(), "each change is told once, in order");
    }
    listener.kill().expect("ended");
    listener.wait().expect("ended");
    Row::new("change feed to another process", median(times), LIMIT, 1.0)
}

/// The other process: prints the place of every batch it is told.
pub fn listen(path: &Path) {
    // The instant names a backup, and nothing is migrated here.
    let workspace =
        Workspace::open(&acceptance::machine(), path, rollcall_engine::Instant::from_millis(0)).expect("the file");
    let mut told = workspace.feed().subscribe();
    let mut out = std::io::stdout();
    writeln!(out, "ready").and_then(|()| out.flush()).expect("a reader");
    while let Ok(batch) = told.blocking_recv() {
        if writeln!(out, "{}", batch.seq).and_then(|()| out.flush()).is_err() {
            break;
        }
    }
}
