//! Reports as files: one reading behind every form, and no half a file.

mod spreadsheet;

use std::fs;
use std::io::{self, Write};
use std::ops::ControlFlow;

use acceptance::{Door, Floor};
use rollcall_engine::export::{Exported, export, file_name, rows, to_file};
use rollcall_engine::wire::ExportReport;
use rollcall_engine::{Error, Instant};
use serde_json::{Value, json};

use spreadsheet::{cells, form, lines};

fn request(request: Value) -> ExportReport {
    serde_json::from_value(request).expect("a request")
}

fn made(door: &Door, asked: Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    let ended = export(door, &request(asked), &mut bytes, &mut |_| ControlFlow::Continue(())).expect("a file");
    assert_eq!(ended, Exported::Whole);
    bytes
}

fn code(result: Result<Exported, Error>) -> String {
    result.expect_err("it is refused").to_body().code
}

/// A value as text that every form has.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[test]
fn the_log_is_the_same_in_every_form_value_by_value() {
    let floor = Floor::demo();
    for asked in [
        json!({ "report": "log" }),
        json!({ "report": "log", "reversed": true, "filter": { "from": "2026-03-01T20:00:00Z", "groups": [1, 2] } }),
        json!({ "report": "log", "sort": "agent", "filter": { "statuses": ["inactive", "finishing"] } }),
    ] {
        let of = |format: &str| {
            let mut asked = asked.clone();
            asked["format"] = json!(format);
            made(&floor, asked)
        };
        let mut screen = asked.clone();
        screen.as_object_mut().expect("a request").remove("report");
        let screen = super::whole_log(&floor, &screen);
        assert!(screen.len() > 50, "{} intervals", screen.len());
        let answer: Value = serde_json::from_slice(&of("json")).expect("JSON");
        assert_eq!(answer["intervals"].as_array().expect("intervals"), &screen, "JSON is what the command answers");

        let csv = lines(&of("csv"));
        let zone = answer["covered"]["time_zone"].as_str().expect("a zone");
        let heads = [format!("began ({zone})"), format!("ended ({zone})"), "duration (s)".to_owned()];
        assert_eq!(csv[0][6..9], heads, "zone and unit in the head");
        let sheet = cells(&of("xlsx"), "Agent status log");
        assert_eq!(sheet[0][8], "duration (h:mm:ss)", "a workbook's durations are those of a spreadsheet");
        assert_eq!((csv.len(), sheet.len()), (screen.len() + 1, screen.len() + 1));
        for ((interval, line), cell) in screen.iter().zip(&csv[1..]).zip(&sheet[1..]) {
            let to_the_second = |at: &Value| plain(at).split('.').next().unwrap_or_default().to_owned();
            let expected = [
                plain(&interval["agent"]["name"]),
                plain(&interval["login"]),
                plain(&interval["group"]),
                plain(&interval["status"]),
                plain(&interval["reason"]),
                plain(&interval["next_reason"]),
                to_the_second(&interval["began"]),
                to_the_second(&interval["ended"]),
                plain(&interval["seconds"]),
                plain(&interval["cause"]),
                plain(&interval["changed_by"]["name"]),
                interval["ended"].is_null().to_string(),
            ];
            let mut without_offset = line.clone();
            without_offset[6].truncate("2026-03-02T08:00:00".len());
            without_offset[7].truncate("2026-03-02T08:00:00".len());
            assert_eq!(without_offset, expected, "CSV");
            assert_eq!(cell, &expected, "XLSX");
        }
    }
}

#[test]
fn workload_is_the_same_in_every_form_value_by_value() {
    let floor = Floor::demo();
    for by in ["agent", "day", "week", "group"] {
        let of = |format: &str| made(&floor, json!({ "report": "workload", "format": format, "by": by }));
        let screen = super::workload(&floor, &json!({}), by);
        let answer: Value = serde_json::from_slice(&of("json")).expect("JSON");
        assert_eq!(answer, screen, "{by}: JSON is what the command answers");
        let (csv, sheet) = (lines(&of("csv")), cells(&of("xlsx"), "Workload"));
        let columns = super::columns(&screen);
        let labels = csv[0].len() - columns.len();
        assert_eq!(csv[0][labels - 1], "open", "{by}");
        let heads: Vec<String> = columns
            .iter()
            .map(|code| if code.ends_with("_time") { format!("{code} (s)") } else { (*code).to_owned() })
            .collect();
        assert_eq!(csv[0][labels..], heads, "{by}");
        let durations: Vec<String> = heads.iter().map(|head| head.replace(" (s)", " (h:mm:ss)")).collect();
        assert_eq!(sheet[0][labels..], durations, "{by}: the unit of the cells");
        let zone = format!("({})", screen["covered"]["time_zone"].as_str().expect("a zone"));
        assert!(csv[0][..labels].iter().any(|head| head.ends_with(&zone)), "{by}: the zone is in the head");
        assert_eq!(csv.len(), super::rows(&screen).len() + 1);
        let sums = [&screen["total"], &screen["average"]];
        let rows = super::rows(&screen).iter().map(|row| &row["values"]);
        for (at, values) in rows.clone().enumerate() {
            let expected: Vec<String> = columns.iter().map(|code| plain(&values[*code])).collect();
            let open = plain(&super::rows(&screen)[at]["open"]);
            assert_eq!((&csv[at + 1][labels - 1], &sheet[at + 1][labels - 1]), (&open, &open), "{by}: what goes on");
            let shown: Vec<String> = csv[at + 1][labels..].iter().map(|field| without_end(field)).collect();
            assert_eq!(shown, expected.iter().map(|field| without_end(field)).collect::<Vec<_>>(), "{by}: CSV");
        }
        for (at, values) in rows.chain(sums).enumerate() {
            for (code, cell) in columns.iter().zip(&sheet[at + 1][labels..]) {
                assert_eq!(without_end(cell), without_end(&plain(&values[*code])), "{by}: XLSX {code}");
            }
        }
    }
}

/// `0.0` and `0` are the same number.
fn without_end(number: &str) -> String {
    number.strip_suffix(".0").unwrap_or(number).to_owned()
}

#[test]
fn a_workbook_tells_the_two_hours_apart_that_come_twice_in_autumn() {
    // 25 October 2026, 01:00 UTC: clocks in Berlin go from three back to two.
    let floor = Floor::team_in("Europe/Berlin", Instant::from_millis(1_792_888_200_000));
    floor.at_work("ben");
    floor.clock.pass(3600);
    floor.goes("ben", "lunch_break");
    let asked = json!({ "report": "log", "format": "xlsx", "reversed": true, "filter": { "agents": ["ben"], "statuses": ["active_free"] } });
    let book = made(&floor, asked);
    let row = &cells(&book, "Agent status log")[1];
    assert_eq!(
        (&*row[6], &*row[7], &*row[8], &*row[11]),
        ("2026-10-25T02:30:00", "2026-10-25T02:30:00", "3600", "false")
    );
    let shown = |offset: &str| format!("yyyy-mm-dd hh:mm:ss \"{offset}\"");
    assert_eq!((form(&book, "G2"), form(&book, "H2")), (shown("+02:00"), shown("+01:00")));
}

#[test]
fn columns_come_as_they_were_chosen() {
    let floor = Floor::demo();
    let asked = json!({
        "report": "workload", "format": "csv", "by": "group", "columns": ["occupancy", "login_time", "gone_time", "occupancy"],
    });
    assert_eq!(
        lines(&made(&floor, asked))[0][3..],
        ["open", "occupancy", "login_time (s)"],
        "a reason without time has none"
    );
    let unknown = json!({ "report": "workload", "format": "csv", "columns": ["mood"] });
    let mut nowhere = io::sink();
    let goes_on = &mut |_| ControlFlow::Continue(());
    assert_eq!(code(export(&*floor, &request(unknown), &mut nowhere, goes_on)), "unknown_column");
    let by_length = json!({ "report": "log", "format": "csv", "sort": "duration" });
    assert_eq!(code(export(&*floor, &request(by_length), &mut nowhere, goes_on)), "order_not_for_files");
}

#[test]
fn no_name_becomes_a_formula_and_no_text_breaks_a_line() {
    let floor = Floor::team();
    for (login, name) in [("x1", "=1+1"), ("x2", "+49 30"), ("x3", "-2"), ("x4", "@cmd"), ("x5", "Eve \"q\", x")] {
        floor.does("add_agent", json!({ "login": login, "name": name, "group_id": 1 }));
        floor.at_work(login);
    }
    floor.clock.pass(60);
    let log = made(&floor, json!({ "report": "log", "format": "csv" }));
    let text = String::from_utf8(log.clone()).expect("UTF-8");
    assert!(text.lines().count() > 5 && text.matches("\r\n").count() == text.matches('\n').count(), "RFC 4180");
    let workload = made(&floor, json!({ "report": "workload", "format": "csv" }));
    for file in [log, workload] {
        let names: Vec<String> = lines(&file).into_iter().map(|line| line[0].clone()).collect();
        for name in ["'=1+1", "'+49 30", "'-2", "'@cmd", "Eve \"q\", x", "Бен Орлов"] {
            assert!(names.contains(&name.to_owned()), "{name} in {names:?}");
        }
    }
    let sheet = cells(&made(&floor, json!({ "report": "workload", "format": "xlsx" })), "Workload");
    assert!(sheet.iter().any(|row| row[0] == "=1+1"), "in a workbook a text is a text");
}

#[test]
fn a_workbook_says_what_was_asked_for() {
    let floor = Floor::team_in("Europe/Berlin", Instant::from_millis(1_774_731_600_000));
    let asked = json!({
        "report": "log", "format": "xlsx", "filter": { "period": "today", "groups": [1], "causes": ["login"] },
    });
    let sheet = cells(&made(&floor, asked), "Parameters");
    let value = |name: &str| sheet.iter().find(|row| row[0] == name).map(|row| row[1].clone());
    assert_eq!(value("time_zone").as_deref(), Some("Europe/Berlin"));
    assert_eq!(value("from").as_deref(), Some("2026-03-28T00:00:00.000+01:00"));
    assert_eq!(value("filter.groups").as_deref(), Some("1"));
    assert_eq!(value("filter.causes").as_deref(), Some("login"));
}

#[test]
fn an_export_that_is_stopped_or_breaks_leaves_nothing() {
    let floor = Floor::demo();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("log.csv");
    let left = || fs::read_dir(folder.path()).expect("the folder").count();
    let log = request(json!({ "report": "log", "format": "csv" }));
    let mut heard = Vec::new();
    let ended = to_file(&*floor, &log, &path, &mut |progress| {
        heard.push(progress);
        ControlFlow::Break(())
    });
    assert_eq!(ended.expect("no error"), Exported::Stopped);
    assert_eq!((left(), heard.len()), (0, 1));
    assert_eq!(heard[0].of, rows(&*floor, &log).expect("a number"));

    let goes_on = &mut |_| ControlFlow::Continue(());
    let refused = request(json!({ "report": "workload", "format": "csv", "columns": ["mood"] }));
    assert_eq!(code(to_file(&*floor, &refused, &path, goes_on)), "unknown_column");
    assert_eq!(left(), 0);
    assert_eq!(code(to_file(&*floor, &log, &folder.path().join("none/log.csv"), goes_on)), "folder_missing");

    fs::write(&path, "before").expect("a file");
    assert_eq!(code(to_file(&*floor, &refused, &path, goes_on)), "unknown_column");
    assert_eq!(fs::read(&path).expect("a file"), b"before", "what was there stays until the new one is whole");
    assert_eq!(to_file(&*floor, &log, &path, goes_on).expect("a file"), Exported::Whole);
    assert_eq!(
        (left(), fs::read(&path).expect("a file")),
        (1, made(&floor, json!({ "report": "log", "format": "csv" })))
    );
}

#[test]
fn no_report_is_written_over_a_workspace() {
    let floor = Floor::demo();
    let other = Floor::team();
    let log = request(json!({ "report": "log", "format": "csv" }));
    let beside = |suffix: &str| floor.path().with_file_name(format!("team.db{suffix}"));
    for path in [floor.path(), beside("-wal"), beside("-shm"), beside(".lock"), other.path()] {
        let ended = to_file(&*floor, &log, &path, &mut |_| ControlFlow::Continue(()));
        assert_eq!(code(ended), "file_exists", "{}", path.display());
    }
    assert_eq!(floor.does("check_workspace", json!({}))["sound"], true);
    assert_eq!(other.does("check_workspace", json!({}))["sound"], true);
}

#[test]
fn a_workbook_of_very_many_agents_is_made() {
    let floor = Floor::demo();
    let agents = vec!["maya.kessler"; 3000];
    let asked = json!({ "report": "log", "format": "xlsx", "filter": { "agents": agents } });
    let sheet = cells(&made(&floor, asked), "Parameters");
    let named = sheet.iter().find(|row| row[0] == "filter.agents").expect("a line")[1].clone();
    assert!(named.starts_with("maya.kessler, ") && named.ends_with('…'));
}

#[test]
fn a_sink_that_is_full_ends_it() {
    struct Full(usize);
    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let floor = Floor::demo();
    for format in ["csv", "json", "xlsx"] {
        let log = request(json!({ "report": "log", "format": format }));
        let ended = export(&*floor, &log, &mut Full(1000), &mut |_| ControlFlow::Continue(()));
        assert!(ended.is_err(), "{format}");
    }
}

#[test]
fn a_workbook_of_more_rows_than_a_sheet_holds_is_refused_at_once() {
    let floor = Floor::team();
    let many = "INSERT INTO status_log (agent_id, status, began_at_ms, ended_at_ms, cause)
        WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 1050000)
        SELECT 4, 'offline', 1772438400000, 1772438400000, 'logout' FROM number";
    floor.sql().execute_batch(many).expect("a long log");
    let asked = request(json!({ "report": "log", "format": "xlsx" }));
    let ended = export(&*floor, &asked, &mut io::sink(), &mut |_| unreachable!("nothing is written"));
    assert_eq!(code(ended), "too_many_rows");
}

#[test]
fn a_file_is_called_by_its_report_and_days() {
    let floor = Floor::team();
    floor.clock.pass(60);
    for (asked, name) in [
        (
            json!({ "report": "log", "format": "csv", "filter": { "period": "yesterday" } }),
            "agent-status-log-2026-03-01-2026-03-01.csv",
        ),
        (
            json!({ "report": "workload", "format": "xlsx", "filter": { "period": "last_month" } }),
            "workload-2026-02-01-2026-02-28.xlsx",
        ),
        (
            json!({ "report": "workload", "format": "json", "filter": { "period": "today" } }),
            "workload-2026-03-02-2026-03-02.json",
        ),
    ] {
        assert_eq!(file_name(&*floor, &request(asked)).expect("a name"), name);
    }
}

#[test]
fn who_may_not_see_an_agent_gets_no_file_of_them() {
    let floor = Floor::demo();
    let asked = json!({ "report": "log", "format": "csv" });
    let own = lines(&made(&floor.of("maya.kessler"), asked.clone()));
    assert!(own.len() > 2 && own[1..].iter().all(|line| line[1] == "maya.kessler"));
    let other = json!({ "report": "log", "format": "csv", "filter": { "agents": ["leo.marchetti"] } });
    let maya = floor.of("maya.kessler");
    let refused = export(&maya, &request(other), &mut io::sink(), &mut |_| ControlFlow::Continue(()));
    assert_eq!(code(refused), "not_permitted");
}
