//! By hand: `cargo run --release --package simulated-disk -- --states 200000 --seed 1`, and one state again by its line.

use std::process::ExitCode;

use simulated_disk::life::Story;
use simulated_disk::trial::{Failure, Trial, again, recorded_again, run};

const USAGE: &str = "\
simulated-disk [--states N] [--seed N] [--seeds N] [--stories N,N…]   cut the power in so many states
simulated-disk --again 'STORY SEED STEPS POINT CUT'                   one state, by the line of its failure";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match told(&arguments) {
        Some(Told::Trial(trial)) => tried(&trial),
        Some(Told::Again(failure)) => once_more(&failure),
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

enum Told {
    Trial(Trial),
    Again(Failure),
}

fn told(arguments: &[String]) -> Option<Told> {
    let mut trial = Trial { stories: Story::all(), seeds: (1, 1), states: 20_000, fault: None, strict: false };
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
            "--again" => return Failure::of_line(value).map(Told::Again),
            _ => return None,
        }
    }
    Some(Told::Trial(trial))
}

fn tried(trial: &Trial) -> ExitCode {
    let outcome = run(trial);
    println!("{}", outcome.table);
    println!("{} states, {} files opened", outcome.states, outcome.opened);
    match &outcome.failure {
        Some(failure) => {
            println!("{}\n  again: simulated-disk --again '{failure}'", failure.problem);
            ExitCode::FAILURE
        }
        None => ExitCode::SUCCESS,
    }
}
