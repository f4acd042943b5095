//! What a damaged file still has: its version, its tables, and for each of ours the pages that hold its rows.

use std::collections::{BTreeMap, HashSet};

use rusqlite::types::Value;

use super::pages::Pages;
use super::record::{self, Holds};
use super::shape::{Shapes, Table, declared};
use super::tree::{self, Row};
use crate::open::migrate;
use crate::{FileProblem, StoreError};

/// What was found.
pub struct Damaged {
    /// The last migration that the file says it had, or the newest that there is.
    pub shapes: Shapes,
    /// The version.
    pub version: i32,
    /// Of our tables, by name.
    pub tables: BTreeMap<String, Rows>,
    /// Pages that are referred to, or have bytes, and that can't be read.
    pub unreadable: u32,
    /// What isn't ours and stays behind, by name.
    pub foreign: Vec<String>,
}

/// Where a table's rows are.
pub struct Rows {
    /// As the file declares it, or as ours is.
    pub table: Table,
    /// In the order of their rows, as far as that is known.
    pub pages: Vec<u32>,
    /// The last id that was given, when the file says it.
    pub last_id: Option<i64>,
}

/// One line of the file's own schema.
struct Entry {
    kind: String,
    name: String,
    root: u32,
    sql: String,
}

/// Looks through all of a file.
pub fn look(pages: &Pages<'_>) -> Result<Damaged, StoreError> {
    let mut visited = HashSet::new();
    let schema = tree::follow(pages, 1, true, &mut visited);
    let mut unreadable = schema.unreadable;
    let entries: Vec<Entry> = rows_of(pages, &schema.pages).filter_map(|row| entry(&row)).collect();
    let mut roots = |name: &str, with_row_ids: bool, unreadable: &mut u32| {
        let root = entries.iter().find(|entry| entry.kind == "table" && entry.name == name)?.root;
        let found = tree::follow(pages, root, with_row_ids, &mut visited);
        *unreadable += found.unreadable;
        Some(found.pages)
    };
    let history = roots("refinery_schema_history", true, &mut unreadable).unwrap_or_default();
    let sequence = roots("sqlite_sequence", true, &mut unreadable).unwrap_or_default();
    let version = version(pages, &history)?;
    let shapes = Shapes::at(version)?;
    let mut tables = BTreeMap::new();
    for ours in &shapes.tables {
        let told = entries.iter().find(|entry| entry.kind == "table" && entry.name == ours.name);
        let table = told.and_then(|entry| declared(&entry.name, &entry.sql)).unwrap_or_else(|| ours.clone());
        let pages = roots(&ours.name, table.with_row_ids, &mut unreadable).unwrap_or_default();
        tables.insert(ours.name.clone(), Rows { table, pages, last_id: None });
    }
    // What else the file says it has is known, so that its pages aren't taken for ours.
    for entry in &entries {
        let with_row_ids =
            entry.kind == "table" && declared(&entry.name, &entry.sql).is_none_or(|table| table.with_row_ids);
        tree::follow(pages, entry.root, with_row_ids, &mut visited);
    }
    if entries.is_empty() {
        usual_places(pages, &shapes, &mut visited, &mut tables)?;
    }
    take_in_strays(pages, &shapes, &visited, &mut tables, &mut unreadable)?;
    for row in rows_of(pages, &sequence) {
        if let [Value::Text(name), Value::Integer(last)] = &row.values[..]
            && let Some(rows) = tables.get_mut(name)
        {
            rows.last_id = Some(*last);
        }
    }
    let foreign = foreign(&entries, &shapes);
    Ok(Damaged { shapes, version, tables, unreadable, foreign })
}

/// Pages to which no sound page leads, where their rows show whose they are.
fn take_in_strays(
    pages: &Pages<'_>,
    shapes: &Shapes,
    visited: &HashSet<u32>,
    tables: &mut BTreeMap<String, Rows>,
    unreadable: &mut u32,
) -> Result<(), StoreError> {
    let free = tree::free(pages);
    let mut strays: BTreeMap<&str, Vec<(Option<i64>, u32)>> = BTreeMap::new();
    for number in (2..=pages.count).filter(|number| !visited.contains(number) && !free.contains(number)) {
        let Some(page) = pages.page(number) else {
            *unreadable += 1;
            continue;
        };
        if !matches!(record::kind(&page, false), Some(Holds::Rows | Holds::Keys | Holds::KeysAndPages)) {
            continue;
        }
        let (rows, _) = tree::rows(pages, number);
        if let Some(table) = shapes.of(&rows)? {
            strays.entry(&table.name).or_default().push((rows.first().and_then(|row| row.id), number));
        }
    }
    for (name, mut found) in strays {
        let Some(rows) = tables.get_mut(name) else { continue };
        // Rows are written in the order of their ids: the log takes no other.
        found.extend(rows.pages.iter().map(|page| (tree::rows(pages, *page).0.first().and_then(|row| row.id), *page)));
        found.sort_by_key(|(first, _)| *first);
        rows.pages = found.into_iter().map(|(_, page)| page).collect();
    }
    Ok(())
}

fn version(pages: &Pages<'_>, history: &[u32]) -> Result<i32, StoreError> {
    let versions = rows_of(pages, history).filter_map(|row| match row.values.first() {
        Some(Value::Integer(version)) => i32::try_from(*version).ok(),
        _ => None,
    });
    match versions.max() {
        Some(version) if version > migrate::newest_known() => {
            Err(StoreError::File { problem: FileProblem::Newer, path: pages.file().to_owned() })
        }
        Some(version) if version > 0 => Ok(version),
        _ => Ok(migrate::newest_known()),
    }
}

fn entry(row: &Row) -> Option<Entry> {
    let [Value::Text(kind), Value::Text(name), Value::Text(_), Value::Integer(root), sql] = &row.values[..] else {
        return None;
    };
    // What SQLite makes by itself has no text.
    let sql = if let Value::Text(sql) = sql { sql.clone() } else { String::new() };
    Some(Entry { kind: kind.clone(), name: name.clone(), root: u32::try_from(*root).ok()?, sql })
}

/// What isn't as our migrations make it, by name.
fn foreign(entries: &[Entry], shapes: &Shapes) -> Vec<String> {
    let ours = |entry: &&Entry| entry.sql.is_empty() || shapes.made.get(&entry.name) == Some(&entry.sql);
    let own = |entry: &&Entry| ["refinery_schema_history", "sqlite_sequence"].contains(&entry.name.as_str());
    entries.iter().filter(|entry| !ours(entry) && !own(entry)).map(|entry| entry.name.clone()).collect()
}

/// Where a workspace that was made by this program has the tables to which no stray page can be given, when the file doesn't say.
fn usual_places(
    pages: &Pages<'_>,
    shapes: &Shapes,
    visited: &mut HashSet<u32>,
    tables: &mut BTreeMap<String, Rows>,
) -> Result<(), StoreError> {
    for ours in shapes.tables.iter().filter(|table| !table.with_row_ids) {
        let Some(root) = shapes.roots.get(&ours.name) else { continue };
        let mut also = visited.clone();
        let found = tree::follow(pages, *root, false, &mut also);
        let rows: Vec<Row> = rows_of(pages, &found.pages).collect();
        if found.unreadable == 0 && shapes.fit(ours, &rows)? {
            *visited = also;
            if let Some(taken) = tables.get_mut(&ours.name) {
                taken.pages = found.pages;
            }
        }
    }
    Ok(())
}

fn rows_of<'p>(pages: &'p Pages<'_>, numbers: &'p [u32]) -> impl Iterator<Item = Row> + 'p {
    numbers.iter().flat_map(|number| tree::rows(pages, *number).0)
}
