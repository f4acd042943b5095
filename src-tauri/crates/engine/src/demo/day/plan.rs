//! Who does what when.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::Rng;

use rollcall_domain::{Instant, Span};

use super::super::cast::{Asks, Ending, PLAYERS, Player};

/// A deed at its instant.
pub(super) struct Cue {
    pub at: Instant,
    pub player: usize,
    pub act: Act,
}

/// A deed. Threads are named by a number that is also their client's.
pub(super) enum Act {
    SignIn,
    SignOut,
    Go(&'static str),
    Write(usize),
    Assign(usize),
    Open(usize),
    Answer(usize),
    Leave(usize),
    Close(usize),
    Pin(usize, Instant),
    /// Asks for what the cast says.
    Ask,
    HaveRejected(&'static str),
}

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;

/// Threads that an agent's own day may number.
const THREADS_EACH: usize = 32;
/// Where the numbers of the last threads begin; those before are closed during the day.
const LAST_THREADS: usize = 20;

/// The thread whose client the agent wants blocked: one that waits for the agent at the end, beyond those the ending asks for.
pub(super) fn blocked_thread(player: usize) -> usize {
    player * THREADS_EACH + THREADS_EACH - 1
}

/// Every deed of the day that ends `now`, not yet in order.
pub(super) fn cues(random: &mut ChaCha8Rng, now: Instant) -> Vec<Cue> {
    let mut script = Script { random, now, cues: Vec::new(), player: 0 };
    for (number, player) in PLAYERS.iter().enumerate() {
        script.player = number;
        script.shift(player);
    }
    script.waiting_clients();
    script.cues
}

struct Script<'a> {
    random: &'a mut ChaCha8Rng,
    now: Instant,
    cues: Vec<Cue>,
    player: usize,
}

impl Script<'_> {
    fn cue(&mut self, seconds_ago: i64, act: Act) {
        self.cues.push(Cue { at: self.now - Span::from_secs(seconds_ago.max(1)), player: self.player, act });
    }

    /// A whole number of seconds from `low` to `high`.
    fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = u64::try_from(high - low + 1).unwrap_or(1);
        low + i64::try_from(self.random.next_u64() % width).unwrap_or(0)
    }

    fn shift(&mut self, player: &Player) {
        let ended = match player.ending {
            Ending::New => return,
            Ending::Offline { seconds } | Ending::Away { seconds, .. } => seconds,
            Ending::KickedOut { seconds } => seconds + 8 * MINUTE,
            Ending::NotReady { seconds } => {
                self.yesterday(seconds);
                return self.end(player);
            }
            Ending::Busy { .. } | Ending::Free | Ending::Outgoing { .. } | Ending::Finishing { .. } => 25 * MINUTE,
        };
        // A shift is at most eight hours, and began within the day that the log covers.
        let began = (ended + 7 * HOUR + self.between(0, 50 * MINUTE)).min(23 * HOUR + 30 * MINUTE);
        self.cue(began, Act::SignIn);
        let first = began - self.between(90, 6 * MINUTE);
        self.cue(first, Act::Go("active"));
        if self.player % 7 == 3 {
            self.cue(first - MINUTE, Act::HaveRejected("Ask me anything!!!"));
        }
        self.work(player, first - 2 * MINUTE, ended + 2 * MINUTE);
        self.end(player);
        if !matches!(player.asks, Asks::Nothing) {
            let asked = self.between(2 * MINUTE, 10 * MINUTE);
            self.cue(asked, Act::Ask);
        }
    }

    /// Somebody who only just signed in was here the evening before.
    fn yesterday(&mut self, signed_in: i64) {
        let left = 13 * HOUR + self.between(0, HOUR);
        self.cue(left + 4 * HOUR, Act::SignIn);
        self.cue(left + 4 * HOUR - 3 * MINUTE, Act::Go("active"));
        self.cue(left + MINUTE, Act::Go("outgoing"));
        self.cue(left, Act::SignOut);
        self.cue(signed_in, Act::SignIn);
    }

    /// Threads one after another, with the breaks of an ordinary shift between them.
    fn work(&mut self, player: &Player, from: i64, until: i64) {
        let length = from - until;
        let mut breaks = vec![
            (from - length / 4, "short_break", self.between(8, 14) * MINUTE),
            (from - length / 2, "lunch_break", self.between(26, 32) * MINUTE),
            (from - length * 4 / 5, "short_break", self.between(6, 12) * MINUTE),
        ];
        if self.player % 5 == 2 {
            breaks.insert(2, (from - length * 5 / 8, "meeting", self.between(18, 25) * MINUTE));
        }
        let mut breaks = breaks.into_iter().peekable();
        let (mut at, mut number) = (from, 0);
        while at > until + 45 * MINUTE && number < LAST_THREADS {
            if let Some((_, reason, length)) = breaks.next_if(|(planned, _, _)| at <= *planned) {
                self.cue(at, Act::Go(reason));
                at -= length;
                self.cue(at, Act::Go("active"));
                at -= self.between(30, 3 * MINUTE);
                continue;
            }
            let pin = (number < player.pins).then(|| self.between(-40, 180) * MINUTE);
            at -= self.thread(self.player * THREADS_EACH + number, at, pin);
            number += 1;
        }
    }

    /// One thread from the client's first message to its end; answers how long it took, in seconds.
    fn thread(&mut self, key: usize, began: i64, pin: Option<i64>) -> i64 {
        self.cue(began, Act::Write(key));
        let (assigned, opened, answered) = (self.between(2, 20), self.between(25, 50), self.between(80, 150));
        self.cue(began - assigned, Act::Assign(key));
        self.cue(began - opened, Act::Open(key));
        self.cue(began - answered, Act::Answer(key));
        if let Some(minutes) = pin {
            let remind_at = self.now + Span::from_secs(minutes);
            self.cue(began - 155, Act::Pin(key, remind_at));
        }
        self.cue(began - 160, Act::Leave(key));
        let length = self.between(16, 34) * MINUTE;
        self.cue(began - length, Act::Close(key));
        length + self.between(MINUTE, 7 * MINUTE)
    }

    fn end(&mut self, player: &Player) {
        match player.ending {
            Ending::Busy { threads, unanswered } => {
                self.hold(threads, unanswered);
                if let Asks::Block(_) = player.asks {
                    self.unanswered(blocked_thread(self.player), 12 * MINUTE);
                }
            }
            Ending::Free | Ending::NotReady { .. } | Ending::New => {}
            Ending::Outgoing { threads } => {
                self.hold(threads, 0);
                self.cue(9 * MINUTE, Act::Go("outgoing"));
            }
            Ending::Finishing { unanswered, next } => {
                self.hold(unanswered, unanswered);
                let asked = self.between(40, 4 * MINUTE);
                self.cue(asked, Act::Go(next));
            }
            Ending::Away { reason, seconds } => self.cue(seconds, Act::Go(reason)),
            Ending::Offline { seconds } => self.cue(seconds, Act::SignOut),
            Ending::KickedOut { seconds } => {
                // The watch asks after five minutes and kicks out after a sixth.
                let opened = seconds + 6 * MINUTE;
                let first = self.player * THREADS_EACH + LAST_THREADS;
                self.unanswered(first, opened + 50);
                self.unanswered(first + 1, opened + 20);
                self.cue(opened, Act::Open(first));
            }
        }
    }

    /// Threads in the personal queue at the end: the first ones unanswered, the others waiting for the client.
    fn hold(&mut self, threads: usize, unanswered: usize) {
        for number in 0..threads {
            let key = self.player * THREADS_EACH + LAST_THREADS + number;
            let began = self.between(10, 20) * MINUTE;
            self.unanswered(key, began);
            if number >= unanswered {
                self.cue(began - 60, Act::Open(key));
                self.cue(began - 150, Act::Answer(key));
                self.cue(began - 152, Act::Leave(key));
            }
        }
    }

    fn unanswered(&mut self, key: usize, began: i64) {
        self.cue(began, Act::Write(key));
        self.cue(began - 5, Act::Assign(key));
    }

    /// Clients whom nobody has yet.
    fn waiting_clients(&mut self) {
        let first = PLAYERS.len() * THREADS_EACH;
        for number in 0..3 {
            let seconds_ago = self.between(20, 6 * MINUTE);
            self.cue(seconds_ago, Act::Write(first + number));
        }
    }
}
