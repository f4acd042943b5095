//! Makes a failing life small: the fewest steps that still show it, and the earliest point.

use crate::judge::Judge;
use crate::life::{Life, life};
use crate::model::Model;
use crate::play::{Fault, play};
use crate::record::Walk;
use crate::sim::SimDisk;
use crate::trial::{Failure, look_at, team};

/// At each point so many cuts are tried before it counts as sound.
const CUTS: u64 = 8;

/// So many lives are played at most.
const TRIES: usize = 60;

/// The smallest failure that this one comes down to.
pub fn shrink(failure: &Failure, fault: Option<Fault>, strict: bool) -> Failure {
    let (disk, mut judge) = (SimDisk::new(Model::default()), Judge::new());
    let start = failure.story.start(&team(&disk, &mut judge));
    let whole = life(failure.story, failure.seed, &start);
    let mut shrinking = Shrinking { disk, judge, whole, fault, strict, tries: 0 };
    let all: Vec<usize> = (0..shrinking.whole.steps.len()).collect();
    let kept = if failure.kept.is_empty() { all } else { failure.kept.clone() };
    let wrong = |kept: &[usize]| shrinking.first_wrong(failure, kept).map(|wrong| (wrong.kept.clone(), wrong));
    fewest(&kept, wrong).unwrap_or_else(|| failure.clone())
}

/// A failure made small, as somebody needs it who mends it: what is wrong, how to look at it, and the line that keeps it.
pub fn told(failure: &Failure, fault: Option<Fault>, strict: bool) -> String {
    let small = shrink(failure, fault, strict);
    format!(
        "{}\nagain: cargo run --package simulated-disk -- --again '{small}'\nfor tests/disk/kept.txt:\n{small}",
        small.problem
    )
}

/// What the fewest of these steps show that `wrong` still finds something wrong with. It answers the steps that it needed.
pub fn fewest<T>(kept: &[usize], mut wrong: impl FnMut(&[usize]) -> Option<(Vec<usize>, T)>) -> Option<T> {
    let (mut smallest, mut shown) = wrong(kept)?;
    // Halves first, then quarters, and so on down to single steps.
    let mut piece = smallest.len() / 2;
    while piece > 0 {
        let mut from = 0;
        while from < smallest.len() {
            let mut fewer = smallest.clone();
            fewer.drain(from..(from + piece).min(fewer.len()));
            match wrong(&fewer) {
                Some(smaller) => (smallest, shown) = smaller,
                None => from += piece,
            }
        }
        piece /= 2;
    }
    Some(shown)
}

struct Shrinking {
    disk: SimDisk,
    judge: Judge,
    whole: Life,
    fault: Option<Fault>,
    strict: bool,
    tries: usize,
}

impl Shrinking {
    /// The earliest point at which a life of these steps is wrong.
    fn first_wrong(&mut self, of: &Failure, kept: &[usize]) -> Option<Failure> {
        self.tries += 1;
        if self.tries > TRIES || kept.is_empty() {
            return None;
        }
        let wrong = |cut, problem, kept: &[usize]| Failure { cut, problem, kept: kept.to_vec(), ..of.clone() };
        let mut recording = match play(&self.disk, &mut self.judge, &self.whole.keeping(kept), self.fault) {
            Ok(recording) => recording,
            Err((step, problem)) => return of.cut.is_none().then(|| wrong(None, problem, &kept[..=step])),
        };
        of.cut?;
        recording.ledger.lossy &= !self.strict;
        let mut walk = Walk::new(&recording.start, &recording.events);
        for point in 0..=recording.events.len() {
            let model = walk.after(point);
            let cuts = if model.waits() { CUTS } else { 1 };
            for cut in 0..cuts {
                if let Err(problem) = look_at(&recording, &mut self.judge, model, of.seed, point, cut) {
                    // What comes after it doesn't matter.
                    let last = recording.events.get(point).map_or(kept.len() - 1, |event| event.step);
                    return Some(wrong(Some((point, cut)), problem, &kept[..=last]));
                }
            }
        }
        None
    }
}
