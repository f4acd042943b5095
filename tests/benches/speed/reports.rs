//! Reports of a log of 10,000,000 intervals: 300 agents, three years.

mod by_hand;
mod duck;
mod long_log;
mod memory;

use std::fs::File;
use std::io::{BufWriter, Read, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use rollcall_engine::export::{Exported, export};
use rollcall_engine::wire::{
    ExportFormat, ExportReport, LogSort, ReportFilter, ReportKind, ReportLog, ReportWorkload, WorkloadBy,
};
use rollcall_engine::{Actor, Clocks, Error, Host, Instant, Workspace, commands};

use super::{Row, median, medians, timed};

pub use memory::{EXPORT, export_and_tell};

const ROUNDS: usize = 11;
/// A page may take as long, wherever it lies.
const A_PAGE: Duration = Duration::from_millis(20);
const PLACES: i64 = 120;

pub fn measure(folder: &Path) -> Vec<Row> {
    let (path, owner) = long_log::make(folder);
    let mut rows = vec![workload(&path, &owner)];
    rows.extend(pages(&owner));
    rows.push(csv(folder, &path, &owner));
    rows.push(memory::flat(&path, owner.now()));
    rows
}

/// A month's Workload against DuckDB, which has the same rows in a table of its own.
fn workload(path: &Path, owner: &dyn Host) -> Row {
    let filter = long_log::a_month(owner.now());
    let report = || {
        let asked = ReportWorkload { filter: filter.clone(), by: WorkloadBy::Agent };
        commands::report_workload(owner, asked).expect("the report")
    };
    let mut duck = duck::Duck::start(path, &report());
    duck.assert_same(&report());
    let (ours, limit) = medians(
        ROUNDS,
        |_| {
            std::hint::black_box(serde_json::to_string(&report()).expect("JSON"));
        },
        |_| duck.compute(),
    );
    Row::new("a month's Workload, 10 M rows", ours, limit, 1.0)
}

/// The slowest page of many places, without a filter and with one that few rows pass.
fn pages(owner: &dyn Host) -> Vec<Row> {
    let filters = [
        ("a page of the log, anywhere", ReportFilter::default()),
        (
            "a page of rare rows, anywhere",
            ReportFilter {
                statuses: Some(vec!["kicked_out".into()]),
                groups: Some(vec![3, 4, 5]),
                ..ReportFilter::default()
            },
        ),
    ];
    let slowest = |filter: &ReportFilter| {
        let page = |place: i64| {
            let after = Some((long_log::INTERVALS * place / PLACES + 1).to_string());
            let asked = ReportLog { filter: filter.clone(), after, ..ReportLog::default() };
            let page = commands::report_log(owner, asked).expect("a page");
            std::hint::black_box(serde_json::to_string(&page).expect("JSON"));
        };
        let of = |place| median((0..3).map(|_| timed(|| page(place))).collect());
        (0..=PLACES).map(of).max().unwrap_or_default()
    };
    filters.into_iter().map(|(name, filter)| Row::new(name, slowest(&filter), A_PAGE, 1.0)).collect()
}

/// All of the log as CSV against a bare loop that writes the same bytes.
fn csv(folder: &Path, path: &Path, owner: &dyn Host) -> Row {
    let files = [folder.join("ours.csv"), folder.join("by-hand.csv")];
    let sink = |file: &Path| BufWriter::new(File::create(file).expect("a file"));
    // Both at the same instant, to which open intervals run.
    let still = Still { owner, now: Instant::from_millis(owner.now().millis() + 3_600_000) };
    let ours = || {
        let ended = export(&still, &whole_log(), &mut sink(&files[0]), &mut |_| ControlFlow::Continue(()));
        assert_eq!(ended.expect("a file"), Exported::Whole);
    };
    let limit = || {
        let mut out = sink(&files[1]);
        by_hand::write(path, still.now, &mut out);
        out.flush().expect("a disk");
    };
    let (ours, limit) = medians(2, |_| ours(), |_| limit());
    assert_same_bytes(&files);
    for file in files {
        std::fs::remove_file(file).expect("it was there");
    }
    Row::new("the whole log as CSV", ours, limit, 2.0)
}

fn whole_log() -> ExportReport {
    ExportReport {
        report: ReportKind::Log,
        format: ExportFormat::Csv,
        filter: ReportFilter::default(),
        sort: LogSort::Began,
        reversed: false,
        by: WorkloadBy::Agent,
        columns: None,
    }
}

/// A host whose clock stands still.
struct Still<'a> {
    owner: &'a dyn Host,
    now: Instant,
}

impl Host for Still<'_> {
    fn actor(&self) -> Actor {
        self.owner.actor()
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        self.owner.workspace()
    }

    fn clocks(&self) -> Clocks {
        Clocks { wall: self.now, ..self.owner.clocks() }
    }
}

fn assert_same_bytes(files: &[std::path::PathBuf; 2]) {
    let lengths = files.each_ref().map(|file| std::fs::metadata(file).expect("a file").len());
    assert_eq!(lengths[0], lengths[1], "as many bytes");
    let mut readers = files.each_ref().map(|file| File::open(file).expect("a file"));
    let mut parts = [vec![0; 1 << 20], vec![0; 1 << 20]];
    loop {
        let read = readers[0].read(&mut parts[0]).expect("bytes");
        if read == 0 {
            break;
        }
        readers[1].read_exact(&mut parts[1][..read]).expect("as many");
        assert!(parts[0][..read] == parts[1][..read], "the same bytes");
    }
}
