//! Cuts the power at every point of recorded lives, and looks what is left.

use std::collections::BTreeSet;
use std::fmt::{self, Display};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::chance::Chance;
use crate::judge::Judge;
use crate::life::{Life, Story, life, making_the_team};
use crate::model::Model;
use crate::play::{Fault, Recording, play};
use crate::record::{Event, Walk};
use crate::sim::SimDisk;
use crate::table::Table;

/// What is to be played and cut.
#[derive(Debug, Clone)]
pub struct Trial {
    /// The stories.
    pub stories: Vec<Story>,
    /// The first seed, and how many.
    pub seeds: (u64, u64),
    /// How many states all of it has, about.
    pub states: usize,
    /// A fault to find.
    pub fault: Option<Fault>,
    /// Judges lossy files as if they weren't.
    pub strict: bool,
}

/// A life and a cut that show something wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The story.
    pub story: Story,
    /// Its seed.
    pub seed: u64,
    /// The steps that were played; all of them when there are none.
    pub kept: Vec<usize>,
    /// After how many changes of the disk; nothing when it was wrong without a cut.
    pub cut: Option<(usize, u64)>,
    /// What is wrong.
    pub problem: String,
}

/// What came of a trial.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Where the states were.
    pub table: Table,
    /// How many.
    pub states: usize,
    /// How many changes of the disk were recorded.
    pub events: usize,
    /// How many times a file was opened, and not recognized as one that was looked at before.
    pub opened: usize,
    /// How many seeds were begun.
    pub seeds: u64,
    /// The first that was wrong.
    pub failure: Option<Failure>,
}

/// The threads that look; each has a disk of its own.
const THREADS: usize = 2;

/// The team with which most stories begin.
pub fn team(disk: &SimDisk, judge: &mut Judge) -> Model {
    let steps = making_the_team();
    let making = Life { start: crate::life::empty(), steps, lossy: false };
    play(disk, judge, &making, None)
        .unwrap_or_else(|(step, problem)| panic!("step {step} of making the team: {problem}"));
    disk.model().settled()
}

/// A story of a seed, and what came of playing it.
type Recorded = (Story, u64, Result<Recording, Failure>);

/// Plays the stories and cuts them everywhere, until something is wrong.
pub fn run(trial: &Trial) -> Outcome {
    let lives: Vec<(Story, u64)> = (0..trial.seeds.1)
        .flat_map(|nth| trial.stories.iter().map(move |story| (*story, trial.seeds.0 + nth)))
        .collect();
    let next = AtomicUsize::new(0);
    let recorded: Mutex<Vec<Recorded>> = Mutex::default();
    thread::scope(|threads| {
        for _ in 0..THREADS {
            threads.spawn(|| {
                let (disk, mut judge) = (SimDisk::new(Model::default()), Judge::new());
                let team = team(&disk, &mut judge);
                while let Some((story, seed)) = lives.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let life = life(*story, *seed, &story.start(&team));
                    let played = play(&disk, &mut judge, &life, trial.fault);
                    let played = played.map_err(|(step, problem)| {
                        let kept = (0..=step).collect();
                        Failure { story: *story, seed: *seed, kept, cut: None, problem }
                    });
                    recorded.lock().expect("nobody panics here").push((*story, *seed, played));
                }
            });
        }
    });
    let mut recorded = recorded.into_inner().expect("nobody panics here");
    recorded.sort_by_key(|(story, seed, _)| (*seed, *story));
    let mut outcome = Outcome { seeds: trial.seeds.1, ..Outcome::default() };
    let mut recordings = Vec::new();
    for (story, seed, played) in recorded {
        match played {
            Ok(mut recording) => {
                recording.ledger.lossy &= !trial.strict;
                recordings.push((story, seed, recording));
            }
            Err(failure) => outcome.failure = outcome.failure.or(Some(failure)),
        }
    }
    outcome.events = recordings.iter().map(|(_, _, recording)| recording.events.len()).sum();
    if outcome.failure.is_none() {
        cut(trial, &recordings, &mut outcome);
    }
    outcome
}

fn cut(trial: &Trial, recordings: &[(Story, u64, Recording)], outcome: &mut Outcome) {
    let whole: usize = recordings.iter().map(|(_, _, recording)| weight(recording)).sum();
    let found: Mutex<Vec<(usize, usize, Failure)>> = Mutex::default();
    let parts: Vec<Outcome> = thread::scope(|threads| {
        let looking: Vec<_> = (0..THREADS)
            .map(|thread| {
                let found = &found;
                threads.spawn(move || {
                    let (mut judge, mut part) = (Judge::new(), Outcome::default());
                    for (number, (story, seed, recording)) in recordings.iter().enumerate() {
                        part.table.expect(recording);
                        if !found.lock().expect("nobody panics here").is_empty() {
                            break;
                        }
                        let mut look = Look { recording, judge: &mut judge, part: &mut part, seed: *seed };
                        if let Some((point, cut, problem)) =
                            look.along(thread, trial.states * weight(recording) / whole)
                        {
                            let failure = Failure {
                                story: *story,
                                seed: *seed,
                                kept: Vec::new(),
                                cut: Some((point, cut)),
                                problem,
                            };
                            found.lock().expect("nobody panics here").push((number, point, failure));
                        }
                    }
                    part.opened = judge.opened;
                    part
                })
            })
            .collect();
        looking.into_iter().map(|looking| looking.join().expect("nobody panics here")).collect()
    });
    for part in parts {
        outcome.table.add(&part.table);
        outcome.states += part.states;
        outcome.opened += part.opened;
    }
    let mut found = found.into_inner().expect("nobody panics here");
    found.sort_by_key(|(recording, point, _)| (*recording, *point));
    outcome.failure = found.into_iter().next().map(|(_, _, failure)| failure);
}

/// A recording's part of all states: one for each point, but a long one isn't looked at everywhere.
fn weight(recording: &Recording) -> usize {
    (recording.events.len() + 1).min(2500)
}

struct Look<'a> {
    recording: &'a Recording,
    judge: &'a mut Judge,
    part: &'a mut Outcome,
    seed: u64,
}

impl Look<'_> {
    /// Looks at this thread's share of the states of a recording.
    fn along(&mut self, thread: usize, states: usize) -> Option<(usize, u64, String)> {
        let points = self.recording.events.len() + 1;
        let mut walk = Walk::new(&self.recording.start, &self.recording.events);
        // So many at each point, one more at some of them, and one at the first of each kind.
        let (each, rest) = (states / points, states % points);
        let mut kinds = BTreeSet::new();
        let mut is_first = |point: usize| {
            let kind = |event: &Event| (self.recording.operation(event), event.call, event.role);
            let before = self.recording.events.get(point).is_some_and(|event| kinds.insert((kind(event), false)));
            let after =
                point.checked_sub(1).is_some_and(|last| kinds.insert((kind(&self.recording.events[last]), true)));
            before || after
        };
        let firsts: Vec<bool> = (0..=self.recording.events.len()).map(&mut is_first).collect();
        for point in (thread..=self.recording.events.len()).step_by(THREADS) {
            let more = Chance::of(&[self.seed, 1, number(point)]).below_usize(points) < rest;
            let here = (each + usize::from(more)).max(usize::from(firsts[point]));
            let model = walk.after(point);
            // Where nothing waits, every cut leaves the same.
            let here = if model.waits() { here } else { here.min(1) };
            for cut in 0..number(here) {
                self.part.states += 1;
                self.part.table.count(self.recording, point);
                if let Err(problem) = look_at(self.recording, self.judge, model, self.seed, point, cut) {
                    return Some((point, cut, problem));
                }
            }
        }
        None
    }
}

/// Looks at what one cut leaves.
///
/// # Errors
/// What is wrong with it.
pub fn look_at(
    recording: &Recording,
    judge: &mut Judge,
    model: &Model,
    seed: u64,
    point: usize,
    cut: u64,
) -> Result<(), String> {
    let left = model.cut(&mut Chance::of(&[seed, 2, number(point), cut]));
    if let Some(moved) = left.paths().find(|path| path.to_string_lossy().contains(".damaged")) {
        return Err(format!("a sound file was moved aside to {}", moved.display()));
    }
    let found = judge.look(&left, recording.clock_at(point))?;
    recording.ledger.allows(&found, point)
}

/// The failing state once more; what is wrong with it, if anything still is.
pub fn again(failure: &Failure, fault: Option<Fault>, strict: bool) -> Option<String> {
    let mut judge = Judge::new();
    let mut recording = match recorded_again(failure, fault) {
        Ok(recording) => recording,
        Err(problem) => return Some(problem),
    };
    recording.ledger.lossy &= !strict;
    let (point, cut) = failure.cut?;
    let mut walk = Walk::new(&recording.start, &recording.events);
    let model = walk.after(point.min(recording.events.len()));
    look_at(&recording, &mut judge, model, failure.seed, point, cut).err()
}

/// Plays the life of a failure once more.
///
/// # Errors
/// What is wrong with it before any cut.
pub fn recorded_again(failure: &Failure, fault: Option<Fault>) -> Result<Recording, String> {
    let (disk, mut judge) = (SimDisk::new(Model::default()), Judge::new());
    let team = team(&disk, &mut judge);
    let mut life = life(failure.story, failure.seed, &failure.story.start(&team));
    if !failure.kept.is_empty() {
        life = life.keeping(&failure.kept);
    }
    play(&disk, &mut judge, &life, fault).map_err(|(_, problem)| problem)
}

fn number(of: usize) -> u64 {
    u64::try_from(of).unwrap_or(u64::MAX)
}

impl Failure {
    /// The failure that a line names.
    pub fn of_line(line: &str) -> Option<Failure> {
        let mut words = line.split_whitespace();
        let story = Story::numbered(words.next()?.parse().ok()?)?;
        let seed = words.next()?.parse().ok()?;
        let kept = match words.next()? {
            "all" => Vec::new(),
            steps => steps.split('+').map(str::parse).collect::<Result<_, _>>().ok()?,
        };
        let point = words.next()?.parse().ok();
        let cut = words.next()?.parse().ok()?;
        Some(Failure { story, seed, kept, cut: point.map(|point| (point, cut)), problem: String::new() })
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kept = self.kept.iter().map(usize::to_string).collect::<Vec<_>>().join("+");
        let kept = if kept.is_empty() { "all".to_owned() } else { kept };
        let (point, cut) = match self.cut {
            Some((point, cut)) => (point.to_string(), cut.to_string()),
            None => ("none".to_owned(), "0".to_owned()),
        };
        write!(f, "{} {} {kept} {point} {cut}", self.story.number(), self.seed)
    }
}
