//! Who does what when. Times are told in seconds before the curtain rises.
//!
//! By day clients write, routing gives each to somebody, and whoever has the thread goes on with it. Before their own ending every
//! agent catches up: gets nothing new, and writes to clients first. The last part then makes the picture that the cast describes.

mod catch_up;
mod clients;
mod curtain;
mod shift;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::Rng;

use rollcall_domain::{Instant, Span};

use super::super::cast::{Ending, Player};
use super::agenda::{Agenda, Cue, Deed};
use super::scene::Scene;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;

/// Threads of the day are over by then, and the last part begins.
const LAST_PART: i64 = 42 * MINUTE;

/// Deeds and scenes, and the scene in which an agent wants the client blocked.
pub(super) struct Plan {
    pub agenda: Agenda,
    pub scenes: Vec<Scene>,
    pub blocked: Option<usize>,
}

/// The plan of the day that ends `now`.
pub(super) fn plan(random: &mut ChaCha8Rng, now: Instant) -> Plan {
    let plan = Plan { agenda: Agenda::default(), scenes: Vec::new(), blocked: None };
    let mut planner = Planner { random, now, plan };
    // First, so that nothing takes their instants.
    planner.endings();
    planner.last_clients();
    planner.shifts();
    planner.catching_up();
    planner.clients();
    planner.plan
}

struct Planner<'a> {
    random: &'a mut ChaCha8Rng,
    now: Instant,
    plan: Plan,
}

impl Planner<'_> {
    fn ago(&self, seconds: i64) -> Instant {
        self.now - Span::from_secs(seconds)
    }

    /// A whole number from `low` to `high`.
    fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = u64::try_from(high - low + 1).unwrap_or(1);
        low + i64::try_from(self.random.next_u64() % width).unwrap_or(0)
    }

    fn deed(&mut self, seconds_ago: i64, player: usize, deed: Deed) {
        let at = self.ago(seconds_ago);
        self.plan.agenda.add(at, Cue::Deed(player, deed));
    }

    /// An empty scene with the next client, which breaks off so many seconds before the curtain.
    fn new_scene(&self, until: i64) -> Scene {
        Scene::new(self.plan.scenes.len(), self.ago(until))
    }

    /// Puts a scene into the play; answers its number.
    fn play(&mut self, scene: Scene) -> usize {
        let number = self.plan.scenes.len();
        if let Some((at, _)) = scene.coming() {
            self.plan.agenda.add(at, Cue::Step(number));
        }
        self.plan.scenes.push(scene);
        number
    }
}

/// When an agent leaves the floor for good. Who stays takes part in the last part.
fn leaves(player: &Player) -> i64 {
    match player.ending {
        Ending::Away { seconds, .. } | Ending::Offline { seconds } => seconds,
        Ending::Busy { .. }
        | Ending::Free
        | Ending::Outgoing { .. }
        | Ending::Finishing { .. }
        | Ending::KickedOut { .. }
        | Ending::NotReady { .. }
        | Ending::New => LAST_PART,
    }
}

/// When an agent begins to catch up: before the last part, and well before they leave.
fn catches_up(player: &Player) -> i64 {
    (leaves(player) + 14 * MINUTE).max(60 * MINUTE)
}

/// When a supervisor closes what an agent still has.
fn hands_in(player: &Player) -> i64 {
    (leaves(player) + 90).max(LAST_PART + MINUTE)
}
