//! The trial has teeth: faults that are planted are found.

use simulated_disk::call::Role;
use simulated_disk::life::Story;
use simulated_disk::play::Fault;
use simulated_disk::shrink::{shrink, told};
use simulated_disk::trial::{Failure, Trial, again, run};
use simulated_disk::trouble::Mistake;

/// The first seed of so many that shows a fault, with the state that does.
fn found(stories: &[Story], fault: Fault, seeds: u64) -> Option<Failure> {
    (0..seeds).find_map(|seed| {
        let trial =
            Trial { stories: stories.to_vec(), seeds: (seed, 1), states: 400, fault: Some(fault), strict: false };
        run(&trial).failure
    })
}

#[track_caller]
fn is_found(stories: &[Story], fault: Fault, says: &[&str]) -> Failure {
    let failure = found(stories, fault, 1000).expect("the fault is found");
    println!("{fault:?}: '{failure}': {}", failure.problem);
    assert!(says.iter().any(|says| failure.problem.contains(says)), "{}", failure.problem);
    failure
}

#[test]
fn an_answer_before_the_commit_is_found() {
    is_found(&[Story::Together], Fault::AcknowledgeBeforeCommit, &["are lost"]);
}

#[test]
fn telling_listeners_before_the_commit_is_found() {
    is_found(&[Story::Together], Fault::PublishBeforeCommit, &["are lost"]);
}

#[test]
fn a_forgotten_sync_of_the_log_is_found() {
    is_found(&[Story::Together], Fault::Disk(Mistake::ForgetSync(Role::Log)), &["are lost"]);
}

#[test]
fn what_is_wrong_is_made_small_and_shown_again_by_its_line() {
    let fault = Fault::Disk(Mistake::ForgetSync(Role::Log));
    let failure = is_found(&[Story::Together], fault, &["are lost"]);
    let small = shrink(&failure, Some(fault), false);
    println!("'{small}': {}", small.problem);
    assert!((2..6).contains(&small.kept.len()), "opening, and what was lost: {:?}", small.kept);
    let told = told(&failure, Some(fault), false);
    println!("{told}");
    let line = told.lines().last().and_then(Failure::of_line).expect("the last line is the one to keep");
    assert_eq!(line.to_string(), small.to_string());
    assert_eq!(again(&line, Some(fault), false), Some(small.problem), "the line shows it again");
}

#[test]
fn a_forgotten_sync_of_the_folder_is_found() {
    is_found(&[Story::Copies], Fault::Disk(Mistake::ForgetFolderSync), &["isn't there", "are lost"]);
}

#[test]
fn a_sum_outside_the_transaction_is_found() {
    is_found(&[Story::Together], Fault::SumOutside, &["days"]);
}

#[test]
fn a_rename_before_the_sync_is_found() {
    let found = ["doesn't open", "isn't sound", "never said", "moved aside"];
    is_found(&[Story::Copies], Fault::Disk(Mistake::RenameBeforeSync), &found);
}

#[test]
fn a_teams_file_that_does_not_wait_for_the_disk_loses_acknowledged_changes() {
    // A demo's file is set up so; judged as a team's it must fail.
    let trial = Trial { stories: vec![Story::Demo], seeds: (1, 1), states: 400, fault: None, strict: true };
    let failure = run(&trial).failure.expect("acknowledged changes are lost");
    assert!(failure.problem.contains("are lost"), "{}", failure.problem);
    let as_a_demo = run(&Trial { strict: false, ..trial });
    assert_eq!(as_a_demo.failure, None, "as a demo's it may lose its newest changes, and nothing else");
}
