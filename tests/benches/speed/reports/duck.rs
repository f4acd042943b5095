//! DuckDB with the same rows: a program of its own that computes the report when it is told to.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Lines, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use chrono::DateTime;
use rollcall_engine::wire::{Workload, WorkloadValue};
use rusqlite::Connection;

/// DuckDB, ready to compute.
pub struct Duck {
    program: Child,
    say: ChildStdin,
    hear: Lines<BufReader<ChildStdout>>,
}

impl Duck {
    /// Takes the log over into a table of DuckDB's own.
    pub fn start(path: &Path, report: &Workload) -> Duck {
        let csv = path.with_extension("csv");
        hand_over(path, &csv);
        let python = std::env::var_os("ROLLCALL_PYTHON").expect("`cargo xtask bench` says where Python with DuckDB is");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/speed/reports/duck.py");
        let instant =
            |text: &str| DateTime::parse_from_rfc3339(text).expect("an instant").timestamp_millis().to_string();
        let mut program = Command::new(python)
            .arg(script)
            .arg(&csv)
            .arg(path.with_extension("duckdb"))
            .args([instant(&report.covered.from), instant(&report.covered.to), instant(&report.now)])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Python starts");
        let say = program.stdin.take().expect("its input");
        let mut hear = BufReader::new(program.stdout.take().expect("its output")).lines();
        let ready = hear.next().expect("ready").expect("ready");
        assert!(ready.starts_with("ready"), "{ready}");
        println!("DuckDB {}", ready.trim_start_matches("ready "));
        std::fs::remove_file(csv).expect("it was there");
        Duck { program, say, hear }
    }

    /// Lets it compute the report once.
    pub fn compute(&mut self) {
        self.ask("compute");
    }

    fn ask(&mut self, what: &str) -> String {
        writeln!(self.say, "{what}").and_then(|()| self.say.flush()).expect("it listens");
        self.hear.next().expect("an answer").expect("an answer")
    }

    /// What is compared is the same table.
    pub fn assert_same(&mut self, report: &Workload) {
        let theirs: Vec<Vec<i64>> = serde_json::from_str(&self.ask("show")).expect("rows");
        let codes = [
            "login_time",
            "active_time",
            "free_time",
            "outgoing_time",
            "finishing_time",
            "lunch_break_time",
            "short_break_time",
            "technical_break_time",
            "notready_time",
            "kickedout_time",
            "productive_time",
        ];
        let mut ours: Vec<Vec<i64>> = report
            .rows
            .iter()
            .map(|row| {
                let value = |code: &&str| match row.values.get(code) {
                    Some(WorkloadValue::Whole(seconds)) => seconds,
                    other => panic!("{code}: {other:?}"),
                };
                std::iter::once(row.id.expect("an agent")).chain(codes.iter().map(value)).collect()
            })
            .collect();
        ours.sort();
        assert_eq!(ours, theirs, "DuckDB computes the same table");
    }
}

impl Drop for Duck {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn hand_over(path: &Path, csv: &Path) {
    let connection = Connection::open(path).expect("the file");
    let mut statement = connection
        .prepare("SELECT id, agent_id, status, reason_id, began_at_ms, ended_at_ms FROM status_log ORDER BY id")
        .expect("a statement");
    let mut rows = statement.query([]).expect("rows");
    let mut out = BufWriter::new(File::create(csv).expect("a file"));
    let optional = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    while let Some(row) = rows.next().expect("a row") {
        let (id, agent, began): (i64, i64, i64) =
            (row.get(0).expect("id"), row.get(1).expect("agent"), row.get(4).expect("begin"));
        let status = row.get_ref(2).expect("status").as_str().expect("text");
        let (reason, ended) = (optional(row.get(3).expect("reason")), optional(row.get(5).expect("end")));
        writeln!(out, "{id},{agent},{status},{reason},{began},{ended}").expect("a disk");
    }
    out.flush().expect("a disk");
}
