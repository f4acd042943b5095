//! What an administrator does at a terminal.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{Workspace, refused, rollcall, stderr, stdout};
use crate::watching::Watch;

#[test]
fn a_reason_is_added_changed_moved_retired_and_brought_back() {
    let team = Workspace::of_a_team();
    team.said(&[
        "reasons",
        "add",
        "tea",
        "--name",
        "en=Tea",
        "--name",
        "ru=Чай",
        "--color",
        "#00AA33",
        "--icon",
        "cup",
        "--limit",
        "10m",
        "--may-set",
        "supervisor",
    ]);
    team.said(&["reasons", "change", "tea", "--name", "en=Tea break", "--limit", "15m"]);
    let listed = team.said(&["reasons", "move", "tea", "--before", "lunch_break"]);
    let first = listed.lines().nth(1).expect("a line");
    assert!(first.starts_with("tea") && first.contains("Tea break") && first.contains("0:15:00"), "{listed}");
    assert!(first.ends_with("administrator, supervisor"), "{first}");
    team.said(&["reasons", "retire", "tea"]);
    assert!(team.said(&["reasons"]).contains("Tea break (retired)"));
    team.said(&["reasons", "restore", "tea"]);
    team.said(&["reasons", "limit", "4"]);
    let said = refused(&team.run(&["reasons", "add", "nap", "--name", "en=Nap"]));
    assert!(said.contains('4'), "{said}");
    assert_eq!(team.run(&["reasons", "add", "nap", "--name", "Nap"]).status.code(), Some(2), "a name has a language");
}

#[test]
fn a_tokens_secret_is_printed_once_and_alone() {
    let team = Workspace::of_a_team();
    let made = team.run(&["tokens", "create", "--name", "chat", "--role", "integrator", "--expires", "30d"]);
    let secret = stdout(&made).trim_end().to_owned();
    assert!(secret.starts_with("rollcall_") && !secret.contains('\n'), "nothing but the secret: {secret}");
    assert!(stderr(&made).contains("isn’t shown again"), "{}", stderr(&made));
    let listed = team.said(&["tokens"]);
    assert!(listed.contains("chat") && listed.contains("integrator") && listed.contains("valid"), "{listed}");
    assert!(!listed.contains(&secret));
    assert_eq!(team.said(&["tokens", "revoke", "1"]), "“chat” is revoked. Its program can’t come in any more.\n");
    let json = team.json(&["tokens", "create", "--name", "wall", "--role", "supervisor", "--for", "boss", "--json"]);
    assert!(json["token"].as_str().is_some_and(|token| token.starts_with("rollcall_")), "{json}");
    refused(&team.run(&["tokens", "create", "--name", "x", "--role", "administrator", "--for", "anna"]));
    assert_eq!(team.run(&["tokens", "create", "--name", "x", "--role", "king"]).status.code(), Some(2));
}

#[test]
fn people_and_groups_are_managed() {
    let team = Workspace::of_a_team();
    team.said(&["groups", "add", "Loans"]);
    team.said(&["groups", "rename", "Loans", "Credits"]);
    team.said(&["groups", "supervise", "Credits", "petra", "--name", "Petra Holm"]);
    assert!(team.said(&["groups"]).contains("Petra Holm"));
    team.said(&["groups", "unsupervise", "Credits", "petra"]);
    team.said(&["people", "add", "max", "Max Stern", "--agent-of", "Credits", "--alias", "Max", "--sessions", "3"]);
    team.said(&["people", "change", "max", "--name", "Max Lund", "--group", "Sales", "--sessions", "5"]);
    let max = team.json(&["people", "--json"])["accounts"].as_array().expect("a list").clone();
    let max = max.iter().find(|one| one["login"] == "max").expect("he is there");
    assert_eq!(
        (&max["name"], &max["agent"]["sessions"], &max["agent"]["alias"]),
        (&"Max Lund".into(), &5.into(), &"Max".into())
    );
    team.said(&["people", "block", "max"]);
    assert!(team.said(&["people"]).contains("agent, blocked"));
    team.said(&["people", "unblock", "max"]);
    let mut password = rollcall();
    password.arg("--workspace").arg(team.path()).args(["people", "password", "anna"]).write_stdin("4711 x\n");
    password.assert().success();
    let accounts = team.json(&["people", "--json"]);
    let anna = accounts["accounts"].as_array().and_then(|all| all.iter().find(|one| one["login"] == "anna"));
    assert_eq!(anna.map(|anna| anna["has_password"].clone()), Some(true.into()));
    refused(&team.run(&["people", "block", "nobody"]));
}

#[test]
fn settings_are_set_and_shown() {
    let team = Workspace::of_a_team();
    team.said(&["settings", "timeout", "inactivity", "7m"]);
    team.said(&["settings", "timeout", "closing", "10m", "--group", "Sales", "--off"]);
    team.said(&["settings", "api", "on", "--port", "4020"]);
    let shown = team.said(&["settings"]);
    assert!(shown.contains("0:07:00") && shown.contains("0:10:00 (switched off)"), "{shown}");
    assert!(shown.contains("API served by the desktop app: on"), "{shown}");
    team.said(&["settings", "timeout", "closing", "--group", "Sales", "--drop"]);
    assert!(!team.said(&["settings"]).contains("switched off"));
    refused(&team.run(&["settings", "passwords", "on"]));
    assert_eq!(team.run(&["settings", "timeout", "tea", "7m"]).status.code(), Some(2));
}

#[test]
fn the_log_tells_what_was_when_and_why() {
    let team = Workspace::of_a_team();
    team.begin(&["anna"]);
    let log = team.said(&["log", "anna"]);
    let rows: Vec<&str> = log.lines().skip(1).collect();
    assert_eq!(rows.len(), 3, "{log}");
    assert!(rows[0].contains("Active (free)") && rows[0].contains("agent") && rows[0].ends_with("Anna Berg"), "{log}");
    assert!(rows[2].contains("Offline") && rows[2].contains("added"), "{log}");
    assert_eq!(team.said(&["log", "anna", "--limit", "1"]).lines().count(), 2);
}

#[test]
fn a_team_goes_elsewhere_and_a_workspace_into_a_copy_and_back() {
    let team = Workspace::of_a_team();
    let beside = |name: &str| team.path().with_file_name(name).display().to_string();
    let exported = team.said(&["export"]);
    assert!(
        exported.starts_with("login,name,alias,group,supervisor,sessions\r\nanna,Anna Berg,,Sales,boss,2\r\n"),
        "{exported}"
    );
    let (csv, copy) = (beside("out.csv"), beside("copy.db"));
    team.said(&["export", &csv]);
    assert_eq!(fs::read_to_string(&csv).expect("the file"), exported);
    refused(&team.run(&["export", &csv]));

    team.said(&["backup", &copy]);
    refused(&team.run(&["backup", &copy]));
    team.said(&["groups", "add", "Loans"]);
    refused(&team.run(&["restore", &copy]));
    let said = team.said(&["restore", &copy, "--force"]);
    let aside = said.lines().nth(1).and_then(|line| line.split("kept as ").nth(1)).expect("what was there is told");
    assert!(!team.said(&["groups"]).contains("Loans"), "it is as it was");
    let mut kept = rollcall();
    let kept = kept.args(["--workspace", aside.trim_end_matches('.'), "groups"]).output().expect("it starts");
    assert!(stdout(&kept).contains("Loans"), "and nothing is lost: {}", stderr(&kept));
    assert!(team.said(&["check"]).lines().all(|line| line.starts_with("ok")));
}

#[test]
fn a_damaged_copy_replaces_nothing() {
    let team = Workspace::of_a_team();
    let copy = team.path().with_file_name("copy.db");
    fs::write(&copy, "not a workspace").expect("the file is written");
    let before = team.said(&["people"]);
    refused(&team.run(&["restore", &copy.display().to_string(), "--force"]));
    assert_eq!(team.said(&["people"]), before);
}

/// A workspace that somebody has open, with a group that stands in its log only.
fn with_a_log(team: &Workspace, name: &str) -> PathBuf {
    let open = team.path();
    let copy = open.with_file_name(name);
    // Held open, so that the log stays.
    let _watch = Watch::of(team);
    team.said(&["groups", "add", "Loans"]);
    for part in ["", "-wal"] {
        let beside = |path: &Path| format!("{}{part}", path.display());
        fs::copy(beside(&open), beside(&copy)).expect("the file is copied as it is");
    }
    copy
}

#[test]
fn what_stands_in_a_copys_log_is_restored_too() {
    let team = Workspace::of_a_team();
    let copy = with_a_log(&team, "copy.db");
    let target = team.path().with_file_name("new.db");
    let run =
        |arguments: &[&str]| rollcall().arg("--workspace").arg(&target).args(arguments).output().expect("it starts");
    let restored = run(&["restore", &copy.display().to_string()]);
    assert!(restored.status.success(), "{}", stderr(&restored));
    assert!(stdout(&run(&["groups"])).contains("Loans"));
}

#[test]
fn a_log_without_its_file_isnt_taken_for_the_new_files() {
    let team = Workspace::of_a_team();
    let copy = team.path().with_file_name("copy.db").display().to_string();
    team.said(&["backup", &copy]);
    let log = with_a_log(&team, "gone.db");
    fs::remove_file(&log).expect("the file is gone, and its log isn't");
    let run = |arguments: &[&str]| rollcall().arg("--workspace").arg(&log).args(arguments).output().expect("it starts");
    let restored = run(&["restore", &copy]);
    assert!(restored.status.success(), "{}", stderr(&restored));
    let groups = run(&["groups"]);
    assert!(stdout(&groups).contains("Sales") && !stdout(&groups).contains("Loans"), "{}", stderr(&groups));
}

#[test]
fn a_copy_with_a_damaged_page_replaces_nothing() {
    let team = Workspace::of_a_team();
    let copy = team.path().with_file_name("copy.db");
    team.said(&["backup", &copy.display().to_string()]);
    let mut bytes = fs::read(&copy).expect("the copy");
    let (page, last) = (4096, bytes.len());
    bytes[last - 20 * page..last - 10 * page].fill(0xA5);
    fs::write(&copy, bytes).expect("the copy is damaged");
    let before = team.said(&["people"]);
    let said = refused(&team.run(&["restore", &copy.display().to_string(), "--force"]));
    assert!(said.contains("copy.db"), "{said}");
    assert_eq!(team.said(&["people"]), before);
    let left: Vec<_> = fs::read_dir(team.path().parent().expect("a folder"))
        .expect("the folder")
        .map(|file| file.expect("a file").file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains("restoring"))
        .collect();
    assert_eq!(left, [""; 0], "nothing is left behind");
}

#[test]
fn a_person_is_changed_in_all_that_is_asked_or_not_at_all() {
    let team = Workspace::of_a_team();
    refused(&team.run(&["people", "change", "anna", "--name", "Somebody", "--group", "Nowhere"]));
    refused(&team.run(&["people", "change", "boss", "--name", "Somebody", "--sessions", "3"]));
    assert!(!team.said(&["people"]).contains("Somebody"));
}

#[test]
fn shells_and_readers_of_manuals_get_what_they_know() {
    let folder = tempfile::tempdir().expect("a folder");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = rollcall().args(["completions", shell]).output().expect("it starts");
        assert!(stdout(&output).contains("tokens"), "{shell}");
    }
    let man = folder.path().join("man1");
    rollcall().arg("man").arg(&man).assert().success();
    let page = fs::read_to_string(man.join("rollcall-tokens-create.1")).expect("a page");
    assert!(page.contains("expires") && page.contains("Examples"), "{page}");
}

#[test]
fn backups_are_made_listed_and_put_elsewhere() {
    let team = Workspace::of_a_team();
    assert!(team.said(&["backups"]).contains("There are no backups yet."));
    let made = team.said(&["backups", "now"]);
    assert!(made.contains("-asked-"), "{made}");
    let listed = team.said(&["backups"]);
    let row = listed.lines().nth(1).expect("a backup");
    assert!(row.contains("asked for") && row.contains("yes") && row.contains("-asked-"), "{listed}");
    let elsewhere = team.path().with_file_name("elsewhere");
    refused(&team.run(&["backups", "folder", &elsewhere.display().to_string()]));
    fs::create_dir(&elsewhere).expect("a folder");
    assert!(team.said(&["backups", "folder", &elsewhere.display().to_string()]).contains("elsewhere"));
    team.said(&["backups", "now"]);
    assert!(fs::read_dir(&elsewhere).expect("it is there").next().is_some());
    team.said(&["backups", "folder", "--beside"]);
    let list = team.json(&["backups", "--json"]);
    assert_eq!(list["backups"].as_array().map(Vec::len), Some(1), "{list}");
}

#[test]
fn a_damaged_file_is_salvaged_and_what_is_missing_is_said() {
    let team = Workspace::of_a_team();
    let (damaged, new) = (team.path().with_file_name("damaged.db"), team.path().with_file_name("new.db"));
    team.said(&["backup", &damaged.display().to_string()]);
    let length = fs::metadata(&damaged).expect("the copy").len();
    fs::File::options().write(true).open(&damaged).and_then(|file| file.set_len(length - 8192)).expect("it is cut");
    let (from, to) = (damaged.display().to_string(), new.display().to_string());
    let said = team.said(&["salvage", &from, "--to", &to]);
    assert!(said.contains("pages can’t be read") && said.contains("person: "), "{said}");
    refused(&team.run(&["salvage", &from, "--to", &to]));
    let mut other = rollcall();
    other.arg("--workspace").arg(&new).args(["agents"]).assert().success();
}

#[test]
fn missing_changes_are_told_with_every_command_until_somebody_knows() {
    let team = Workspace::of_a_team();
    let older = fs::read(team.path()).expect("the file");
    team.said(&["groups", "add", "Mortgages"]);
    // Somebody puts an older copy in its place.
    fs::write(team.path(), older).expect("it is written");
    let told = "Warning: The last change is missing";
    let said = stderr(&team.run(&["agents"]));
    assert!(said.starts_with(told) && said.contains("rollcall check --accept-loss"), "{said}");
    assert!(team.said(&["check"]).contains(told));
    let json = team.json(&["check", "--json"]);
    assert_eq!(json["warnings"], serde_json::json!([{ "code": "changes_missing", "count": 1 }]));
    assert!(!team.said(&["check", "--accept-loss"]).contains(told));
    assert_eq!(stderr(&team.run(&["agents"])), "");
}
