//! `rollcall call`.

use serde_json::Value;

use crate::support::{Demo, refused, rollcall};

#[test]
fn any_command_of_the_table_is_called() {
    let demo = Demo::new();
    let list = demo.json(&["call", "list_agents", "{\"status\":\"offline\"}"]);
    let found = list["agents"].as_array().expect("a list");
    assert!(!found.is_empty() && found.iter().all(|agent| agent["status"] == "offline"), "the request counts");
    assert!(list["seq"].as_i64().is_some_and(|seq| seq > 0), "the answer is the engine's own, whole");
    assert_eq!(demo.json(&["call", "show_workspace"])["kind"], "demo", "no request means an empty one");
}

#[test]
fn the_request_comes_from_standard_input_too() {
    let demo = Demo::new();
    let output = rollcall()
        .arg("--workspace")
        .arg(demo.path())
        .args(["call", "list_reasons", "-"])
        .write_stdin("{\"include_retired\":true}")
        .output()
        .expect("the program starts");
    let answer: Value = serde_json::from_slice(&output.stdout).expect("the answer is JSON");
    assert!(answer["reasons"].as_array().is_some_and(|reasons| reasons.len() >= 5), "{answer}");
}

#[test]
fn what_is_no_request_is_refused() {
    let demo = Demo::new();
    assert!(refused(&demo.run(&["call", "list_agents", "{"])).contains("line 1"), "the place in the JSON is named");
    assert!(refused(&demo.run(&["call", "list_agents", "{\"grops\":[]}"])).contains("grops"), "the field is named");
    let said = refused(&demo.run(&["call", "fire_everybody"]));
    assert!(
        said.contains("fire_everybody") && said.contains("call --list"),
        "the command is named, and where they stand: {said}"
    );
}

#[test]
fn every_command_is_listed() {
    let said = String::from_utf8(rollcall().args(["call", "--list"]).output().expect("the program starts").stdout);
    let said = said.expect("output is UTF-8");
    assert!(said.lines().any(|line| line == "change_status(ChangeStatus) -> StatusChanged, writes"), "{said}");
}
