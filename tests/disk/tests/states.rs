//! Whatever a power cut leaves of a file in its whole life: everything acknowledged is there, at most the one change in flight besides,
//! and no sound file was moved, nor an unfinished one given its final name.

use simulated_disk::call::{Call, Role};
use simulated_disk::judge::Judge;
use simulated_disk::life::{Operation, Story, life};
use simulated_disk::play::play;
use simulated_disk::record::fingerprint;
use simulated_disk::trial::{Failure, Trial, again, run, team};
use simulated_disk::{Model, SimDisk};

/// The stories in which a file is worked with.
const STORIES: &[Story] = &[Story::Shift, Story::Together, Story::Demo];

/// What must be among the calls of each operation, whatever else is: without it the trial says less than it seems to.
const REACHED: &[(Operation, Call, Role)] = &[
    (Operation::Open, Call::Create, Role::Log),
    (Operation::Work, Call::Write, Role::Log),
    (Operation::Work, Call::Sync, Role::Log),
    (Operation::Advance, Call::Write, Role::Log),
    (Operation::Advance, Call::Sync, Role::Log),
    (Operation::Close, Call::Write, Role::File),
    (Operation::Close, Call::Sync, Role::File),
    (Operation::Close, Call::Remove, Role::Log),
    (Operation::TwoPrograms, Call::Write, Role::Log),
    (Operation::TwoPrograms, Call::Sync, Role::Log),
    (Operation::Demo, Call::Write, Role::Log),
];

#[test]
fn states_that_were_wrong_once_are_right() {
    let kept = include_str!("../kept.txt").lines().filter(|line| !line.starts_with('#'));
    for line in kept {
        let state = Failure::of_line(line).expect("a line of the file");
        assert_eq!(again(&state, None, false), None, "{line}");
    }
}

#[test]
fn nothing_acknowledged_is_lost_by_a_power_cut() {
    let trial = Trial { stories: STORIES.to_vec(), seeds: (1, 1), states: 22_000, fault: None, strict: false };
    let outcome = run(&trial);
    println!("{}", outcome.table);
    println!("{} states, {} files opened", outcome.states, outcome.opened);
    if let Some(failure) = &outcome.failure {
        panic!("{}\nagain: cargo run --package simulated-disk -- --again '{failure}'", failure.problem);
    }
    assert_eq!(outcome.table.empty(), [""; 0], "cells without a state");
    let missing: Vec<_> =
        REACHED.iter().filter(|(operation, call, role)| !outcome.table.has(*operation, *call, *role)).collect();
    assert!(missing.is_empty(), "these calls are made no more: {missing:?}");
    assert!(outcome.states >= 20_000, "{} states", outcome.states);
}

#[test]
fn one_seed_does_the_same_twice() {
    let (disk, mut judge) = (SimDisk::new(Model::default()), Judge::new());
    let team = team(&disk, &mut judge);
    for story in [Story::Together, Story::Demo] {
        let [first, second] = [(); 2].map(|()| {
            let life = life(story, 3, &story.start(&team));
            let recording =
                play(&disk, &mut judge, &life, None).unwrap_or_else(|(step, problem)| panic!("{step}: {problem}"));
            (recording.events.len(), fingerprint(&recording.events))
        });
        assert_eq!(first, second, "{story:?}");
    }
}
