//! No query is prepared again for each value: SQLite does that where a partial index or a view makes the plan depend on one,
//! and it takes many times as long as the search.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rollcall_domain::{Instant, Language, Span};
use rollcall_store::disk::{Disk, Machine};
use rollcall_store::workspace::{Workspace, WorkspaceKind};
use rollcall_store::{Administrator, Connection, StoreError, create};
use rusqlite::StatementStatus;

const RUNS: i32 = 3;

#[test]
fn no_query_is_prepared_anew_for_each_value() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("team.db");
    let workspace = Workspace {
        name: "Team".into(),
        kind: WorkspaceKind::Team,
        language: Language::ENGLISH,
        time_zone: "UTC".into(),
        created_at: Instant::from_millis(0),
        clock_ahead: Span::from_secs(0),
    };
    let disk: Arc<dyn Disk> = Arc::new(Machine);
    let store =
        create(&disk, &path, &workspace, &Administrator { login: "admin", name: "Robin" }).expect("a workspace");
    let again = store.read(|connection| {
        let queries = queries(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")));
        assert!(queries.len() > 20, "the queries are where they were");
        let again = queries.into_iter().filter(|query| prepared_anew(connection, query) > 0).collect();
        Ok::<Vec<PathBuf>, StoreError>(again)
    });
    assert_eq!(again.expect("a snapshot"), Vec::<PathBuf>::new());
}

fn prepared_anew(connection: &Connection, query: &Path) -> i32 {
    let sql = fs::read_to_string(query).expect("a query");
    let mut statement = connection.prepare(&sql).expect("SQL");
    for run in 0..RUNS {
        for parameter in 1..=statement.parameter_count() {
            statement.raw_bind_parameter(parameter, i64::from(run) + 1).expect("a value");
        }
        let mut rows = statement.raw_query();
        // A reader refuses to write, but prepares all the same.
        while let Ok(Some(_)) = rows.next() {}
    }
    statement.get_status(StatementStatus::RePrepare)
}

fn queries(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(queries(&path));
        } else if path.extension().is_some_and(|extension| extension == "sql") {
            found.push(path);
        }
    }
    found
}
