//! Shifts: signing in, going active, breaks.

use super::super::super::cast::{Asks, Ending, PLAYERS, Player};
use super::super::agenda::Deed;
use super::{HOUR, MINUTE, Planner, catches_up, leaves};

/// Shorter shifts have no breaks.
const WITH_BREAKS: i64 = 3 * HOUR;

impl Planner<'_> {
    pub fn shifts(&mut self) {
        for (number, player) in PLAYERS.iter().enumerate() {
            match player.ending {
                Ending::New => {}
                Ending::NotReady { .. } => self.evening_shift(number),
                Ending::Busy { .. }
                | Ending::Free
                | Ending::Outgoing { .. }
                | Ending::Finishing { .. }
                | Ending::Away { .. }
                | Ending::KickedOut { .. }
                | Ending::Offline { .. } => self.shift(number, player),
            }
            if matches!(player.asks, Asks::Picture(_) | Asks::Line(_) | Asks::Block(_)) {
                let asked = self.between(2 * MINUTE, 10 * MINUTE);
                self.deed(asked, number, Deed::Ask);
            }
        }
    }

    fn shift(&mut self, number: usize, player: &Player) {
        // A shift is at most eight hours, and began within the day that the log covers.
        let began = (leaves(player) + 7 * HOUR + self.between(0, 50 * MINUTE)).min(23 * HOUR + 30 * MINUTE);
        self.deed(began, number, Deed::SignIn);
        let first = began - self.between(90, 6 * MINUTE);
        self.deed(first, number, Deed::Go("active"));
        if number % 7 == 3 {
            self.deed(first - MINUTE, number, Deed::HaveRejected("Ask me anything!!!"));
        }
        let until = catches_up(player);
        if first - until > WITH_BREAKS {
            self.breaks(number, first, until);
        }
    }

    fn breaks(&mut self, number: usize, from: i64, until: i64) {
        let mut planned = vec![
            ("short_break", self.between(15, 30), self.between(8, 14)),
            ("lunch_break", self.between(36, 60), self.between(26, 32)),
            ("short_break", self.between(75, 86), self.between(6, 12)),
        ];
        if number % 5 == 2 {
            planned.insert(2, ("meeting", 68, self.between(18, 25)));
        }
        let mut free_from = from;
        for (reason, percent, minutes) in planned {
            let at = (from - (from - until) * percent / 100).min(free_from) + self.between(0, 59);
            let back = at - minutes * MINUTE;
            if back > until + 3 * MINUTE {
                self.deed(at, number, Deed::Go(reason));
                self.deed(back, number, Deed::Go("active"));
                free_from = back - 10 * MINUTE;
            }
        }
    }

    /// Somebody who only just signed in was here the evening before.
    fn evening_shift(&mut self, number: usize) {
        let left = 13 * HOUR + self.between(0, HOUR);
        let began = left + 4 * HOUR;
        self.deed(began, number, Deed::SignIn);
        self.deed(began - 3 * MINUTE, number, Deed::Go("active"));
        self.clients_between(began - 6 * MINUTE, left + 40 * MINUTE, left + 2 * MINUTE, 14 * MINUTE);
        self.deed(left + 15 * MINUTE, number, Deed::Go("outgoing"));
        self.deed(left + 90, number, Deed::HandIn);
        self.deed(left, number, Deed::SignOut);
    }
}
