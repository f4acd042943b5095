//! A process at the command table: reads `{"name": …, "request": …}` a line, answers `{"done": …}` or `{"refused": …}` a line.
//!
//! The first command opens or makes a workspace. An argument names who asks from then on; without one it is the owner.

use std::io::{self, BufRead, Write};

use acceptance::Door;
use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let login = std::env::args().nth(1);
    let mut door = Door::by_the_machines_clock();
    for line in io::stdin().lock().lines() {
        let asked: Value = serde_json::from_str(&line?)?;
        let name = asked["name"].as_str().unwrap_or_default();
        let opens = matches!(name, "open_workspace" | "create_workspace");
        let answer = match door.call(name, asked["request"].clone()) {
            Ok(done) => json!({ "done": done }),
            Err(body) => json!({ "refused": body }),
        };
        if let (true, Some(login), Some(_)) = (opens, &login, answer.get("done")) {
            door = door.of(login);
        }
        let mut out = io::stdout().lock();
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}
