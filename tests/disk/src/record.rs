//! What was done to a disk, written down: enough to rebuild it at any point.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::call::{Call, Role};
use crate::model::{Effect, Model};

/// One change.
#[derive(Debug, Clone)]
pub struct Event {
    /// The product's operation that it belongs to.
    pub step: usize,
    /// What was asked.
    pub call: Call,
    /// Of which kind of file.
    pub role: Role,
    /// What it did.
    pub effect: Effect,
}

impl Event {
    /// What of a change doesn't differ from run to run: everything but the bytes, in which SQLite puts a salt of its own.
    pub fn shape(&self) -> String {
        let effect = match &self.effect {
            // What is marked there has the numbers of processes in it.
            Effect::Write(inode, ..) | Effect::SetLength(inode, _) if self.role == Role::Side => format!("{inode}"),
            Effect::Write(inode, at, bytes) => format!("{inode} {at} {}", bytes.len()),
            other => format!("{other:?}"),
        };
        format!("{} {} {} {effect}", self.step, self.call, self.role)
    }
}

/// Walks along a record, forward.
pub struct Walk<'a> {
    events: &'a [Event],
    model: Model,
    at: usize,
}

impl<'a> Walk<'a> {
    /// At the beginning, on the disk as it was then.
    pub fn new(start: &Model, events: &'a [Event]) -> Walk<'a> {
        Walk { events, model: start.clone(), at: 0 }
    }

    /// The disk after the first `count` changes. Points are asked for in order.
    pub fn after(&mut self, count: usize) -> &Model {
        assert!(count >= self.at, "a walk goes forward");
        for event in &self.events[self.at..count] {
            self.model.apply(&event.effect);
        }
        self.at = count;
        &self.model
    }
}

/// A number for the shape of a record: the same for two runs that did the same.
pub fn fingerprint(events: &[Event]) -> u64 {
    let mut hash = DefaultHasher::new();
    for event in events {
        event.shape().hash(&mut hash);
    }
    hash.finish()
}
