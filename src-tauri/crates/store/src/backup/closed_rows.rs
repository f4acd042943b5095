//! Digests of the status log's closed rows. A row that has ended never changes again; if its digest does, something other than us
//! changed it.

use std::collections::BTreeSet;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::copied::Seen;
use crate::column::Col;
use crate::{StoreError, sql};

/// Rows that share a digest.
const ROWS: i64 = 1000;

/// More ranges than this say nothing new.
const MOST: usize = 100;

/// The rows with numbers from the one to the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// The first number that belongs here.
    pub from: i64,
    /// The last that there was.
    pub to: i64,
    /// Those that hadn't ended: they aren't in the digest.
    pub open: BTreeSet<i64>,
    /// In hexadecimal.
    pub sha256: String,
}

/// A range of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// The first.
    pub from: i64,
    /// The last.
    pub to: i64,
}

/// One block while its rows go by: as it is now, and by what was closed the last time.
struct Passing<'a> {
    now: Block,
    hash: Sha256,
    then: Option<(&'a Block, Sha256)>,
}

/// Digests all closed rows, and compares with an earlier digest of the same log: where one of the rows that were closed then isn't the same,
/// its range is told.
pub fn digest(connection: &Connection, then: &[Block]) -> Result<(Vec<Block>, Vec<Range>), StoreError> {
    let mut statement = connection.prepare(sql!("backup/log_rows"))?;
    let mut rows = statement.query([])?;
    let (mut blocks, mut changed) = (Vec::new(), Vec::new());
    let mut then = then.iter().peekable();
    let mut passing: Option<Passing<'_>> = None;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let from = id - (id - 1).rem_euclid(ROWS);
        if passing.as_ref().is_none_or(|passing| passing.now.from != from) {
            finish(passing.take(), &mut blocks, &mut changed);
            // Blocks of which nothing is left.
            while let Some(gone) = then.next_if(|block| block.from < from) {
                changed.push(Range { from: gone.from, to: gone.to });
            }
            let before = then.next_if(|block| block.from == from).map(|block| (block, Sha256::new()));
            let now = Block { from, to: id, open: BTreeSet::new(), sha256: String::new() };
            passing = Some(Passing { now, hash: Sha256::new(), then: before });
        }
        if let Some(passing) = &mut passing {
            passing.take(id, row)?;
        }
    }
    finish(passing, &mut blocks, &mut changed);
    changed.extend(then.map(|gone| Range { from: gone.from, to: gone.to }));
    changed.truncate(MOST);
    Ok((blocks, changed))
}

/// True when the log goes on from where it was then: the last change of then is still there, or too old to be kept.
pub fn goes_on(connection: &Connection, then: Seen) -> Result<bool, StoreError> {
    let (at, first): (Option<Col<rollcall_domain::Instant>>, Option<i64>) =
        connection.query_row(sql!("backup/change_at"), named_params! { ":seq": then.seq }, |row| {
            Ok((row.get("at_ms")?, row.get("first")?))
        })?;
    Ok(match at {
        Some(at) => Some(at.0) == then.at,
        None => first.is_some_and(|first| first > then.seq) || then.seq == 0,
    })
}

impl Passing<'_> {
    fn take(&mut self, id: i64, row: &Row<'_>) -> Result<(), StoreError> {
        self.now.to = id;
        let closed = row.get::<_, Option<i64>>("ended_at_ms")?.is_some();
        if closed {
            add(&mut self.hash, row)?;
        } else {
            self.now.open.insert(id);
        }
        match &mut self.then {
            Some((block, hash)) if id <= block.to && !block.open.contains(&id) => add(hash, row),
            _ => Ok(()),
        }
    }
}

fn finish(passing: Option<Passing<'_>>, blocks: &mut Vec<Block>, changed: &mut Vec<Range>) {
    let Some(Passing { now, hash, then }) = passing else { return };
    if let Some((block, hash)) = then
        && hex(hash) != block.sha256
    {
        changed.push(Range { from: block.from, to: block.to });
    }
    blocks.push(Block { sha256: hex(hash), ..now });
}

/// Each column by its kind and length, so that no two rows have the same bytes.
fn add(hash: &mut Sha256, row: &Row<'_>) -> Result<(), StoreError> {
    for column in 0..row.as_ref().column_count() {
        match row.get_ref(column)? {
            ValueRef::Null => hash.update([0]),
            ValueRef::Integer(number) => {
                hash.update([1]);
                hash.update(number.to_be_bytes());
            }
            ValueRef::Real(number) => {
                hash.update([2]);
                hash.update(number.to_be_bytes());
            }
            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                hash.update([3]);
                hash.update((bytes.len() as u64).to_be_bytes());
                hash.update(bytes);
            }
        }
    }
    Ok(())
}

fn hex(hash: Sha256) -> String {
    use std::fmt::Write;
    let mut text = String::with_capacity(64);
    for byte in hash.finalize() {
        // Writing into a string can't fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
