//! How fast the product is, as ratios to hand-written rusqlite that does the same in the same run.
//!
//! Machines are shared and noisy, so a ratio is taken from medians of runs in turn. `cargo xtask bench` prints the rows and
//! writes them to `target/bench.json`; it fails when a ratio is over its bound.

mod api;
mod board;
mod change;
mod crowd;
mod feed;
mod floor;
mod interface;
mod opening;
mod reports;

use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use serde::Serialize;

/// One measured row.
#[derive(Serialize)]
struct Row {
    name: &'static str,
    ours_ns: u128,
    limit_ns: u128,
    ratio: f64,
    bound: f64,
}

#[derive(Serialize)]
struct Report {
    rows: Vec<Row>,
}

impl Row {
    #[allow(clippy::cast_precision_loss, reason = "nanoseconds of a run fit a float's 53 bits")]
    fn new(name: &'static str, ours: Duration, limit: Duration, bound: f64) -> Self {
        let ratio = ours.as_nanos() as f64 / limit.as_nanos().max(1) as f64;
        Self { name, ours_ns: ours.as_nanos(), limit_ns: limit.as_nanos(), ratio, bound }
    }
}

/// A bench by its name; it may measure more than one thing in its run.
type Bench = (&'static str, fn(&Path) -> Vec<Row>);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, command, path, ..] = arguments.as_slice()
        && command == feed::LISTEN
    {
        feed::listen(Path::new(path));
        return ExitCode::SUCCESS;
    }
    if let [_, command, path, from, ..] = arguments.as_slice()
        && command == reports::EXPORT
    {
        reports::export_and_tell(Path::new(path), from);
        return ExitCode::SUCCESS;
    }
    let folder = tempfile::tempdir().expect("a temporary folder");

    // Words narrow it to the benches that they name.
    let words: Vec<&String> = arguments.iter().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let benches: [Bench; 10] = [
        ("board", |folder| vec![board::measure(folder)]),
        ("change", |folder| vec![change::measure(folder)]),
        ("feed", |folder| vec![feed::measure(folder)]),
        ("routing", |folder| vec![crowd::routing(folder)]),
        ("advance", |folder| vec![crowd::advance(folder)]),
        ("api", api::list),
        ("load", api::load),
        ("reports", reports::measure),
        ("opening", opening::measure),
        ("interface", interface::measure),
    ];
    let wanted = |name: &str| words.is_empty() || words.iter().any(|word| name == word.as_str());
    let rows: Vec<Row> =
        benches.iter().filter(|(name, _)| wanted(name)).flat_map(|(_, measure)| measure(folder.path())).collect();
    print(&rows);
    let over = rows.iter().any(|row| row.ratio > row.bound);
    let report = serde_json::to_string_pretty(&Report { rows }).expect("rows are plain");
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target");
    std::fs::create_dir_all(&target).expect("the target folder");
    std::fs::write(target.join("bench.json"), report).expect("bench.json is written");
    if over { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn print(rows: &[Row]) {
    println!("{:<32} {:>12} {:>12} {:>7} {:>7}", "name", "ours ms", "limit ms", "ratio", "bound");
    for row in rows {
        let ms = |ns: u128| Duration::from_nanos(u64::try_from(ns).unwrap_or(u64::MAX)).as_secs_f64() * 1000.0;
        let verdict = if row.ratio > row.bound { "  over" } else { "" };
        println!(
            "{:<32} {:>12.3} {:>12.3} {:>7.2} {:>7.2}{verdict}",
            row.name,
            ms(row.ours_ns),
            ms(row.limit_ns),
            row.ratio,
            row.bound
        );
    }
}

/// Medians of two things done in turn, so that what else the machine does meets both.
fn medians(rounds: usize, mut ours: impl FnMut(usize), mut limit: impl FnMut(usize)) -> (Duration, Duration) {
    let (mut our_times, mut limit_times) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        our_times.push(timed(|| ours(round)));
        limit_times.push(timed(|| limit(round)));
    }
    (median(our_times), median(limit_times))
}

fn timed(run: impl FnOnce()) -> Duration {
    let began = Instant::now();
    run();
    began.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
