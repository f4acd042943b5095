//! Another process at the command table: what a second program, a crash or another user does can only be seen from outside.

use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread;
use std::time::Duration;

use rollcall_engine::wire::ErrorBody;
use serde_json::{Value, json};

use crate::Answer;

/// Starts a process. A file that was only just copied counts as busy while another test's new process still holds the hand that
/// wrote it; that passes.
fn spawn(command: &mut Command) -> io::Result<Child> {
    loop {
        match command.spawn() {
            Err(busy) if busy.kind() == io::ErrorKind::ExecutableFileBusy => thread::sleep(Duration::from_millis(20)),
            started => return started,
        }
    }
}

/// A running worker: a command a line goes in, an answer a line comes out.
pub struct Worker {
    process: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Worker {
    /// Starts the worker as this command says.
    pub fn start(mut command: Command) -> Worker {
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = spawn(&mut command).expect("the worker can be started");
        let requests = process.stdin.take().expect("it has an input");
        let answers = BufReader::new(process.stdout.take().expect("it has an output"));
        Worker { process, requests, answers }
    }

    /// Sends a command without waiting for its answer. A worker that is gone takes none.
    pub fn send(&mut self, name: &str, request: &Value) {
        let line = json!({ "name": name, "request": request });
        // Whoever kills the worker expects that.
        let _ = writeln!(self.requests, "{line}").and_then(|()| self.requests.flush());
    }

    /// The next answer; `None` when the worker is gone.
    pub fn answer(&mut self) -> Option<Answer> {
        let mut line = String::new();
        let read = self.answers.read_line(&mut line).expect("the answer can be read");
        if read == 0 || !line.ends_with('\n') {
            return None;
        }
        let answer: Value = serde_json::from_str(&line).expect("an answer is JSON");
        Some(match answer.get("refused") {
            Some(body) => Err(serde_json::from_value::<ErrorBody>(body.clone()).expect("an error's body")),
            None => Ok(answer["done"].clone()),
        })
    }

    /// Sends a command and waits for its answer.
    #[track_caller]
    pub fn call(&mut self, name: &str, request: &Value) -> Answer {
        self.send(name, request);
        self.answer().expect("the worker answers")
    }

    /// Ends the worker at once, whatever it is doing (SIGKILL where there are signals).
    pub fn kill(&mut self) {
        self.process.kill().expect("the worker can be ended");
        self.process.wait().expect("the worker has ended");
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // It may be gone already, and then there is nothing to end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
