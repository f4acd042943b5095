//! SQLite's log, frame by frame, as its format has it (<https://sqlite.org/walformat.html>): whether something that was committed lies
//! beyond the place at which SQLite stops reading.
//!
//! A program that is killed leaves a log that ends somewhere; a power cut leaves holes in the change that was under way, and in no other,
//! because each waits until the one before is on the disk. A log that has holes further back was altered by something else.

/// In which order the bytes of a word stand for the log's sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The highest first.
    BigEndian,
    /// The lowest first.
    LittleEndian,
}

/// The sum of a log's bytes, going on from another.
pub fn sum(order: Order, from: [u32; 2], bytes: &[u8]) -> [u32; 2] {
    let [mut first, mut second] = from;
    for pair in bytes.chunks_exact(8) {
        let word = |at: usize| {
            let bytes = [pair[at], pair[at + 1], pair[at + 2], pair[at + 3]];
            match order {
                Order::BigEndian => u32::from_be_bytes(bytes),
                Order::LittleEndian => u32::from_le_bytes(bytes),
            }
        };
        first = first.wrapping_add(word(0)).wrapping_add(second);
        second = second.wrapping_add(word(4)).wrapping_add(first);
    }
    [first, second]
}

/// The length of what a log begins with.
pub const HEADER: usize = 32;

/// The length of what each page in it begins with.
const FRAME_HEADER: usize = 24;

/// The most changes that a sudden end leaves beyond a hole: the one that was under way.
const UNDER_WAY: usize = 1;

/// A log that is read from its beginning.
#[derive(Debug, Clone)]
pub struct Frames {
    order: Order,
    page_size: usize,
    salts: [u8; 8],
    /// What the frame before says is the sum up to its end.
    told: [u32; 2],
    whole: bool,
    beyond: usize,
}

impl Frames {
    /// Begins with a log's header; `None` when it isn't one.
    pub fn begin(header: &[u8; HEADER]) -> Option<Self> {
        let order = match word(header, 0) {
            0x377F_0682 => Order::LittleEndian,
            0x377F_0683 => Order::BigEndian,
            _ => return None,
        };
        let told = sum(order, [0, 0], &header[..24]);
        let page_size = usize::try_from(word(header, 8)).ok()?;
        let is_one = told == [word(header, 24), word(header, 28)]
            && page_size.is_power_of_two()
            && (512..=65_536).contains(&page_size);
        let salts = std::array::from_fn(|at| header[16 + at]);
        is_one.then_some(Self { order, page_size, salts, told, whole: true, beyond: 0 })
    }

    /// How long each frame is.
    pub fn frame_length(&self) -> usize {
        FRAME_HEADER + self.page_size
    }

    /// Reads the next frame, all of it.
    pub fn read(&mut self, frame: &[u8]) {
        let (head, page) = frame.split_at(FRAME_HEADER);
        let summed = sum(self.order, sum(self.order, self.told, &head[..8]), page);
        self.told = [word(head, 16), word(head, 20)];
        let follows = summed == self.told && head[8..16] == self.salts;
        self.whole &= follows;
        let commits = word(head, 4) != 0;
        if follows && commits && !self.whole {
            self.beyond += 1;
        }
    }

    /// True when changes lie beyond the first frame that isn't as it was written, more than were under way.
    pub fn are_altered(&self) -> bool {
        self.beyond > UNDER_WAY
    }
}

fn word(bytes: &[u8], at: usize) -> u32 {
    u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use rusqlite::Connection;

    use super::*;

    /// Small, so that a change takes several frames.
    const FRAME: usize = FRAME_HEADER + 512;

    /// The log of a file with seven changes, of which none is in the file yet, as SQLite wrote it.
    fn log() -> Vec<u8> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("file.db");
        let _open = filled(&path);
        read(&path)
    }

    fn filled(path: &Path) -> Connection {
        let connection = Connection::open(path).expect("a file");
        connection.pragma_update(None, "page_size", 512).expect("small pages");
        connection.pragma_update(None, "journal_mode", "WAL").expect("a log");
        connection
            .execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT); CREATE INDEX x ON t (x)")
            .expect("rows");
        (0..5).for_each(|row| write(&connection, row));
        connection
    }

    fn write(connection: &Connection, row: i64) {
        connection.execute("INSERT INTO t (x) VALUES (?1)", [format!("{row} ").repeat(300)]).expect("a row");
    }

    fn read(path: &Path) -> Vec<u8> {
        fs::read(path.with_file_name("file.db-wal")).expect("a log")
    }

    fn walked(log: &[u8]) -> Option<Frames> {
        let (header, rest) = log.split_at_checked(HEADER)?;
        let mut frames = Frames::begin(header.try_into().ok()?)?;
        rest.chunks_exact(frames.frame_length()).for_each(|frame| frames.read(frame));
        Some(frames)
    }

    fn is_altered(log: &[u8]) -> bool {
        walked(log).expect("it begins as a log").are_altered()
    }

    /// Where in a log each change's last frame begins.
    fn commits(log: &[u8]) -> Vec<usize> {
        (HEADER..log.len()).step_by(FRAME).filter(|at| word(log, at + 4) != 0).collect()
    }

    #[test]
    fn every_frame_that_sqlite_wrote_follows_from_the_one_before() {
        let log = log();
        assert_eq!((commits(&log).len(), (log.len() - HEADER) % FRAME), (7, 0));
        assert!(walked(&log).is_some_and(|frames| frames.whole));
    }

    #[test]
    fn a_log_may_end_anywhere() {
        let log = log();
        for end in HEADER..=log.len() {
            assert!(!is_altered(&log[..end]), "cut at {end}");
        }
        for end in (HEADER..log.len()).step_by(64) {
            let mut zeroed = log.clone();
            zeroed[end..].fill(0);
            assert!(!is_altered(&zeroed), "zeroed from {end} on");
        }
    }

    #[test]
    fn a_hole_is_an_alteration_unless_it_is_in_the_last_change() {
        let log = log();
        let commits = commits(&log);
        let last = commits[commits.len() - 2] + FRAME;
        for frame in (HEADER..log.len()).step_by(FRAME) {
            for at in [frame, frame + 9, frame + 17, frame + 200] {
                let mut flipped = log.clone();
                flipped[at] ^= 1;
                // Of the last change but one, the last may be all that is left, as if both had been under way.
                if frame < commits[commits.len() - 3] {
                    assert!(is_altered(&flipped), "a bit of byte {at}");
                } else if frame >= last {
                    assert!(!is_altered(&flipped), "a bit of byte {at}");
                }
            }
        }
    }

    #[test]
    fn what_an_earlier_life_of_the_log_left_behind_the_end_is_no_part_of_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("file.db");
        let connection = filled(&path);
        let before = read(&path).len();
        connection.query_row("PRAGMA wal_checkpoint(RESTART)", [], |_| Ok(())).expect("it is begun again");
        write(&connection, 9);
        let log = read(&path);
        assert_eq!(log.len(), before, "the rest is that of before");
        assert!(walked(&log).is_some_and(|frames| !frames.whole && frames.beyond == 0));
    }

    #[test]
    fn what_doesnt_begin_as_a_log_is_none() {
        let log = log();
        for at in 0..HEADER {
            let mut flipped = log.clone();
            flipped[at] ^= 4;
            assert!(walked(&flipped).is_none(), "byte {at}");
        }
        assert!(walked(&vec![0; log.len()]).is_none() && walked(&log[..HEADER - 1]).is_none());
    }
}
