//! The mark of the last change, in the side file: how far the file had come, should its log be cut, altered or deleted.
//!
//! It is written after each commit and never synced, so nobody waits for it. After a power cut it may be behind the file, but not ahead:
//! what it speaks of was on the disk before. A demo, whose changes needn't survive that, has none.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use crate::disk::SideFile;
use crate::log_frames::{Order, sum};
use crate::{StoreError, sql};

/// How far a file has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// In which of its lives.
    epoch: i64,
    /// The last change; 0 when there is none.
    seq: i64,
}

/// A mark's bytes: what it begins with, the epoch, the change, and the sum of those.
const LENGTH: usize = 32;
const BEGINS: &[u8; 8] = b"RollMark";
const SUMMED: usize = 24;

/// A change's mark has one of so many places, by its number. So a program that comes late, after another that committed later, writes
/// beside that mark and not over it, and of a mark that is torn the one before is left. The furthest one counts.
const PLACES: i64 = 8;

impl Mark {
    /// Where a file stands as a connection sees it; `None` for a demo.
    pub fn of(connection: &Connection) -> Result<Option<Self>, StoreError> {
        let read = |row: &rusqlite::Row<'_>| Ok(Self { epoch: row.get("epoch")?, seq: row.get("seq")? });
        Ok(connection.prepare_cached(sql!("mark/stands"))?.query_row([], read).optional()?)
    }

    /// Leaves it in the side file. A change is done whether that works or not.
    pub fn leave(self, side: &dyn SideFile) {
        let place = self.seq.rem_euclid(PLACES).unsigned_abs() * 32;
        if let Err(error) = side.write_at(place, &self.bytes()) {
            tracing::debug!(%error, "no mark was left");
        }
    }

    fn bytes(self) -> [u8; LENGTH] {
        let mut bytes = [0; LENGTH];
        bytes[..8].copy_from_slice(BEGINS);
        bytes[8..16].copy_from_slice(&self.epoch.to_be_bytes());
        bytes[16..SUMMED].copy_from_slice(&self.seq.to_be_bytes());
        let summed = sum(Order::BigEndian, [0, 0], &bytes[..SUMMED]);
        bytes[SUMMED..28].copy_from_slice(&summed[0].to_be_bytes());
        bytes[28..].copy_from_slice(&summed[1].to_be_bytes());
        bytes
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let number = |from: usize| Some(i64::from_be_bytes(bytes.get(from..from + 8)?.try_into().ok()?));
        let read = Self { epoch: number(8)?, seq: number(16)? };
        (bytes == read.bytes()).then_some(read)
    }
}

/// What the marks of a side file say: the furthest change of each epoch.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Marks(BTreeMap<i64, i64>);

impl Marks {
    /// Those of a side file.
    pub fn in_side_file(side: &dyn SideFile) -> Self {
        Self::of(&side.read().unwrap_or_default())
    }

    /// Those that can be read; one that is torn, or something else, is none.
    pub fn of(side_file: &[u8]) -> Self {
        let mut furthest = BTreeMap::new();
        for Mark { epoch, seq } in side_file.chunks_exact(LENGTH).filter_map(Mark::read) {
            let known = furthest.entry(epoch).or_insert(seq);
            *known = seq.max(*known);
        }
        Self(furthest)
    }

    /// How many changes of this life they know that the file hasn't.
    pub(crate) fn ahead_of(&self, file: Mark) -> i64 {
        self.0.get(&file.epoch).map_or(0, |furthest| furthest.saturating_sub(file.seq).max(0))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::disk::{Disk, Machine};

    fn mark(epoch: i64, seq: i64) -> Mark {
        Mark { epoch, seq }
    }

    fn ahead_of(path: &Path, file: Mark) -> i64 {
        Marks::in_side_file(&*Machine.side_file(path).expect("it opens")).ahead_of(file)
    }

    #[test]
    fn the_furthest_mark_of_this_life_counts_whoever_comes_last() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("side");
        let [first, second] = [(); 2].map(|()| Machine.side_file(&path).expect("it opens"));
        assert_eq!(ahead_of(&path, mark(7, 3)), 0, "there is none");
        for seq in 1..=20 {
            mark(7, seq).leave(&*first);
        }
        assert_eq!(ahead_of(&path, mark(7, 8)), 12);
        assert_eq!(ahead_of(&path, mark(7, 20)), 0);
        assert_eq!(ahead_of(&path, mark(7, 25)), 0, "the file is further");
        assert_eq!(ahead_of(&path, mark(8, 3)), 0, "that is another life");
        mark(7, 22).leave(&*second);
        mark(7, 21).leave(&*first);
        assert_eq!(ahead_of(&path, mark(7, 20)), 2, "who comes late takes nothing back");
        mark(8, 4).leave(&*second);
        assert_eq!((ahead_of(&path, mark(7, 20)), ahead_of(&path, mark(8, 3))), (2, 1));
    }

    #[test]
    fn a_mark_that_is_torn_is_none() {
        let whole = mark(7, 20).bytes();
        assert_eq!(Mark::read(&whole), Some(mark(7, 20)));
        for at in 0..LENGTH {
            let mut torn = whole;
            torn[at] ^= 0x10;
            assert_eq!(Mark::read(&torn), None, "byte {at}");
            torn = whole;
            torn[at..].fill(0);
            assert!(Mark::read(&torn).is_none_or(|read| read == mark(7, 20)), "from byte {at} on");
        }
        assert_eq!(Mark::read(&[0; LENGTH]), None);
        assert_eq!(Mark::read(&whole[..LENGTH - 1]), None);
    }
}
