//! The trees of a damaged file: which pages hold a table's rows, and the rows in them.

use std::collections::HashSet;

use rusqlite::types::Value;

use super::pages::Pages;
use super::record::{self, Cell, Holds};

/// A row as it stands in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Where the table has row ids.
    pub id: Option<i64>,
    /// In the order of the file.
    pub values: Vec<Value>,
}

/// The pages that hold the rows of a tree, in its order, and how many pages of it can't be read.
#[derive(Debug, Default)]
pub struct Found {
    /// Pages with rows.
    pub pages: Vec<u32>,
    /// Pages that a sound page refers to, and that are none.
    pub unreadable: u32,
}

/// Follows a tree from its root. No page is visited twice, in whatever tree.
pub fn follow(pages: &Pages<'_>, root: u32, with_row_ids: bool, visited: &mut HashSet<u32>) -> Found {
    let mut found = Found::default();
    let mut next = vec![root];
    while let Some(number) = next.pop() {
        if number == 0 || !visited.insert(number) {
            continue;
        }
        let page = pages.page(number).filter(|_| number <= pages.count);
        let holds = page.as_deref().and_then(|page| record::kind(page, number == 1));
        let (Some(page), Some(holds)) = (page, holds) else {
            found.unreadable += 1;
            continue;
        };
        let fits = matches!(holds, Holds::Rows | Holds::Pages) == with_row_ids;
        if !fits {
            // Another tree's page: the way here was damaged.
            visited.remove(&number);
            found.unreadable += 1;
            continue;
        }
        if holds != Holds::Pages {
            found.pages.push(number);
        }
        if matches!(holds, Holds::Pages | Holds::KeysAndPages) {
            let cells = record::cells(&page, number == 1, pages.usable);
            let children: Vec<u32> = cells.iter().filter_map(|cell| cell.child).collect();
            next.extend(record::last_child(&page, number == 1));
            next.extend(children.into_iter().rev());
        }
    }
    found
}

/// The rows of a page, and how many cells are none.
pub fn rows(pages: &Pages<'_>, number: u32) -> (Vec<Row>, u64) {
    let Some(page) = pages.page(number) else { return (Vec::new(), 0) };
    let cells = record::cells(&page, number == 1, pages.usable);
    let with_rows = cells.iter().filter(|cell| cell.payload.is_some()).count();
    let rows: Vec<Row> = cells.iter().filter_map(|cell| row(pages, &page, *cell)).collect();
    let lost = with_rows - rows.len();
    (rows, lost as u64)
}

fn row(pages: &Pages<'_>, page: &[u8], cell: Cell) -> Option<Row> {
    let (length, at, here) = cell.payload?;
    let length = usize::try_from(length).ok()?;
    let mut bytes = page.get(at..at + here)?.to_vec();
    let mut next = if here < length { record::u32_at(page, at + here)? } else { 0 };
    while bytes.len() < length {
        let more = pages.page(next).filter(|_| next > 1)?;
        let take = (length - bytes.len()).min(pages.usable - 4);
        bytes.extend_from_slice(more.get(4..4 + take)?);
        next = record::u32_at(&more, 0)?;
    }
    Some(Row { id: cell.row_id, values: record::values(&bytes)? })
}

/// The pages that nothing is in, as far as the file still says so.
pub fn free(pages: &Pages<'_>) -> HashSet<u32> {
    let mut free = HashSet::new();
    let head = pages.page(1).filter(|head| head.starts_with(b"SQLite format 3\0"));
    let mut trunk = head.and_then(|head| record::u32_at(&head, 32)).unwrap_or(0);
    while trunk > 1 && trunk <= pages.count && free.insert(trunk) {
        let Some(page) = pages.page(trunk) else { break };
        let count = record::u32_at(&page, 4).unwrap_or(0) as usize;
        let leaves = (0..count.min(pages.usable / 4)).filter_map(|number| record::u32_at(&page, 8 + 4 * number));
        free.extend(leaves.filter(|leaf| *leaf > 1 && *leaf <= pages.count));
        trunk = record::u32_at(&page, 0).unwrap_or(0);
    }
    free
}
