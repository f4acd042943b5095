//! Looks at a disk as somebody would who switches the machine on again: opens what is there, checks it, and adds the reports up.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use rollcall_store::Marks;
use rollcall_store::disk::Disk as _;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};

use crate::content::Content;
use crate::model::Model;
use crate::running::Running;
use crate::sim::SimDisk;

/// A number for everything that a workspace says: the same for two files that say the same.
pub type Digest = u64;

/// Looks at disks. It remembers what it has seen, because most states of one run differ in one file or in none.
pub struct Judge {
    disk: SimDisk,
    seen: HashMap<u64, Result<Digest, String>>,
    /// How many files were opened, and not only recognized.
    pub opened: usize,
    /// Warnings that no file may have.
    losses: &'static [&'static str],
}

/// What was found: each final name and what its file says.
pub type Findings = BTreeMap<PathBuf, Digest>;

/// Columns in which a machine's own clock or chance stands, or what became of a log.
const NOT_SAID: &[(&str, &str)] =
    &[("refinery_schema_history", "applied_on"), ("workspace", "epoch"), ("workspace", "log_kept")];

/// What a file warns of that lost something. No power cut may bring it to that.
const OF_A_LOSS: &[&str] = &["changes_missing", "log_kept"];

impl Judge {
    /// A judge with a disk drive of its own.
    pub fn new() -> Judge {
        Judge { disk: SimDisk::new(Model::default()), seen: HashMap::new(), opened: 0, losses: OF_A_LOSS }
    }

    /// The same for a disk that failed while it was written to: then its log may have a hole, and is kept for that, though nothing that was
    /// acknowledged is missing.
    pub fn after_trouble() -> Judge {
        Judge { losses: &OF_A_LOSS[..1], ..Judge::new() }
    }

    /// Opens every file under a final name.
    ///
    /// # Errors
    /// What is wrong: a file that can't be opened, isn't sound, or was moved aside; reports that don't add up.
    pub fn look(&mut self, model: &Model, now_ms: i64) -> Result<Findings, String> {
        let finals: Vec<PathBuf> = model.paths().filter(|path| is_final(path)).map(Path::to_owned).collect();
        let keys: Vec<u64> = finals.iter().map(|path| key(model, path)).collect();
        if keys.iter().any(|key| !self.seen.contains_key(key)) {
            self.disk.insert(model.clone());
            self.disk.set_clock_ms(now_ms);
            for (path, key) in finals.iter().zip(&keys) {
                if !self.seen.contains_key(key) {
                    self.opened += usize::from(!is_report(path));
                    let found = if is_report(path) { Ok(*key) } else { self.open(path) };
                    self.seen.insert(*key, found);
                }
            }
        }
        let found = finals.into_iter().zip(&keys).map(|(path, key)| match &self.seen[key] {
            Ok(digest) => Ok((path, *digest)),
            Err(problem) => Err(problem.clone()),
        });
        found.collect()
    }

    fn open(&self, path: &Path) -> Result<Digest, String> {
        let name = path.display();
        let program = Running::new(&self.disk, 0);
        let said = program
            .open(&path.to_string_lossy())
            .map_err(|error| format!("{name} doesn't open: {} {:?}", error.code, error.params))
            .and_then(|_| self.hear(&program, path).map_err(|problem| format!("{name}: {problem}")));
        program.close();
        if let Some(offence) = self.disk.offences().first() {
            return Err(format!("{name}: {offence}"));
        }
        if let Some(moved) = self.disk.model().paths().find(|path| path.to_string_lossy().contains(".damaged")) {
            return Err(format!("{name} was moved aside to {}", moved.display()));
        }
        said
    }

    fn hear(&self, program: &Running, path: &Path) -> Result<Digest, String> {
        let ask = |name: &str, request: Value| {
            program.call(name, request).map_err(|error| format!("{name} is refused: {} {:?}", error.code, error.params))
        };
        let check = ask("check_workspace", json!({}))?;
        if check["sound"] != json!(true) {
            let wrong = check["checks"].as_array().into_iter().flatten().filter(|one| one["problems"] != json!([]));
            let wrong: Vec<String> = wrong.map(Value::to_string).collect();
            return Err(format!("it isn't sound: {}", wrong.join(", ")));
        }
        let warnings = check["warnings"].as_array().into_iter().flatten();
        if let Some(loss) = warnings.into_iter().find(|warning| self.losses.iter().any(|code| warning["code"] == *code))
        {
            return Err(format!("it says itself that changes are lost: {loss}"));
        }
        let log = ask("report_log", json!({ "filter": { "period": "any" }, "limit": 500 }))?;
        let workload = ask("report_workload", json!({ "filter": { "period": "any" } }))?;
        add_up(&log, &workload)?;
        let disk = self.disk.program(0);
        digest(&connect(disk.vfs().unwrap_or_default(), path).map_err(|error| error.to_string())?)
            .map_err(|error| error.to_string())
    }
}

impl Default for Judge {
    fn default() -> Judge {
        Judge::new()
    }
}

/// Whoever sees such a name takes the file for a workspace, or for a report.
fn is_final(path: &Path) -> bool {
    is_report(path) || path.extension().is_some_and(|extension| extension == "db")
}

fn is_report(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "csv")
}

/// A connection past every rule.
pub fn connect(vfs: &str, path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags_and_vfs(path, flags, vfs)
}

/// What of a disk decides how a file opens: its name and bytes, its log, its journal and the marks in its side file.
fn key(model: &Model, path: &Path) -> u64 {
    let bytes = |suffix: &str| {
        let mut beside = path.as_os_str().to_owned();
        beside.push(suffix);
        model.file(Path::new(&beside)).and_then(|inode| model.content(inode)).map(Content::bytes)
    };
    let mut hash = DefaultHasher::new();
    path.hash(&mut hash);
    ["", "-wal", "-journal"].map(bytes).hash(&mut hash);
    bytes(".lock").map(|side_file| Marks::of(&side_file)).hash(&mut hash);
    hash.finish()
}

/// The time of every agent in every status, by the log and by the Workload report.
fn add_up(log: &Value, workload: &Value) -> Result<(), String> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let columns: BTreeMap<String, String> = list(&workload["columns"])
        .iter()
        .filter(|column| column["status"].is_string())
        .map(|column| (text(&column["status"]), text(&column["code"])))
        .collect();
    let mut by_the_log: BTreeMap<(String, String), i64> = BTreeMap::new();
    for interval in list(&log["intervals"]) {
        let status = if interval["status"] == json!("inactive") { &interval["reason"] } else { &interval["status"] };
        if let Some(column) = columns.get(&text(status)) {
            let seconds = interval["seconds"].as_i64().unwrap_or_default();
            *by_the_log.entry((text(&interval["login"]), column.clone())).or_default() += seconds;
        }
    }
    let mut by_the_report = BTreeMap::new();
    for row in list(&workload["rows"]) {
        for column in columns.values() {
            by_the_report
                .insert((text(&row["login"]), column.clone()), row["values"][column].as_i64().unwrap_or_default());
        }
    }
    by_the_log.retain(|_, seconds| *seconds != 0);
    by_the_report.retain(|_, seconds| *seconds != 0);
    if log["next"].is_null() && by_the_log != by_the_report {
        return Err(format!("the reports don't add up: log {by_the_log:?}, workload {by_the_report:?}"));
    }
    Ok(())
}

/// Everything that a file says.
pub fn digest(connection: &Connection) -> rusqlite::Result<Digest> {
    let mut hash = DefaultHasher::new();
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let names: Vec<String> =
        connection.prepare(tables)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for table in names {
        let columns: Vec<String> = connection
            .prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?
            .query_map([&table], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let said = columns.iter().filter(|column| !NOT_SAID.contains(&(table.as_str(), column.as_str())));
        let mut list = String::new();
        for column in said {
            let _ = write!(list, "{}\"{column}\"", if list.is_empty() { "" } else { ", " });
        }
        table.hash(&mut hash);
        let mut statement = connection.prepare(&format!("SELECT {list} FROM \"{table}\" ORDER BY {list}"))?;
        let width = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..width {
                match row.get_ref(column)? {
                    ValueRef::Null => 0.hash(&mut hash),
                    ValueRef::Integer(number) => number.hash(&mut hash),
                    ValueRef::Real(number) => number.to_bits().hash(&mut hash),
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.hash(&mut hash),
                }
            }
        }
    }
    Ok(hash.finish())
}
