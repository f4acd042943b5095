//! Arguments, exit codes and pipes.

use std::process::Stdio;

use crate::support::{Demo, rollcall, stderr};

#[test]
fn wrong_usage_has_its_own_exit_code() {
    for arguments in [
        &[][..],
        &["agent"],
        &["--as", "anna", "agent", "open"],
        &["--as", "anna", "agent", "open", "the first"],
        &["--as", "anna", "agent", "pin", "1"],
        &["client", "say", "Olga"],
        &["threads", "lost"],
        &["status", "anna"],
        &["agents", "--port", "1"],
        &["call"],
        &["call", "--list", "list_agents"],
    ] {
        let output = rollcall().args(arguments).output().expect("the program starts");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", stderr(&output));
    }
}

#[test]
fn help_and_version_are_no_error() {
    for arguments in ["--help", "--version"] {
        rollcall().arg(arguments).assert().success();
    }
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let demo = Demo::new();
    let program = assert_cmd::cargo::cargo_bin!("rollcall");
    let mut command = std::process::Command::new(program);
    command.arg("--workspace").arg(demo.path()).arg("agents").stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().expect("the program starts");
    drop(running.stdout.take());
    let output = running.wait_with_output().expect("the program ends");
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""), "`rollcall agents | head` is quiet");
}

#[test]
fn a_folder_in_a_file_s_place_is_refused_by_name() {
    let demo = Demo::new();
    let folder = demo.path().parent().expect("a folder").display().to_string();
    let output = demo.run(&["import", &folder]);
    assert_eq!(output.status.code(), Some(1), "a folder is no CSV file: {}", stderr(&output));
    assert!(stderr(&output).contains(&folder), "it is named");
}
