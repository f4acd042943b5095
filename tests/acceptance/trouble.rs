//! Trouble of the disk or of the machine is told as that: nothing is called damaged that can't be read twice.

use std::fs::{self, OpenOptions};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};

use acceptance::{Floor, MORNING, Shim, Worker};
use rollcall_engine::wire::Severity;
use rollcall_engine::{Disk, DoorRefusal, Error};
use rollcall_store::disk::Medium;
use rollcall_store::{FileProblem, StoreError, open};
use serde_json::json;

fn problem(disk: &Arc<Shim>, path: &Path) -> Option<FileProblem> {
    let disk: Arc<dyn Disk> = disk.clone();
    open(&disk, path, MORNING).err().and_then(|error| error.problem().cloned())
}

#[test]
fn a_file_whose_bytes_cant_be_read_plainly_is_never_moved_aside() {
    let (folder, path) = Floor::team().closed();
    let file = OpenOptions::new().write(true).open(&path).expect("the file");
    file.set_len(file.metadata().expect("a length").len() * 2 / 3).expect("it is cut");
    drop(file);
    let disk = Arc::new(Shim::default());
    disk.unreadable.store(true, Ordering::Relaxed);
    let found = problem(&disk, &path);
    assert!(matches!(found, Some(FileProblem::DiskTrouble { .. })), "{found:?}");
    assert!(path.exists() && !folder.path().join("team.db.damaged-1").exists());
    disk.unreadable.store(false, Ordering::Relaxed);
    let found = problem(&disk, &path);
    assert!(matches!(found, Some(FileProblem::Corrupt { .. })), "{found:?}");
    assert!(!path.exists() && folder.path().join("team.db.damaged-1").exists());
}

#[test]
fn the_log_of_a_damaged_file_is_read_before_it_is_moved_too() {
    let floor = Floor::team();
    floor.at_work("ada");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("team.db");
    for suffix in ["", "-wal"] {
        let name = format!("team.db{suffix}");
        fs::copy(floor.folder().join(&name), folder.path().join(&name)).expect("the file is copied");
    }
    fs::write(&path, {
        let mut bytes = fs::read(&path).expect("the file");
        for byte in &mut bytes[8 * 4096..12 * 4096] {
            *byte = 0xA5;
        }
        bytes
    })
    .expect("garbage");
    let disk = Arc::new(Shim::default());
    assert!(matches!(problem(&disk, &path), Some(FileProblem::Corrupt { .. })));
    let names = ["team.db.damaged-1", "team.db.damaged-1-wal"].map(|name| folder.path().join(name).exists());
    assert_eq!(names, [true, true]);
}

/// A process with so few descriptors that something can't be opened says so at whatever point that is.
#[cfg(target_os = "linux")]
#[test]
fn too_few_descriptors_say_so_and_move_nothing() {
    let (folder, path) = Floor::team().closed();
    let mut told = 0;
    for most in 3..20 {
        let mut command = Command::new("sh");
        command.args([
            "-c",
            "ulimit -n \"$0\" && exec \"$1\"",
            &most.to_string(),
            env!("CARGO_BIN_EXE_acceptance-worker"),
        ]);
        command.stderr(std::process::Stdio::null());
        let mut worker = Worker::start(command);
        worker.send("open_workspace", &json!({ "path": path }));
        // With fewer than it takes to start there is no answer.
        if let Some(Err(refusal)) = worker.answer() {
            assert_eq!(refusal.code, "too_many_files", "with {most}");
            told += 1;
        }
        worker.kill();
    }
    assert!(told > 0, "it was tried");
    let names: Vec<_> =
        fs::read_dir(folder.path()).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    assert!(names.iter().all(|name| !name.to_string_lossy().contains("damaged")), "{names:?}");
}

#[test]
fn what_was_in_the_way_for_a_moment_makes_no_file_one_that_can_only_be_looked_at() {
    let (_folder, path) = Floor::team().closed();
    let log = path.with_file_name("team.db-wal");
    fs::create_dir(&log).expect("a folder where the log belongs");
    let disk = Arc::new(Shim { in_the_way: Mutex::new(vec![log.clone()]), ..Shim::default() });
    let found = problem(&disk, &path);
    assert!(matches!(found, Some(FileProblem::DiskTrouble { .. })), "{found:?}");
    assert_eq!(problem(&disk, &path), None, "nothing is in the way any more");

    fs::create_dir(&log).expect("a folder where the log belongs");
    assert_eq!(problem(&disk, &path), Some(FileProblem::ReadOnly), "it stays there");
}

#[test]
fn where_a_workspace_lies_is_warned_of() {
    for (medium, warnings) in [
        (Medium::Local, json!([])),
        (Medium::Network, json!(["network_folder"])),
        (Medium::Synchronised, json!(["synchronised_folder"])),
    ] {
        let (_folder, path) = Floor::team().closed();
        let disk: Arc<dyn Disk> = Arc::new(Shim { medium: Some(medium), ..Shim::default() });
        let workspace = rollcall_engine::Workspace::open(&disk, &path, MORNING).expect("it opens");
        assert_eq!(json!(workspace.warnings()), warnings);
    }
}

#[test]
fn whatever_a_machine_lacks_has_a_code_of_its_own_and_is_no_failure_of_ours() {
    let told = |problem: FileProblem| Error::from(StoreError::File { problem, path: "team.db".into() }).to_body();
    let disk_trouble = FileProblem::DiskTrouble { detail: "SQLite 266".to_owned() };
    for (body, code) in [
        (told(disk_trouble), "disk_trouble"),
        (told(FileProblem::OutOfMemory), "out_of_memory"),
        (told(FileProblem::NoSharedMemory), "no_shared_memory"),
        (told(FileProblem::TooBusy), "backup_too_busy"),
        (Error::from(DoorRefusal::BackupUnderway).to_body(), "backup_underway"),
    ] {
        assert_eq!((body.code.as_str(), body.severity, &body.incident), (code, Severity::Refused, &None));
    }
}
