//! The life of a workspace file, as steps of the product: what is done to it from its making to its last closing.

mod stories;
mod work;

use std::fmt::{self, Display};

use serde_json::Value;

use crate::chance::Chance;
use crate::model::Model;

pub use stories::{STORIES, Story, TEAM, empty, making_the_team};

/// The table's rows: what the product is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operation {
    /// Making a workspace.
    Create,
    /// Opening a file of an older program.
    Migrate,
    /// Opening a file.
    Open,
    /// Statuses, threads, messages, pins, requests, reasons, people, settings.
    Work,
    /// A team from CSV.
    Import,
    /// What is due.
    Advance,
    /// Copying the workspace.
    BackUp,
    /// A workspace of a copy.
    Restore,
    /// A copy in place of a workspace.
    RestoreOver,
    /// The team as CSV, and both reports as files.
    Export,
    /// Closing.
    Close,
    /// Work of two programs on one file.
    TwoPrograms,
    /// Work on a demo, which may lose its newest changes.
    Demo,
    /// Making a demo.
    MakeDemo,
}

/// All of them, in the table's order.
pub const OPERATIONS: &[Operation] = &[
    Operation::Create,
    Operation::Migrate,
    Operation::Open,
    Operation::Work,
    Operation::Import,
    Operation::Advance,
    Operation::BackUp,
    Operation::Restore,
    Operation::RestoreOver,
    Operation::Export,
    Operation::Close,
    Operation::TwoPrograms,
    Operation::Demo,
    Operation::MakeDemo,
];

/// One thing that is done.
#[derive(Debug, Clone)]
pub enum Deed {
    /// Makes the workspace and leaves it open.
    Create(&'static str),
    /// Makes a demo with this seed and leaves it open.
    MakeDemo(&'static str, u64),
    /// Opens it.
    Open(&'static str),
    /// Closes it.
    Close,
    /// Calls a command.
    Call(&'static str, Value),
    /// So many seconds pass.
    Pass(i64),
    /// Copies the open workspace.
    BackUp(&'static str),
    /// Makes a workspace of a copy.
    Restore {
        /// The copy.
        copy: &'static str,
        /// Where.
        target: &'static str,
        /// In place of what is there.
        replace: bool,
    },
    /// Writes a report to a file, over what is there.
    Export {
        /// Which.
        report: &'static str,
        /// Where.
        to: &'static str,
    },
}

/// A deed of a program, and what it is called in the table.
#[derive(Debug, Clone)]
pub struct Step {
    /// The row.
    pub operation: Operation,
    /// Which of two programs does it.
    pub program: usize,
    /// What.
    pub deed: Deed,
}

/// A life: a disk to begin with, and the steps.
#[derive(Debug, Clone)]
pub struct Life {
    /// The disk to begin with.
    pub start: Model,
    /// What is done, in order.
    pub steps: Vec<Step>,
    /// The newest changes may be lost by a power cut.
    pub lossy: bool,
}

impl Life {
    /// The same life without some of its steps.
    #[must_use]
    pub fn keeping(&self, kept: &[usize]) -> Life {
        let steps = kept.iter().filter_map(|step| self.steps.get(*step).cloned()).collect();
        Life { steps, ..self.clone() }
    }
}

/// A life of this story and seed.
pub fn life(story: Story, seed: u64, start: &Model) -> Life {
    let mut chance = Chance::of(&[seed, u64::try_from(story.number()).unwrap_or(0)]);
    Life { start: start.clone(), steps: story.steps(&mut chance), lossy: story == Story::Demo }
}

impl Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Operation::Create => "create",
            Operation::Migrate => "migrate",
            Operation::Open => "open",
            Operation::Work => "work",
            Operation::Import => "import",
            Operation::Advance => "advance",
            Operation::BackUp => "back up",
            Operation::Restore => "restore",
            Operation::RestoreOver => "restore over",
            Operation::Export => "export",
            Operation::Close => "close",
            Operation::TwoPrograms => "two programs",
            Operation::Demo => "demo",
            Operation::MakeDemo => "make demo",
        })
    }
}
