//! Whatever a power cut leaves of a file in its whole life: everything acknowledged is there, at most the one change in flight besides,
//! and no sound file was moved, nor an unfinished one given its final name.

use std::collections::BTreeSet;

use simulated_disk::call::{Call, Role};
use simulated_disk::judge::Judge;
use simulated_disk::life::{OPERATIONS, Operation, Story, life};
use simulated_disk::play::play;
use simulated_disk::record::fingerprint;
use simulated_disk::shrink::told;
use simulated_disk::spell::{Spell, Spells};
use simulated_disk::trial::{Failure, Trial, again, run, team};
use simulated_disk::{Model, SimDisk};

/// What must be among the calls of each operation, whatever else is: without it the trial says less than it seems to.
const REACHED: &[(Operation, Call, Role)] = &[
    (Operation::Create, Call::Create, Role::File),
    (Operation::Create, Call::Write, Role::File),
    (Operation::Create, Call::Sync, Role::File),
    (Operation::Create, Call::SyncFolder, Role::Folder),
    (Operation::Migrate, Call::Create, Role::File),
    (Operation::Migrate, Call::Write, Role::Log),
    (Operation::Migrate, Call::Sync, Role::Log),
    (Operation::Open, Call::Create, Role::Log),
    (Operation::Work, Call::Write, Role::Log),
    (Operation::Work, Call::Sync, Role::Log),
    // SQLite takes its log up by itself in the middle of work.
    (Operation::Work, Call::Write, Role::File),
    (Operation::Work, Call::Sync, Role::File),
    (Operation::Import, Call::Write, Role::Log),
    (Operation::Import, Call::Sync, Role::Log),
    (Operation::Advance, Call::Write, Role::Log),
    (Operation::Advance, Call::Sync, Role::Log),
    (Operation::BackUp, Call::Create, Role::File),
    (Operation::BackUp, Call::Write, Role::File),
    (Operation::BackUp, Call::Sync, Role::File),
    (Operation::BackUp, Call::Rename, Role::File),
    (Operation::BackUp, Call::SyncFolder, Role::Folder),
    (Operation::Restore, Call::Rename, Role::File),
    (Operation::Restore, Call::SyncFolder, Role::Folder),
    (Operation::RestoreOver, Call::Rename, Role::File),
    (Operation::RestoreOver, Call::SyncFolder, Role::Folder),
    (Operation::Export, Call::Create, Role::Plain),
    (Operation::Export, Call::Write, Role::Plain),
    (Operation::Export, Call::Sync, Role::Plain),
    (Operation::Export, Call::Rename, Role::Plain),
    (Operation::Export, Call::SyncFolder, Role::Folder),
    (Operation::Close, Call::Write, Role::File),
    (Operation::Close, Call::Sync, Role::File),
    (Operation::Close, Call::Remove, Role::Log),
    (Operation::TwoPrograms, Call::Write, Role::Log),
    (Operation::TwoPrograms, Call::Sync, Role::Log),
    (Operation::Demo, Call::Write, Role::Log),
    (Operation::MakeDemo, Call::Write, Role::File),
    (Operation::MakeDemo, Call::Sync, Role::File),
    (Operation::MakeDemo, Call::Rename, Role::File),
    (Operation::MakeDemo, Call::SyncFolder, Role::Folder),
];

#[test]
fn states_that_were_wrong_once_are_right() {
    let kept = include_str!("../kept.txt").lines().filter(|line| !line.starts_with('#'));
    let (spells, states): (Vec<&str>, Vec<&str>) = kept.partition(|line| line.starts_with("trouble"));
    let mut playing = Spells::default();
    for line in spells {
        let spell = Spell::of_line(line).expect("a line of the file");
        assert_eq!(playing.play(&spell), Ok(()), "{line}");
    }
    for line in states {
        let state = Failure::of_line(line).expect("a line of the file");
        assert_eq!(again(&state, None, false), None, "{line}");
    }
}

#[test]
fn nothing_acknowledged_is_lost_by_a_power_cut() {
    let trial = Trial { stories: Story::all(), seeds: (1, 1), states: 22_000, fault: None, strict: false };
    let outcome = run(&trial);
    println!("{}", outcome.table);
    println!("{} states, {} files opened", outcome.states, outcome.opened);
    if let Some(failure) = &outcome.failure {
        panic!("{}", told(failure, None, false));
    }
    assert_eq!(outcome.table.empty(), [""; 0], "cells without a state");
    let missing: Vec<_> =
        REACHED.iter().filter(|(operation, call, role)| !outcome.table.has(*operation, *call, *role)).collect();
    assert!(missing.is_empty(), "these calls are made no more: {missing:?}");
    let rows: BTreeSet<Operation> = REACHED.iter().map(|(operation, _, _)| *operation).collect();
    assert_eq!(rows, OPERATIONS.iter().copied().collect(), "every operation has calls that it must reach");
    assert!(outcome.states >= 20_000, "{} states", outcome.states);
}

#[test]
fn one_seed_does_the_same_twice() {
    let (disk, mut judge) = (SimDisk::new(Model::default()), Judge::new());
    let team = team(&disk, &mut judge);
    for story in [Story::Together, Story::Copies] {
        let [first, second] = [(); 2].map(|()| {
            let life = life(story, 3, &story.start(&team));
            let recording =
                play(&disk, &mut judge, &life, None).unwrap_or_else(|(step, problem)| panic!("{step}: {problem}"));
            (recording.events.len(), fingerprint(&recording.events))
        });
        assert_eq!(first, second, "{story:?}");
    }
}
