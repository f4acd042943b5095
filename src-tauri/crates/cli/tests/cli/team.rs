//! `rollcall create`, `import` and the lists.

use std::fs;

use tempfile::TempDir;

use crate::support::{refused, rollcall, stderr, stdout};

struct Team {
    folder: TempDir,
}

impl Team {
    fn new() -> Team {
        let team = Team { folder: tempfile::tempdir().expect("a folder") };
        let output = team.run(&["create", &team.file("team.db"), "--name", "Hotline", "--administrator", "Ada"]);
        assert!(stdout(&output).contains("“Hotline”"), "the team is named; it said: {}", stderr(&output));
        team
    }

    fn file(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn run(&self, arguments: &[&str]) -> std::process::Output {
        rollcall().env("ROLLCALL_WORKSPACE", self.file("team.db")).args(arguments).output().expect("the program starts")
    }

    fn import(&self, csv: &[u8]) -> std::process::Output {
        fs::write(self.file("team.csv"), csv).expect("the file is written");
        self.run(&["import", &self.file("team.csv")])
    }
}

#[test]
fn a_team_is_made_and_brought_in() {
    let team = Team::new();
    assert_eq!(stdout(&team.run(&["groups"])), "There are no groups.\n", "a new workspace is empty");
    let csv =
        "login,name,alias,group,supervisor,sessions\nanna,Anna Berg,Anna,Sales,boss,4\nolga,Ольга Ким,,Sales,boss,2\n";
    let output = team.import(csv.as_bytes());
    assert_eq!(stdout(&output), "Brought in: 2 agents, 1 new group, 1 new supervisor.\n", "{}", stderr(&output));
    let agents = stdout(&team.run(&["agents"]));
    assert!(agents.contains("Anna Berg  anna   Sales  Offline"), "everybody begins offline:\n{agents}");
    assert!(stdout(&team.run(&["groups"])).contains("Sales"), "the group is there");
}

#[test]
fn one_bad_line_keeps_the_whole_team_out() {
    let team = Team::new();
    let csv = "login,name,alias,group,supervisor,sessions\nanna,Anna Berg,,Sales,boss,4\n,Nobody,,Sales,boss,x\n";
    let said = refused(&team.import(csv.as_bytes()));
    assert!(said.contains('3'), "the line is named by its number: {said}");
    assert_eq!(stdout(&team.run(&["agents"])), "No agent fits.\n", "nobody came in");
}

#[test]
fn a_file_in_another_encoding_or_none_is_refused() {
    let team = Team::new();
    let said = refused(&team.import(b"login,name,alias,group,supervisor,sessions\nanna,Ann\xe9,,Sales,boss,4\n"));
    assert!(said.contains("UTF-8"), "{said}");
    let said = refused(&team.run(&["import", &team.file("none.csv")]));
    assert!(said.contains("none.csv"), "{said}");
}

#[test]
fn the_built_in_reasons_are_listed() {
    let said = stdout(&Team::new().run(&["reasons"]));
    for words in ["lunch_break", "Lunch break", "technical_break", "administrator, supervisor, agent"] {
        assert!(said.contains(words), "{words} stands in\n{said}");
    }
}
