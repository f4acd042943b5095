//! By hand: `cargo run --release --package simulated-disk -- --states 200000 --seed 1`, and one state again by its line.

use std::process::ExitCode;

use simulated_disk::life::Story;
use simulated_disk::spell::{Spell, Spells};
use simulated_disk::trial::{Failure, Trial, again, recorded_again, run};

const USAGE: &str = "\
simulated-disk [--states N] [--seed N] [--seeds N] [--stories N,N…]   cut the power in so many states
simulated-disk [--seed N] [--stories N,N…] --spells N                 so many spells of trouble of each story
simulated-disk --again 'trouble STORY SEED STEPS'                     one spell, by its line
simulated-disk --again 'STORY SEED STEPS POINT CUT'                   one state, by the line of its failure";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match told(&arguments) {
        Some(Told::Trial(trial)) => tried(&trial),
        Some(Told::Again(failure)) => once_more(&failure),
        Some(Told::Spells(several)) => played(&several),
        None => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}

/// The state again, with what was asked of the disk before it.
fn once_more(failure: &Failure) -> ExitCode {
    if let (Ok(recording), Some((point, _))) = (recorded_again(failure, None), failure.cut) {
        for event in recording.events[..point.min(recording.events.len())].iter().rev().take(40).rev() {
            println!("{:<14} {}", recording.operation(event).to_string(), event.shape());
        }
    }
    if let Some(problem) = again(failure, None, false) {
        println!("{problem}");
        return ExitCode::FAILURE;
    }
    println!("nothing is wrong with it");
    ExitCode::SUCCESS
}

/// Spells of trouble; of one that is wrong, what was asked of the disk.
fn played(several: &[Spell]) -> ExitCode {
    let mut spells = Spells::default();
    let mut wrong = 0;
    for spell in several {
        if let Err(problem) = spells.play(spell) {
            wrong += 1;
            println!("'{spell}': {problem}");
            if several.len() == 1 {
                let asked = spells.asked();
                asked.iter().rev().take(60).rev().for_each(|event| println!("{}", event.shape()));
            }
        }
    }
    println!("{:#?}\n{wrong} of {} spells are wrong", spells.came, several.len());
    if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

enum Told {
    Trial(Trial),
    Again(Failure),
    Spells(Vec<Spell>),
}

fn told(arguments: &[String]) -> Option<Told> {
    let mut trial = Trial { stories: Story::all(), seeds: (1, 1), states: 20_000, fault: None, strict: false };
    let mut spells = None;
    let mut rest = arguments.iter();
    while let Some(name) = rest.next() {
        let value = rest.next()?;
        match name.as_str() {
            "--states" => trial.states = value.parse().ok()?,
            "--seed" => trial.seeds.0 = value.parse().ok()?,
            "--seeds" => trial.seeds.1 = value.parse().ok()?,
            "--stories" => {
                let numbered = |number: &str| number.parse().ok().and_then(Story::numbered);
                trial.stories = value.split(',').map(numbered).collect::<Option<_>>()?;
            }
            "--again" => {
                let spell = Spell::of_line(value).map(|spell| Told::Spells(vec![spell]));
                return spell.or_else(|| Failure::of_line(value).map(Told::Again));
            }
            "--spells" => spells = Some(value.parse::<u64>().ok()?),
            _ => return None,
        }
    }
    let Some(count) = spells else { return Some(Told::Trial(trial)) };
    // What a demo acknowledges may be lost.
    trial.stories.retain(|story| !matches!(story, Story::Demo | Story::DemoMade));
    let seeds = trial.seeds.0..trial.seeds.0 + count;
    Some(Told::Spells(seeds.flat_map(|seed| trial.stories.iter().map(move |story| Spell::of(*story, seed))).collect()))
}

fn tried(trial: &Trial) -> ExitCode {
    let outcome = run(trial);
    println!("{}", outcome.table);
    println!("{} states, {} files opened, {} changes of the disk", outcome.states, outcome.opened, outcome.events);
    let empty = outcome.table.empty();
    if !empty.is_empty() {
        println!("without a state: {}", empty.join(", "));
    }
    match &outcome.failure {
        Some(failure) => {
            println!("{}\n  again: simulated-disk --again '{failure}'", failure.problem);
            ExitCode::FAILURE
        }
        None if empty.is_empty() => ExitCode::SUCCESS,
        None => ExitCode::FAILURE,
    }
}
