//! Plays a life on the disk and writes down what happened, what was promised, and when.

use std::path::Path;

use rollcall_engine::wire::{ErrorBody, Severity};
use rollcall_store::disk::Disk as _;
use rusqlite::types::Value as Cell;
use serde_json::{Value, json};

use crate::judge::{Judge, connect};
use crate::ledger::Ledger;
use crate::life::{Deed, Life, Operation, Step};
use crate::model::Model;
use crate::record::Event;
use crate::running::Running;
use crate::sim::{PROGRAMS, SimDisk};
use crate::trouble::Mistake;

/// When every life begins: Monday, 2 March 2026, 08:00 UTC.
pub const MORNING_MS: i64 = 1_772_438_400_000;

/// A fault that is planted to see it found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The answer is given before the change is committed.
    AcknowledgeBeforeCommit,
    /// Listeners are told before the change is committed.
    PublishBeforeCommit,
    /// What a day held is written in a transaction of its own.
    SumOutside,
    /// The disk is asked for less than it should be.
    Disk(Mistake),
}

/// A life that was played.
pub struct Recording {
    /// The disk as it was.
    pub start: Model,
    /// Every change of the disk.
    pub events: Vec<Event>,
    /// What was promised.
    pub ledger: Ledger,
    /// What each step was.
    pub operations: Vec<Operation>,
    /// The clock after each step.
    pub clocks: Vec<i64>,
}

impl Recording {
    /// The clock at a point.
    pub fn clock_at(&self, point: usize) -> i64 {
        let event = self.events.get(point).or(self.events.last());
        event.and_then(|event| self.clocks.get(event.step)).copied().unwrap_or(MORNING_MS)
    }

    /// What the product was doing at a change.
    pub fn operation(&self, event: &Event) -> Operation {
        self.operations[event.step]
    }
}

/// Plays a life. After each step the disk is looked at as it is, without a cut: everything must hold then too.
///
/// # Errors
/// The step, and what is wrong without any fault of the disk.
pub fn play(
    disk: &SimDisk,
    judge: &mut Judge,
    life: &Life,
    fault: Option<Fault>,
) -> Result<Recording, (usize, String)> {
    disk.insert(life.start.clone());
    disk.set_clock_ms(MORNING_MS);
    if let Some(Fault::Disk(mistake)) = fault {
        disk.let_make(mistake);
    }
    let mut stage = Stage {
        disk,
        programs: (0..PROGRAMS).map(|number| Running::new(disk, number)).collect(),
        told: [0; PROGRAMS],
        fault,
    };
    let found = judge.look(&life.start, MORNING_MS).map_err(|problem| (0, problem))?;
    let mut ledger = Ledger::beginning(&found);
    ledger.lossy = life.lossy;
    disk.record();
    let mut clocks = Vec::new();
    for (number, step) in life.steps.iter().enumerate() {
        disk.step(number);
        let began = disk.recorded();
        let done = stage.perform(step).and_then(|outcome| {
            let known = stage.known(step, began);
            let found = judge.look(&disk.model().settled(), disk.clock_ms())?;
            let changed = ledger.note(&found, began, known);
            match outcome {
                Outcome::Refused(code) if changed => Err(format!("was refused with {code} and changed something")),
                _ => Ok(()),
            }
        });
        clocks.push(disk.clock_ms());
        let done = done.and_then(|()| match disk.offences().first() {
            Some(offence) => Err(offence.clone()),
            None => Ok(()),
        });
        if let Err(problem) = done {
            stage.programs.iter().for_each(Running::close);
            return Err((number, format!("{} {:?}: {problem}", step.operation, step.deed)));
        }
    }
    stage.programs.iter().for_each(Running::close);
    let operations = life.steps.iter().map(|step| step.operation).collect();
    Ok(Recording { start: life.start.clone(), events: disk.take_record(), ledger, operations, clocks })
}

enum Outcome {
    Done,
    Refused(String),
}

struct Stage<'a> {
    disk: &'a SimDisk,
    programs: Vec<Running>,
    /// The last change of which each program's listener was told.
    told: [i64; PROGRAMS],
    fault: Option<Fault>,
}

impl Stage<'_> {
    fn perform(&mut self, step: &Step) -> Result<Outcome, String> {
        let sums = matches!(step.deed, Deed::Call(..)).then(|| self.sums(step.program)).flatten();
        let answer = act(self.disk, &self.programs[step.program], step);
        self.write_sums_apart(step.program, sums);
        match (&step.deed, answer) {
            (Deed::Create(_) | Deed::MakeDemo(..) | Deed::Open(_), answer) => {
                answer.map_err(|error| shown(&error))?;
                self.begin_to_listen(step.program)?;
            }
            (_, Ok(answer)) => self.listen(step.program, &answer)?,
            (_, Err(error)) => return refusal(error).map(Outcome::Refused),
        }
        Ok(Outcome::Done)
    }

    /// From which point on a step's change is known to somebody.
    fn known(&self, step: &Step, began: usize) -> usize {
        let writes = matches!(step.deed, Deed::Call(..));
        match self.fault {
            Some(Fault::AcknowledgeBeforeCommit | Fault::PublishBeforeCommit) if writes => {
                self.programs[step.program].asked_at().unwrap_or(began)
            }
            _ => self.disk.recorded(),
        }
    }

    fn begin_to_listen(&mut self, number: usize) -> Result<(), String> {
        let program = &self.programs[number];
        let info = program.call("show_workspace", json!({})).map_err(|error| shown(&error))?;
        self.told[number] = info["seq"].as_i64().unwrap_or_default();
        Ok(())
    }

    fn listen(&mut self, number: usize, answer: &Value) -> Result<(), String> {
        let Some(seq) = answer["seq"].as_i64() else { return Ok(()) };
        if seq > self.told[number] {
            self.programs[number].was_told(seq, self.told[number])?;
            self.told[number] = seq;
        }
        Ok(())
    }

    /// What is kept of each day, when the planted fault is to write that by itself.
    fn sums(&self, number: usize) -> Option<Vec<Vec<Cell>>> {
        (self.fault == Some(Fault::SumOutside)).then(|| self.past_the_rules(number, read_sums))
    }

    /// As a program would write it that keeps the sums outside the transaction of what they are about: first without, then with them.
    fn write_sums_apart(&self, number: usize, before: Option<Vec<Vec<Cell>>>) {
        let Some(before) = before else { return };
        self.past_the_rules(number, |connection| {
            let after = read_sums(connection)?;
            if before != after {
                write_sums(connection, &before)?;
                write_sums(connection, &after)?;
            }
            Ok(())
        });
    }

    fn past_the_rules<T>(&self, number: usize, run: impl FnOnce(&rusqlite::Connection) -> rusqlite::Result<T>) -> T {
        let program = self.disk.program(number);
        self.disk.alone(|| {
            let path = Path::new(crate::life::TEAM);
            let connection = connect(program.vfs().unwrap_or_default(), path).expect("it opens");
            run(&connection).expect("the statements run")
        })
    }
}

/// Does what a step says.
///
/// # Errors
/// What the product answers.
pub fn act(disk: &SimDisk, program: &Running, step: &Step) -> Result<Value, ErrorBody> {
    match &step.deed {
        Deed::Pass(seconds) => {
            disk.set_clock_ms(disk.clock_ms() + seconds * 1000);
            Ok(Value::Null)
        }
        Deed::Close => {
            program.close();
            Ok(Value::Null)
        }
        Deed::Create(path) => {
            let request =
                json!({ "path": path, "name": "Front desk", "administrator": "Robin Hale", "time_zone": "UTC" });
            program.create(request)
        }
        Deed::MakeDemo(path, seed) => program.make_demo(path, *seed),
        Deed::Open(path) => program.open(path),
        Deed::BackUp(to) => program.back_up(to),
        Deed::Restore { copy, target, replace } => program.restore(copy, target, *replace),
        Deed::Export { report, to } => program.export(report, to),
        Deed::Call(name, request) => program.call(name, request.clone()),
    }
}

/// The code of a refusal, which is an answer like any other; a failure never is.
///
/// # Errors
/// What broke, or wasn't asked as it should be: that says nothing about the product.
pub fn refusal(error: ErrorBody) -> Result<String, String> {
    let is_misspelt = ["request_malformed", "unknown_command"].contains(&error.code.as_str());
    if is_misspelt || error.severity != Severity::Refused { Err(shown(&error)) } else { Ok(error.code) }
}

fn shown(error: &ErrorBody) -> String {
    format!("{} {:?}", error.code, error.params)
}

fn read_sums(connection: &rusqlite::Connection) -> rusqlite::Result<Vec<Vec<Cell>>> {
    let mut statement = connection.prepare("SELECT day_time.* FROM day_time ORDER BY 1, 2, 3, 4")?;
    let width = statement.column_count();
    let rows = statement.query_map([], |row| (0..width).map(|column| row.get(column)).collect())?;
    rows.collect()
}

fn write_sums(connection: &rusqlite::Connection, sums: &[Vec<Cell>]) -> rusqlite::Result<()> {
    connection.execute_batch("BEGIN IMMEDIATE; DELETE FROM day_time")?;
    for row in sums {
        let places = vec!["?"; row.len()].join(", ");
        let insert = format!("INSERT INTO day_time VALUES ({places})");
        connection.execute(&insert, rusqlite::params_from_iter(row))?;
    }
    connection.execute_batch("COMMIT")
}
