//! The reports: the Agent status log, Workload, the day, the floor as it was, saved views, and files.

mod adding_up;
mod days;
mod files;
mod log;
mod then;
mod views;
mod worked_example;
mod workload;

use acceptance::Door;
use serde_json::{Value, json};

/// The Workload report.
#[track_caller]
fn workload(door: &Door, filter: &Value, by: &str) -> Value {
    door.does("report_workload", json!({ "filter": filter, "by": by }))
}

/// The rows of a report.
#[track_caller]
fn rows(report: &Value) -> &Vec<Value> {
    report["rows"].as_array().expect("rows")
}

/// The row of an agent or a group by its name.
#[track_caller]
fn row<'a>(report: &'a Value, name: &str) -> &'a Value {
    let found = rows(report).iter().find(|row| row["login"] == name || row["name"] == name || row["day"] == name);
    &found.unwrap_or_else(|| panic!("{name} has a row in {report}"))["values"]
}

/// The codes of the columns.
fn columns(report: &Value) -> Vec<&str> {
    report["columns"].as_array().expect("columns").iter().filter_map(|column| column["code"].as_str()).collect()
}

/// Every page of the log, one after the other.
#[track_caller]
fn whole_log(door: &Door, request: &Value) -> Vec<Value> {
    let (mut all, mut request) = (Vec::new(), request.clone());
    loop {
        let page = door.does("report_log", request.clone());
        all.extend(page["intervals"].as_array().expect("intervals").iter().cloned());
        if page["next"].is_null() {
            return all;
        }
        request["after"] = page["next"].clone();
    }
}
