//! Nobody waits for ever, and who is waited for is named.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use acceptance::{Floor, MORNING, Shim};
use rollcall_engine::Disk;
use rollcall_store::disk::Holder;
use rollcall_store::{FileProblem, open};
use serde_json::json;

fn opened(disk: &Arc<Shim>, path: &Path) -> Result<(), Option<FileProblem>> {
    let disk: Arc<dyn Disk> = disk.clone();
    open(&disk, path, MORNING).map(drop).map_err(|error| error.problem().cloned())
}

#[test]
fn a_lock_that_somebody_holds_for_ever_is_a_refusal_that_names_them() {
    let (folder, path) = Floor::team().closed();
    let side = File::create(folder.path().join("team.db.lock")).expect("the side file");
    side.lock().expect("nobody has it");
    let disk = Arc::new(Shim::default());
    let refused = opened(&disk, &path).expect_err("somebody has it alone");
    // Each wait is a hundredth of a second: five seconds, and not one more.
    assert_eq!(disk.pauses.load(Ordering::Relaxed), 500);
    if cfg!(target_os = "linux") {
        let named = matches!(&refused, Some(FileProblem::LockedBy { holder: Holder { process, stopped: false, .. } })
            if *process == std::process::id());
        assert!(named, "{refused:?}");
    }
    side.unlock().expect("it is given back");
    assert_eq!(opened(&disk, &path), Ok(()));
}

#[test]
fn eight_who_want_to_write_while_another_program_does_are_all_refused_before_it_ends() {
    let floor = Floor::team();
    let other = floor.sql();
    other.execute_batch("BEGIN IMMEDIATE").expect("the lock");
    let refused: Vec<_> = std::thread::scope(|scope| {
        let write = || floor.call("add_group", json!({ "name": "Night" }));
        let waiting: Vec<_> = (0..8).map(|_| scope.spawn(write)).collect();
        waiting.into_iter().map(|one| one.join().expect("it answers").expect_err("nobody can write")).collect()
    });
    for refusal in &refused {
        assert_eq!((refusal.code.as_str(), &refusal.params["path"]), ("workspace_locked", &json!(floor.path())));
        if cfg!(target_os = "linux") {
            assert_eq!(refusal.params["process"], json!(std::process::id().to_string()));
        }
    }
    other.execute_batch("ROLLBACK").expect("the lock is given back");
    floor.does("add_group", json!({ "name": "Night" }));
}
