//! The pages of a damaged file, with what its log has of them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::record::u32_at;
use crate::StoreError;
use crate::disk::Disk;
use crate::open::with_suffix;

/// Ours has pages of this size; taken where the file doesn't say.
const USUAL: usize = 4096;

/// More isn't looked through.
const MOST: u64 = 1 << 24;

const LOG_HEAD: usize = 32;
const FRAME_HEAD: usize = 24;

/// The pages of a file, read one at a time. What can't be read isn't there.
pub struct Pages<'d> {
    disk: &'d dyn Disk,
    file: PathBuf,
    log: PathBuf,
    /// In bytes.
    size: usize,
    /// What is left of a page when what is kept free at its end is taken off.
    pub usable: usize,
    /// How many there are.
    pub count: u32,
    /// Where in the log the newest copy of a page is.
    newer: HashMap<u32, u64>,
}

impl<'d> Pages<'d> {
    /// Looks at the heads of the file and of its log.
    pub fn of(disk: &'d dyn Disk, file: &Path) -> Result<Self, StoreError> {
        let length = disk.stat(file).map_err(StoreError::Io)?.length;
        let head = disk.head(file, 100).map_err(StoreError::Io)?;
        let log = with_suffix(file, "-wal");
        let log_head = disk.head(&log, LOG_HEAD).unwrap_or_default();
        let own = head.starts_with(b"SQLite format 3\0").then(|| size_of(&head)).flatten();
        let size = own.or_else(|| size_in_log(&log_head)).unwrap_or(USUAL);
        let free = if own.is_some() { usize::from(head.get(20).copied().unwrap_or(0)) } else { 0 };
        let mut pages =
            Self { disk, file: file.to_owned(), log, size, usable: size - free, count: 0, newer: HashMap::new() };
        let in_log = pages.look_at_log(&log_head).unwrap_or(0);
        let in_file = u32::try_from(length.div_ceil(size as u64).min(MOST)).unwrap_or(0);
        // A file that was cut says how long it was; what damage made of that number isn't looked through.
        let said = own.and_then(|_| u32_at(&head, 28)).filter(|said| *said / 8 <= in_file).unwrap_or(0);
        pages.count = in_file.max(said).max(in_log);
        Ok(pages)
    }

    /// The file.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// A page by its number, from 1 on; short pages are filled with zeros, as the end of a file that was cut.
    pub fn page(&self, number: u32) -> Option<Vec<u8>> {
        let (from, at) = match self.newer.get(&number) {
            Some(at) => (&self.log, *at),
            None => (&self.file, u64::from(number.checked_sub(1)?) * self.size as u64),
        };
        let mut page = self.disk.read_at(from, at, self.size).ok().filter(|page| !page.is_empty())?;
        page.resize(self.size, 0);
        Some(page)
    }

    /// Finds the frames that were committed, and how many pages the file had then. The log ends where its sums don't fit any more.
    fn look_at_log(&mut self, head: &[u8]) -> Option<u32> {
        let size = size_in_log(head).filter(|size| *size == self.size)?;
        let big_endian = u32_at(head, 0)? & 1 == 1;
        let mut sum = summed((0, 0), head.get(..24)?, big_endian);
        if sum != (u32_at(head, 24)?, u32_at(head, 28)?) {
            return None;
        }
        let salts = head.get(16..24)?.to_vec();
        let (mut waiting, mut count, mut at) = (Vec::new(), None, LOG_HEAD as u64);
        loop {
            let frame = self.disk.read_at(&self.log, at, FRAME_HEAD + size).unwrap_or_default();
            let (Some(start), Some(page)) = (frame.get(..FRAME_HEAD), frame.get(FRAME_HEAD..FRAME_HEAD + size)) else {
                return count;
            };
            sum = summed(summed(sum, &start[..8], big_endian), page, big_endian);
            if start[8..16] != salts || (u32_at(start, 16), u32_at(start, 20)) != (Some(sum.0), Some(sum.1)) {
                return count;
            }
            waiting.push((u32_at(start, 0)?, at + FRAME_HEAD as u64));
            if let Some(pages) = u32_at(start, 4).filter(|pages| *pages > 0) {
                self.newer.extend(waiting.drain(..));
                count = Some(pages);
            }
            at += (FRAME_HEAD + size) as u64;
        }
    }
}

fn size_of(head: &[u8]) -> Option<usize> {
    let size = match u16::from_be_bytes(head.get(16..18)?.try_into().ok()?) {
        1 => 65_536,
        size => usize::from(size),
    };
    (size.is_power_of_two() && size >= 512).then_some(size)
}

fn size_in_log(head: &[u8]) -> Option<usize> {
    u32_at(head, 0).filter(|magic| magic & !1 == 0x377F_0682)?;
    let size = usize::try_from(u32_at(head, 8)?).ok()?;
    (size.is_power_of_two() && (512..=65_536).contains(&size)).then_some(size)
}

/// The running sum of a log, over pairs of words.
fn summed((mut a, mut b): (u32, u32), bytes: &[u8], big_endian: bool) -> (u32, u32) {
    let word = |bytes: &[u8]| {
        let bytes = bytes.try_into().unwrap_or_default();
        if big_endian { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) }
    };
    for pair in bytes.chunks_exact(8) {
        a = a.wrapping_add(word(&pair[..4])).wrapping_add(b);
        b = b.wrapping_add(word(&pair[4..])).wrapping_add(a);
    }
    (a, b)
}
