//! `cargo xtask test`: what must hold, in the order that finds a mistake soonest. A step never leaves out what it can run.

mod steps;

use std::time::{Duration, Instant};

use crate::Outcome;
use crate::setup::{self, Scope};

use steps::STEPS;
pub use steps::supply_chain;

/// How a step ended when it didn't fail.
pub enum Ended {
    /// Everything in it passed.
    Passed,
    /// It can't be run on this machine, and why.
    Skipped(String),
}

/// One step of the test run.
pub struct Step {
    name: &'static str,
    what: &'static str,
    run: fn() -> Outcome<Ended>,
}

/// Says what steps there are.
pub fn list() {
    for step in STEPS {
        println!("{:<10} {}", step.name, step.what);
    }
}

/// Runs the named steps, or all, and says how long each took.
pub fn test(names: &[&str]) -> Outcome {
    let steps = chosen(names)?;
    let began = Instant::now();
    setup::prepare(Scope::Tests)?;
    println!("\n━━ setup: ready after {}", shown(began.elapsed()));

    let mut ended = Vec::new();
    for step in steps {
        println!("\n━━ {}: {}", step.name, step.what);
        let began = Instant::now();
        let outcome = (step.run)();
        let took = shown(began.elapsed());
        match outcome {
            Ok(Ended::Passed) => {
                println!("━━ {}: passed in {took}", step.name);
                ended.push(format!("  {:<10} passed   {took:>9}", step.name));
            }
            Ok(Ended::Skipped(why)) => {
                println!("━━ {}: skipped: {why}", step.name);
                ended.push(format!("  {:<10} skipped  {took:>9}   {why}", step.name));
            }
            Err(problem) => {
                println!("\n{}", ended.join("\n"));
                println!("  {:<10} FAILED   {took:>9}", step.name);
                return Err(format!("{problem}\nRun it again with: cargo xtask test {}", step.name));
            }
        }
    }
    println!("\n{}", ended.join("\n"));
    println!("\nEvery step passed, in {}.", shown(began.elapsed()));
    Ok(())
}

fn chosen(names: &[&str]) -> Outcome<Vec<&'static Step>> {
    if names.is_empty() {
        return Ok(STEPS.iter().collect());
    }
    names
        .iter()
        .map(|name| {
            STEPS.iter().find(|step| step.name == *name).ok_or_else(|| {
                let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
                format!("there is no step {name}; there are {}", known.join(", "))
            })
        })
        .collect()
}

fn shown(took: Duration) -> String {
    let seconds = took.as_secs();
    if seconds < 60 {
        format!("{:.1} s", took.as_secs_f32())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{STEPS, chosen, shown};

    #[test]
    fn without_names_every_step_runs() {
        assert_eq!(chosen(&[]).map(|steps| steps.len()), Ok(STEPS.len()));
    }

    #[test]
    fn named_steps_run_in_the_order_named() {
        let names = chosen(&["tidy", "fmt"]).map(|steps| steps.iter().map(|step| step.name).collect::<Vec<_>>());
        assert_eq!(names, Ok(vec!["tidy", "fmt"]));
    }

    #[test]
    fn an_unknown_step_is_answered_with_the_known_ones() {
        let problem = chosen(&["speling"]).map(|_| ()).expect_err("there is no such step");
        assert!(problem.contains("speling") && problem.contains("clippy"), "{problem}");
    }

    #[test]
    fn times_read_as_people_say_them() {
        assert_eq!(shown(Duration::from_millis(1_240)), "1.2 s");
        assert_eq!(shown(Duration::from_secs(125)), "2 min 05 s");
    }
}
