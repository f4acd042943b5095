//! Catching up: before an ending the agent gets no new threads, writes to clients first, and makes the pins of the cast.

use rollcall_domain::Span;

use super::super::super::cast::{Ending, PLAYERS};
use super::super::super::talk;
use super::super::agenda::Deed;
use super::super::scene::{Scene, Step};
use super::{MINUTE, Planner, catches_up, hands_in};

impl Planner<'_> {
    pub fn catching_up(&mut self) {
        for (number, player) in PLAYERS.iter().enumerate() {
            if matches!(player.ending, Ending::New | Ending::NotReady { .. }) {
                continue;
            }
            let began = catches_up(player) + self.between(0, 100);
            self.deed(began, number, Deed::Go("outgoing"));
            let mut at = began - self.between(40, 80);
            for letter in 0..player.pins.max(1) {
                let mut scene = self.new_scene(hands_in(player));
                self.letter(&mut scene, number, at, letter < player.pins);
                self.play(scene);
                at -= self.between(70, 90);
            }
            self.deed(hands_in(player), number, Deed::HandIn);
        }
    }

    /// The agent writes to a client first, and pins what the client answers.
    fn letter(&mut self, scene: &mut Scene, player: usize, began: i64, pins: bool) {
        let [greeting, reply, answer] = *talk::outreach(scene.client);
        scene
            .at(self.ago(began), Step::Greet(player, greeting))
            .after(self.between(30, 60), Step::Write(reply))
            .after(self.between(10, 25), Step::Open);
        let pin = pins.then(|| {
            let remind_at = self.now + Span::from_secs(self.between(-40, 180) * MINUTE);
            (self.between(15, 25), Step::Pin(remind_at))
        });
        scene.after(self.between(20, 35), Step::Answer(answer));
        // After the answer, which would be the end of the pin.
        if let Some((seconds, pin)) = pin {
            scene.after(seconds, pin);
        }
        scene.after(self.between(10, 40), Step::Close);
    }
}
