//! "Why is this agent here?": the chain of causes behind the present status, from the last thing that somebody did.

use crate::{Cause, Instant, Status, TrailStep};

/// An interval of the status log, as far as the chain needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// The status in it.
    pub status: Status,
    /// When it began.
    pub began: Instant,
    /// Why.
    pub cause: Cause,
}

/// One link of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// This interval began; its place in the past that was given.
    Began(usize),
    /// The system saw or did this.
    Step(Instant, TrailStep),
}

/// The chain behind the first interval of `past`, which is newest first; the links come oldest first. `trail` is in the order of
/// time. A request to go on working counts while it stands, or when it ended in the status.
pub fn why(past: &[Past], trail: &[(Instant, TrailStep)], warned: bool) -> Vec<Link> {
    let Some(present) = past.first() else { return Vec::new() };
    let mut links = behind(past, 0, trail);
    let since = |step: &&(Instant, TrailStep)| step.0 >= present.began;
    let standing = trail.iter().filter(since).rev().find(|(_, step)| warned && is_request(*step));
    let others = trail.iter().filter(since).filter(|(_, step)| !is_request(*step) && !is_silence(*step));
    links.extend(others.chain(standing).map(|(at, step)| Link::Step(*at, *step)));
    links
}

/// The links up to the beginning of interval `at`.
fn behind(past: &[Past], at: usize, trail: &[(Instant, TrailStep)]) -> Vec<Link> {
    let interval = &past[at];
    let before = at + 1;
    let mut links = match interval.cause {
        Cause::KickedOut => unanswered(interval.began, trail),
        Cause::FinishingDone if before < past.len() => behind(past, before, trail),
        Cause::Reconnected if before < past.len() => back_again(past, before, trail),
        // Threads come and go; what counts is who made the agent active.
        Cause::ThreadAssigned | Cause::ThreadsDone => {
            let by_queue = |one: &Past| matches!(one.cause, Cause::ThreadAssigned | Cause::ThreadsDone);
            let root = (before..past.len()).find(|one| !by_queue(&past[*one]));
            root.map(|root| behind(past, root, trail)).unwrap_or_default()
        }
        _ => Vec::new(),
    };
    links.push(Link::Began(at));
    // The present interval's own steps follow it anyway.
    if at > 0 {
        links.extend(blocked_at(interval.began, trail));
    }
    links
}

/// The status that was taken up again, and the last absence alone: a page that is loaded again is one each time.
fn back_again(past: &[Past], absence: usize, trail: &[(Instant, TrailStep)]) -> Vec<Link> {
    let mut held = absence + 1;
    while past.get(held).is_some_and(|one| one.cause == Cause::Reconnected) {
        held += 2;
    }
    let mut links = if held < past.len() { behind(past, held, trail) } else { Vec::new() };
    links.push(Link::Began(absence));
    links
}

/// The request to go on working that ended in a kick-out at this instant, and the silence after it.
fn unanswered(at: Instant, trail: &[(Instant, TrailStep)]) -> Vec<Link> {
    let earlier = || trail.iter().rev().filter(move |(when, _)| *when <= at);
    let request = earlier().find(|(_, step)| is_request(*step));
    let silence = earlier().find(|(when, step)| *when == at && is_silence(*step));
    request.into_iter().chain(silence).map(|(when, step)| Link::Step(*when, *step)).collect()
}

/// What kept the agent from leaving when they asked to.
fn blocked_at(at: Instant, trail: &[(Instant, TrailStep)]) -> impl Iterator<Item = Link> {
    trail
        .iter()
        .filter(move |(when, step)| *when == at && matches!(step, TrailStep::Blocked(_)))
        .map(|(when, step)| Link::Step(*when, *step))
}

fn is_request(step: TrailStep) -> bool {
    matches!(step, TrailStep::AskedToContinue(_))
}

fn is_silence(step: TrailStep) -> bool {
    matches!(step, TrailStep::DidNotAnswer(_))
}
