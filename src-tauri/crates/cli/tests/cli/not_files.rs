//! What is no file is refused by every command that takes one: at once, in a sentence that names it, and without reading it.

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::support::{Workspace, refused, rollcall};

/// Only so that a hanging command fails the test.
const GUARD: Duration = Duration::from_mins(1);
/// Far more than a file of this length would take, and far less than what stands in the way.
const MEMORY_KIB: &str = "600000";

/// A pipe, a link in a circle, a folder, a device, 100 GB of nothing.
fn obstacles(folder: &Path) -> Vec<PathBuf> {
    let at = |name: &str| folder.join(name);
    assert!(Command::new("mkfifo").arg(at("pipe")).status().expect("mkfifo is there").success());
    symlink(at("circle"), at("circle")).expect("a link");
    fs::create_dir(at("folder")).expect("a folder");
    symlink("/dev/zero", at("zero")).expect("a link");
    File::create(at("sparse")).and_then(|file| file.set_len(100_000_000_000)).expect("a file of nothing");
    ["pipe", "circle", "folder", "zero", "sparse"].map(at).to_vec()
}

/// Runs the program with little memory.
#[track_caller]
fn refusal(arguments: &[&str]) -> String {
    let mut command = assert_cmd::Command::new("sh");
    let program = rollcall().get_program().to_owned();
    command.args(["-c", "ulimit -v \"$0\" && exec \"$@\"", MEMORY_KIB]).arg(program).args(arguments);
    command.env_remove("ROLLCALL_WORKSPACE").env("LC_ALL", "C.UTF-8").timeout(GUARD);
    let output = command.output().expect("the program starts");
    assert_ne!(output.status.code(), Some(0), "{arguments:?}");
    refused(&output)
}

#[test]
fn what_is_no_file_is_refused_by_every_command_that_takes_one() {
    let team = Workspace::of_a_team();
    let work = team.path().display().to_string();
    let folder = tempfile::tempdir().expect("a folder");
    for obstacle in obstacles(folder.path()) {
        let path = obstacle.display().to_string();
        let before = fs::symlink_metadata(&obstacle).expect("it is there").file_type();
        let mut commands = vec![
            vec!["--workspace", &path, "agents"],
            vec!["--workspace", &path, "check"],
            vec!["create", &path, "--name", "Team", "--administrator", "Ada"],
            vec!["demo", &path],
            vec!["--workspace", &work, "backup", &path],
            vec!["--workspace", &work, "restore", &path, "--force"],
            vec!["--workspace", &work, "import", &path],
            vec!["--workspace", &work, "export", &path],
            vec!["--workspace", &work, "report", "log", "--format", "csv", "--output", &path],
            vec!["--workspace", &work, "--as", "anna", "agent", "ask-picture", &path],
        ];
        if !path.ends_with("sparse") {
            commands.push(vec!["--workspace", &path, "restore", &work, "--force"]);
            commands.push(vec!["--workspace", &work, "report", "log", "--format", "csv", "--output", &path, "--force"]);
        }
        for arguments in commands {
            let said = refusal(&arguments);
            assert!(said.contains(&path) || said.contains("/dev/zero"), "{arguments:?}: {said}");
        }
        let after = fs::symlink_metadata(&obstacle).expect("it is still there").file_type();
        assert_eq!(after, before, "{path} is what it was");
    }
}

#[test]
fn a_workspace_is_no_list_and_no_picture() {
    let team = Workspace::of_a_team();
    let work = team.path().display().to_string();
    for arguments in [
        &["--workspace", &work, "import", &work][..],
        &["--workspace", &work, "--as", "anna", "agent", "ask-picture", &work],
    ] {
        assert!(refusal(arguments).contains(&work), "{arguments:?}");
    }
}

#[test]
fn a_name_that_isnt_text_is_refused_or_taken_and_breaks_nothing() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let team = Workspace::of_a_team();
    let folder = tempfile::tempdir().expect("a folder");
    let odd = folder.path().join(OsStr::from_bytes(b"team-\xff.db"));
    fs::copy(team.path(), &odd).expect("a copy under that name");
    let listed = rollcall().arg("--workspace").arg(&odd).arg("agents").output().expect("the program starts");
    assert!(listed.status.success(), "it opens");
    let report = ["report", "log", "--format", "csv", "--force", "--output"];
    let over = rollcall().arg("--workspace").arg(team.path()).args(report).arg(&odd).output().expect("it starts");
    refused(&over);
}
