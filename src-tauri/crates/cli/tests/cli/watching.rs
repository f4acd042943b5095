//! `rollcall agents --watch`: the widget live.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::support::Workspace;

/// A program that watches a workspace until it is dropped.
pub struct Watch(Child);

impl Watch {
    /// Watches this workspace, which is open from then on.
    pub fn of(team: &Workspace) -> Watch {
        let path = team.path().display().to_string();
        let mut watch = start(&program(), &["--workspace", &path, "agents", "--watch", "--json"].map(str::to_owned));
        let mut first = String::new();
        BufReader::new(watch.0.stdout.as_mut().expect("its output")).read_line(&mut first).expect("a line");
        watch
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(program: &str, arguments: &[String]) -> Watch {
    let mut command = Command::new(program);
    command.args(arguments).env("TERM", "xterm-256color").env("LC_ALL", "C.UTF-8");
    Watch(command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts"))
}

fn program() -> String {
    assert_cmd::cargo::cargo_bin!("rollcall").display().to_string()
}

#[test]
fn a_reader_gets_a_line_for_every_change_by_whatever_program() {
    let team = Workspace::of_a_team();
    let path = team.path().display().to_string();
    let arguments = ["--workspace", &path, "agents", "--watch", "--json"].map(str::to_owned);
    let mut watch = start(&program(), &arguments);
    let mut lines = BufReader::new(watch.0.stdout.take().expect("its output")).lines();
    let mut next = || -> Value {
        serde_json::from_str(&lines.next().expect("a line").expect("text")).expect("JSON on a line of its own")
    };
    assert_eq!(next()["counts"]["offline"], 2);
    team.agent("anna", &["sign-in"]);
    // Signing in may be told in more than one change.
    while next()["counts"]["not_ready"] != 1 {}
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_shows_the_change_and_is_given_back() {
    let team = Workspace::of_a_team();
    let line = format!(
        "stty cols 100 rows 20; '{}' --lang en --workspace '{}' agents --watch",
        program(),
        team.path().display()
    );
    // A terminal of its own: `script` is part of every Linux.
    let mut watch = start("script", &["-qfec".to_owned(), line, "/dev/null".to_owned()]);
    let mut screen = watch.0.stdout.take().expect("its output");
    let mut seen = String::new();
    let mut until = |text: &str| {
        let mut bytes = [0; 4096];
        while !seen.contains(text) {
            let read = screen.read(&mut bytes).expect("the terminal is there");
            assert!(read > 0, "it ended before it said {text:?}: {seen:?}");
            seen.push_str(&String::from_utf8_lossy(&bytes[..read]));
        }
    };
    until("\u{1b}[?1049h");
    until("Anna Berg");
    team.agent("anna", &["sign-in"]);
    until("Not ready");
    watch.0.stdin.as_mut().expect("its keys").write_all(b"q").expect("the key is pressed");
    until("\u{1b}[?1049l");
    assert!(watch.0.wait().expect("it ends").success());
}
