//! `rollcall report`, and `rollcall agents --at`.

use std::fs;
use std::path::PathBuf;
use std::process::Output;

use serde_json::Value;

use crate::support::{Demo, Workspace, keys, refused, rollcall, stderr, stdout, text};

impl Workspace {
    /// Where a report is to go.
    fn beside(&self, name: &str) -> PathBuf {
        self.path().with_file_name(name)
    }

    /// Every file there whose name isn't the workspace's.
    fn files_beside(&self) -> Vec<String> {
        let folder = fs::read_dir(self.path().parent().expect("a folder")).expect("it can be listed");
        let names = folder.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned());
        names.filter(|name| !name.starts_with("work.db") && name != "team.csv").collect()
    }
}

/// Fields of the lines of a CSV in which nobody is called anything with a comma or a quote.
fn csv(text: &str) -> Vec<Vec<&str>> {
    text.lines().map(|line| line.split(',').collect()).collect()
}

/// `1:02:03` as seconds.
fn seconds(text: &str) -> u64 {
    text.split(':').fold(0, |sum, part| sum * 60 + part.parse::<u64>().expect("a number"))
}

fn usage(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2), "wrong usage; it said: {}", stderr(output));
    stderr(output)
}

#[test]
fn the_log_is_a_table_in_words() {
    let team = Workspace::of_a_team();
    team.begin(&["anna"]);
    let said = team.said(&["report", "log"]);
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines[0].contains(" – ") && lines[0].ends_with(')'), "the period with its zone: {said}");
    for heading in ["Began", "Ended", "Time", "Agent", "Status", "Why", "By"] {
        assert!(lines[2].contains(heading), "{heading} in {said}");
    }
    assert!(lines[3].contains("goes on") && lines[3].contains("Active (free)"), "the newest first: {said}");
    assert!(lines[3].contains("changed by the agent") && lines[3].ends_with("Anna Berg"), "{said}");
    assert!(said.ends_with("\n\n4 intervals\n"), "{said}");
    let russian = team.said(&["--lang", "ru", "report", "log"]);
    assert!(russian.contains("продолжается") && russian.contains("4 интервала"), "{russian}");
}

#[test]
fn the_log_is_filtered_ordered_and_read_in_parts() {
    let demo = Demo::new();
    let agent = demo.somebody("active");
    let ids = |arguments: &[&str]| -> Vec<i64> {
        let page = demo.json(&[&["report", "log", "--json", "--agent", agent.as_str()], arguments].concat());
        page["intervals"].as_array().expect("a list").iter().filter_map(|one| one["id"].as_i64()).collect()
    };
    let all = ids(&["--limit", "500"]);
    assert!(all.len() > 10 && all.is_sorted_by(|one, other| one > other), "the newest first: {all:?}");
    let reversed = ids(&["--limit", "500", "--reversed"]);
    assert_eq!(reversed, all.iter().rev().copied().collect::<Vec<_>>());
    assert_eq!(ids(&["--limit", "5"]), all[..5]);

    let first = demo.said(&["report", "log", "--agent", &agent, "--limit", "5"]);
    let after = first.lines().last().and_then(|line| line.split("--after ").nth(1)).expect("where it goes on");
    let second = demo.json(&["report", "log", "--agent", &agent, "--limit", "5", "--after", after, "--json"]);
    assert_eq!(second["intervals"][0]["id"].as_i64(), Some(all[5]));

    let page =
        demo.json(&["report", "log", "--json", "--limit", "500", "--reason", "lunch_break", "--status", "active"]);
    let found = page["intervals"].as_array().expect("a list");
    assert!(!found.is_empty(), "the demo's day has both");
    assert!(found.iter().all(|one| one["reason"] == "lunch_break" || one["status"] == "active"), "and nothing else");
    assert_eq!(keys(&page), ["seq", "now", "covered", "intervals", "next"], "it is the command's answer");
    let rare = demo.said(&["report", "log", "--cause", "added", "--limit", "3"]);
    assert!(rare.contains("3 intervals"), "a full page, however far apart they are: {rare}");
    assert_eq!(
        demo.said(&["report", "log", "--to", "2001-01-01", "--from", "2000-01-01"]).lines().last(),
        Some("No interval fits.")
    );
}

#[test]
fn the_workload_adds_up() {
    let demo = Demo::new();
    let said = demo.said(&["report", "workload"]);
    let lines: Vec<&str> = said.lines().collect();
    assert!(
        lines[2].starts_with("Name") && lines[2].contains("Login time") && lines[2].contains("Occupancy"),
        "{said}"
    );
    assert!(lines[2].contains("Lunch break"), "a reason has the column of its name: {said}");
    let below =
        |label: &str| lines.iter().find(|line| line.starts_with(label)).unwrap_or_else(|| panic!("{label}: {said}"));
    assert!(below("Total").contains('%') && below("Average").contains('%'), "the share of all: {said}");
    assert!(said.ends_with("* goes on; counted up to now\n"), "somebody is there: {said}");

    let report = demo.json(&["report", "workload", "--json"]);
    assert_eq!(keys(&report), ["seq", "now", "covered", "by", "columns", "rows", "total", "average"]);
    let statuses: Vec<String> = report["columns"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|column| !column["status"].is_null())
        .map(|column| text(&column["code"]))
        .collect();
    for row in report["rows"].as_array().expect("a list") {
        let sum: i64 = statuses.iter().filter_map(|code| row["values"][code].as_i64()).sum();
        assert_eq!(Some(sum), row["values"]["login_time"].as_i64(), "{row}");
    }
}

#[test]
fn the_workload_has_the_columns_and_rows_that_are_wanted() {
    let demo = Demo::new();
    let said = demo.said(&["report", "workload", "--by", "group", "--columns", "threads_closed,login_time"]);
    let heading = said.lines().nth(2).expect("a heading");
    assert_eq!(
        heading.split("  ").map(str::trim).filter(|one| !one.is_empty()).collect::<Vec<_>>(),
        ["Group", "Threads closed", "Login time"],
        "{said}"
    );
    let total = said.lines().find(|line| line.starts_with("Total")).expect("a total");
    let rows = said.lines().skip(3).take_while(|line| !line.is_empty());
    let last = |line: &str| seconds(line.rsplit(' ').next().expect("a cell"));
    let sum: u64 = rows.map(last).sum();
    assert!(sum.abs_diff(last(total)) < 5, "the rows add up to the total: {said}");
    for (by, heading) in [("day", "Day"), ("week", "Week from")] {
        assert!(
            demo.said(&["report", "workload", "--by", by]).lines().nth(2).is_some_and(|line| line.starts_with(heading))
        );
    }
    let russian = demo.said(&["--lang", "ru", "report", "workload", "--columns", "occupancy"]);
    assert!(russian.contains("Занятость") && russian.contains(" %") && russian.contains("Итого"), "{russian}");
}

#[test]
fn a_file_has_what_the_command_answers() {
    let demo = Demo::new();
    let of_today = demo.json(&["report", "log", "--json", "--limit", "500", "--agent", &demo.somebody("offline")]);
    assert!(of_today["next"].is_null(), "they fit on a page");
    let login = text(&of_today["intervals"][0]["login"]);
    let file = demo.said(&["report", "log", "--format", "csv", "--agent", &login]);
    let lines = csv(&file);
    assert_eq!(lines[0][..6], ["agent", "login", "group", "status", "reason", "next_reason"]);
    let statuses = |lines: &[Vec<&str>]| lines.iter().map(|line| line[3].to_owned()).collect::<Vec<_>>();
    let wanted: Vec<String> =
        of_today["intervals"].as_array().expect("a list").iter().map(|one| text(&one["status"])).collect();
    assert_eq!(statuses(&lines[1..]), wanted, "the same rows in the same order");
    assert!(file.contains("\r\n"), "as RFC 4180 wants it");

    let json: Value =
        serde_json::from_str(&demo.said(&["report", "log", "--format", "json", "--agent", &login])).expect("JSON");
    assert_eq!(json["intervals"].as_array().map(Vec::len), Some(wanted.len()));
    let workload = demo.said(&["report", "workload", "--format", "csv", "--columns", "occupancy,login_time"]);
    assert!(workload.lines().next().is_some_and(|heads| heads.ends_with("occupancy,login_time (s)")), "{workload}");
    let book = demo.run(&["report", "workload", "--format", "xlsx"]);
    assert!(book.status.success() && book.stdout.starts_with(b"PK"), "a workbook is a zip: {}", stderr(&book));
}

#[test]
fn a_report_goes_into_a_file_and_over_none() {
    let demo = Demo::new();
    let (csv, book) = (demo.beside("out.csv"), demo.beside("out.xlsx"));
    let csv_name = csv.display().to_string();
    let said = demo.said(&["report", "log", "--output", &csv_name]);
    assert_eq!(said, format!("The report is written to {csv_name}.\n"), "its name says its form");
    let written = fs::read_to_string(&csv).expect("the file");
    assert!(written.starts_with("agent,login,"), "{written}");
    let said = refused(&demo.run(&["report", "workload", "--output", &csv_name]));
    assert!(said.contains(&csv_name), "{said}");
    assert_eq!(fs::read_to_string(&csv).expect("the file"), written, "it is as it was");
    demo.said(&["report", "workload", "--output", &csv_name, "--force"]);
    assert_ne!(fs::read_to_string(&csv).expect("the file"), written);
    let json = demo.json(&["--json", "report", "log", "--output", &book.display().to_string()]);
    assert_eq!(json["path"], book.display().to_string());
    assert!(fs::read(&book).expect("the file").starts_with(b"PK"));
}

#[test]
fn nothing_is_left_of_a_report_that_is_refused() {
    let demo = Demo::new();
    let file = demo.beside("out.csv").display().to_string();
    for (arguments, named) in [
        (&["log", "--agent", "nobody"][..], "nobody"),
        (&["log", "--group", "Nobody’s"], "Nobody’s"),
        (&["log", "--status", "asleep"], "asleep"),
        (&["log", "--reason", "asleep"], "asleep"),
        (&["log", "--cause", "whim"], "whim"),
        (&["log", "--from", "soon"], "from"),
        (&["log", "--from", "2026-11-02", "--to", "2026-11-01"], "ends before it begins"),
        (&["log", "--sort", "duration"], "duration"),
        (&["workload", "--columns", "tea"], "tea"),
    ] {
        let said = refused(&demo.run(&[&["report"], arguments, &["--output", &file]].concat()));
        assert!(said.contains(named), "{arguments:?}: {said}");
    }
    let nowhere = demo.beside("none/out.csv").display().to_string();
    let said = refused(&demo.run(&["report", "log", "--output", &nowhere]));
    assert!(said.contains("none"), "{said}");
    assert_eq!(demo.files_beside(), [""; 0], "no file, and no part of one");
}

#[test]
fn wrong_usage_is_told_with_what_to_do() {
    let demo = Demo::new();
    for (arguments, said) in [
        (&["log", "--output", "november.pdf"][..], "--format csv, xlsx or json"),
        (&["log", "--output", "november.csv", "--format", "table"], "--format csv, xlsx or json"),
        (&["log", "--format", "csv", "--limit", "5"], "Leave out --limit"),
        (&["log", "--format", "json", "--after", "7"], "--after"),
        (&["log", "--period", "today", "--from", "2026-11-01"], "cannot be used with"),
        (&["log", "--period", "tomorrow"], "yesterday"),
        (&["log", "--force"], "--output"),
        (&["log", "--by", "day"], "--by"),
        (&["workload", "--sort", "agent"], "--sort"),
        (&["workload", "--cause", "login"], "--cause"),
        (&[], "workload"),
    ] {
        let output = demo.run(&[&["report"], arguments].concat());
        assert!(usage(&output).contains(said), "{arguments:?}: {}", stderr(&output));
    }
}

#[test]
fn an_agent_sees_only_themselves() {
    let team = Workspace::of_a_team();
    team.begin(&["anna", "olga"]);
    let file = team.said(&["--as", "anna", "report", "log", "--format", "csv"]);
    assert!(csv(&file)[1..].iter().all(|line| line[1] == "anna"), "{file}");
    let table = team.said(&["--as", "anna", "report", "workload"]);
    assert!(table.contains("Anna Berg") && !table.contains("Olga"), "{table}");
    refused(&team.run(&["--as", "anna", "report", "log", "--agent", "olga"]));
    let said = team.said(&["--as", "anna", "agents", "--at", &text(&team.json(&["report", "log", "--json"])["now"])]);
    assert!(said.contains("Anna Berg") && !said.contains("Olga"), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_workbook_is_not_for_a_terminal() {
    let team = Workspace::of_a_team();
    let program = assert_cmd::cargo::cargo_bin!("rollcall").display().to_string();
    let line = format!("'{program}' --lang en --workspace '{}' report log --format xlsx", team.path().display());
    // A terminal of its own: `script` is part of every Linux.
    let output = std::process::Command::new("script").args(["-qec", &line, "/dev/null"]).output().expect("it starts");
    assert_eq!(output.status.code(), Some(2), "{}", stdout(&output));
    assert!(stdout(&output).contains("--output"), "{}", stdout(&output));
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let demo = Demo::new();
    let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin!("rollcall"));
    command.arg("--workspace").arg(demo.path()).args(["report", "log", "--format", "csv"]);
    command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut running = command.spawn().expect("the program starts");
    drop(running.stdout.take());
    let output = running.wait_with_output().expect("the program ends");
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""), "`… | head` is quiet");
}

#[test]
fn the_floor_is_shown_as_it_was() {
    let team = Workspace::of_a_team();
    let before = text(&team.json(&["report", "log", "--json"])["now"]);
    team.begin(&["anna"]);
    let now = text(&team.json(&["report", "log", "--json"])["now"]);
    let standing = |at: &str| {
        let list = team.json(&["agents", "--at", at, "--json"]);
        assert_eq!(keys(&list), ["at", "counts", "agents"]);
        let agents = list["agents"].as_array().expect("a list").iter();
        agents.map(|agent| text(&agent["status"])).collect::<Vec<_>>()
    };
    assert_eq!(standing(&before), ["offline", "offline"], "nobody was there yet");
    assert_eq!(standing(&now), ["active_free", "offline"]);
    let said = team.said(&["agents", "--at", &before]);
    assert!(said.starts_with("As it was at 2") && said.ends_with("2 of 2 agents\n"), "{said}");
    assert_eq!(team.json(&["agents", "--at", &now, "--group", "Sales", "--json"])["counts"]["all"], 2);
    refused(&team.run(&["agents", "--at", "2999-01-01T00:00:00Z"]));
    refused(&team.run(&["agents", "--at", "soon"]));
    refused(&team.run(&["agents", "--at", &now, "--group", "Nobody’s"]));
    for more in [&["--watch"][..], &["--status", "active"], &["--text", "an"]] {
        usage(&rollcall().args(["agents", "--at", &now]).args(more).output().expect("it starts"));
    }
}
