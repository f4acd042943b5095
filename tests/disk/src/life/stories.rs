//! The stories: together they are the whole life of a file.

use std::fs;
use std::path::{Path, PathBuf};

use acceptance::picture;
use rollcall_store::APPLICATION_ID;
use rollcall_store::disk::Disk as _;
use serde_json::json;

use crate::chance::Chance;
use crate::judge::connect;
use crate::model::Model;
use crate::sim::SimDisk;

use super::work::shift;
use super::{Deed, Operation, Step};

/// The workspace that all of it is about.
pub const TEAM: &str = "/team/team.db";
const COPY: &str = "/team/copies/copy.db";
const SECOND_COPY: &str = "/team/copies/second.db";
const LOG: &str = "/team/reports/log.csv";
const WORKLOAD: &str = "/team/reports/workload.csv";
const ELSEWHERE: &str = "/team/elsewhere.db";

/// A kind of life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Story {
    /// A team makes its file, comes in from CSV and begins.
    Beginning,
    /// A long shift, with a log that grows and is taken up.
    Shift,
    /// Copies are made, and put in place.
    Copies,
    /// A file of an older program is opened and worked with.
    Older(usize),
    /// Two programs have the file open.
    Together,
    /// A shift in a demo.
    Demo,
    /// A demo is made.
    DemoMade,
}

/// All stories; those of older files stand for as many as there are.
pub const STORIES: &[Story] =
    &[Story::Beginning, Story::Shift, Story::Copies, Story::Together, Story::Demo, Story::DemoMade];

impl Story {
    /// All stories, with one for each older file.
    pub fn all() -> Vec<Story> {
        let older = (0..fixtures().len()).map(Story::Older);
        STORIES.iter().copied().chain(older).collect()
    }

    /// A number that stays.
    pub fn number(self) -> usize {
        match self {
            Story::Beginning => 0,
            Story::Shift => 1,
            Story::Copies => 2,
            Story::Together => 3,
            Story::Demo => 4,
            Story::DemoMade => 5,
            Story::Older(fixture) => 100 + fixture,
        }
    }

    /// The story with this number.
    pub fn numbered(number: usize) -> Option<Story> {
        Story::all().into_iter().find(|story| story.number() == number)
    }

    /// What happens in it.
    pub fn steps(self, chance: &mut Chance) -> Vec<Step> {
        match self {
            Story::Beginning => beginning(chance),
            Story::Shift => long_shift(chance),
            Story::Copies => copies(chance),
            Story::Older(_) => older(chance),
            Story::Together => together(chance),
            Story::Demo => demo(chance),
            Story::DemoMade => demo_made(chance),
        }
    }

    /// The disk that it begins with.
    pub fn start(self, team: &Model) -> Model {
        match self {
            Story::Beginning | Story::DemoMade => empty(),
            Story::Older(fixture) => of_older(&fixtures()[fixture]),
            Story::Demo => as_demo(team),
            Story::Shift | Story::Copies | Story::Together => team.clone(),
        }
    }
}

fn one(operation: Operation, deed: Deed) -> Step {
    Step { operation, program: 0, deed }
}

fn call(operation: Operation, name: &'static str, request: serde_json::Value) -> Step {
    one(operation, Deed::Call(name, request))
}

fn create() -> Step {
    one(Operation::Create, Deed::Create(TEAM))
}

fn open() -> Step {
    one(Operation::Open, Deed::Open(TEAM))
}

fn close() -> Step {
    one(Operation::Close, Deed::Close)
}

/// The steps that make the team which the other stories begin with.
pub fn making_the_team() -> Vec<Step> {
    let csv = "login,name,alias,group,supervisor,sessions\n\
               ada,Ada Byron,,Cards,sara,3\nben,Ben Orlov,Master Ben,Cards,sara,3\n\
               kim,Kim Moss,,Cards,sara,3\nlea,Lea Sand,,Loans,lars,3\n";
    let mut steps = vec![create()];
    for (group, supervisor, name) in [("Cards", "sara", "Sara Lund"), ("Loans", "lars", "Lars Holm")] {
        let group_id = if group == "Cards" { 1 } else { 2 };
        steps.push(call(Operation::Work, "add_group", json!({ "name": group })));
        let person = json!({ "login": supervisor, "name": name, "group_id": group_id });
        steps.push(call(Operation::Work, "add_supervisor", person));
    }
    steps.push(call(Operation::Import, "import_team", json!({ "csv_base64": picture::base64(csv.as_bytes()) })));
    steps
}

/// A shift begins: somebody is there, and clients write.
fn arrival(operation: Operation) -> Vec<Step> {
    let mut steps = Vec::new();
    for agent in ["ada", "ben"] {
        steps.push(call(operation, "sign_in", json!({ "agent": agent })));
        steps.push(call(operation, "change_status", json!({ "agent": agent, "to": "active" })));
    }
    for client in ["Client 1", "Client 2", "Client 3"] {
        steps.push(call(operation, "receive_message", json!({ "client": client, "text": "Hello?" })));
    }
    steps
}

fn beginning(chance: &mut Chance) -> Vec<Step> {
    let mut steps = making_the_team();
    steps.extend([close(), open()]);
    steps.extend(arrival(Operation::Work));
    steps.extend(shift(chance, Operation::Work, 1, 8));
    steps.extend(exports());
    steps.push(close());
    steps
}

/// The team, and both reports.
fn exports() -> Vec<Step> {
    let report = |report, to| one(Operation::Export, Deed::Export { report, to });
    vec![call(Operation::Export, "export_team", json!({})), report("log", LOG), report("workload", WORKLOAD)]
}

fn long_shift(chance: &mut Chance) -> Vec<Step> {
    let mut steps = vec![open()];
    steps.extend(arrival(Operation::Work));
    // Ada leaves a client alone: she is asked to go on, and kicked out.
    steps.push(call(Operation::Work, "open_thread", json!({ "thread_id": 1 })));
    for seconds in [301, 61] {
        steps.push(one(Operation::Work, Deed::Pass(seconds)));
        steps.push(call(Operation::Advance, "advance", json!({})));
    }
    steps.extend(exports());
    steps.extend(shift(chance, Operation::Work, 1, 420));
    // More than a thousand pages of log were written meanwhile, so SQLite took it up by itself. Again, over what is there.
    steps.extend(exports());
    steps.extend([close(), open(), close()]);
    steps
}

fn copies(chance: &mut Chance) -> Vec<Step> {
    let mut steps = vec![open()];
    steps.extend(arrival(Operation::Work));
    steps.push(one(Operation::BackUp, Deed::BackUp(COPY)));
    steps.extend(shift(chance, Operation::Work, 1, 5));
    steps.push(one(Operation::BackUp, Deed::BackUp(SECOND_COPY)));
    steps.extend(shift(chance, Operation::Work, 1, 4));
    steps.push(close());
    let restore = |operation, copy, target, replace| one(operation, Deed::Restore { copy, target, replace });
    steps.push(restore(Operation::Restore, COPY, ELSEWHERE, false));
    steps.push(one(Operation::Work, Deed::Pass(1)));
    steps.push(restore(Operation::RestoreOver, COPY, TEAM, true));
    steps.push(one(Operation::Work, Deed::Pass(1)));
    steps.push(open());
    steps.extend(shift(chance, Operation::Work, 1, 4));
    steps.push(close());
    steps.push(restore(Operation::RestoreOver, SECOND_COPY, TEAM, true));
    steps.extend([open(), close()]);
    steps
}

fn older(chance: &mut Chance) -> Vec<Step> {
    let mut steps = vec![one(Operation::Migrate, Deed::Open(TEAM))];
    steps.extend(shift(chance, Operation::Work, 1, 6));
    steps.push(close());
    steps
}

fn together(chance: &mut Chance) -> Vec<Step> {
    let of = |program, deed| Step { operation: Operation::TwoPrograms, program, deed };
    let mut steps = vec![of(0, Deed::Open(TEAM)), of(1, Deed::Open(TEAM))];
    steps.extend(arrival(Operation::TwoPrograms));
    steps.extend(shift(chance, Operation::TwoPrograms, 2, 25));
    steps.push(of(0, Deed::Close));
    steps.extend(shift(chance, Operation::TwoPrograms, 1, 4).into_iter().map(|step| Step { program: 1, ..step }));
    steps.push(of(0, Deed::Open(TEAM)));
    steps.push(of(1, Deed::BackUp(COPY)));
    steps.extend(shift(chance, Operation::TwoPrograms, 2, 10));
    steps.extend([of(1, Deed::Close), of(0, Deed::Close)]);
    steps
}

fn demo(chance: &mut Chance) -> Vec<Step> {
    let of = |deed| one(Operation::Demo, deed);
    let mut steps = vec![of(Deed::Open(TEAM))];
    steps.extend(arrival(Operation::Demo));
    steps.extend(shift(chance, Operation::Demo, 1, 120));
    steps.push(of(Deed::Close));
    steps
}

/// Nothing happens in it that could be lost: a demo that was made is there.
fn demo_made(chance: &mut Chance) -> Vec<Step> {
    vec![one(Operation::MakeDemo, Deed::MakeDemo(TEAM, chance.below(1000))), close(), open(), close()]
}

/// A disk with nothing but folders.
pub fn empty() -> Model {
    Model::with_folders(&[Path::new("/team"), Path::new("/team/copies"), Path::new("/team/reports")])
}

/// The dumps of older schemas.
fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/db");
    let listed = fs::read_dir(folder).expect("the folder of the fixtures");
    let mut found: Vec<PathBuf> = listed.map(|entry| entry.expect("it can be listed").path()).collect();
    found.retain(|path| path.extension().is_some_and(|extension| extension == "sql"));
    found.sort();
    found
}

fn of_older(fixture: &Path) -> Model {
    let dump = fs::read_to_string(fixture).expect("a dump");
    let disk = SimDisk::new(empty());
    let mut model = empty();
    model.put(Path::new(TEAM), b"");
    disk.insert(model);
    // The dumps are of demos, whose newest changes may be lost.
    let made = format!("BEGIN; {dump}; UPDATE workspace SET kind = 'team'; COMMIT");
    changed(&disk, &format!("PRAGMA application_id = {APPLICATION_ID}; PRAGMA foreign_keys = OFF; {made}"))
}

fn as_demo(team: &Model) -> Model {
    let disk = SimDisk::new(team.clone());
    changed(&disk, "UPDATE workspace SET kind = 'demo'")
}

/// The disk after statements past every rule, all of it safe.
fn changed(disk: &SimDisk, statements: &str) -> Model {
    let program = disk.program(0);
    let connection = connect(program.vfs().unwrap_or_default(), Path::new(TEAM)).expect("it opens");
    connection.execute_batch(statements).expect("the statements run");
    drop(connection);
    disk.model().settled()
}
