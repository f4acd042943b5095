//! A scene: one client and whoever has their thread, from the first message on.

use rollcall_domain::{Instant, Span};

/// What happens next in a scene. Everything but the client's part is done by the agent who has the thread then.
#[derive(Clone, Copy)]
pub(super) enum Step {
    /// The client writes, once somebody listens.
    Write(&'static str),
    /// An agent of the cast writes to the client first.
    Greet(usize, &'static str),
    Open,
    Answer(&'static str),
    Leave,
    Pin(Instant),
    Close,
}

/// Steps with their instants.
pub(super) struct Scene {
    /// The client's number.
    pub client: usize,
    /// The thread, once there is one.
    pub thread: Option<i64>,
    steps: Vec<(Instant, Step)>,
    next: usize,
    late: Span,
    until: Instant,
}

/// How a step went.
pub(super) enum Outcome {
    Done,
    /// The rules refuse it as things stand.
    NotNow,
    /// There is nothing left to act on.
    Over,
}

const A_MINUTE: Span = Span::from_secs(60);

impl Scene {
    /// A scene that breaks off `until`.
    pub fn new(client: usize, until: Instant) -> Self {
        Self { client, thread: None, steps: Vec::new(), next: 0, late: Span::from_secs(0), until }
    }

    /// Adds a step at an instant.
    pub fn at(&mut self, at: Instant, step: Step) -> &mut Self {
        self.steps.push((at, step));
        self
    }

    /// Adds a step so many seconds after the one before.
    pub fn after(&mut self, seconds: i64, step: Step) -> &mut Self {
        let before = self.steps.last().map_or(self.until, |(at, _)| *at);
        self.at(before + Span::from_secs(seconds), step)
    }

    /// The step to come, and when.
    pub fn coming(&self) -> Option<(Instant, Step)> {
        let (at, step) = self.steps.get(self.next)?;
        let at = *at + self.late;
        (at <= self.until).then_some((at, *step))
    }

    /// Goes on after a step that was tried at `now`. What is refused is tried again a minute later, and all after it is late.
    pub fn go_on(&mut self, outcome: &Outcome, now: Instant) {
        match outcome {
            Outcome::Done => self.next += 1,
            Outcome::NotNow => {
                if let Some((planned, _)) = self.steps.get(self.next) {
                    self.late = now + A_MINUTE - *planned;
                }
            }
            Outcome::Over => self.next = self.steps.len(),
        }
    }
}
