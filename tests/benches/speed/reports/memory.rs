//! How much memory an export takes: a program of its own for each, because what a program once had, it keeps.

use std::io;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use chrono::Months;
use rollcall_engine::export::export;
use rollcall_engine::{Instant, Workspace};

use super::super::Row;
use super::long_log;
use crate::floor::Owner;

/// The argument that makes this program export and tell.
pub const EXPORT: &str = "--export";

/// The whole log may take a quarter more than its last month.
pub fn flat(path: &Path, now: Instant) -> Row {
    let month = (long_log::date(now) - Months::new(1)).format("%Y-%m-%d").to_string();
    let (whole, part) = (peak(path, ""), peak(path, &month));
    println!("peak memory of an export: {whole} KiB for the whole log, {part} KiB for a month");
    // The table has times: a KiB stands as a microsecond, a MiB as about a ms.
    Row::new("memory of an export (MiB)", Duration::from_micros(whole), Duration::from_micros(part), 1.25)
}

fn peak(path: &Path, from: &str) -> u64 {
    let program = std::env::current_exe().expect("this program");
    let output = Command::new(program).arg(EXPORT).arg(path).arg(from).output().expect("the other program");
    let told = String::from_utf8(output.stdout).expect("text");
    told.trim().parse().unwrap_or_else(|_| panic!("{told}{}", String::from_utf8_lossy(&output.stderr)))
}

/// The other program: exports from a day on into nothing, and tells its peak in KiB.
pub fn export_and_tell(path: &Path, from: &str) {
    let workspace = Workspace::open(&acceptance::machine(), path, Instant::from_millis(0)).expect("the file");
    let mut request = super::whole_log();
    request.filter.from = (!from.is_empty()).then(|| from.to_owned());
    export(&Owner(Arc::new(workspace)), &request, &mut io::sink(), &mut |_| ControlFlow::Continue(())).expect("a file");
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux tells");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("its peak");
    println!("{}", peak.trim().trim_end_matches(" kB"));
}
