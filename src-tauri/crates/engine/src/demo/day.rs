//! The day: everybody's deeds in the order of the clock.

mod agenda;
mod deeds;
mod people;
mod plan;
mod scene;
mod steps;

use rand_chacha::ChaCha8Rng;

use rollcall_domain::{Instant, Span};

use super::stage::Stage;
use crate::wire::Advance;
use crate::{Actor, Error, commands};

use self::agenda::Cue;
use self::people::People;
use self::plan::Plan;
use self::scene::Scene;

/// From the first deed to the last.
pub(super) const LENGTH: Span = Span::from_secs(24 * 60 * 60);

const A_SECOND: Span = Span::from_secs(1);

/// Plays the day that ends `now`.
pub(super) fn play(stage: &Stage, random: &mut ChaCha8Rng, now: Instant) -> Result<(), Error> {
    let people = people::set_up(stage)?;
    let Plan { mut agenda, scenes, blocked } = plan::plan(random, now);
    let mut play = Play { stage, people, scenes, blocked };
    while let Some((at, cue)) = agenda.take_next() {
        stage.turn_to(at);
        match cue {
            Cue::Deed(player, deed) => play.do_deed(player, &deed)?,
            Cue::Step(number) => {
                let Some((_, step)) = play.scenes[number].coming() else { continue };
                let outcome = play.do_step(number, step)?;
                play.scenes[number].go_on(&outcome, at);
                if let Some((next, _)) = play.scenes[number].coming() {
                    agenda.add(next.max(at + A_SECOND), Cue::Step(number));
                }
            }
        }
    }
    stage.turn_to(now);
    play.run_due()
}

/// The play under way.
struct Play<'a> {
    stage: &'a Stage,
    people: People,
    scenes: Vec<Scene>,
    /// The scene of the client whom somebody wants blocked.
    blocked: Option<usize>,
}

impl Play<'_> {
    /// Lets the system do what is due. A command that writes does so by itself, one that reads doesn't.
    fn run_due(&self) -> Result<(), Error> {
        self.stage.act_as(Actor::Owner);
        commands::advance(self.stage, Advance { to: None }).map(drop)
    }

    /// The thread of a scene.
    fn thread(&self, scene: Option<usize>) -> i64 {
        scene.and_then(|number| self.scenes[number].thread).unwrap_or_default()
    }
}
