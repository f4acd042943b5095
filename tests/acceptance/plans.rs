//! How SQLite answers every query of the store, and the schema that it answers from. A change of either is read in a diff.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use acceptance::{Floor, behind};
use rusqlite::Connection;

/// Tables that grow with the team's days. Reading one from end to end is a mistake in all but these queries.
const LONG_TABLES: [&str; 6] = ["agent", "thread", "status_log", "message", "approval_request", "change"];

/// Queries that read a long table from end to end, each with why it may.
const MAY_SCAN: &[(&str, &str, &str)] = &[
    ("backup/counts", "agent", "it says how many there are"),
    ("backup/counts", "thread", "it says how many there are"),
    ("backup/counts", "status_log", "it says how many there are"),
    ("backup/log_rows", "status_log", "a backup digests every closed row"),
    ("backup/last_change", "change", "the last row in the table's own order, and no other"),
    ("backup/change_at", "change", "the first row in the table's own order, and no other"),
    ("board/all", "agent", "the list is of all agents"),
    ("check/log_order", "status_log", "so is it here"),
    ("check/no_gaps", "status_log", "it is the whole log that is looked at"),
    ("check/present_status", "agent", "so is every agent"),
    ("check/routing", "agent", "so is every agent"),
    ("day/agents", "agent", "days are added up again for every agent"),
    ("roster/list", "agent", "a report names every agent"),
    ("status_log/first", "status_log", "the first row in the table's own order, and no other"),
    ("change/any_to_prune", "change", "the first row in the table's own order, and no other"),
    ("change/first", "change", "so is it here"),
    ("clock/first_ahead", "change", "a repair of the clock looks at everything, once"),
    ("clock/last_before", "change", "a repair of the clock looks at everything, once"),
    ("clock/last_before", "message", "a repair of the clock looks at everything, once"),
    ("clock/last_before", "status_log", "a repair of the clock looks at everything, once"),
    ("clock/move_approval_request", "approval_request", "a repair of the clock looks at everything, once"),
    ("clock/move_change", "change", "a repair of the clock looks at everything, once"),
    ("clock/move_deadline", "approval_request", "a repair of the clock looks at everything, once"),
    ("clock/move_deadline", "thread", "a repair of the clock looks at everything, once"),
    ("clock/move_message", "message", "a repair of the clock looks at everything, once"),
    ("clock/move_status_log", "status_log", "a repair of the clock looks at everything, once"),
    ("clock/move_thread", "thread", "a repair of the clock looks at everything, once"),
    ("change/last", "change", "the last row in the table's own order, and no other"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates/store/src")
}

/// Every query of the store, as `folder/name` and its text, in the order of the names.
fn queries() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in fs::read_dir(root()).expect("the store's sources") {
        let folder = folder.expect("it can be listed").path();
        for file in fs::read_dir(&folder).into_iter().flatten() {
            let file = file.expect("it can be listed").path();
            if file.extension().is_some_and(|extension| extension == "sql") {
                let part = |path: &Path| path.file_stem().expect("a name").to_string_lossy().into_owned();
                let name = format!("{}/{}", part(&folder), part(&file));
                found.push((name, fs::read_to_string(&file).expect("a query")));
            }
        }
    }
    found.sort();
    assert!(found.len() > 40, "the store's queries are found");
    found
}

/// The steps of a plan, indented as they hang together.
fn plan(connection: &Connection, query: &str) -> Vec<String> {
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {query}")).expect("the query is right");
    // Without values for its parameters: a plan doesn't depend on them.
    let mut rows = statement.raw_query();
    let (mut steps, mut depths) = (Vec::new(), vec![(0_i64, 0_usize)]);
    while let Some(row) = rows.next().expect("the plan can be read") {
        let (id, parent): (i64, i64) = (row.get(0).expect("an id"), row.get(1).expect("a parent"));
        let depth = depths.iter().find(|(known, _)| *known == parent).map_or(0, |(_, depth)| *depth);
        depths.push((id, depth + 1));
        steps.push(format!("{}{}", "  ".repeat(depth), row.get::<_, String>(3).expect("a step")));
    }
    steps
}

/// How one query is answered.
struct Plan {
    query: String,
    steps: Vec<String>,
}

/// The plans of a folder's queries. A query that adds a row, and searches for nothing, has none.
fn plans() -> BTreeMap<String, Vec<Plan>> {
    let floor = Floor::team();
    let connection = floor.sql();
    let mut folders: BTreeMap<String, Vec<Plan>> = BTreeMap::new();
    for (query, text) in queries() {
        let steps = plan(&connection, &text);
        let (folder, _) = query.split_once('/').expect("a query is in a folder");
        if !steps.is_empty() {
            folders.entry(folder.to_owned()).or_default().push(Plan { query, steps });
        }
    }
    folders
}

#[test]
fn every_query_is_answered_as_it_was() {
    for (folder, plans) in plans() {
        let shown: Vec<String> =
            plans.iter().map(|plan| format!("{}\n  {}\n", plan.query, plan.steps.join("\n  "))).collect();
        insta::assert_snapshot!(folder, shown.join("\n"));
    }
}

#[test]
fn no_query_reads_a_long_table_from_end_to_end() {
    for Plan { query, steps } in plans().into_values().flatten() {
        for step in &steps {
            let Some(scanned) = step.trim().strip_prefix("SCAN ") else { continue };
            // A partial index holds only the rows that are asked for; a limit ends an index that is read in its order.
            let (table, how) = scanned.split_once(' ').unwrap_or((scanned, ""));
            let partial = [
                "request_pending",
                "status_log_open",
                "thread_queued",
                "thread_with_agents",
                "thread_closed",
                "pinned_by_agent",
            ];
            // Of a damaged file everything is looked at, once.
            let allowed = query.starts_with("salvage/")
                || partial.iter().any(|index| how.contains(index))
                || MAY_SCAN.iter().any(|(may, known, _)| *may == query && *known == table);
            assert!(allowed || !LONG_TABLES.contains(&table), "{query} reads all of {table}: {step}");
        }
    }
}

#[test]
fn the_schema_is_as_it_was() {
    insta::assert_snapshot!("schema", behind::schema(&Floor::team().sql()));
}
