//! Bad input gets a sentence that says what to do, exit code 1, and loses nothing.

use std::fs;

use serde_json::Value;

use crate::support::{Demo, refused, rollcall, stderr};

#[test]
fn without_a_workspace_the_way_to_name_one_is_said() {
    let said = refused(&rollcall().arg("agents").output().expect("the program starts"));
    assert!(said.contains("--workspace") && said.contains("ROLLCALL_WORKSPACE"), "{said}");
}

#[test]
fn a_missing_file_is_not_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("none.db");
    let said = refused(&rollcall().arg("agents").arg("--workspace").arg(&path).output().expect("the program starts"));
    assert!(said.contains("none.db") && said.contains("rollcall create"), "{said}");
    assert_eq!(fs::read_dir(folder.path()).expect("the folder is there").count(), 0, "looking leaves nothing behind");
}

#[test]
fn a_file_of_something_else_is_left_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("letter.db");
    fs::write(&path, "Dear Ada,\n".repeat(2_000)).expect("the file is written");
    let before = fs::read(&path).expect("the file is there");
    let said = refused(&rollcall().arg("agents").arg("--workspace").arg(&path).output().expect("the program starts"));
    assert!(said.contains("letter.db"), "the file is named: {said}");
    assert_eq!(fs::read(&path).expect("the file is there"), before, "not a byte was changed");
}

#[test]
fn nobody_acts_under_an_unknown_login() {
    let said = refused(&Demo::new().run(&["--as", "nobody", "agents"]));
    assert!(said.contains("nobody"), "the login is named: {said}");
}

#[test]
fn an_unknown_agent_is_named() {
    let said = refused(&Demo::new().run(&["status", "nobody", "active"]));
    assert!(said.contains("nobody"), "the login is named: {said}");
}

#[test]
fn a_file_is_never_written_over() {
    let demo = Demo::new();
    let path = demo.path().display().to_string();
    let agents = demo.agents().len();
    for arguments in [&["demo", &path][..], &["create", &path, "--name", "Team", "--administrator", "Ada"]] {
        let said = refused(&demo.run(arguments));
        assert!(said.contains(&path), "{arguments:?} names the file: {said}");
    }
    assert_eq!(demo.agents().len(), agents, "the workspace is as it was");
}

#[test]
fn a_script_gets_the_code_beside_the_sentence() {
    let output = Demo::new().run(&["status", "nobody", "active", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let error: Value = serde_json::from_str(&stderr(&output)).expect("with --json an error is JSON");
    assert_eq!(
        (&error["code"], &error["severity"], &error["params"]["agent"]),
        (&"unknown_agent".into(), &"refused".into(), &"nobody".into())
    );
    assert!(error["sentence"].as_str().is_some_and(|said| said.contains("nobody")), "{error}");
}

#[test]
fn a_refusal_speaks_russian() {
    let demo = Demo::new();
    let login = demo.somebody("offline");
    let mut command = rollcall();
    command.env("LC_ALL", "ru_RU.UTF-8").arg("--workspace").arg(demo.path()).args(["status", &login, "active"]);
    let said = refused(&command.output().expect("the program starts"));
    assert!(said.contains("не в сети"), "the machine's language is used: {said}");
}
