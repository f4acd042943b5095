//! A workspace of one's own, and the program to run on it.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::OnceLock;
use std::{env, fs};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// The program in English, with nothing of the machine's settings.
pub fn rollcall() -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("rollcall"));
    for name in ["ROLLCALL_WORKSPACE", "ROLLCALL_LOG", "LANGUAGE", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command.env("LC_ALL", "C.UTF-8").env("TZ", "UTC");
    command
}

/// A file to run the program on.
pub struct Workspace {
    folder: TempDir,
}

impl Workspace {
    /// A team on its first day: Anna with two sessions and Olga with one, supervised by boss. Nobody is there yet.
    pub fn of_a_team() -> Workspace {
        let team = Workspace { folder: tempfile::tempdir().expect("a folder for the test") };
        let csv =
            "login,name,alias,group,supervisor,sessions\nanna,Anna Berg,,Sales,boss,2\nolga,Olga Kim,,Sales,boss,1\n";
        let file = team.folder.path().join("team.csv");
        fs::write(&file, csv).expect("the file is written");
        let path = team.path().display().to_string();
        team.said(&["create", &path, "--name", "Hotline", "--administrator", "Ada"]);
        team.said(&["import", &file.display().to_string()]);
        team
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("work.db")
    }

    /// Runs the program on this workspace.
    pub fn run(&self, arguments: &[&str]) -> Output {
        rollcall().arg("--workspace").arg(self.path()).args(arguments).output().expect("the program starts")
    }

    /// What the program prints when it succeeds.
    pub fn said(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?} is done; it said: {}", stderr(&output));
        stdout(&output)
    }

    pub fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.said(arguments)).expect("the answer is JSON")
    }

    /// What the program prints when this agent does something.
    pub fn agent(&self, login: &str, arguments: &[&str]) -> String {
        self.said(&[&["--as", login, "agent"], arguments].concat())
    }

    /// Signs agents in and makes them active, in this order.
    pub fn begin(&self, logins: &[&str]) {
        for login in logins {
            self.agent(login, &["sign-in"]);
            self.agent(login, &["go", "active"]);
        }
    }
}

/// A demo workspace of one's own, to read and to change.
pub struct Demo(Workspace);

impl Deref for Demo {
    type Target = Workspace;

    fn deref(&self) -> &Workspace {
        &self.0
    }
}

impl Demo {
    pub fn new() -> Demo {
        let folder = tempfile::tempdir().expect("a folder for the test");
        for file in fs::read_dir(written_once()).expect("the demo was written") {
            let file = file.expect("the demo can be listed");
            fs::copy(file.path(), folder.path().join(file.file_name())).expect("the demo can be copied");
        }
        Demo(Workspace { folder })
    }

    /// Everybody, as `agents --json` shows them.
    pub fn agents(&self) -> Vec<Value> {
        self.json(&["agents", "--json"])["agents"].as_array().expect("agents are a list").clone()
    }

    /// The login of the first agent in a status.
    pub fn somebody(&self, status: &str) -> String {
        let agents = self.agents();
        let found = agents.iter().find(|agent| agent["status"] == status);
        text(&found.unwrap_or_else(|| panic!("the demo has somebody {status}"))["login"])
    }

    /// The login of an agent for whom going to lunch would mean finishing first, and how many threads block.
    pub fn somebody_busy(&self) -> (String, u64) {
        let agents = self.agents();
        let busy = agents.iter().filter(|agent| agent["status"] == "active").find_map(|agent| {
            let login = text(&agent["login"]);
            let card = self.json(&["call", "show_agent", &format!("{{\"agent\":\"{login}\"}}")]);
            let choices = card["choices"].as_array().expect("an active agent has choices");
            let lunch = choices.iter().find(|choice| choice["code"] == "lunch_break")?;
            (lunch["forecast"]["becomes"] == "finishing")
                .then(|| (login, lunch["forecast"]["blocking_threads"].as_u64()))
        });
        let (login, threads) = busy.expect("the demo has an active agent with a blocking thread");
        (login, threads.expect("a number of threads"))
    }
}

pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("output is UTF-8")
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("errors are UTF-8")
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is text")).to_owned()
}

/// The names of an object's fields, in order.
pub fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap_or_else(|| panic!("{value} is an object")).keys().map(String::as_str).collect()
}

/// Asserts that the program refused, and gives what it said.
pub fn refused(output: &Output) -> String {
    let said = stderr(output);
    assert_eq!(output.status.code(), Some(1), "a refusal has exit code 1; it said: {said}");
    assert_eq!(stdout(output), "", "a refusal prints nothing on standard output");
    said
}

/// Writing the demo takes longer than copying it.
fn written_once() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("demo-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for the demo");
        rollcall().arg("demo").arg(folder.join("work.db")).assert().success();
        folder
    })
}
