//! Rows in the bytes of a page, as SQLite's file format lays them out. Nothing in a damaged page is believed: what doesn't fit is no row.

use rusqlite::types::Value;

/// More than any value of ours; a length that damage made up isn't read into memory.
const LONGEST: u64 = 64 * 1024 * 1024;

/// What a page of a tree holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Rows of a table with row ids.
    Rows,
    /// Pages of such a table.
    Pages,
    /// Rows that are their own key: an index, or a table without row ids.
    Keys,
    /// The same, and pages of them.
    KeysAndPages,
}

/// One cell as it stands in its page.
#[derive(Debug, Clone, Copy)]
pub struct Cell {
    /// The page before it, in a page of pages.
    pub child: Option<u32>,
    /// The row id, in a table that has them.
    pub row_id: Option<i64>,
    /// How long the row is, where it begins, and how much of it is in this page.
    pub payload: Option<(u64, usize, usize)>,
}

/// What a page holds; `None` when it is no page of a tree.
pub fn kind(page: &[u8], first: bool) -> Option<Holds> {
    match page.get(begin(first))? {
        0x0D => Some(Holds::Rows),
        0x05 => Some(Holds::Pages),
        0x0A => Some(Holds::Keys),
        0x02 => Some(Holds::KeysAndPages),
        _ => None,
    }
}

/// The cells of a page, in their order. Those that don't lie in the page are left out.
pub fn cells(page: &[u8], first: bool, usable: usize) -> Vec<Cell> {
    let (Some(holds), begin) = (kind(page, first), begin(first)) else { return Vec::new() };
    let count = usize::from(u16_at(page, begin + 3).unwrap_or(0));
    let pointers = begin + if matches!(holds, Holds::Pages | Holds::KeysAndPages) { 12 } else { 8 };
    let places = (0..count).map_while(|number| u16_at(page, pointers + 2 * number));
    places.filter_map(|place| cell(page, usize::from(place), holds, usable)).collect()
}

/// The last page of a page of pages.
pub fn last_child(page: &[u8], first: bool) -> Option<u32> {
    match kind(page, first)? {
        Holds::Pages | Holds::KeysAndPages => u32_at(page, begin(first) + 8),
        Holds::Rows | Holds::Keys => None,
    }
}

/// The values of a row. `None` when its bytes aren't one.
pub fn values(row: &[u8]) -> Option<Vec<Value>> {
    let (head, mut at) = varint(row, 0)?;
    let head = usize::try_from(head).ok().filter(|head| *head <= row.len())?;
    let (mut body, mut values) = (head, Vec::new());
    while at < head {
        let (kind, next) = varint(row, at)?;
        let (value, length) = value(row, body, kind)?;
        values.push(value);
        (at, body) = (next, body + length);
    }
    (at == head && body == row.len()).then_some(values)
}

fn value(row: &[u8], at: usize, kind: u64) -> Option<(Value, usize)> {
    let bytes = |length: usize| row.get(at..at.checked_add(length)?);
    let integer = |length: usize| {
        let bytes = bytes(length)?;
        let sign = if bytes.first()? & 0x80 == 0 { 0 } else { -1_i64 };
        Some((Value::Integer(bytes.iter().fold(sign, |number, byte| number << 8 | i64::from(*byte))), length))
    };
    match kind {
        0 => Some((Value::Null, 0)),
        1..=4 => integer(usize::try_from(kind).ok()?),
        5 => integer(6),
        6 => integer(8),
        7 => Some((Value::Real(f64::from_be_bytes(bytes(8)?.try_into().ok()?)), 8)),
        8 => Some((Value::Integer(0), 0)),
        9 => Some((Value::Integer(1), 0)),
        10 | 11 => None,
        _ => {
            let length = usize::try_from((kind - 12) / 2).ok()?;
            let bytes = bytes(length)?.to_vec();
            let value =
                if kind.is_multiple_of(2) { Value::Blob(bytes) } else { Value::Text(String::from_utf8(bytes).ok()?) };
            Some((value, length))
        }
    }
}

fn cell(page: &[u8], at: usize, holds: Holds, usable: usize) -> Option<Cell> {
    let (mut at, child) = match holds {
        Holds::Pages | Holds::KeysAndPages => (at + 4, Some(u32_at(page, at)?)),
        Holds::Rows | Holds::Keys => (at, None),
    };
    if holds == Holds::Pages {
        let (row_id, _) = varint(page, at)?;
        return Some(Cell { child, row_id: Some(row_id.cast_signed()), payload: None });
    }
    let (length, next) = varint(page, at)?;
    at = next;
    let row_id = if holds == Holds::Rows {
        let (row_id, next) = varint(page, at)?;
        at = next;
        Some(row_id.cast_signed())
    } else {
        None
    };
    if length > LONGEST {
        return None;
    }
    let here = local(usize::try_from(length).ok()?, usable, holds == Holds::Rows)?;
    (at + here <= page.len()).then_some(Cell { child, row_id, payload: Some((length, at, here)) })
}

/// How much of a row stays in its page; the rest is in pages of its own.
fn local(length: usize, usable: usize, in_table: bool) -> Option<usize> {
    let least = (usable.checked_sub(12)? * 32 / 255).checked_sub(23)?;
    let most = if in_table { usable.checked_sub(35)? } else { ((usable - 12) * 64 / 255).checked_sub(23)? };
    if length <= most {
        return Some(length);
    }
    let whole = least + (length - least) % (usable - 4);
    Some(if whole <= most { whole } else { least })
}

/// A number of one to nine bytes, and where the next one begins.
fn varint(bytes: &[u8], at: usize) -> Option<(u64, usize)> {
    let mut number = 0_u64;
    for place in 0..8 {
        let byte = *bytes.get(at + place)?;
        number = number << 7 | u64::from(byte & 0x7F);
        if byte & 0x80 == 0 {
            return Some((number, at + place + 1));
        }
    }
    Some((number << 8 | u64::from(*bytes.get(at + 8)?), at + 9))
}

fn begin(first: bool) -> usize {
    if first { 100 } else { 0 }
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use rusqlite::types::Value;

    use super::{values, varint};

    #[test]
    fn numbers_are_read_as_sqlite_writes_them() {
        assert_eq!(varint(&[0x7F], 0), Some((127, 1)));
        assert_eq!(varint(&[0x81, 0x00], 0), Some((128, 2)));
        assert_eq!(varint(&[0xFF; 9], 0), Some((u64::MAX, 9)));
        assert_eq!(varint(&[0x81], 0), None, "cut off");
    }

    #[test]
    fn a_row_is_read_only_when_all_of_it_fits() {
        // NULL, -2 in one byte, 1, "ok".
        let row = [5, 0, 1, 9, 17, 0xFE, b'o', b'k'];
        let read = values(&row);
        assert_eq!(read, Some(vec![Value::Null, Value::Integer(-2), Value::Integer(1), Value::Text("ok".to_owned())]));
        assert_eq!(values(&row[..7]), None, "cut off");
        assert_eq!(values(&[3, 17, 17, b'o']), None, "longer than it is");
        assert_eq!(values(&[2, 17, 0xFF, 0xFE]), None, "no text");
        assert_eq!(values(&[2, 10]), None, "a kind that there isn't");
        assert_eq!(values(&[9, 1]), None, "a head beyond the end");
    }
}
