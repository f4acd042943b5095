//! The last part: who stays goes active one after another, whoever shall have most threads first. Routing takes the agent with the
//! fewest, so each gets exactly the clients who write right then.

use super::super::super::cast::{Asks, Ending, PLAYERS};
use super::super::super::talk;
use super::super::agenda::Deed;
use super::super::scene::{Scene, Step};
use super::{LAST_PART, MINUTE, Planner};

/// Between one agent's going active and the next one's.
const TURN: i64 = 75;
/// Between two threads that one agent attends to.
const NEXT_THREAD: i64 = 65;
/// When the second exchange of a conversation begins.
const SECOND: i64 = 1300;
/// When the agent attends to threads for the last time.
const LAST: i64 = 340;
/// From opening a thread to the kick-out.
const FORGOTTEN: i64 = 6 * MINUTE;

/// How a thread stands at the end.
enum Stands {
    /// The agent answered last.
    Answered,
    /// The client did.
    Unanswered,
    /// The client was rude, and the agent asks to have them blocked.
    Blocked,
    /// The agent forgot it, and somebody else ended it; kicked out so many seconds ago.
    Forgotten(i64),
}

impl Planner<'_> {
    /// What the cast says to the second.
    pub fn endings(&mut self) {
        for (number, player) in PLAYERS.iter().enumerate() {
            match player.ending {
                Ending::Away { reason, seconds } => self.deed(seconds, number, Deed::Go(reason)),
                Ending::Offline { seconds } => self.deed(seconds, number, Deed::SignOut),
                Ending::NotReady { seconds } => self.deed(seconds, number, Deed::SignIn),
                Ending::Outgoing { .. } => self.deed(9 * MINUTE, number, Deed::Go("outgoing")),
                Ending::Finishing { next, .. } => {
                    let asked = self.between(40, 4 * MINUTE);
                    self.deed(asked, number, Deed::Go(next));
                }
                Ending::Busy { .. } | Ending::Free | Ending::KickedOut { .. } | Ending::New => {}
            }
        }
    }

    pub fn last_clients(&mut self) {
        let mut turns: Vec<_> =
            (0..PLAYERS.len()).filter(|number| stays(*number)).map(|number| (number, threads(number))).collect();
        turns.sort_by_key(|(_, threads)| usize::MAX - threads.len());
        let mut at = LAST_PART - 2 * MINUTE;
        for (player, threads) in turns {
            self.deed(at, player, Deed::Go("active"));
            for (place, stands) in (0..).zip(threads) {
                let scene = self.last_scene(at, place, &stands);
                let number = self.play(scene);
                match stands {
                    Stands::Forgotten(seconds) if place == 0 => {
                        self.deed(seconds + FORGOTTEN, player, Deed::Forget(number));
                    }
                    Stands::Blocked => self.plan.blocked = Some(number),
                    Stands::Answered | Stands::Unanswered | Stands::Forgotten(_) => {}
                }
            }
            at -= TURN;
        }
    }

    fn last_scene(&mut self, turn: i64, place: i64, stands: &Stands) -> Scene {
        let mut scene = self.new_scene(1);
        let [first, second, third] = *talk::conversation(scene.client);
        let wrote = turn - 8 - place * 12 - self.between(0, 4);
        scene.at(self.ago(wrote), Step::Write(first.0));
        self.attend_at(&mut scene, turn - 30 - place * NEXT_THREAD, first.1);
        let again = SECOND - place * NEXT_THREAD;
        let wrote = again + self.between(15, 40);
        scene.at(self.ago(wrote), Step::Write(second.0));
        self.attend_at(&mut scene, again, second.1);
        match *stands {
            Stands::Unanswered => {
                let wrote = 9 * MINUTE - place * MINUTE - self.between(0, 40);
                scene.at(self.ago(wrote), Step::Write(third.0));
            }
            Stands::Answered => {
                let attended = LAST - place * NEXT_THREAD;
                let wrote = attended + self.between(15, 60);
                scene.at(self.ago(wrote), Step::Write(third.0));
                self.attend_at(&mut scene, attended, third.1);
            }
            Stands::Blocked => {
                let wrote = 11 * MINUTE + self.between(0, 50);
                scene.at(self.ago(wrote), Step::Write(talk::RUDE));
            }
            Stands::Forgotten(seconds) => {
                let wrote = seconds + FORGOTTEN + 25 + place * 20;
                scene.at(self.ago(wrote), Step::Write(third.0));
                let found = seconds - 18 - place * 9;
                self.attend_at(&mut scene, found, third.1);
                scene
                    .after(self.between(20, 50), Step::Write(talk::thanks(scene.client)))
                    .after(self.between(10, 25), Step::Open)
                    .after(self.between(4, 9), Step::Close);
            }
        }
        scene
    }

    fn attend_at(&mut self, scene: &mut Scene, opened: i64, answer: &'static str) {
        scene
            .at(self.ago(opened), Step::Open)
            .after(self.between(40, 50), Step::Answer(answer))
            .after(self.between(2, 5), Step::Leave);
    }
}

fn stays(player: usize) -> bool {
    !matches!(
        PLAYERS[player].ending,
        Ending::Away { .. } | Ending::Offline { .. } | Ending::NotReady { .. } | Ending::New
    )
}

/// The threads an agent gets in the last part: the first ones unanswered, the others waiting for the client.
fn threads(player: usize) -> Vec<Stands> {
    let (threads, unanswered) = match PLAYERS[player].ending {
        Ending::Busy { threads, unanswered } => (threads, unanswered),
        Ending::Outgoing { threads } => (threads, 0),
        Ending::Finishing { unanswered, .. } => (unanswered, unanswered),
        Ending::KickedOut { seconds } => return vec![Stands::Forgotten(seconds), Stands::Forgotten(seconds)],
        Ending::Free | Ending::Away { .. } | Ending::Offline { .. } | Ending::NotReady { .. } | Ending::New => (0, 0),
    };
    let stands = |place| if place < unanswered { Stands::Unanswered } else { Stands::Answered };
    let blocked = matches!(PLAYERS[player].asks, Asks::Block(_)).then_some(Stands::Blocked);
    (0..threads).map(stands).chain(blocked).collect()
}
