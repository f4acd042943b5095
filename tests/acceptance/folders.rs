//! Folders that can't be written, and disks that are full. Who may write anywhere (root) becomes somebody else for that.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use acceptance::{Floor, Worker};
use serde_json::{Value, json};

const WORKER: &str = env!("CARGO_BIN_EXE_acceptance-worker");

#[cfg(unix)]
mod permissions {
    use std::fs::Permissions;
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;

    use rollcall_engine::Host;
    use tempfile::TempDir;

    use super::{Command, Floor, Path, PathBuf, WORKER, Worker, fs, json, new};

    /// The number of the user who owns nothing.
    const NOBODY: u32 = 65_534;

    fn allow(path: &Path, mode: u32) {
        fs::set_permissions(path, Permissions::from_mode(mode)).expect("the permissions are set");
    }

    /// A worker that is subject to permissions: root's runs as nobody, from a copy of the program that nobody can reach.
    fn worker(folder: &TempDir) -> Worker {
        if fs::metadata(folder.path()).expect("the folder is there").uid() != 0 {
            return Worker::start(Command::new(WORKER));
        }
        let copy = folder.path().join("worker");
        fs::copy(WORKER, &copy).expect("the worker is copied");
        let mut command = Command::new(copy);
        command.uid(NOBODY).gid(NOBODY).current_dir("/");
        Worker::start(command)
    }

    /// A folder that everybody may enter, with the team's workspace in a folder of these permissions.
    fn team_in_a_folder(folder_mode: u32, file_mode: u32) -> (TempDir, PathBuf) {
        let (held, path) = Floor::team().closed();
        let folder = tempfile::tempdir().expect("a folder");
        allow(folder.path(), 0o755);
        let inner = folder.path().join("inner");
        fs::create_dir(&inner).expect("a folder");
        let copy = inner.join("team.db");
        fs::copy(path, &copy).expect("the workspace is copied");
        drop(held);
        allow(&copy, file_mode);
        allow(&inner, folder_mode);
        (folder, copy)
    }

    #[test]
    fn a_read_only_folder_takes_no_new_workspace() {
        let (folder, path) = team_in_a_folder(0o555, 0o666);
        let path = path.with_file_name("new.db");
        let refusal = worker(&folder).call("create_workspace", &new(&path)).expect_err("it can't be written");
        assert_eq!((refusal.code.as_str(), &refusal.params["path"]), ("folder_read_only", &json!(path)));
        assert!(!path.exists());
    }

    #[test]
    fn a_workspace_in_a_read_only_folder_can_be_looked_at_and_stays_as_it_is() {
        let (folder, path) = team_in_a_folder(0o555, 0o666);
        let before = fs::read(&path).expect("it is there");
        let mut worker = worker(&folder);
        worker.call("open_workspace", &json!({ "path": path })).expect("it can be looked at");
        assert_eq!(worker.call("list_agents", &json!({})).expect("it can be read")["counts"]["all"], 4);
        let shown = worker.call("show_workspace", &json!({})).expect("it can be read");
        assert_eq!(shown["warnings"], json!([{ "code": "read_only" }]));
        let refusal = worker.call("sign_in", &json!({ "agent": "ada" })).expect_err("it can't be written");
        assert_eq!((refusal.code.as_str(), &refusal.params["path"]), ("folder_read_only", &json!(path)));
        assert_eq!(fs::read(&path).expect("it is there"), before);
    }

    #[test]
    fn a_workspace_with_a_log_in_a_read_only_folder_is_refused_because_the_log_cant_be_read_alone() {
        let (folder, path) = team_in_a_folder(0o555, 0o666);
        fs::write(path.with_extension("db-wal"), []).expect("a log");
        let refusal = worker(&folder).call("open_workspace", &json!({ "path": path })).expect_err("there is a log");
        assert_eq!((refusal.code.as_str(), &refusal.params["path"]), ("folder_read_only", &json!(path)));
    }

    #[test]
    fn a_workspace_that_is_only_looked_at_is_given_up_when_somebody_writes_it() {
        let (folder, path) = team_in_a_folder(0o555, 0o666);
        let mut worker = worker(&folder);
        worker.call("open_workspace", &json!({ "path": path })).expect("it can be looked at");
        fs::write(path.with_extension("db-wal"), []).expect("somebody who may writes it");
        let refusal = worker.call("list_agents", &json!({})).expect_err("it may change under the reader");
        assert_eq!(refusal.code, "workspace_locked");
    }

    #[test]
    fn a_read_only_file_can_be_read_and_refuses_changes() {
        let (folder, path) = team_in_a_folder(0o777, 0o444);
        let before = fs::read(&path).expect("it is there");
        let mut worker = worker(&folder);
        worker.call("open_workspace", &json!({ "path": path })).expect("it can be read");
        let list = worker.call("list_agents", &json!({})).expect("it can be read");
        assert_eq!(list["counts"]["all"], 4);
        let refusal = worker.call("sign_in", &json!({ "agent": "ada" })).expect_err("it can't be written");
        assert_eq!((refusal.code.as_str(), &refusal.params["path"]), ("folder_read_only", &json!(path)));
        assert_eq!(fs::read(&path).expect("it is there"), before);
    }

    #[test]
    fn a_file_that_may_not_be_read_is_refused() {
        let (folder, path) = team_in_a_folder(0o777, 0o000);
        let refusal = worker(&folder).call("open_workspace", &json!({ "path": path })).expect_err("it can't be read");
        assert_eq!(refusal.code, "folder_read_only");
    }

    #[test]
    fn the_same_worker_opens_what_it_may_write() {
        let (folder, path) = team_in_a_folder(0o777, 0o666);
        let mut worker = worker(&folder);
        worker.call("open_workspace", &json!({ "path": path })).expect("it may");
        worker.call("sign_in", &json!({ "agent": "ada" })).expect("it may");
        assert!(Floor::team().workspace().is_ok());
    }
}

fn new(path: &Path) -> Value {
    json!({ "path": path, "name": "Front desk", "administrator": "Robin Hale", "time_zone": "UTC" })
}

/// A worker whose folder is a disk of so many kilobytes of its own, where the system lets us make one.
fn worker_on_a_small_disk(folder: &Path, kilobytes: u32) -> Option<Worker> {
    let alone = |script: &str| {
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-root-user", "--mount", "sh", "-c", script]);
        command.env("SIZE", format!("size={kilobytes}k")).env("DISK", folder).env("WORKER", WORKER);
        command
    };
    let mount = "mount -t tmpfs -o \"$SIZE\" tmpfs \"$DISK\"";
    let mut probe = alone(mount);
    let able = probe.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success());
    able.then(|| Worker::start(alone(&format!("{mount} && exec \"$WORKER\""))))
}

fn disk() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("team.db");
    (folder, path)
}

#[test]
fn a_full_disk_refuses_changes_and_keeps_what_there_is() {
    let (folder, path) = disk();
    let Some(mut worker) = worker_on_a_small_disk(folder.path(), 1500) else {
        return a_file_that_may_not_grow_is_a_full_disk();
    };
    worker.call("create_workspace", &new(&path)).expect("there is room for a new workspace");
    let (mut kept, text) = (0, "x".repeat(4000));
    let refusal = loop {
        let message = json!({ "client": format!("Client {kept}"), "text": text });
        match worker.call("receive_message", &message) {
            Ok(_) => kept += 1,
            Err(refusal) => break refusal,
        }
        assert!(kept < 10_000, "the disk is small");
    };
    assert_eq!((refusal.code.as_str(), &refusal.params["path"]), ("disk_full", &json!(path)));
    let changes = worker.call("list_changes", &json!({ "since": 0 })).expect("what there is can be read");
    assert_eq!(changes["seq"], kept, "what was acknowledged and nothing else");
}

#[test]
fn a_full_disk_takes_no_new_workspace_and_keeps_no_part_of_one() {
    let (folder, path) = disk();
    let Some(mut worker) = worker_on_a_small_disk(folder.path(), 40) else {
        return a_file_that_may_not_grow_is_a_full_disk();
    };
    for _ in 0..2 {
        let refusal = worker.call("create_workspace", &new(&path)).expect_err("there is no room");
        assert_eq!((refusal.code.as_str(), &refusal.params["path"]), ("disk_full", &json!(path)));
    }
}

/// Where no small disk can be made, a file that may not grow says the same in the store.
#[test]
fn a_file_that_may_not_grow_is_a_full_disk() {
    let floor = Floor::team();
    let store = rollcall_store::open(&acceptance::machine(), &floor.path(), floor.clock.now()).expect("it opens");
    let grown = store.write(|transaction| {
        let pages: i64 = transaction.pragma_query_value(None, "page_count", |row| row.get(0))?;
        transaction.pragma_update(None, "max_page_count", pages)?;
        for number in 0..1000 {
            rollcall_store::group::insert(transaction, &format!("Group {number}"))?;
        }
        Ok::<_, rollcall_store::StoreError>(())
    });
    let error = store.named(grown.expect_err("it may not grow"));
    assert_eq!(error.problem(), Some(&rollcall_store::FileProblem::DiskFull));
    assert_eq!(floor.does("list_groups", json!({}))["groups"].as_array().map(Vec::len), Some(2), "rolled back");
}
