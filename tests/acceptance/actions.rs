//! What counts as an action of an agent: it answers the request to continue working, and starts the time without an action again.
//!
//! Every command of the table is called while Ada is asked to go on working: by herself, by a program that acts in her name, and by a
//! supervisor in her place. A new command has its line here before it is released.

use std::fmt::Write;

use acceptance::{Door, Floor};
use rollcall_engine::COMMAND_NAMES;
use serde_json::{Value, json};

use crate::roles::valid::Stage;

/// The request of the walk, about another thread than the one in front where it would end the watch by itself.
fn request(stage: &Stage, command: &str) -> Value {
    match command {
        "leave_thread" | "close_thread" => json!({ "thread_id": 2 }),
        "assign_thread" => json!({ "thread_id": 2, "agent": "kim" }),
        _ => stage.request(command),
    }
}

/// What a command by somebody comes to, for whoever asks whether Ada is there.
fn outcome(command: &str, by: impl Fn(&Stage) -> Door) -> String {
    let stage = Stage::set();
    let floor = stage.owner();
    assert_eq!(floor.row("ada")["warned"], true, "before {command}");
    if let Err(body) = by(&stage).call(command, request(&stage, command)) {
        return body.code;
    }
    let Ok(card) = floor.call("show_agent", json!({ "agent": "ada" })) else { return "ends the shift".to_owned() };
    let row = &card["agent"];
    let works = ["active", "outgoing", "finishing"].iter().any(|status| row["status"] == *status);
    match (works, row["warned"] == true) {
        (true, true) => "-",
        (true, false) => "an action",
        (false, _) => "ends the shift",
    }
    .to_owned()
}

#[test]
fn every_command_of_the_table_is_an_action_or_isnt() {
    let mut table = format!("{:20} {:20} {:20} {}\n\n", "command", "the agent", "a program of theirs", "a supervisor");
    for command in COMMAND_NAMES {
        // A window's own commands need a window.
        let at = if ["take_seat", "leave_seat"].contains(command) { command } else { "" };
        let own = outcome(command, |stage| stage.actor(at, "self"));
        let program = outcome(command, |stage| stage.program_of("ada"));
        let supervisor = outcome(command, |stage| stage.actor(at, "supervisor"));
        writeln!(table, "{command:20} {own:20} {program:20} {supervisor}").expect("a string takes all");
    }
    insta::assert_snapshot!(table);
}

/// Ada with a thread in front of her that she doesn't touch; the other one waits.
fn ada_at_work() -> (Floor, [i64; 2]) {
    let floor = Floor::team();
    floor.at_work("ada");
    let threads = [floor.queued("Alba"), floor.queued("Bram")];
    floor.of("ada").opened(threads[0]);
    (floor, threads)
}

/// Ada does this every four minutes, and nothing else, for twenty.
fn keeps_ada_at_work(deed: impl Fn(&Door, usize, [i64; 2])) {
    let (floor, threads) = ada_at_work();
    for turn in 0..5 {
        floor.clock.pass(240);
        deed(&floor.of("ada"), turn, threads);
        floor.does("advance", json!({}));
        assert_eq!((floor.row("ada")["warned"].clone(), floor.standing("ada").as_str()), (json!(false), "active"));
    }
    floor.clock.pass(301);
    floor.does("advance", json!({}));
    assert_eq!(floor.row("ada")["warned"], true, "and then she is asked");
}

#[test]
fn an_agent_who_types_a_long_answer_is_not_asked_whether_they_are_there() {
    keeps_ada_at_work(|ada, _, [alba, _]| _ = ada.does("type_answer", json!({ "thread_id": alba })));
}

#[test]
fn an_agent_who_pins_and_unpins_is_not_kicked_out() {
    keeps_ada_at_work(|ada, turn, [_, bram]| {
        if turn % 2 == 0 {
            ada.does("pin_message", json!({ "thread_id": bram, "remind_at": "2026-03-02T20:00:00Z" }));
        } else {
            let pin = ada.card("ada")["pinned"][0]["id"].clone();
            ada.does("unpin_message", json!({ "pin_id": pin }));
        }
    });
}

#[test]
fn an_agent_who_asks_for_approval_is_not_kicked_out() {
    keeps_ada_at_work(|ada, turn, _| _ = ada.asked("ada", &format!("Loans {turn}")));
}

#[test]
fn an_agent_who_writes_first_or_hands_on_or_closes_another_thread_is_not_kicked_out() {
    let (floor, [_, bram]) = ada_at_work();
    let ada = floor.of("ada");
    let turns: [&dyn Fn(); 3] = [
        &|| _ = ada.does("close_thread", json!({ "thread_id": bram })),
        &|| _ = ada.does("start_thread", json!({ "agent": "ada", "client": "Carmen", "text": "Hello." })),
        &|| {
            floor.at_work("kim");
            ada.does("assign_thread", json!({ "thread_id": 3, "agent": "kim" }));
        },
    ];
    for turn in turns {
        floor.clock.pass(240);
        turn();
        floor.does("advance", json!({}));
        assert_eq!(floor.row("ada")["warned"], false);
    }
    floor.clock.pass(299);
    floor.does("advance", json!({}));
    assert_eq!(floor.row("ada")["warned"], false, "the whole time from the last of them on");
}

#[test]
fn what_a_supervisor_does_in_an_agents_place_is_no_sign_of_the_agent() {
    let (floor, [alba, bram]) = ada_at_work();
    for thread in [bram, alba] {
        floor.clock.pass(120);
        floor.of("sara").opened(thread);
        floor.of("sara").answered(thread);
    }
    floor.clock.pass(60);
    floor.does("advance", json!({}));
    assert_eq!(floor.row("ada")["warned"], true, "five minutes after Ada opened hers");
    floor.of("sara").refuses("continue_working", json!({ "agent": "ada" }), "not_permitted");
}

#[test]
fn a_refused_deed_is_no_action() {
    let (floor, _) = ada_at_work();
    floor.clock.pass(330);
    floor.does("advance", json!({}));
    floor.of("ada").refuses("close_thread", json!({ "thread_id": 99 }), "unknown_thread");
    assert_eq!(floor.row("ada")["warned"], true);
}

#[test]
fn an_agent_may_type_in_a_thread_of_their_own_only() {
    let (floor, [alba, _]) = ada_at_work();
    for login in ["kim", "lea"] {
        floor.of(login).refuses("type_answer", json!({ "thread_id": alba }), "not_permitted");
    }
    floor.does("close_thread", json!({ "thread_id": alba }));
    floor.of("ada").refuses("type_answer", json!({ "thread_id": alba }), "thread_closed");
}
