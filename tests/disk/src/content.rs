//! The bytes of a file, copied only where they are written: keeping a state of the disk costs a pointer for each page.

use std::sync::{Arc, OnceLock};

/// What a disk writes whole or not at all.
pub const SECTOR: usize = 512;

/// How much is shared or copied at once.
const PAGE: usize = 4096;

type Page = Arc<[u8; PAGE]>;

/// The bytes of a file.
#[derive(Debug, Clone, Default)]
pub struct Content {
    pages: Vec<Page>,
    len: usize,
}

impl Content {
    /// How many bytes there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Fills `into` with the bytes from `at` on, and answers how many there were.
    pub fn read(&self, at: usize, into: &mut [u8]) -> usize {
        let wanted = into.len().min(self.len.saturating_sub(at));
        let mut done = 0;
        while done < wanted {
            let (page, within) = ((at + done) / PAGE, (at + done) % PAGE);
            let piece = (PAGE - within).min(wanted - done);
            into[done..done + piece].copy_from_slice(&self.pages[page][within..within + piece]);
            done += piece;
        }
        wanted
    }

    /// All of the bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = vec![0; self.len];
        self.read(0, &mut bytes);
        bytes
    }

    /// Puts bytes at a place; what lies between the end and the place becomes zeroes.
    pub fn write(&mut self, at: usize, bytes: &[u8]) {
        if self.len < at + bytes.len() {
            self.set_len(at + bytes.len());
        }
        let mut done = 0;
        while done < bytes.len() {
            let (page, within) = ((at + done) / PAGE, (at + done) % PAGE);
            let piece = (PAGE - within).min(bytes.len() - done);
            Arc::make_mut(&mut self.pages[page])[within..within + piece].copy_from_slice(&bytes[done..done + piece]);
            done += piece;
        }
    }

    /// Cuts the end off, or adds zeroes.
    pub fn set_len(&mut self, len: usize) {
        if len < self.len && !len.is_multiple_of(PAGE) {
            // What is cut off must not come back when the file grows again.
            Arc::make_mut(&mut self.pages[len / PAGE])[len % PAGE..].fill(0);
        }
        self.pages.resize_with(len.div_ceil(PAGE), blank);
        self.len = len;
    }
}

/// All unwritten pages are one.
fn blank() -> Page {
    static BLANK: OnceLock<Page> = OnceLock::new();
    Arc::clone(BLANK.get_or_init(|| Arc::new([0; PAGE])))
}

#[cfg(test)]
mod tests {
    use super::{Content, PAGE};

    #[test]
    fn what_was_cut_off_does_not_come_back() {
        let mut content = Content::default();
        content.write(PAGE - 2, &[7; 4]);
        assert_eq!(content.len(), PAGE + 2);
        content.set_len(PAGE - 1);
        content.set_len(PAGE + 2);
        assert_eq!(content.bytes()[PAGE - 2..], [7, 0, 0, 0]);
    }

    #[test]
    fn a_kept_state_does_not_see_later_writes() {
        let mut content = Content::default();
        content.write(10, b"before");
        let kept = content.clone();
        content.write(10, b"after!");
        assert_eq!((&kept.bytes()[10..], &content.bytes()[10..]), (&b"before"[..], &b"after!"[..]));
    }

    #[test]
    fn reading_past_the_end_gives_what_there_is() {
        let mut content = Content::default();
        content.write(0, b"abc");
        let mut into = [9; 5];
        assert_eq!((content.read(1, &mut into), into), (2, [b'b', b'c', 9, 9, 9]));
        assert_eq!(content.read(50, &mut into), 0);
    }
}
