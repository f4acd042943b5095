//! A disk that answers with errors, is full or comes back short for a while: everything acknowledged is there, what was refused is there as a
//! whole or not at all, no sound file is moved, and work goes on when the trouble is over.

use std::sync::Mutex;
use std::thread;

use simulated_disk::life::Story;
use simulated_disk::spell::{Came, Spell, Spells};

const SEEDS: u64 = 120;

#[test]
fn nothing_acknowledged_is_lost_by_a_disk_that_fails_for_a_while() {
    let newest = Story::all().last().copied().expect("a story");
    let stories = [Story::Beginning, Story::Copies, Story::Together, newest];
    let (wrong, came): (Mutex<Vec<Spell>>, Mutex<Vec<Came>>) = Default::default();
    thread::scope(|threads| {
        for first in [1, 2] {
            let (wrong, came) = (&wrong, &came);
            threads.spawn(move || {
                let mut spells = Spells::default();
                for seed in (first..=SEEDS).step_by(2) {
                    for spell in stories.map(|story| Spell::of(story, seed)) {
                        if let Err(problem) = spells.play(&spell) {
                            println!("'{spell}': {problem}");
                            wrong.lock().expect("nobody panics").push(spell);
                        }
                    }
                }
                came.lock().expect("nobody panics").push(spells.came);
            });
        }
    });
    for came in came.into_inner().expect("nobody panics") {
        println!("{came:?}");
        assert!(came.failed_calls > 100 && came.refused > 20 && came.cuts > 20 && came.went_on > 20, "{came:?}");
    }
    let wrong = wrong.into_inner().expect("nobody panics");
    if let Some(spell) = wrong.iter().min_by_key(|spell| (spell.seed, spell.story)) {
        let small = Spells::default().shrink(spell);
        let (small, problem) = small.unwrap_or((spell.clone(), "it isn't wrong a second time".to_owned()));
        panic!(
            "{} are wrong. {problem}\nagain: cargo run --package simulated-disk -- --again '{small}'\nfor tests/disk/kept.txt:\n{small}",
            wrong.len()
        );
    }
}
