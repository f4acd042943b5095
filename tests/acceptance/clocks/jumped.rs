//! A clock that is set forward and that nothing explains: nothing is carried out until it is right again, or somebody says that it is.

use acceptance::{Clock, Door, Floor, MORNING};
use serde_json::{Value, json};

const YEAR: i64 = 365 * 24 * 3600;

fn workspace(door: &Door) -> Value {
    door.does("show_workspace", json!({}))
}

/// The codes of what the doors warn of.
fn warnings(door: &Door) -> Vec<String> {
    let warnings = workspace(door)["warnings"].as_array().expect("a list").clone();
    warnings.iter().map(|one| one["code"].as_str().expect("a code").to_owned()).collect()
}

/// Ada has a thread open: in five minutes she is asked to go on, in six she is kicked out.
fn with_ada_at_work() -> Floor {
    let floor = Floor::team();
    floor.at_work("ada");
    let thread = floor.queued("Alba");
    floor.opened(thread);
    assert_eq!(warnings(&floor), [""; 0]);
    floor
}

#[test]
fn two_seconds_at_the_year_2100_leave_no_trace() {
    let floor = with_ada_at_work();
    floor.clock.set(74 * YEAR);
    floor.clock.pass(2);
    floor.does("list_agents", json!({}));
    floor.does("advance", json!({}));
    floor.clock.set(-74 * YEAR);
    assert_eq!(warnings(&floor), [""; 0]);
    assert_eq!(workspace(&floor)["now"], floor.clock.text());
    floor.sign_in("kim");
    assert_eq!(floor.row("kim")["since"], floor.clock.text());
    assert_eq!(floor.standing("ada"), "active");
    floor.clock.pass(600);
    assert_eq!(floor.row("kim")["elapsed_s"], 600, "time goes on");
    assert_eq!(floor.does("advance", json!({}))["carried_out"], 2, "and what is due is due at its time");
}

#[test]
fn nothing_is_carried_out_across_a_jump_and_the_doors_say_so() {
    let floor = with_ada_at_work();
    floor.clock.set(3600);
    assert_eq!(floor.does("advance", json!({}))["carried_out"], 0);
    let warning = workspace(&floor)["warnings"][0].clone();
    assert_eq!(warning, json!({ "code": "clock_jumped", "seconds": 3600 }));
    assert_eq!(floor.does("check_workspace", json!({}))["warnings"], json!([warning]));
    assert_eq!(floor.standing("ada"), "active");
}

#[test]
fn what_people_do_meanwhile_is_stamped_by_the_clock_they_have_and_carries_nothing_out() {
    let floor = with_ada_at_work();
    let before = floor.clock.text();
    floor.clock.set(3600);
    floor.sign_in("kim");
    assert_eq!(floor.row("kim")["since"], floor.clock.text());
    assert_eq!(floor.standing("ada"), "active", "a deed carries nothing out either");
    floor.clock.set(-3600);
    let warning = workspace(&floor)["warnings"][0].clone();
    assert_eq!(json!([warning["code"], warning["seconds"]]), json!(["clock_behind", 3600]));
    assert_eq!(floor.does("advance", json!({}))["carried_out"], 0, "by the clock, ada isn't due: it is {before}");
    floor.sign_in("lea");
    assert_eq!(floor.standing("ada"), "active");
    floor.clock.pass(3600);
    assert_eq!(warnings(&floor), [""; 0], "it caught up");
}

#[test]
fn sleep_and_a_weekend_are_no_jump() {
    for slept in [3600, 64 * 3600] {
        let floor = with_ada_at_work();
        floor.clock.pass(slept);
        assert_eq!(warnings(&floor), [""; 0]);
        assert_eq!(floor.does("advance", json!({}))["carried_out"], 2);
        assert_eq!(floor.standing("ada"), "kicked_out");
    }
}

#[test]
fn a_clock_that_was_set_to_the_right_time_is_accepted_by_an_administrator() {
    let floor = with_ada_at_work();
    floor.clock.set(3600);
    assert_eq!(warnings(&floor), ["clock_jumped"]);
    floor.of("sara").refuses("accept_clock", json!({}), "not_permitted");
    let accepted = floor.does("accept_clock", json!({}));
    assert_eq!(json!([accepted["now"], accepted["carried_out"]]), json!([floor.clock.text(), 2]));
    assert_eq!((warnings(&floor), floor.standing("ada")), (vec![], "kicked_out".to_owned()));
    floor.refuses("accept_clock", json!({}), "clock_right");
}

#[test]
fn what_one_program_was_told_of_the_clock_every_program_heeds() {
    let floor = with_ada_at_work();
    let other = floor.another_door();
    assert_eq!(warnings(&other), [""; 0]);
    floor.clock.set(3600);
    assert_eq!(
        (warnings(&floor), warnings(&other)),
        (vec!["clock_jumped".to_owned()], vec!["clock_jumped".to_owned()])
    );
    floor.does("accept_clock", json!({}));
    assert_eq!(warnings(&other), [""; 0]);
    floor.clock.set(3600);
    assert_eq!(warnings(&other), ["clock_jumped"], "the next jump is another one");
}

#[test]
fn a_clock_that_was_wrong_when_the_file_was_opened_is_put_right_without_a_word() {
    let floor = with_ada_at_work();
    floor.clock.pass(60);
    floor.sign_in("kim");
    floor.close();
    // The machine starts with an empty battery, and hears the time a minute later.
    let machine = Clock::at(acceptance::MORNING);
    machine.set(-YEAR);
    let door = Door::new(&machine);
    door.does("open_workspace", json!({ "path": floor.path() }));
    assert_eq!(warnings(&door), ["clock_behind"]);
    machine.pass(60);
    machine.set(YEAR + 600);
    assert_eq!(warnings(&door), [""; 0]);
    assert_eq!(door.does("advance", json!({}))["carried_out"], 2);
    assert!(machine.now() > MORNING);
}

#[test]
fn an_agent_and_a_supervisor_mend_no_clock() {
    let floor = with_ada_at_work();
    floor.clock.set(3600);
    for login in ["ada", "sara"] {
        for command in ["accept_clock", "repair_clock"] {
            floor.of(login).refuses(command, json!({}), "not_permitted");
        }
    }
}
