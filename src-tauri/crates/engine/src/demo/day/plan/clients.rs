//! Clients of the day: when each writes, and how the conversation goes on.

use super::super::super::talk;
use super::super::scene::{Scene, Step};
use super::{HOUR, LAST_PART, MINUTE, Planner};

impl Planner<'_> {
    pub fn clients(&mut self) {
        self.clients_between(23 * HOUR + 18 * MINUTE, 22 * HOUR + 45 * MINUTE, 22 * HOUR + 2 * MINUTE, 9 * MINUTE);
        self.clients_between(8 * HOUR, 70 * MINUTE, LAST_PART + 2 * MINUTE, 160);
    }

    /// Clients who write first from `from` to `to`, about every so many seconds; their scenes break off `until`.
    pub fn clients_between(&mut self, from: i64, to: i64, until: i64, every: i64) {
        let mut at = from;
        while at > to {
            let scene = self.conversation(at, until);
            self.play(scene);
            at -= self.between(every / 3, every * 5 / 3);
        }
    }

    fn conversation(&mut self, began: i64, until: i64) -> Scene {
        let mut scene = self.new_scene(until);
        let client = scene.client;
        let [first, second, third] = *talk::conversation(client);
        scene.at(self.ago(began), Step::Write(first.0));
        self.attend(&mut scene, first.1);
        self.exchange(&mut scene, second);
        if client % 4 == 2 {
            self.exchange(&mut scene, third);
        }
        self.farewell(&mut scene);
        if client % 9 == 4 {
            // The client comes back with something else.
            let [first, second, _] = *talk::conversation(client + 1);
            scene.after(self.between(6 * MINUTE, 20 * MINUTE), Step::Write(first.0));
            self.attend(&mut scene, first.1);
            self.exchange(&mut scene, second);
            self.farewell(&mut scene);
        }
        scene
    }

    /// Some minutes later the client writes, and is answered.
    fn exchange(&mut self, scene: &mut Scene, (question, answer): talk::Exchange) {
        scene.after(self.between(2 * MINUTE, 8 * MINUTE), Step::Write(question));
        self.attend(scene, answer);
    }

    /// Whoever has the thread opens it, answers, and turns to something else.
    fn attend(&mut self, scene: &mut Scene, answer: &'static str) {
        scene
            .after(self.between(10, 40), Step::Open)
            .after(self.between(30, 100), Step::Answer(answer))
            .after(self.between(2, 5), Step::Leave);
    }

    /// The client may thank; some minutes later the thread is closed.
    fn farewell(&mut self, scene: &mut Scene) {
        if self.between(0, 2) > 0 {
            scene.after(self.between(MINUTE, 4 * MINUTE), Step::Write(talk::thanks(scene.client)));
        }
        scene.after(self.between(4 * MINUTE, 14 * MINUTE), Step::Open).after(self.between(4, 9), Step::Close);
    }
}
