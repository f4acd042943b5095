//! Who may not is refused before anything is done for them: counted in bytes allocated, for every command of the table.
//!
//! The allocator of this test counts, so it is a program of its own, and its tests take turns.

mod expensive;
mod served;

use std::alloc::System;
use std::sync::{Mutex, MutexGuard, PoisonError};

use acceptance::{Door, Floor};
use rollcall_engine::wire::{Ask, AskApproval, ImportTeam, SetPhoto};
use rollcall_engine::{COMMAND_NAMES, Error, admit, commands, dispatch};
use serde_json::{Value, json};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static COUNTING: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Looking at who asks takes some kilobytes. The bodies have millions of bytes.
const A_LOOK: usize = 64 * 1024;

/// What works before anybody sat down has nobody to refuse.
const FOR_ANYBODY: [&str; 6] =
    ["create_workspace", "open_workspace", "open_demo", "list_people", "take_seat", "leave_seat"];

/// One test at a time: what others do would be counted too.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs it, and answers what was allocated meanwhile.
fn counted<T>(run: impl FnOnce() -> T) -> (T, usize) {
    let region = Region::new(COUNTING);
    let answer = run();
    let change = region.change();
    (answer, change.bytes_allocated + usize::try_from(change.bytes_reallocated).unwrap_or(0))
}

/// A team that asks for passwords.
fn team() -> Floor {
    let floor = Floor::team();
    floor.does("set_password", json!({ "person_id": 1, "password": "1234" }));
    floor.does("ask_for_passwords", json!({ "asks": true }));
    floor
}

/// Somebody who may not call it: an agent's program, and where that may, a window at which nobody sits.
fn who_may_not(floor: &Floor, agents: &Door, command: &str) -> (Door, &'static str) {
    match admit(agents, command) {
        Ok(()) => (floor.window(), "nobody_seated"),
        Err(_) => (agents.clone(), "not_permitted"),
    }
}

fn agents_program(floor: &Floor) -> Door {
    let made = floor.does("create_token", json!({ "name": "Ada's", "role": "agent", "login": "ada" }));
    floor.with_token(made["token"].as_str().expect("a secret"))
}

#[test]
fn every_command_refuses_who_may_not_before_its_request_is_read() {
    let _alone = alone();
    let floor = team();
    let agents = agents_program(&floor);
    let mut refused = 0;
    for command in COMMAND_NAMES.iter().filter(|command| !FOR_ANYBODY.contains(command)) {
        let (door, code) = who_may_not(&floor, &agents, command);
        let request = expensive::request(command);
        // Once before it is counted: a statement is prepared once.
        assert!(admit(&door, command).is_err());
        let (answer, bytes) = counted(|| dispatch(&door, command, request));
        assert_eq!(answer.expect_err("may not").to_body().code, code, "{command}");
        assert!(bytes < A_LOOK, "{command}: {bytes} bytes were allocated to refuse it");
        refused += 1;
    }
    assert_eq!(refused, COMMAND_NAMES.len() - FOR_ANYBODY.len());
}

#[test]
fn an_unknown_command_is_refused_before_its_request_is_read() {
    let _alone = alone();
    let floor = team();
    let request = expensive::request("import_team");
    let (answer, bytes) = counted(|| dispatch(&floor.window(), "no_such_command", request));
    assert_eq!(answer.expect_err("there is none").to_body().code, "unknown_command");
    assert!(bytes < A_LOOK, "{bytes} bytes were allocated to refuse it");
}

/// Asks for something, once.
type Asks = Box<dyn Fn() -> Result<(), Error>>;

/// The doors that hand over a request that was read already: the desktop's windows.
#[test]
fn a_file_is_not_decoded_for_who_may_not() {
    let _alone = alone();
    let floor = team();
    let (ada, lars) = (floor.of("ada"), floor.of("lars"));
    let image = expensive::picture();
    let csv = expensive::csv();
    let asks: [(&str, Asks); 4] = [
        (
            "import_team",
            Box::new({
                let (ada, csv) = (ada.clone(), Mutex::new(Some(csv)));
                move || commands::import_team(&ada, ImportTeam { csv_base64: taken(&csv) }).map(drop)
            }),
        ),
        (
            "set_photo by an agent",
            Box::new({
                let image = Mutex::new(Some(image.clone()));
                move || commands::set_photo(&ada, SetPhoto { agent: ada_ref(), image_base64: taken(&image) }).map(drop)
            }),
        ),
        (
            "set_photo by another group's supervisor",
            Box::new({
                let (lars, image) = (lars.clone(), Mutex::new(Some(image.clone())));
                move || commands::set_photo(&lars, SetPhoto { agent: ada_ref(), image_base64: taken(&image) }).map(drop)
            }),
        ),
        (
            "ask_approval by another group's supervisor",
            Box::new({
                let image = Mutex::new(Some(image));
                move || {
                    let ask = Ask::ProfilePicture { image_base64: taken(&image) };
                    commands::ask_approval(&lars, AskApproval { agent: ada_ref(), ask, note: None }).map(drop)
                }
            }),
        ),
    ];
    for (what, ask) in asks {
        let (answer, bytes) = counted(ask);
        assert_eq!(answer.expect_err("may not").to_body().code, "not_permitted", "{what}");
        assert!(bytes < A_LOOK, "{what}: {bytes} bytes were allocated to refuse it");
    }
}

fn taken(once: &Mutex<Option<String>>) -> String {
    once.lock().unwrap_or_else(PoisonError::into_inner).take().expect("asked once")
}

fn ada_ref() -> rollcall_engine::wire::AgentRef {
    rollcall_engine::wire::AgentRef::Login("ada".to_owned())
}

/// The count would notice: whoever may makes it look at the body.
#[test]
fn what_is_done_for_who_may_is_counted() {
    let _alone = alone();
    let floor = team();
    let request: Value = expensive::request("import_team");
    let (answer, bytes) = counted(|| dispatch(&*floor, "import_team", request));
    assert_eq!(answer.expect_err("it has no agents").to_body().code, "csv_lines");
    assert!(bytes > 10 * A_LOOK, "{bytes} bytes");
}
