//! `cargo xtask test`: what must hold, in the order that finds a mistake soonest. A step never leaves out what it can run.

mod steps;

use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::setup::{self, Scope};
use crate::{Outcome, process};

use steps::{BESIDE, STEPS};

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

/// What was asked for: a list of the steps, some of them, or all.
pub fn command(options: &[&str]) -> Outcome {
    if options == ["--list"] {
        list();
        return Ok(());
    }
    test(options)
}

/// Everything about the dependencies, the advisories of the network too.
pub fn advisories() -> Outcome {
    setup::prepare(Scope::Tests)?;
    steps::supply_chain("all")
}

/// Says what steps there are.
fn list() {
    for step in STEPS {
        println!("{:<10} {}", step.name, step.what);
    }
}

/// Runs the named steps, or all, and says how long each took.
fn test(names: &[&str]) -> Outcome {
    let steps = chosen(names)?;
    let began = Instant::now();
    setup::prepare(Scope::Tests)?;
    let mut ended = vec![Line { name: "setup", how: "ready", took: began.elapsed(), why: String::new() }];
    println!("\n━━ setup: ready after {}", shown(ended[0].took));

    for together in by_turns(&steps) {
        let done = match together[..] {
            [step] => vec![alone(step)],
            _ => side_by_side(&together),
        };
        let mut failed = None;
        for (step, took, outcome) in done {
            let mut line = |how, why| ended.push(Line { name: step.name, how, took, why });
            match outcome {
                Ok(Ended::Passed) => {
                    println!("━━ {}: passed in {}", step.name, shown(took));
                    line("passed", String::new());
                }
                Ok(Ended::Skipped(why)) => {
                    println!("━━ {}: skipped: {why}", step.name);
                    line("skipped", why);
                }
                Err(problem) => {
                    line("FAILED", String::new());
                    let again = format!("{problem}\nRun it again with: cargo xtask test {}", step.name);
                    failed = failed.or(Some(again));
                }
            }
        }
        if let Some(problem) = failed {
            println!("\n{}", table(&ended));
            return Err(problem);
        }
    }
    println!("\n{}", table(&ended));
    println!("\nEvery step passed, in {}.", shown(began.elapsed()));
    Ok(())
}

/// A step, how long it took, and how it ended.
type Done = (&'static Step, Duration, Outcome<Ended>);

fn alone(step: &'static Step) -> Done {
    println!("\n━━ {}: {}", step.name, step.what);
    let began = Instant::now();
    let outcome = (step.run)();
    (step, began.elapsed(), outcome)
}

/// Two at a time; what each of them says comes in one piece when it has ended. A failure keeps further ones from beginning.
fn side_by_side(steps: &[&'static Step]) -> Vec<Done> {
    let names: Vec<&str> = steps.iter().map(|step| step.name).collect();
    println!("\n━━ two at a time, each told when it has ended: {}", names.join(", "));
    let waiting = Mutex::new(steps.iter());
    let done = Mutex::new(Vec::new());
    let next = || waiting.lock().expect("nobody panics with it").next();
    let failed = |done: &[Done]| done.iter().any(|(_, _, outcome)| outcome.is_err());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(step) = next() {
                    let began = Instant::now();
                    let (outcome, said) = process::kept(step.run);
                    let took = began.elapsed();
                    let mut done = done.lock().expect("nobody panics with it");
                    println!("\n━━ {}: {}\n{}", step.name, step.what, String::from_utf8_lossy(&said).trim_end());
                    done.push((*step, took, outcome));
                    if failed(&done) {
                        break;
                    }
                }
            });
        }
    });
    done.into_inner().expect("nobody panics with it")
}

/// The steps in their order; those that can run beside one another, and follow one another, in one turn.
fn by_turns(steps: &[&'static Step]) -> Vec<Vec<&'static Step>> {
    let beside = |step: &Step| BESIDE.contains(&step.name);
    steps.chunk_by(|one, next| beside(one) && beside(next)).map(<[_]>::to_vec).collect()
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

/// How one part of the run ended.
struct Line {
    name: &'static str,
    how: &'static str,
    took: Duration,
    why: String,
}

/// A line for each part: how it ended, how long it took, and its share of the whole.
fn table(lines: &[Line]) -> String {
    let whole: Duration = lines.iter().map(|line| line.took).sum();
    let lines: Vec<String> = lines
        .iter()
        .map(|Line { name, how, took, why }| {
            let share = 100.0 * took.as_secs_f64() / whole.as_secs_f64().max(f64::MIN_POSITIVE);
            format!("  {name:<10} {how:<8} {:>12} {share:>4.0} %   {why}", shown(*took)).trim_end().to_owned()
        })
        .collect();
    lines.join("\n")
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

    use super::{BESIDE, Ended, Line, STEPS, Step, by_turns, chosen, shown, side_by_side, table};

    #[test]
    fn steps_that_can_run_beside_one_another_share_a_turn_and_the_others_have_one_each() {
        let steps = chosen(&["fmt", "api", "reports", "e2e", "deny"]).expect("steps");
        let turns: Vec<Vec<&str>> =
            by_turns(&steps).iter().map(|turn| turn.iter().map(|step| step.name).collect()).collect();
        assert_eq!(turns, [vec!["fmt"], vec!["api", "reports"], vec!["e2e"], vec!["deny"]]);
        for name in BESIDE {
            assert!(STEPS.iter().any(|step| step.name == *name), "{name} is a step");
        }
    }

    #[test]
    fn every_step_of_a_turn_is_told_and_a_failure_keeps_others_from_beginning() {
        static FINE: Step = Step { name: "fine", what: "", run: || Ok(Ended::Passed) };
        static BAD: Step = Step { name: "bad", what: "", run: || Err("no".to_owned()) };
        let ended =
            |steps: &[&'static Step]| side_by_side(steps).iter().map(|(step, ..)| step.name).collect::<Vec<_>>();
        assert_eq!(ended(&[&FINE, &FINE, &FINE]), ["fine"; 3]);
        let with_failure = ended(&[&BAD, &BAD, &FINE, &FINE, &FINE]);
        assert!(with_failure.contains(&"bad") && with_failure.len() < 5, "{with_failure:?}");
    }

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
    fn each_part_is_shown_with_its_share_of_the_whole() {
        let line =
            |name, how, seconds, why: &str| Line { name, how, took: Duration::from_secs(seconds), why: why.into() };
        let lines =
            [line("setup", "ready", 10, ""), line("rust", "passed", 150, ""), line("desktop", "skipped", 40, "no")];
        assert_eq!(
            table(&lines),
            "  setup      ready          10.0 s    5 %\n  rust       passed     2 min 30 s   75 %\n  desktop    skipped        40.0 s   20 %   no"
        );
    }

    #[test]
    fn times_read_as_people_say_them() {
        assert_eq!(shown(Duration::from_millis(1_240)), "1.2 s");
        assert_eq!(shown(Duration::from_secs(125)), "2 min 05 s");
    }
}
