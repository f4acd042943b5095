//! What is wrong with the lines of a file: the first of them by name, the rest counted.

use rollcall_domain::Refusal;

use crate::Error;
use crate::error::{DoorRefusal, LineProblem};

/// Bad lines that are named (ours). Whoever mends a file by hand needs no more at once, and an answer stays small.
const NAMED: u64 = 100;

/// The bad lines so far.
#[derive(Default)]
pub(super) struct Problems {
    named: Vec<LineProblem>,
    count: u64,
}

impl Problems {
    /// Adds a line, unless nothing is wrong with it.
    pub fn add(&mut self, line: u64, wrong: Vec<Refusal>) {
        if wrong.is_empty() {
            return;
        }
        self.count += 1;
        if self.count <= NAMED {
            self.named.extend(wrong.into_iter().map(|refusal| LineProblem { line, refusal }));
        }
    }

    /// Refuses the file when there is a bad line.
    pub fn none(self) -> Result<(), Error> {
        if self.count == 0 {
            return Ok(());
        }
        let more = self.count.saturating_sub(NAMED);
        Err(DoorRefusal::CsvLines { problems: self.named, count: self.count, more }.into())
    }
}
